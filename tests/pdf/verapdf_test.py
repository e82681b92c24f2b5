"""veraPDF finds every PDF compliant with PDF/UA-1 and PDF/A-3A: all examples in every language, style and
paper, and profiles with hostile texts. Runs with "scripts/test --all", which fetches veraPDF."""

import json
import pathlib
import subprocess
import tempfile
import unittest

import hostile_profiles
from made_pdfs import LANGUAGES, every_way, examples, make_all, root

JAR = root / "build/tools/verapdf/greenfield-apps.jar"
FLAVOURS = ["ua1", "3a"]


def validate(folder, flavour):
    """What veraPDF says of every PDF below a folder: the path to the sentences about what is wrong, or to
    None where the file could not be validated. One start of Java for all files."""
    done = subprocess.run(["java", "-cp", JAR, "org.verapdf.apps.GreenfieldCliWrapper", "--flavour", flavour,
                           "--format", "json", "--recurse", "--maxfailuresdisplayed", "3", folder],
                          capture_output=True, text=True)
    verdicts = {}
    for job in json.loads(done.stdout)["report"]["jobs"]:
        results = job.get("validationResult") or []
        verdict = None
        if len(results) == 1 and results[0]["jobEndStatus"] == "normal":
            rules = results[0]["details"]["ruleSummaries"]
            verdict = [f"{rule['clause']}-{rule['testNumber']}: {rule['description']}" for rule in rules]
            if not results[0]["compliant"] and not verdict:
                verdict = ["not compliant"]
        verdicts[pathlib.Path(job["itemDetails"]["name"])] = verdict
    return verdicts


def damage(pdf, damaged):
    """A copy that says no more that it is tagged, and that lost its standards."""
    plain = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", pdf, "-"], capture_output=True,
                           check=True).stdout
    for old, new in ((b"/Marked true", b"/Marked null"), (b"pdfuaid:part", b"pdfuaid:p_rt"),
                     (b"pdfaid:part", b"pdfaid:p_rt")):
        assert old in plain, old
        plain = plain.replace(old, new)
    damaged.write_bytes(plain)


class VeraPdf(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not JAR.exists():
            raise AssertionError(f"{JAR} is missing: scripts/test --all fetches it")
        temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temporary.cleanup)
        cls.folder = pathlib.Path(temporary.name)
        cls.made = []
        for way in every_way():
            cls.made += make_all(examples, cls.folder, way)
        hostile_profiles.write_all(cls.folder / "hostile")
        cls.made += make_all(cls.folder / "hostile", cls.folder / "of-hostile", (LANGUAGES[0], "standard", "letter"),
                             "--attach-profile")
        cls.damaged = cls.folder / "damaged.pdf"
        damage(cls.made[0], cls.damaged)

    def test_every_pdf_is_compliant(self):
        ways = len(every_way())
        self.assertGreaterEqual(ways, 4)
        self.assertGreater(len(self.made), 10 * ways)
        for flavour in FLAVOURS:
            verdicts = validate(self.folder, flavour)
            # None is left out, and a file with faults is seen to have them.
            self.assertEqual({*self.made, self.damaged}, set(verdicts))
            self.assertTrue(verdicts.pop(self.damaged))
            for path, verdict in sorted(verdicts.items()):
                with self.subTest(f"{flavour} {path.relative_to(self.folder)}"):
                    self.assertEqual([], verdict)


if __name__ == "__main__":
    unittest.main()

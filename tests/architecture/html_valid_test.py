"""The briefs as web pages: valid HTML and CSS, self-contained, and within the rules for web pages."""

import pathlib
import re
import subprocess
import tempfile
import unittest

from project import load, root, run

VALIDATOR = root / "build/tools/npm/node_modules/vnu-jar"


def complaints(files):
    """Every error and warning of the W3C's validator."""
    done = subprocess.run(["java", "-jar", str(VALIDATOR / "build/dist/vnu.jar"), "--stdout", "--format", "gnu",
                           *map(str, files)], capture_output=True, text=True)
    if done.returncode not in (0, 1) or done.stderr.strip():
        raise AssertionError(f"the HTML validator did not run: {done.stderr[:1000]}")
    return done.stdout.splitlines()


def rule_problems(html):
    """What no page may hold, however valid: scripts, looks in attributes, requests."""
    banned = {
        "a script": r"<script|\son[a-z]+\s*=",
        "a style attribute": r"<[^>]*\sstyle\s*=",
        "a second style element": r"(?s)<style.*<style",
        "a request": r"<(?:link|img|iframe|object|embed|audio|video|source|form|base)\b|\ssrc\s*=|url\(|@import",
        "a link that is no web address": r'<a[^>]*href="(?!https?://|#)',
        "an attribute without quotes": r"<[a-z][^>\"]*\s[a-z-]+=[^\"\s>]",
    }
    return [what for what, pattern in banned.items() if re.search(pattern, html)]


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        languages = sorted(p.stem for p in (root / "templates/wording").glob("*.json"))
        cls.files = []
        for profile in sorted((root / "examples/profiles").glob("*.json")):
            for language in languages:
                for extra in ([], ["--full"]):
                    name = "-".join([profile.stem, language, *(word.strip("-") for word in extra)])
                    file = pathlib.Path(folder.name) / f"{name}.html"
                    run("report", str(profile), "--today", "2026-11-22", "--lang", language, *extra, "-q", "-o", str(file))
                    cls.files.append(file)

    def test_the_validator_finds_nothing(self):
        self.assertGreater(len(self.files), 20)
        self.assertEqual([], complaints(self.files))

    def test_every_page_stands_alone(self):
        for file in self.files:
            self.assertEqual([], rule_problems(file.read_text(encoding="utf-8")), file.name)


class TheChecksThemselves(unittest.TestCase):
    def test_the_installed_validator_is_the_one_that_is_pinned(self):
        pinned = load("tests/tools/package.json")["dependencies"]["vnu-jar"]
        installed = load((VALIDATOR / "package.json").relative_to(root).as_posix())["version"]
        self.assertEqual(pinned, installed)

    def test_the_validator_finds_faults(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "bad.html"
            file.write_text('<!DOCTYPE html><html lang="en"><title>x</title><p id="a"><b id="a">x')
            self.assertRegex(" ".join(complaints([file])), "Duplicate ID.*Unclosed element")

    def test_each_rule_finds_its_fault(self):
        for html in ("<script>", '<p onclick="x">', '<p style="x">', "<style></style><style>", '<img alt="">',
                     "p { background: url(x) }", '<a href="javascript:x">', "<p id=x>"):
            self.assertEqual(1, len(rule_problems(html)), html)
        self.assertEqual([], rule_problems('<style></style><p id="a">on = 1, x=y <a href="#a">a</a></p>'))


if __name__ == "__main__":
    unittest.main()

"""The tutorial of docs/criteria-language.md does what it says: its files are saved, its commands run, and
what they print is what it shows. What "criteria new" writes is sound too."""

import json
import pathlib
import re
import subprocess
import tempfile
import unittest

from project import make_workplace, read
from schema_test import faults, schema_of

TITLE = "## A 15-minute tutorial: add a newly approved medicine"


def steps(tutorial):
    """("file", name, text), ("run", commands) and ("shown", text), in the order of the page."""
    found = []
    for block in re.finditer(r"^```(\w+)\n(.*?)^```$", tutorial, re.MULTILINE | re.DOTALL):
        kind, text = block.groups()
        if kind == "json":
            name = re.search(r"Save this\s+as\s+`([^`]+)`:\s*$", tutorial[:block.start()])
            found.append(("file", name.group(1), text))
        else:
            found.append(({"sh": "run", "text": "shown"}[kind], text))
    return found


def words(text):
    return " ".join(text.split())


def is_shown(shown, printed):
    """Whether a text is what the page shows, where "..." stands for anything and line ends do not count."""
    parts = [re.escape(words(part)) for part in shown.split("...")]
    return re.fullmatch(r"\s*" + ".*".join(parts), words(printed)) is not None


def schema_faults(folder):
    """What the schemas find in an overlay."""
    found = []
    for path in sorted(folder.rglob("*.json")):
        name = path.relative_to(folder).as_posix()
        schema = "wording" if name.startswith("wording/") else schema_of(name)
        found += [(name, *fault) for fault in faults(schema, json.loads(path.read_text(encoding="utf-8")))]
    return found


class Workplace(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)
        make_workplace(self.folder)

    def run_line(self, command):
        return subprocess.run(command, shell=True, cwd=self.folder, capture_output=True, text=True)

    def printed_by(self, command):
        done = self.run_line(command)
        self.assertEqual(0, done.returncode, f"{command}\n{done.stderr}")
        return done.stdout


class Tutorial(Workplace):
    def setUp(self):
        super().setUp()
        self.steps = steps(read("docs/criteria-language.md").partition(TITLE)[2])

    def save_files(self):
        for kind, *rest in self.steps:
            if kind == "file":
                name, text = rest
                path = self.folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")

    def test_followed_step_by_step_it_shows_what_it_shows(self):
        kinds = [kind for kind, *_ in self.steps]
        self.assertEqual(5, kinds.count("file"))
        self.assertGreater(kinds.count("shown"), 4)
        self.save_files()
        printed = ""
        for kind, *rest in self.steps:
            if kind == "run":
                printed = "".join(self.printed_by(line) for line in rest[0].splitlines())
            if kind == "shown":
                self.assertTrue(is_shown(rest[0], printed), f"shown:\n{rest[0]}\nprinted:\n{printed}")

    def test_it_needs_data_files_in_one_folder_only(self):
        for kind, *rest in self.steps:
            if kind == "file":
                self.assertRegex(rest[0], r"^our-rules/[\w./-]+\.json$")
        self.save_files()
        self.assertEqual([], schema_faults(self.folder / "our-rules"))

    def test_a_slip_is_named_with_its_place(self):
        self.save_files()
        option = self.folder / "our-rules/options/product/examplia-alone.json"
        option.write_text(option.read_text().replace('"fact": "prior_lines"', '"fact": "prior_line"'))
        done = self.run_line("scripts/run criteria lint --overlay our-rules")
        self.assertEqual(4, done.returncode)
        self.assertRegex(done.stderr, r"our-rules/options/product/examplia-alone\.json:\d+:\d+: error\[unknown-fact\]")


class CriteriaNew(Workplace):
    BEGIN = "scripts/run criteria new examplia-alone --topic product --overlay our-rules"

    def test_what_it_writes_is_sound_and_names_its_blanks(self):
        self.printed_by(f"{self.BEGIN} --source us-label-examplia")
        lint = self.run_line("scripts/run criteria lint --overlay our-rules")
        self.assertEqual(0, lint.returncode, lint.stderr)
        blanks = sum(path.read_text(encoding="utf-8").count("[fill in")
                     for path in (self.folder / "our-rules").rglob("*.json"))
        self.assertEqual(7, blanks)
        self.assertEqual(blanks, lint.stderr.count("warning[blank-left]"))
        self.assertIn(f" 0 errors, {blanks} warnings", lint.stdout)
        self.assertIn(": 0 problems", self.printed_by("scripts/run criteria test --overlay our-rules"))
        self.assertEqual([], schema_faults(self.folder / "our-rules"))

    def test_a_source_that_is_there_is_not_written_again(self):
        self.printed_by(f"{self.BEGIN} --source us-label-abecma --medicines selinexor,bortezomib")
        self.assertFalse((self.folder / "our-rules/sources").exists())
        self.printed_by("scripts/run criteria lint --overlay our-rules")


class TheChecksThemselves(unittest.TestCase):
    def test_another_text_than_shown_is_found(self):
        self.assertTrue(is_shown("...\na b\n...\n", "x\na\nb y"))
        self.assertTrue(is_shown("... cases: 0 problems", "12 cases: 0 problems"))
        self.assertFalse(is_shown("... cases: 0 problems", "12 cases: 10 problems"))
        self.assertFalse(is_shown("a\n", "a b"))


if __name__ == "__main__":
    # Newer versions of jsonschema warn of the way in which references are resolved here.
    unittest.main(warnings="ignore")

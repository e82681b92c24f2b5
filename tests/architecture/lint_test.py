"""Every check of the data has a row in the table of docs/criteria-language.md, a bad input and a good one; each check of
its own has a file, a place in the list and a test."""

import re
import unittest

from project import read, root

CHECKS = "src/criteria/checks/"


def table():
    """The codes of the table of checks, in its order."""
    section = read("docs/criteria-language.md").partition("## Lint\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| `([a-z-]+)`", section, re.MULTILINE)


def severities():
    """Code and severity of every row of the registry, by enumerator."""
    rows = re.findall(r'IssueCodeInfo\{\s*(\w+),\s*"([a-z0-9-]+)",\s*(\w+)', read("src/base/issue_code.cpp"))
    return {name: (code, severity) for name, code, severity in rows}


def inputs(kind, code):
    """What lies below tests/<kind> for a code: folders of criteria, and files of words."""
    folders = [p for p in (root / "tests" / kind / "criteria" / code).glob("*") if p.is_dir()]
    return folders + list((root / "tests" / kind / "wording" / code).glob("*.json"))


class Lint(unittest.TestCase):
    def test_each_check_has_a_bad_and_a_good_input(self):
        self.assertGreater(len(table()), 12)
        for kind in ("bad_input", "good_input"):
            self.assertEqual([], [code for code in table() if not inputs(kind, code)], kind)

    def test_good_inputs_are_those_of_checks(self):
        found = {p.name for p in (root / "tests/good_input").glob("*/*")}
        self.assertEqual(set(), found - set(table()))

    def test_the_table_has_every_code_that_a_check_reports(self):
        known = severities()
        reported = {known[name][0] for path in (root / CHECKS).glob("*.cpp")
                    for name in re.findall(r"IssueCode::(\w+)", path.read_text(encoding="utf-8"))}
        self.assertGreater(len(reported), 7)
        self.assertEqual(set(), reported - set(table()))

    def test_the_table_tells_warnings_from_errors(self):
        warnings = {code for code, severity in severities().values() if severity == "warning"}
        marked = re.findall(r"^\| `([a-z-]+)` \(warning\)", read("docs/criteria-language.md"), re.MULTILINE)
        self.assertEqual({code for code in table() if code in warnings}, set(marked))
        self.assertEqual(set(), set(table()) - {code for code, _ in severities().values()})

    def test_each_check_has_a_file_a_place_in_the_list_and_a_test(self):
        files = {p.stem for p in (root / CHECKS).glob("*.cpp") if f"void check_{p.stem}(" in p.read_text()}
        listed = re.findall(r'Check\{"(\w+)", check_(\w+)\}', read(CHECKS + "check.cpp"))
        tested = re.findall(r"run\(check_(\w+),", read("tests/criteria/checks_test.cpp"))
        self.assertEqual(files, {name for name, _ in listed})
        self.assertEqual([], [pair for pair in listed if len(set(pair)) != 1])
        self.assertEqual(files, set(tested))


if __name__ == "__main__":
    unittest.main()

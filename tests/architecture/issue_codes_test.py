"""Every issue code is made somewhere, and seen in a test: as a folder of bad inputs, or by name."""

import re
import unittest

from project import read, root


def codes():
    """Enumerator and id of every row of the registry."""
    return re.findall(r'IssueCodeInfo\{\s*(\w+),\s*"([a-z0-9-]+)"', read("src/base/issue_code.cpp"))


def is_seen(name, code, folders, tests):
    return code in folders or re.search(rf"IssueCode::{name}\b|\[{code}\]|\b{code}\b", tests) is not None


class IssueCodes(unittest.TestCase):
    def test_each_is_seen_in_a_test(self):
        bad_input = root / "tests/bad_input"
        folders = {p.name for p in [*bad_input.iterdir(), *(bad_input / "criteria").iterdir()] if p.is_dir()}
        tests = "".join(p.read_text() for p in sorted((root / "tests").rglob("*_test.cpp")))
        found = codes()
        self.assertGreater(len(found), 40)
        self.assertEqual([], [code for name, code in found if not is_seen(name, code, folders, tests)])

    def test_each_is_made_by_the_program(self):
        made = "".join(p.read_text() for p in sorted((root / "src").rglob("*.cpp")) if p.stem != "issue_code")
        self.assertEqual([], [code for name, code in codes() if not re.search(rf"IssueCode::{name}\b", made)])

    def test_a_code_that_no_test_names_is_found(self):
        self.assertFalse(is_seen("DateOrder", "date-order", {"date-invalid"}, "IssueCode::DateInvalid"))
        self.assertTrue(is_seen("DateOrder", "date-order", {"date-order"}, ""))
        self.assertTrue(is_seen("DateOrder", "date-order", set(), "IssueCode::DateOrder"))


if __name__ == "__main__":
    unittest.main()

"""What may lie in the project, and how C++ is formatted."""

import re
import shutil
import subprocess
import unittest

from project import load, read, root

TOP_LEVEL = {
    "CMakeLists.txt", "CMakePresets.json", "CHANGELOG.md", "README.md",
    "src", "criteria", "templates", "examples", "tests", "docs", "cmake", "scripts",
    ".clang-format", ".clang-tidy", ".ci", ".gitignore",
}
# Not part of the project: version control, and the folders that .gitignore names.
NOT_OURS = {".git", "build", "out"}


def tracked():
    """The top level as version control knows it; nothing where there is none."""
    if not (root / ".git").exists() or not shutil.which("git"):
        return set()
    listed = subprocess.run(["git", "-C", str(root), "ls-files"], capture_output=True, text=True)
    return {line.partition("/")[0] for line in listed.stdout.splitlines()}


class Files(unittest.TestCase):
    def test_the_top_folder_holds_the_agreed_entries(self):
        found = {p.name for p in root.iterdir()} - NOT_OURS
        self.assertEqual(set(), TOP_LEVEL - found, "missing at top level")
        # An editor's own folder may lie beside them, as long as it is not part of the project.
        self.assertEqual(set(), (tracked() or found) - TOP_LEVEL, "new at top level")

    def test_names_are_small_letters(self):
        allowed = re.compile(r"[a-z0-9_.-]+|README\.md|CHANGELOG\.md|CMakeLists\.txt|CMakePresets\.json")
        odd = [str(p.relative_to(root)) for top in sorted(TOP_LEVEL) for p in [root / top, *(root / top).rglob("*")]
               if not allowed.fullmatch(p.name) and "__pycache__" not in p.parts]
        self.assertEqual([], odd)

    def test_no_unfinished_work_is_left_in_the_code(self):
        mark = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
        found = [str(p.relative_to(root)) for top in ("src", "tests", "cmake", "scripts")
                 for p in (root / top).rglob("*") if p.suffix in {".cpp", ".h", ".cmake", ".sh", ""}
                 and p.is_file() and mark.search(p.read_text(errors="replace"))]
        self.assertEqual([], found)

    def test_a_header_says_first_what_it_knows(self):
        silent = [str(p.relative_to(root)) for p in (root / "src").rglob("*.h")
                  if not p.read_text().startswith("// ")]
        self.assertEqual([], silent)

    def test_headers_are_read_once(self):
        missing = [str(p.relative_to(root)) for top in ("src", "tests") for p in (root / top).rglob("*.h")
                   if "#pragma once" not in p.read_text()]
        self.assertEqual([], missing)

    def test_scripts_are_sound_and_can_be_run(self):
        for path in [*(root / "scripts").iterdir(), root / ".ci/run"]:
            with self.subTest(path.name):
                checked = subprocess.run(["bash", "-n", str(path)], capture_output=True, text=True)
                self.assertEqual("", checked.stderr)
                if path.suffix != ".sh":
                    self.assertTrue(path.stat().st_mode & 0o100, "it cannot be executed")
                    self.assertIn("\nset -euo pipefail\n", path.read_text())

    # To put it right: clang-format -i on the files named.
    def test_cpp_is_formatted(self):
        formatter = shutil.which("clang-format")
        self.assertIsNotNone(formatter, "clang-format is not installed")
        version = subprocess.run([formatter, "--version"], capture_output=True, text=True).stdout
        if not re.search(r"version 14\.", version):
            self.skipTest("clang-format 14 decides; this is " + version.strip())
        files = sorted(str(p.relative_to(root)) for top in ("src", "tests") for p in (root / top).rglob("*")
                       if p.suffix in {".cpp", ".h", ".cc"})
        self.assertGreater(len(files), 50)
        checked = subprocess.run([formatter, "--dry-run", "--Werror", *files], cwd=root,
                                 capture_output=True, text=True)
        unformatted = sorted(set(re.findall(r"^(\S+?):\d+:\d+: error", checked.stderr, re.MULTILINE)))
        self.assertEqual([], unformatted, checked.stderr[:500] if checked.returncode else "")
        self.assertEqual(0, checked.returncode, checked.stderr[:500])


class TheArticle(unittest.TestCase):
    """tests/tables/article_ids.txt was read from the article by a person, once."""

    def test_every_statement_stands_in_the_data(self):
        ids = [line for line in read("tests/tables/article_ids.txt").splitlines() if line.startswith("S-")]
        self.assertEqual(len(ids), len(set(ids)))
        statements = {s["id"] for s in load("criteria/sources/relapse-article.json")["statements"]}
        self.assertEqual(set(), set(ids) - statements, "missing")
        self.assertEqual(set(), statements - set(ids), "not in the list")


if __name__ == "__main__":
    unittest.main()

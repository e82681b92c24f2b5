"""The documents are true: the commands of README run, every option is described, links lead somewhere."""

import pathlib
import re
import subprocess
import tempfile
import unittest

from project import make_workplace, read, root, run

COMMANDS = [[], ["report"], ["check"], ["explain"], ["batch"], ["criteria"], ["criteria", "lint"],
            ["criteria", "test"], ["criteria", "list"], ["criteria", "show"], ["criteria", "trace"],
            ["criteria", "diff"], ["criteria", "new"]]
# These two build; tests run inside of them.
NOT_RUN = {"scripts/run", "scripts/test"}


def blocks(markdown, language):
    return re.findall(rf"^```{language}\n(.*?)^```$", markdown, re.MULTILINE | re.DOTALL)


def words(text):
    return " ".join(text.split())


class Readme(unittest.TestCase):
    def setUp(self):
        self.readme = read("README.md")

    def test_its_commands_run_and_print_what_it_shows(self):
        commands = [line for block in blocks(self.readme, "sh") for line in block.splitlines()]
        self.assertTrue(NOT_RUN <= set(commands))
        commands = [c for c in commands if c not in NOT_RUN]
        self.assertGreater(len(commands), 8)
        printed = ""
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            make_workplace(folder)
            (folder / "my-profile.json").write_text(blocks(self.readme, "json")[0])
            for command in commands:
                with self.subTest(command):
                    done = subprocess.run(command, shell=True, cwd=folder, capture_output=True, text=True)
                    self.assertEqual(0, done.returncode, done.stderr)
                    printed += done.stdout + "\n"
        shown = [line for block in blocks(self.readme, "text") for line in block.splitlines()
                 if line.startswith("[")]
        self.assertGreater(len(shown), 2)
        for line in shown:
            self.assertIn(words(line), words(printed))

    def test_it_names_every_command_and_option(self):
        for command in COMMANDS:
            text = run(*command, "--help")
            for option in set(re.findall(r"(?<!\w)--?[a-z][a-z-]*", text)):
                self.assertIn(f"`{option}", self.readme, f"option of {command or 'all'}")
            for name in re.findall(r"^  ([a-z]+) {2,}", text.partition("Subcommands:")[2], re.MULTILINE):
                described = " ".join([*command, name])
                self.assertRegex(self.readme, rf"`{described}\b")
                self.assertIn([*command, name], COMMANDS, "a command that is new to this test")

    def test_it_names_every_exit_code(self):
        codes = re.findall(r"= (\d+)", read("src/cli/exit_code.h"))
        table = self.readme.partition("## Exit codes")[2].partition("## ")[0]
        self.assertEqual(codes, re.findall(r"^\| (\d+) \|", table, re.MULTILINE))

    def test_it_names_every_package_that_the_scripts_install(self):
        packages = re.findall(r"_packages=\((.*?)\)", read("scripts/lib.sh"), re.DOTALL)
        self.assertEqual(3, len(packages))
        for package in " ".join(packages).split():
            self.assertIn(f"`{package}`", self.readme)


class AllDocuments(unittest.TestCase):
    def documents(self):
        return [root / "README.md", root / "CHANGELOG.md", *sorted((root / "docs").glob("*.md"))]

    def test_links_lead_to_files(self):
        for document in self.documents():
            for link in re.findall(r"\]\(([^)#]+)\)", document.read_text()):
                if "://" not in link:
                    self.assertTrue((document.parent / link).exists(), f"{document.name}: {link}")

    def test_files_that_are_named_exist(self):
        named = re.compile(r"`((?:src|tests|criteria|templates|examples|docs|scripts|cmake)/[\w./-]+)`")
        for document in self.documents():
            for path in named.findall(document.read_text()):
                self.assertTrue((root / path).exists(), f"{document.name}: {path}")

    def test_the_version_is_the_same_everywhere(self):
        version = re.search(r"VERSION ([\d.]+) LANGUAGES", read("CMakeLists.txt")).group(1)
        self.assertIn(f"## [{version}]", read("CHANGELOG.md"))
        self.assertEqual(f"myelobrief {version}", run("--version").strip())


if __name__ == "__main__":
    unittest.main()

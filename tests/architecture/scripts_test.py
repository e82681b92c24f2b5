"""scripts/run on machines where something is missing: what it says, and that it stops."""

import pathlib
import shutil
import subprocess
import tempfile
import unittest

from project import root

# What the script itself needs; the machines of these tests have nothing else.
TOOLS = ["bash", "cat", "dirname", "env", "grep", "head", "mkdir", "nproc", "readlink", "sed", "sh",
         "sort", "tail"]
ALL_INSTALLED = 'shift 2; for name; do printf "ii %s\\n" "$name"; done'


class Machine:
    """A folder with the scripts and no project, and a PATH of made-up programs."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.bin = self.folder / "bin"
        self.bin.mkdir()
        shutil.copytree(root / "scripts", self.folder / "scripts")
        for tool in TOOLS:
            (self.bin / tool).symlink_to(shutil.which(tool))
        self.program("cmake", 'echo "cmake version 3.25.1"')
        self.program("ninja", "exit 0")
        self.program("id", "echo 0")

    def program(self, name, script):
        path = self.bin / name
        path.write_text(f"#!{shutil.which('sh')}\n{script}\n")
        path.chmod(0o755)

    def debian(self, installed=ALL_INSTALLED, apt="exit 0"):
        self.program("dpkg-query", installed)
        self.program("apt-get", f'echo "$*" >>"{self.folder}/calls"\n{apt}')

    def calls(self):
        calls = self.folder / "calls"
        return calls.read_text() if calls.exists() else ""

    def run(self, *arguments):
        return subprocess.run([str(self.folder / "scripts/run"), *arguments], capture_output=True, text=True,
                              stdin=subprocess.DEVNULL, env={"PATH": str(self.bin)})


class ScriptsRun(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.machine = Machine(temporary.name)

    def stopped(self, done, *sentences):
        self.assertNotEqual(0, done.returncode)
        self.assertEqual("", done.stdout)
        for sentence in ("stopped: ", *sentences):
            self.assertIn(sentence, done.stderr)

    def test_packages_that_are_there_are_left_alone(self):
        self.machine.debian()
        self.machine.run()
        self.assertEqual("", self.machine.calls())

    def test_only_what_is_missing_is_installed_and_it_says_so(self):
        self.machine.debian(ALL_INSTALLED + ' | grep -v libhpdf-dev; exit 1')
        done = self.machine.run()
        self.assertIn("installing: libhpdf-dev\n", done.stderr)
        self.assertTrue(self.machine.calls().endswith("install --no-install-recommends libhpdf-dev\n"))

    def test_a_failing_installation_names_the_packages(self):
        self.machine.debian("exit 1", 'echo "E: no network"; exit 100')
        self.stopped(self.machine.run(), "E: no network", "could not be installed", "Is there a network?",
                     "libpoco-dev")

    def test_without_root_and_sudo_it_says_what_to_do(self):
        self.machine.debian("exit 1")
        self.machine.program("id", "echo 1000")
        self.stopped(self.machine.run(), "there is no sudo", "as root: apt-get install build-essential")
        self.assertEqual("", self.machine.calls())

    def test_sudo_never_asks_where_nobody_can_answer(self):
        self.machine.debian("exit 1")
        self.machine.program("id", "echo 1000")
        self.machine.program("sudo", f'echo "sudo $1" >>"{self.machine.folder}/calls"; exit 1')
        self.stopped(self.machine.run())
        self.assertEqual({"sudo -n"}, set(self.machine.calls().splitlines()))

    def test_another_distribution_is_told_what_is_needed(self):
        done = self.machine.run()
        self.assertIn("this is not Debian or Ubuntu", done.stderr)
        self.assertIn("libharfbuzz-dev", done.stderr)

    def test_an_old_cmake_is_named_with_its_place(self):
        self.machine.debian()
        self.machine.program("cmake", 'echo "cmake version 3.18.4"')
        self.stopped(self.machine.run(), "cmake 3.18.4 is too old", str(self.machine.bin), "3.25")

    def test_a_failing_configuration_shows_its_end_and_its_log(self):
        self.machine.debian()
        self.machine.program("cmake", 'case "$1" in --version) echo "cmake version 3.25.1";; '
                                      '*) echo "CMake Error: no hpdf"; exit 1;; esac')
        self.stopped(self.machine.run(), "CMake Error: no hpdf", "could not be configured", "configure.log")

    def test_a_failing_build_shows_the_error_and_its_log(self):
        self.machine.debian()
        self.machine.program("cmake", 'case "$1" in --version) echo "cmake version 3.25.1";; '
                                      '--build) echo "a.cpp:1: error: what"; exit 1;; esac')
        self.stopped(self.machine.run(), "a.cpp:1: error: what", "the build of release failed", "build.log")

    def test_arguments_reach_the_program_and_its_exit_code_comes_back(self):
        self.machine.debian()
        program = self.machine.folder / "build/release/myelobrief"
        program.parent.mkdir(parents=True)
        program.write_text(f'#!{shutil.which("sh")}\nprintf "<%s>" "$@"\nexit 3\n')
        program.chmod(0o755)
        done = self.machine.run("check", "a file.json", "")
        self.assertEqual("<check><a file.json><>", done.stdout)
        self.assertEqual(3, done.returncode)


if __name__ == "__main__":
    unittest.main()

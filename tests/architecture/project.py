"""Where the project lies and how its parts are read; shared by the checks of this folder."""

import json
import os
import pathlib
import re
import shlex
import subprocess

root = pathlib.Path(__file__).resolve().parents[2]
src = root / "src"


def source_files():
    """Every C++ file of src, as paths relative to it with '/' between the parts."""
    return sorted(p.relative_to(src).as_posix() for p in src.rglob("*") if p.suffix in {".cpp", ".h"})


def read(path):
    return (root / path).read_text(encoding="utf-8")


def load(path):
    return json.loads(read(path))


def wording_keys(node=None, prefix=""):
    """All keys of the English words, with dots between the levels."""
    keys = set()
    for name, value in (load("templates/wording/en.json")["text"] if node is None else node).items():
        key = f"{prefix}.{name}" if prefix else name
        if isinstance(value, dict) and set(value) != {"one", "other"}:
            keys |= wording_keys(value, key)
        else:
            keys.add(key)
    return keys


def without_comments(cpp):
    return re.sub(r"//[^\n]*", "", cpp)


def binary():
    """The program of this build; ctest says where it is."""
    return os.environ["MYELOBRIEF_BINARY"]


def run(*arguments):
    """What the program prints with those arguments."""
    return subprocess.run([binary(), *arguments], capture_output=True, text=True, check=True).stdout


def make_workplace(folder):
    """A folder in which the commands of the documents can be run: with the examples, and in the place of
    scripts/run the program that is built already, on the day of the examples."""
    (folder / "examples").symlink_to(root / "examples")
    (folder / "scripts").mkdir()
    stand_in = folder / "scripts/run"
    stand_in.write_text(
        "#!/bin/sh\n"
        'case " $* " in *" --today "*) ;; *) set -- --today 2026-11-22 "$@" ;; esac\n'
        f"exec {shlex.quote(binary())} --criteria {shlex.quote(str(root / 'criteria'))} "
        f"--templates {shlex.quote(str(root / 'templates'))} \"$@\"\n")
    stand_in.chmod(0o755)

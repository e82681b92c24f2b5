"""Where the project lies and how its parts are read; shared by the checks of this folder."""

import json
import os
import pathlib
import re
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

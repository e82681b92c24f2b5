"""PDFs that the program makes of profiles: in all languages, styles and papers that the data have."""

import fcntl
import itertools
import json
import os
import pathlib
import re
import subprocess

root = pathlib.Path(__file__).resolve().parents[2]
examples = root / "examples/profiles"
pages = root / "templates/pages"

LANGUAGES = sorted(file.stem for file in (root / "templates/wording").glob("*.json"))
STYLES = sorted(file.stem for file in pages.glob("*.json") if file.stem not in {"fonts", "papers"})
PAPERS = sorted(paper["id"] for paper in json.loads((pages / "papers.json").read_text())["papers"])


def every_way():
    """All combinations of language, style and paper."""
    return list(itertools.product(LANGUAGES, STYLES, PAPERS))


def run(*arguments):
    done = subprocess.run([os.environ["MYELOBRIEF_BINARY"], "--today", "2026-11-22", *map(str, arguments)],
                          capture_output=True, text=True)
    if done.returncode != 0:
        raise AssertionError(f"{arguments}: {done.stderr}")
    return done


def peak_memory(*arguments):
    """The most memory that the program had at once, in bytes. Its output goes into a pipe that is too small for
    it: once something comes out all is done, and while the rest is waiting the program can be looked at."""
    out, into = os.pipe()
    fcntl.fcntl(into, fcntl.F_SETPIPE_SZ, 4096)
    with subprocess.Popen([os.environ["MYELOBRIEF_BINARY"], "--today", "2026-11-22", *map(str, arguments), "-o", "-"],
                          stdout=into) as process, open(out, "rb") as output:
        os.close(into)
        first = output.read(1)
        status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
        size = len(first + output.read())
    if process.returncode != 0 or size < 10_000:
        raise AssertionError(f"{arguments}: {process.returncode}, {size} bytes")
    return int(re.search(r"VmHWM:\s+(\d+) kB", status).group(1)) * 1024


def make(profile, pdf, *options):
    """One PDF; the result holds the warnings."""
    return run("report", profile, "-o", pdf, "--force", *options)


def make_all(profiles, folder, way, *options):
    """PDFs of all profiles of a folder; their paths."""
    language, style, paper = way
    out = folder / "-".join(way)
    run("--lang", language, "batch", profiles, "--out", out, "--style", style, "--paper", paper, "--quiet", *options)
    made = sorted(out.glob("*.pdf"))
    assert len(made) == len(list(profiles.glob("*.json"))), "a profile was left out"
    return made

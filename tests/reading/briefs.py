"""The briefs of all examples in all languages, made once for the tests of this folder."""

import dataclasses
import functools
import html
import json
import pathlib
import re
import sys

import blocks
import names

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "architecture"))
from project import load, root, run  # noqa: E402

TODAY = "2026-11-22"


def listed(pattern):
    return sorted(p.relative_to(root).as_posix() for p in root.glob(pattern))


def languages():
    """Every file of words is a language; none is listed by hand."""
    return [pathlib.Path(file).stem for file in listed("templates/wording/*.json")]


def texts(language):
    """Key -> text; of a text with two forms both, as key.one and key.other."""
    found = {}

    def walk(node, key):
        if isinstance(node, str):
            found[key] = node
        else:
            for name, value in node.items():
                walk(value, f"{key}.{name}" if key else name)

    walk(load(f"templates/wording/{language}.json")["text"], "")
    return found


@dataclasses.dataclass
class Brief:
    name: str
    language: str
    profile: dict
    page: str

    def own_words(self):
        """What the person wrote: it is printed as it stands and is not ours to measure."""
        own = [*self.profile.get("preferences", {}).get("questions", []),
               *self.profile.get("preferences", {}).get("goals", [])]
        return sorted(own, key=len, reverse=True)

    def parts(self):
        """(title, blocks) of each part, without what the person wrote."""
        found = []
        for title, part in blocks.Page(self.page).parts:
            for own in self.own_words():
                part = [block.replace(" ".join(own.split()), "") for block in part]
            found.append((title, [block for block in part if block.strip()]))
        return found

    def words(self):
        """All that it says, in one line."""
        return " ".join(block for _, part in self.parts() for block in part)


@functools.lru_cache(maxsize=None)
def all_briefs():
    made = []
    for profile in listed("examples/profiles/*.json"):
        for language in languages():
            for extra in ((), ("--full",)):
                page = run("report", str(root / profile), "--today", TODAY, "--lang", language, "--quiet", *extra,
                           "-o", "-", "--format", "html")
                name = " ".join([pathlib.Path(profile).stem, language, *extra])
                made.append(Brief(name, language, json.loads((root / profile).read_text(encoding="utf-8")), page))
    return made


@functools.lru_cache(maxsize=None)
def pattern_of_names(language):
    return names.names_pattern(names.catalog_names(load, listed),
                               load(f"templates/wording/{language}.json")["text"]["month"].values())


def sentences(block, language):
    return blocks.sentences(names.without_names(block, pattern_of_names(language)))


def shown(sentence):
    """A sentence for a message."""
    return html.unescape(re.sub(names.NAME, "‹name›", re.sub(names.NUMBER, "‹n›", sentence)))

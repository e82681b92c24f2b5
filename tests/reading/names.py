"""Names are not words of ours, and no wording can make them shorter: medicines, brands, mixes, gene changes, the titles
of sources, dates and numbers. Each counts as one word of two syllables, numbers as one of one. All other words count
in full, medical ones too: "remission", "antibody", "proteasome inhibitor"."""

import re

NAME_SYLLABLES = 2
NUMBER_SYLLABLES = 1
# What stands in a text in the place of a name or number while its words are counted.
NAME = "\ue000"
NUMBER = "\ue001"


def catalog_names(load, files):
    """Every name of criteria/catalog and of the sources. `load` reads a file, `files` lists those of a pattern."""
    names = set()
    for medicine in load("criteria/catalog/medicines.json")["medicines"]:
        names |= {medicine["generic"], *medicine["brands"], *medicine["aliases"]}
    for regimen in load("criteria/catalog/regimens.json")["regimens"]:
        names |= {regimen["code"], *regimen["aliases"]}
    for change in load("criteria/catalog/gene-changes.json")["gene_changes"]:
        names |= set(change["aliases"])
    names |= {load(file)["title"] for file in files("criteria/sources/*.json")}
    for file in files("templates/wording/*.json"):
        texts = load(file)["text"]
        names |= {*texts["gene"].values(), *texts.get("medicine", {}).values()}
    return names


def names_pattern(names, months):
    """Matches a date or a name; the longest first. `months` are those of the language."""
    month = "|".join(map(re.escape, sorted(months, key=len, reverse=True)))
    dates = rf"(?:\d{{1,2}}\s+(?:de\s+)?)?(?:{month})\s+(?:de\s+)?\d{{4}}"
    listed = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(rf"(?<![\w-])(?:{dates}|{listed})(?![\w-])", re.IGNORECASE)


def without_names(text, pattern):
    # The version of the data is a name too: "34882a69e421".
    text = re.sub(r"\b(?=[a-z]*\d)[0-9a-f]{12}\b", NAME, pattern.sub(NAME, text))
    return re.sub(r"(?<![\w-])\d[\w.,:/()%-]*\d[\w%]*|(?<![\w-])\d\w*", NUMBER, text)

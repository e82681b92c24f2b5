"""The words of templates/wording and the code that asks for them fit together."""

import re
import unittest

from project import load, root, source_files, src, without_comments, wording_keys

# The words are asked for here; elsewhere a text with dots is something else.
PLACES = ("report/", "app/")


def literals(cpp):
    """The string literals that can be a wording key, or its beginning or list name."""
    return set(re.findall(r'"([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.?)"', without_comments(cpp)))


def is_beginning(literal):
    """Completed at run time: "brief.call." + who."""
    return literal.endswith((".", "-"))


def missing_keys(found, keys):
    """Literals that look like a key and name nothing."""
    groups = {key.split(".")[0] for key in keys}
    problems = []
    for literal in sorted(found):
        if "." not in literal or literal.split(".")[0] not in groups:
            continue
        # A name without an end, such as "brief.call", lists all that lies under it.
        beginning = literal if is_beginning(literal) else literal + "."
        if literal not in keys and not any(key.startswith(beginning) for key in keys):
            problems.append(literal)
    return problems


def unused_keys(found, keys):
    """Keys of brief.* that no literal names, begins or lists."""
    beginnings = tuple(f for f in found if is_beginning(f) and f.startswith("brief."))
    return sorted(k for k in keys if k.startswith("brief.") and k not in found
                  and not (beginnings and k.startswith(beginnings)))


# A language may have these besides (docs/criteria-language.md, "Languages").
OWN_KEYS = re.compile(r"medicine\.|list\.(and|or)-before\.|glossary\.[a-z0-9-]+\.forms\.")


def texts(node, start=""):
    """Every text by its key: one form, or the two forms of a number."""
    found = {}
    for name, value in node.items():
        key = start + name
        if isinstance(value, dict) and set(value) != {"one", "other"}:
            found |= texts(value, key + ".")
        else:
            found[key] = value
    return found


def names_in(text):
    """The {names} of a text, or of both of its forms."""
    forms = list(text.values()) if isinstance(text, dict) else [text]
    return {name for form in forms for name in re.findall(r"\{([^{}]*)\}", form)}


def differences(first, second):
    """Where a language is not built as the first one is."""
    problems = []
    for key in sorted(first.keys() | second.keys()):
        if key not in second:
            problems.append(f"{key} is missing")
        elif key not in first:
            if not OWN_KEYS.match(key):
                problems.append(f"{key} is one too many")
        elif isinstance(first[key], dict) != isinstance(second[key], dict):
            problems.append(f"{key} has other forms for numbers")
        elif names_in(first[key]) != names_in(second[key]):
            problems.append(f"{key} has other names in braces")
    return problems


class Languages(unittest.TestCase):
    def test_each_has_the_keys_names_and_forms_of_english_and_rests_on_the_same(self):
        english = load("templates/wording/en.json")
        others = [path for path in sorted((root / "templates/wording").glob("*.json"))
                  if path.name != "en.json"]
        self.assertTrue(others)
        for path in others:
            with self.subTest(path.name):
                other = load(path.relative_to(root))
                self.assertEqual(path.stem, other["language"])
                self.assertEqual([], differences(texts(english["text"]), texts(other["text"])))
                self.assertEqual(english["traces"], other["traces"])


class WordingKeys(unittest.TestCase):
    def setUp(self):
        self.keys = wording_keys()
        self.found = set()
        for path in source_files():
            if path.startswith(PLACES):
                self.found |= literals((src / path).read_text())

    def test_every_key_in_the_code_has_words(self):
        self.assertEqual([], missing_keys(self.found, self.keys))

    def test_every_word_of_the_brief_is_used(self):
        self.assertEqual([], unused_keys(self.found, self.keys))


class TheChecksThemselves(unittest.TestCase):
    keys = {"brief.title", "brief.call.team", "trials.t-1"}

    def test_a_key_without_words_is_found(self):
        found = literals('text("brief.titel"); text("brief.title"); under("trials"); x("a.pdf");')
        self.assertEqual(["brief.titel"], missing_keys(found, self.keys))

    def test_a_key_that_nobody_asks_for_is_found(self):
        found = literals('text("brief.title"); // text("brief.call.team")')
        self.assertEqual(["brief.call.team"], unused_keys(found, self.keys))

    def test_a_key_made_from_a_beginning_counts_as_used(self):
        found = literals('text("brief.title"); text("brief.call." + who);')
        self.assertEqual([], unused_keys(found, self.keys))

    def test_a_language_built_otherwise_is_found(self):
        english = {"a": "{x} and {y}", "b": {"one": "{count} day", "other": "{count} days"}, "c": ""}
        self.assertEqual([], differences(english, dict(
            english, a="{y} y {x}", **{"medicine.x": "", "list.or-before.o": "u"})))
        self.assertEqual(["a has other names in braces", "b has other forms for numbers",
                          "c is missing", "d is one too many"],
                         differences(english, {"a": "{x} y {z}", "b": "{count}", "d": ""}))

    def test_texts_are_found_at_every_level(self):
        self.assertEqual({"a.b": "x", "c": {"one": "1", "other": "2"}},
                         texts({"a": {"b": "x"}, "c": {"one": "1", "other": "2"}}))


if __name__ == "__main__":
    unittest.main()

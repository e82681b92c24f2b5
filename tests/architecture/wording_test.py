"""The words of templates/wording and the code that asks for them fit together."""

import re
import unittest

from project import source_files, src, without_comments, wording_keys

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


if __name__ == "__main__":
    unittest.main()

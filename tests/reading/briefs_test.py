"""Every part of every brief can be read by a tired person: grade, length of sentences, boxes, words explained.

What counts as a block, a sentence and a name: blocks.py and names.py. Grades by part of the brief (heading of level
2): Flesch-Kincaid of at most 6 and SMOG of at most 8 in English, INFLESZ of at least 55 in Spanish. SMOG was made for
30 sentences and jumps about on a few: parts of fewer than 10 sentences are measured together, as one text of their
brief. Numbered alternatives in the middle of a rule, "(1) ...; (2) ...", quote a criterion with its answers; they may
be somewhat longer than other sentences."""

import re
import unittest

from briefs import all_briefs, languages, pattern_of_names, sentences, shown, texts
import grades
import names

MOST_WORDS = 20
MOST_WORDS_OF_A_QUOTED_ALTERNATIVE = 25
FEWEST_SENTENCES_FOR_SMOG = 10

# Language -> the measures that hold for each part: name, function, whether a value is good enough.
LIMITS = {
    "en": [("Flesch-Kincaid", grades.flesch_kincaid, lambda value: value <= 6)],
    "es": [("INFLESZ", grades.inflesz, lambda value: value >= 55)],
}


def parts_of(brief):
    """(title, counts) of each part with words in it."""
    for title, blocks in brief.parts():
        counts = grades.count((s for b in blocks for s in sentences(b, brief.language)), brief.language)
        if counts.words:
            yield title, counts


def smog_problems(parts):
    """Parts, and the short ones together, whose SMOG grade is above 8."""
    long_enough = [(title, c) for title, c in parts if c.sentences >= FEWEST_SENTENCES_FOR_SMOG]
    short = sum((c for _, c in parts if c.sentences < FEWEST_SENTENCES_FOR_SMOG), grades.Counts())
    if short.sentences >= FEWEST_SENTENCES_FOR_SMOG:
        long_enough.append(("all short parts together", short))
    return [f"{title}: SMOG {grades.smog(c):.1f}" for title, c in long_enough if grades.smog(c) > 8]


def length_problems(block, language):
    problems = []
    for sentence in sentences(block, language):
        quoted = sentence.startswith("(") or "; (1)" in block or ": (1)" in block
        most = MOST_WORDS_OF_A_QUOTED_ALTERNATIVE if quoted else MOST_WORDS
        if len(grades.words_of(sentence)) > most:
            problems.append(f"{len(grades.words_of(sentence))} words: {shown(sentence)}")
    return problems


class Briefs(unittest.TestCase):
    def test_there_is_a_measure_for_every_language(self):
        self.assertEqual([], [language for language in languages() if language not in LIMITS])

    def test_every_part_is_plain_enough(self):
        problems = set()
        for brief in all_briefs():
            for title, counts in parts_of(brief):
                for name, measure, good in LIMITS[brief.language]:
                    if not good(measure(counts)):
                        problems.add(f"{brief.name}: {title}: {name} {measure(counts):.1f}")
        self.assertEqual([], sorted(problems))

    def test_long_words_are_rare_in_english(self):
        problems = [f"{brief.name}: {problem}" for brief in all_briefs() if brief.language == "en"
                    for problem in smog_problems(list(parts_of(brief)))]
        self.assertEqual([], problems)

    def test_no_sentence_is_long(self):
        problems = {f"{brief.language}: {title}: {problem}" for brief in all_briefs()
                    for title, blocks in brief.parts() for block in blocks
                    for problem in length_problems(block, brief.language)}
        self.assertEqual([], sorted(problems))

    def test_the_limits_and_the_numbers_to_call_are_in_every_brief(self):
        for brief in all_briefs():
            words = texts(brief.language)
            for key in sorted(k for k in words if k.startswith("must.")):
                for part in re.split(r"\{\w+\}", words[key]):
                    self.assertIn(part.strip(), brief.words(), f"{brief.name}: {key}")

    def test_every_hard_word_that_occurs_is_explained(self):
        for brief in all_briefs():
            words = texts(brief.language)
            # The titles of sources are names, and a hard word in an explanation is not explained again.
            ours = " ".join(block for title, part in brief.parts() for block in part
                            if title != words["brief.words.title"])
            ours = names.without_names(ours, pattern_of_names(brief.language))
            for key in sorted(k for k in words if k.startswith("glossary.") and k.endswith(".term")):
                whole_word = rf"(?<![\w-]){re.escape(words[key])}(?![\w-])"
                if re.search(whole_word, ours, re.IGNORECASE):
                    meaning = words[key.removesuffix(".term") + ".meaning"]
                    self.assertIn(meaning, brief.words(), f"{brief.name}: {words[key]}")


class TheChecksThemselves(unittest.TestCase):
    def test_a_long_sentence_is_found(self):
        self.assertEqual([], length_problems("word " * 20 + ".", "en"))
        self.assertEqual(1, len(length_problems("word " * 21 + ".", "en")))
        self.assertEqual([], length_problems("Any of these: (1) " + "word " * 19 + "; (2) " + "word " * 19, "en"))
        self.assertEqual(1, len(length_problems("Any of these: (1) " + "word " * 26, "en")))

    def test_long_words_are_found_in_short_parts_too(self):
        hard = grades.Counts(sentences=6, words=60, syllables=150, long_words=20)
        plain = grades.Counts(sentences=6, words=60, syllables=70, long_words=1)
        self.assertEqual(1, len(smog_problems([("a", hard), ("b", hard)])))
        self.assertEqual([], smog_problems([("a", plain), ("b", plain)]))
        self.assertEqual(1, len(smog_problems([("a", hard + hard)])))


if __name__ == "__main__":
    unittest.main()

"""How hard a text is to read: the usual formulas, from counts of words, syllables and sentences."""

import dataclasses
import math
import re

import names
import syllables

COUNTERS = {"en": syllables.english, "es": syllables.spanish}


@dataclasses.dataclass
class Counts:
    sentences: int = 0
    words: int = 0
    syllables: int = 0
    long_words: int = 0  # of three syllables or more

    def __add__(self, other):
        return Counts(*(a + b for a, b in zip(dataclasses.astuple(self), dataclasses.astuple(other))))


def words_of(sentence):
    """The words of a sentence whose names were replaced; numbers are words too."""
    return re.findall(rf"[{names.NAME}{names.NUMBER}]|[^\W\d_]+(?:[-’'][^\W\d_]+)*", sentence)


def syllables_of(word, language):
    if word == names.NAME:
        return names.NAME_SYLLABLES
    if word == names.NUMBER:
        return names.NUMBER_SYLLABLES
    return COUNTERS[language](word)


def count(sentences, language):
    """Sentences whose names were replaced."""
    total = Counts()
    for sentence in sentences:
        each = [syllables_of(word, language) for word in words_of(sentence)]
        if each:
            total += Counts(1, len(each), sum(each), sum(n >= 3 for n in each))
    return total


def flesch_kincaid(c):
    """US school grade (Kincaid 1975)."""
    return 0.39 * c.words / c.sentences + 11.8 * c.syllables / c.words - 15.59


def smog(c):
    """US school grade (McLaughlin 1969). The formula was made for 30 sentences."""
    return 1.0430 * math.sqrt(c.long_words * 30 / c.sentences) + 3.1291


def inflesz(c):
    """Ease of Spanish: Szigriszt-Pazos 1993, read by the scale of Barrio-Cantalejo 2008; 55 to 65 is normal."""
    return 206.835 - 62.3 * c.syllables / c.words - c.words / c.sentences

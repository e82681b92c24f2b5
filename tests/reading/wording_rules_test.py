"""The texts of every language: the same keys, the same blanks, no advice, no judgement of the person, no shouting."""

import re
import unittest

from briefs import languages, texts

# Words that would advise, judge a person or promise. By language: pattern -> keys that may hold it, each a
# quotation or another sense. A language without a list fails.
DENIED = {
    "en": {
        r"you are eligible": [],
        r"eligible": [],
        r"you qualify": [],
        r"should take": [],
        r"recommend\w*": [],
        r"best (?:option|choice|treatment)": [],
        r"candidate": [],
        # Of a person; medicines do not fail people either.
        r"fail(?:s|ed|ure)?": [],
        r"salvage": [],
        r"non-?complian\w+": [],
    },
    "es": {
        r"elegible": [],
        r"(?:usted )?(?:reúne|cumple) los requisitos": [],
        r"debe(?:ría)? tomar": [],
        r"recom(?:end|iend)\w*": [],
        r"mejor (?:opción|elección|tratamiento)": [],
        r"candidat[oa]s?": [],
        r"fracas\w*": [],
        r"rescate": [],
        r"incumpl\w*": [],
    },
}


def denied(language, words):
    problems = []
    for key, text in words.items():
        for pattern, allowed in DENIED[language].items():
            if re.search(rf"\b{pattern}\b", text, re.IGNORECASE) and key not in allowed:
                problems.append(f"{language}: {key}: “{text}” ({pattern})")
    return problems


def blanks(text):
    return set(re.findall(r"\{(\w+)\}", text))


def differences(first, second):
    """Keys that only one language has, and texts whose blanks differ. The names of medicines, the words before
    some beginnings and the other forms of a term are a language's own."""
    own = re.compile(r"(medicine|list\.(and|or)-before|glossary\.[\w-]+\.forms)\.")
    problems = [f"{key} is in one language only" for key in sorted(first.keys() ^ second.keys()) if not own.match(key)]
    problems += [f"{key}: {sorted(blanks(first[key]) ^ blanks(second[key]))} is in one language only"
                 for key in sorted(first.keys() & second.keys()) if blanks(first[key]) != blanks(second[key])]
    return problems


def shouts(text):
    """Three words in capitals one after the other; shorter ones are names such as FISH or M-protein."""
    return bool(re.search(r"\b[A-ZÁÉÍÓÚÑ]{2,}(?:\s+[A-ZÁÉÍÓÚÑ]{2,}){2,}\b", text))


class Words(unittest.TestCase):
    def test_the_rules_are_known_for_every_language(self):
        self.assertGreater(len(languages()), 1)
        self.assertEqual([], [language for language in languages() if language not in DENIED])

    def test_no_text_advises_or_judges(self):
        self.assertEqual([], [problem for language in languages() for problem in denied(language, texts(language))])

    def test_all_languages_have_the_same_keys_forms_and_blanks(self):
        english = texts("en")
        for language in languages():
            self.assertEqual([], differences(english, texts(language)), language)

    def test_no_text_shouts(self):
        self.assertEqual([], [f"{language}: {key}" for language in languages()
                              for key, text in texts(language).items() if shouts(text)])

    def test_nothing_allowed_is_left_over(self):
        for language, patterns in DENIED.items():
            for pattern, keys in patterns.items():
                for key in keys:
                    self.assertRegex(texts(language)[key], f"(?i){pattern}")


class TheChecksThemselves(unittest.TestCase):
    def test_each_denied_word_is_found(self):
        for language, text in (("en", "You qualify for it."), ("en", "We recommend this."), ("en", "The best option"),
                               ("en", "a Candidate for it"), ("en", "You failed two drugs."), ("en", "noncompliant"),
                               ("en", "salvage transplant"), ("es", "Usted es candidata."), ("es", "Le recomendamos"),
                               ("es", "La mejor opción"), ("es", "Debe tomar esto."), ("es", "trasplante de rescate")):
            self.assertEqual(1, len(denied(language, {"key": text})), text)
        self.assertEqual([], denied("en", {"key": "Ask which treatment may fit you best."}))

    def test_keys_forms_and_blanks_that_differ_are_found(self):
        english = {"a": "{date}", "b.one": "x", "b.other": "y"}
        self.assertEqual([], differences(english, {"a": "el {date}", "b.one": "x", "b.other": "y", "medicine.x": "z"}))
        self.assertEqual(1, len(differences(english, {"a": "{fecha}", "b.one": "x", "b.other": "y"})))
        self.assertEqual(2, len(differences(english, {"a": "{date}"})))

    def test_shouting_is_found(self):
        self.assertTrue(shouts("CALL YOUR TEAM now"))
        self.assertFalse(shouts("FISH, ISS and R2-ISS are tests; CAR-T is a therapy."))


if __name__ == "__main__":
    unittest.main()

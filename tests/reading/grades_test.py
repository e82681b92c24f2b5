"""What the measures are made of: blocks, sentences, names, formulas."""

import unittest

import blocks
import grades
import names

PATTERN = names.names_pattern({"Darzalex Faspro", "Darzalex", "lenalidomide", "del(17p)"}, {"November", "noviembre"})


class Sentences(unittest.TestCase):
    def test_stops_end_them_and_an_unfinished_block_is_one(self):
        for text, count in (
                ("One is here. Two is there! Is three?", 3),
                ("No stop at the end", 1),
                ("A temperature of 38.0 C or more", 1),
                ("“Does it work?” she asked. Yes.", 3),
                ("", 0),
                ("...", 0)):
            self.assertEqual(count, len(blocks.sentences(text)), text)

    def test_colons_and_semicolons_part_units_of_three_words_or_more(self):
        for text, count in (
                ("Call your team now for: trouble with your breath; pain in the chest.", 3),
                ("Age: 64 years.", 1),
                ("Side effects of it: fever; rash; low blood counts.", 2),
                ("At least 4 of them (yours: 2 to 4; not sure at all) are needed.", 1),
                ("Open at 10:30 each day.", 1)):
            self.assertEqual(count, len(blocks.sentences(text)), text)


class Pages(unittest.TestCase):
    def parts(self, html):
        return blocks.Page(html).parts

    def test_a_part_begins_at_each_heading_of_level_2(self):
        html = "<h1>Title</h1><p>a</p><h2>First</h2><h3>x</h3><p>b</p><h2>Second</h2>"
        self.assertEqual([("front page", ["Title", "a"]), ("First", ["First", "x", "b"]), ("Second", ["Second"])],
                         self.parts(html))

    def test_items_cells_captions_and_labels_are_blocks_of_their_own(self):
        html = ("<ul><li>one</li><li><label><input> <span>two</span></label></li></ul>"
                "<table><caption>c</caption><tr><th>h</th><td>d</td></tr></table>"
                "<p><strong>What it is.</strong> A <strong>bold</strong> word: yes.</p>")
        self.assertEqual(["one", "two", "c", "h", "d", "What it is.", "A bold word: yes."], self.parts(html)[0][1])

    def test_the_text_for_those_who_cannot_see_a_drawing_counts_and_the_contents_do_not(self):
        html = '<nav aria-label="n"><ul><li>First</li></ul></nav><div role="img" aria-label="A drawing."></div>'
        self.assertEqual(["A drawing."], self.parts(html)[0][1])


class Names(unittest.TestCase):
    def counts(self, text):
        return grades.count(blocks.sentences(names.without_names(text, PATTERN)), "en")

    def test_a_name_is_one_word_of_two_syllables(self):
        self.assertEqual(grades.Counts(1, 3, 5, 0), self.counts("Darzalex Faspro or lenalidomide."))
        self.assertEqual(grades.Counts(1, 2, 3, 0), self.counts("with del(17p)"))

    def test_dates_and_numbers_are_names(self):
        self.assertEqual(grades.Counts(1, 2, 3, 0), self.counts("since 22 November 2026"))
        self.assertEqual(grades.Counts(1, 2, 2, 0), self.counts("at 100.4"))
        self.assertEqual(grades.Counts(1, 3, 3, 0), self.counts("2 or 15"))

    def test_all_other_words_count_in_full(self):
        self.assertEqual(grades.Counts(1, 3, 11, 3), self.counts("Remission antibody inhibitor"))

    def test_a_name_inside_a_word_is_none(self):
        self.assertEqual(1, self.counts("undarzalexed").words)


class Formulas(unittest.TestCase):
    def test_grades(self):
        c = grades.Counts(sentences=10, words=100, syllables=150, long_words=10)
        self.assertAlmostEqual(0.39 * 10 + 11.8 * 1.5 - 15.59, grades.flesch_kincaid(c))
        self.assertAlmostEqual(1.0430 * 30 ** 0.5 + 3.1291, grades.smog(c))
        self.assertAlmostEqual(206.835 - 62.3 * 1.5 - 10, grades.inflesz(c))

    def test_a_hard_text_is_told_from_a_plain_one(self):
        hard = ("Contraindications notwithstanding, individuals demonstrating progressive disease subsequent to "
                "immunomodulatory administration necessitate multidisciplinary reconsideration.")
        plain = "Your doctor checks your blood. The team will call you. Write down what you want to ask."
        for text, ok in ((hard, False), (plain, True)):
            c = grades.count(blocks.sentences(text), "en")
            self.assertEqual(ok, grades.flesch_kincaid(c) <= 6)
            self.assertEqual(ok, grades.smog(c) <= 8)

    def test_a_hard_spanish_text_is_told_from_a_plain_one(self):
        hard = ("La administración concomitante de medicamentos inmunomoduladores requiere una monitorización "
                "hematológica multidisciplinaria individualizada.")
        plain = "Su médico mira su sangre. El equipo le llama. Anote lo que quiere preguntar."
        for text, ok in ((hard, False), (plain, True)):
            self.assertEqual(ok, grades.inflesz(grades.count(blocks.sentences(text), "es")) >= 55)


if __name__ == "__main__":
    unittest.main()

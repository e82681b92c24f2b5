"""The syllable counters on words whose syllables are known."""

import unittest

from syllables import EXCEPTIONS, english, english_by_rules, spanish

# Parted by a person.
ENGLISH = """
a-bout an-ti-bod-y an-ti-bod-ies ar-ti-cle be-fore blood bone bor-row cal-ci-um can-cer cell cells cen-ter
che-mo-ther-a-py choic-es come comes con-fu-sion cor-ti-co-ste-roid cre-at-i-nine cy-to-kine dai-ly day
de-cide de-cides de-cid-ed di-ag-no-sis di-ar-rhe-a dis-ease doc-tor dos-es drugs ear-li-er e-mer-gen-cy
en-e-my fa-tigue fe-ver first gave genes grew guide-line had head-ache he-mo-glo-bin high-er im-mune
im-mu-no-mod-u-lat-ing in-fec-tion in-hib-i-tor kid-ney la-bel la-bels last-ed line lines list-ed main-te-nance
mar-row may med-i-cal med-i-cine med-i-cines meet months mouth my-e-lo-ma nau-se-a need-ed nerve new nu-cle-ar
o-pin-ion op-tion or-gan oth-er ox-y-gen peo-ple plan planned plate-lets pro-te-a-some pro-tein re-ac-tion
re-lapse re-laps-es re-mis-sion re-sponse rule safe-ty ses-sion since source sourc-es stage stem stopped syn-drome
ta-ble take tak-en team ther-a-py ther-a-pies time tired to-geth-er trans-plant treat-ment treat-ments tri-al
un-der u-nit vac-cine ver-i-fy week weigh works worked would year
"""

SPANISH = """
a-de-más an-ti-cuer-po a-ño cán-cer cé-lu-la cé-lu-las ciu-dad cui-da-do dí-a diag-nós-ti-co e-qui-po es-tu-dio
far-ma-cia fie-bre guí-a he-ri-do in-mu-no-mo-du-la-dor lí-ne-a lí-ne-as ma-íz me-di-ca-men-to mé-di-co
mie-lo-ma nue-vo o-í-do o-tro pa-ís pin-güi-no po-e-ta pre-gun-ta prue-ba que quién quien re-ca-í-da re-mi-sión
re-sul-ta-do rí-o sa-ber san-gre se-guir si-guien-te su-pues-to tam-bién te-ra-pia tra-ta-mien-to tras-plan-te
us-ted vi-rue-la vuel-to y
"""


class English(unittest.TestCase):
    def test_known_words(self):
        for parted in ENGLISH.split():
            parts = parted.split("-")
            self.assertEqual(len(parts), english("".join(parts)), parted)

    def test_only_words_that_the_rules_get_wrong_are_exceptions(self):
        for word, count in EXCEPTIONS.items():
            self.assertNotEqual(count, english_by_rules(word), word)

    def test_capitals_are_spelled_unless_they_are_spoken(self):
        for word, count in (("FDA", 3), ("US", 2), ("IMWG", 6), ("FISH", 1), ("ECOG", 2), ("CAR-T", 2)):
            self.assertEqual(count, english(word), word)

    def test_hyphens_and_possessives_are_part_of_a_word(self):
        for word, count in (("stem-cell", 2), ("high-risk", 2), ("doctor’s", 2), ("non-stop", 2)):
            self.assertEqual(count, english(word), word)


class Spanish(unittest.TestCase):
    def test_known_words(self):
        for parted in SPANISH.split():
            parts = parted.split("-")
            self.assertEqual(len(parts), spanish("".join(parts)), parted)

    def test_a_silent_u_and_a_silent_h_make_no_syllable(self):
        for word, count in (("guerra", 2), ("queso", 2), ("agüero", 3), ("ahí", 2), ("prohibir", 2), ("búho", 2), ("hoy", 1)):
            self.assertEqual(count, spanish(word), word)


if __name__ == "__main__":
    unittest.main()

"""The PDFs of all examples and of hostile texts: everything on a page stands in the structure once, and the
structure is one that can be read aloud. Each check is seen to fail on a good file that was broken."""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest

import hostile_profiles
from made_pdfs import LANGUAGES, examples, make, make_all, peak_memory
from pdf_objects import Pdf, operations, text_of
from tagged_pdf import faults


class Made(unittest.TestCase):
    """A folder for the files of a test class."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)


class EveryExample(Made):
    def test_is_sound_and_tagged_in_every_language(self):
        for language in LANGUAGES:
            made = make_all(examples, self.folder, (language, "standard", "letter"))
            self.assertGreater(len(made), 10)
            for path in made:
                with self.subTest(f"{language} {path.stem}"):
                    pdf = Pdf(path)
                    self.assertEqual([], faults(pdf))
                    self.assertEqual(language, text_of(pdf.root["/Lang"]))
                    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
                    self.assertEqual(0, checked.returncode, checked.stdout + checked.stderr)

    def test_one_needs_less_than_20_megabytes_of_memory(self):
        if b"__asan_init" in pathlib.Path(os.environ["MYELOBRIEF_BINARY"]).read_bytes():
            return  # the sanitizer needs a multiple of what the program needs
        self.assertLess(peak_memory("report", examples / "long-history.json", "--format", "pdf"), 20 * 1024 * 1024)

    def test_a_brief_is_small(self):
        path = self.folder / "small.pdf"
        make(examples / "second-relapse.json", path)
        self.assertLess(path.stat().st_size, 80_000)


class HostileTexts(Made):
    def test_break_neither_pages_nor_tags(self):
        profiles = self.folder / "profiles"
        names = hostile_profiles.write_all(profiles)
        made = make_all(profiles, self.folder, (LANGUAGES[0], "standard", "letter"))
        self.assertEqual(names, [path.stem for path in made])
        for path in made:
            with self.subTest(path.stem):
                self.assertEqual([], faults(Pdf(path)))
                checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
                self.assertEqual(0, checked.returncode, checked.stdout + checked.stderr)
                self.stays_on_its_pages(path)

    def stays_on_its_pages(self, path):
        boxes = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True).stdout
        words = re.findall(r'<word xMin="([-\d.]+)" yMin="[-\d.]+" xMax="([-\d.]+)"', boxes)
        self.assertGreater(len(words), 500)
        for left, right in words:
            self.assertGreater(float(left), 50)
            self.assertLess(float(right), 612 - 50)

    def test_a_character_that_no_font_has_is_named(self):
        profiles = self.folder / "profiles"
        hostile_profiles.write_all(profiles)
        warned = make(profiles / "other-scripts.json", self.folder / "scripts.pdf").stderr
        self.assertIn("warning[character-not-printable]", warned)
        self.assertIn("U+5BB6", warned)
        text = subprocess.run(["pdftotext", self.folder / "scripts.pdf", "-"], capture_output=True, text=True).stdout
        self.assertIn("[U+5BB6]", text)
        # The second font has what the first one lacks.
        make(profiles / "emoji.json", self.folder / "emoji.pdf")
        text = subprocess.run(["pdftotext", self.folder / "emoji.pdf", "-"], capture_output=True, text=True).stdout
        self.assertIn("\u2713 \u0416", text)


def element(pdf, kind, place=0):
    """The value of a structure element of that type."""
    found = [entry["value"] for entry in pdf.objects.values()
             if isinstance(entry.get("value"), dict) and entry["value"].get("/S") == f"/{kind}"
             and "/P" in entry["value"]]
    return found[place]


def annotation(pdf, kind):
    return next(entry["value"] for entry in pdf.objects.values() if isinstance(entry.get("value"), dict)
                and entry["value"].get("/Subtype") == f"/{kind}" and "/Rect" in entry["value"])


def in_content(old, new, count=1):
    """Another content of the first page."""
    def change(pdf):
        reference = pdf.contents(pdf.pages[0])[0]
        data = pdf.data(reference)
        assert old in data, old
        pdf.set_data(reference, data.replace(old, new, count))
    return change


def without(find, key):
    def change(pdf):
        del find(pdf)[key]
    return change


def page(pdf):
    return pdf.get(pdf.pages[0])


def drop_first_kid(pdf):
    kids = element(pdf, "Document")["/K"]
    del kids[0]


def repeat_mark(pdf):
    holder = element(pdf, "P")
    holder["/K"] = holder["/K"] + [holder["/K"][0]]


def wrong_parent_row(pdf):
    numbers = pdf.get(pdf.get(pdf.root["/StructTreeRoot"])["/ParentTree"])["/Nums"]
    numbers[1][0], numbers[1][1] = numbers[1][1], numbers[1][0]


def skip_a_level(pdf):
    element(pdf, "H2")["/S"] = "/H4"


def shorten_a_row(pdf):
    rows = [row for row in (element(pdf, "TR", place) for place in range(4)) if len(row["/K"]) > 1]
    rows[1]["/K"].pop()


def set_in(find, key, value):
    def change(pdf):
        find(pdf)[key] = value
    return change


def no_font_file(pdf):
    for entry in pdf.objects.values():
        value = entry.get("value")
        if isinstance(value, dict) and "/FontFile2" in value:
            del value["/FontFile2"]


def no_way_back(pdf):
    for entry in pdf.objects.values():
        value = entry.get("value")
        if isinstance(value, dict):
            value.pop("/ToUnicode", None)


BROKEN = [
    ("text outside of the tree", in_content(b"/H1<</MCID 0>>BDC", b"q"), "an end of marked content too many"),
    ("a line outside of marked content", in_content(b"/Artifact BMC", b"EMC\n0 0 m 9 9 l S\n/Artifact BMC"),
     "S stands outside of marked content"),
    ("a number twice", in_content(b"/MCID 1>>", b"/MCID 0>>"), "mark 0 stands on page"),
    ("a number that the tree lacks", in_content(b"/MCID 0>>", b"/MCID 999>>"), "mark 999 of page"),
    ("a mark without a number", in_content(b"<</MCID 0>>BDC", b" BMC"), "without a number"),
    ("marks within marks", in_content(b"<</MCID 0>>BDC", b"<</MCID 0>>BDC /Span BMC EMC"),
     "marked content within marked content"),
    ("a mark without an end", lambda pdf: pdf.set_data(
        pdf.contents(pdf.pages[0])[0], pdf.content(pdf.pages[0]).rstrip()[:-len(b"EMC")]), "does not end"),
    ("an empty glyph", in_content(b"]TJ", b"<0000>]TJ"), "a glyph that shows no character"),
    ("an element outside of the tree", drop_first_kid, "is not in the tree"),
    ("a mark twice in the tree", repeat_mark, "stands in the tree 2 times"),
    ("a wrong parent", set_in(lambda pdf: element(pdf, "P"), "/P", "1 0 R"), "names another parent"),
    ("a parent tree that misleads", wrong_parent_row, "the parent tree does not lead from mark"),
    ("an unknown type", set_in(lambda pdf: element(pdf, "P"), "/S", "/Para"), "no standard type"),
    ("not marked", set_in(lambda pdf: pdf.get(pdf.root["/MarkInfo"]), "/Marked", False), "not marked as tagged"),
    ("no language", without(lambda pdf: pdf.root, "/Lang"), "has no language"),
    ("no metadata", without(lambda pdf: pdf.root, "/Metadata"), "has no /Metadata"),
    ("no tree", without(lambda pdf: pdf.root, "/StructTreeRoot"), "there is no structure tree"),
    ("a heading that skips a level", skip_a_level, "of level 4 follows one of level"),
    ("a header cell without scope", without(lambda pdf: element(pdf, "TH"), "/A"), "without a scope"),
    ("a row that is too short", shorten_a_row, "its rows are not of one length"),
    ("a figure without words", without(lambda pdf: element(pdf, "Figure"), "/Alt"), "a figure without words"),
    ("a figure without a place", without(lambda pdf: element(pdf, "Figure"), "/A"), "a figure without a place"),
    ("a figure beside the page",
     set_in(lambda pdf: element(pdf, "Figure")["/A"], "/BBox", [-20, 10, 100, 100]), "is not on the page"),
    ("a list without numbering", without(lambda pdf: element(pdf, "L"), "/A"), "has no numbering"),
    ("an item without a body", lambda pdf: element(pdf, "LI")["/K"].pop(), "is not a label and a body"),
    ("a list item in a paragraph", set_in(lambda pdf: element(pdf, "L"), "/S", "/P"), "LI"),
    ("a field without its annotation", lambda pdf: element(pdf, "Form")["/K"].clear(), "has no annotation"),
    ("a field that says nothing", without(lambda pdf: annotation(pdf, "Widget"), "/TU"), "what it is for"),
    ("a field without appearance", without(lambda pdf: annotation(pdf, "Widget"), "/AP"), "has no appearance"),
    ("a field that is not printed", set_in(lambda pdf: annotation(pdf, "Widget"), "/F", 0), "is not printed"),
    ("an annotation without contents", without(lambda pdf: annotation(pdf, "Widget"), "/Contents"),
     "says nothing"),
    ("an annotation that leads elsewhere", set_in(lambda pdf: annotation(pdf, "Widget"), "/StructParent", 0),
     "the parent tree does not lead from annotation"),
    ("another order of annotations", without(page, "/Tabs"), "not visited in the order"),
    ("a field outside of the form", lambda pdf: pdf.get(pdf.root["/AcroForm"])["/Fields"].pop(),
     "is not in the form"),
    ("a font that is not embedded", no_font_file, "is not embedded"),
    ("a font without characters", no_way_back, "does not lead back to characters"),
]


class TheChecksThemselves(Made):
    def test_each_fault_is_found(self):
        path = self.folder / "good.pdf"
        make(examples / "long-history.json", path)
        good = Pdf(path)
        self.assertEqual([], faults(good))
        for name, breaks, sentence in BROKEN:
            with self.subTest(name):
                broken = good.copy()
                breaks(broken)
                found = faults(broken)
                self.assertTrue(any(sentence in fault for fault in found), found[:5])

    def test_content_is_taken_apart_as_pdf_means_it(self):
        content = b"/P <</MCID 3/A [1 -.5]>> BDC (a \\) (b) c) Tj [<00 41>-20(x)] TJ % EMC\nEMC"
        self.assertEqual([("BDC", ["P", {"MCID": 3, "A": [1, -.5]}]), ("Tj", [b"a \\) (b) c"]),
                          ("TJ", [[b"\0A", -20, b"x"]]), ("EMC", [])], list(operations(content)))


if __name__ == "__main__":
    unittest.main()

"""What a screen reader reads from the PDF is what it reads from the web page, in the same order; and what is
copied out of the pages is that text, too."""

import html.parser
import pathlib
import re
import subprocess
import tempfile
import unittest

from made_pdfs import LANGUAGES, examples, run

# The list of the parts repeats the headings; the foot of a page is none of its text; drawings are told in words.
LEFT_OUT = {"nav", "style", "title", "svg", "textarea", "figure", "footer"}


# Few, for pdfinfo takes seconds for each: with drawings, contradictions, little, and much.
EXAMPLES = ["lab-series", "contradictory", "diagnosis-only", "second-relapse"]


class Words(html.parser.HTMLParser):
    """The texts of a page in order, and the captions of its drawings."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.captions = []
        self._skipping = []
        self._in_caption = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag in LEFT_OUT:
            self._skipping.append(tag)
        if tag == "figcaption":
            self._in_caption = True
            self.captions.append("")

    def handle_endtag(self, tag):
        if self._skipping and tag == self._skipping[-1]:
            self._skipping.pop()
        if tag == "figcaption":
            self._in_caption = False

    def handle_data(self, data):
        if self._in_caption:
            self.captions[-1] += data
        elif not self._skipping:
            self.text += data


def squeezed(text):
    """Without spaces: where lines break does not matter."""
    return re.sub(r"\s", "", text)


def blocks_of_structure(listing):
    """Kind and text of the elements of the structure tree in order, those within drawings left out."""
    blocks = []
    figure = None
    for line in listing.splitlines():
        depth = len(line) - len(line.lstrip())
        word = line.strip()
        if figure is not None and depth > figure:
            continue
        figure = depth if word.startswith("Figure") else None
        if word.startswith('"'):
            blocks[-1][1] += word.removeprefix('"').removesuffix('"')
        elif not word.startswith("/"):
            blocks.append([re.split(r"\W", word)[0], ""])
    return [(kind, text) for kind, text in blocks if text]


def output_of(*arguments):
    # Titles of parts are printed as they stand in the file, in UTF-16.
    return subprocess.run(arguments, capture_output=True, check=True).stdout.decode("utf-8", "replace")


class ReadingOrder(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)

    def test_is_that_of_the_web_page(self):
        read = 0
        for language in LANGUAGES:
            for name in EXAMPLES:
                profile = examples / f"{name}.json"
                with self.subTest(f"{language} {name}"):
                    pdf, page = self.folder / "brief.pdf", self.folder / "brief.html"
                    for output in (pdf, page):
                        run("--lang", language, "report", profile, "-o", output, "--force", "--quiet")
                    web = Words(page.read_text(encoding="utf-8"))
                    # Beside a drawing on paper its caption is a paragraph.
                    captions = {("P", squeezed(caption)) for caption in web.captions}
                    blocks = [(kind, squeezed(text)) for kind, text in
                              blocks_of_structure(output_of("pdfinfo", "-struct-text", pdf))]
                    tagged = "".join(block[1] for block in blocks if block not in captions)
                    self.assertEqual(squeezed(web.text), tagged)
                    read += len(tagged)
        self.assertGreater(read, 10_000 * len(LANGUAGES))


class TheCheckItself(unittest.TestCase):
    def test_sees_another_order_and_a_missing_block(self):
        page = Words("<h1>A</h1><nav>A</nav><p>b c</p><figure><figcaption>Drawing</figcaption></figure><p>d</p>")
        self.assertEqual("Abcd", squeezed(page.text))
        self.assertEqual(["Drawing"], page.captions)
        listing = 'Document\n  H1 (block)\n    "A"\n  P (block)\n    "b "\n    "c"\n  Figure:\n     /BBox [1 2]\n    "x"\n  P\n    "d"\n'
        self.assertEqual([("H1", "A"), ("P", "b c"), ("P", "d")], blocks_of_structure(listing))


if __name__ == "__main__":
    unittest.main()

"""A brief as a reader meets it: parts, blocks and sentences, taken from the web page.

A heading, a paragraph, a list item, a cell, a caption, a label and a title are a block each. A block that ends
without a full stop is a sentence all the same: run together, ten short items would read as one long sentence."""

import html.parser
import re

BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "caption", "figcaption", "label"}
# The list of the parts repeats the headings; drawings have their text in words beside them.
LEFT_OUT = {"nav", "style", "title", "svg", "textarea"}


class Page(html.parser.HTMLParser):
    """Collects (part, blocks) in order; a part begins at each heading of level 2."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.parts = [("front page", [])]
        self._skipping = []
        self._text = ""
        # Whether the block has shown anything but a label so far.
        self._label = False
        self._tag = ""
        self.feed(text)
        self._finish()

    def _finish(self):
        words = " ".join(self._text.split())
        self._text = ""
        if not words:
            return
        if self._tag == "h2":
            self.parts.append((words, []))
        self.parts[-1][1].append(words)

    def handle_starttag(self, tag, attributes):
        if tag in LEFT_OUT:
            self._skipping.append(tag)
        if self._skipping:
            return
        for name, value in attributes:
            if name == "aria-label" and value:
                self._finish()
                self.parts[-1][1].append(value)
        if tag in BLOCKS or tag == "span" and ("class", "label") in attributes:
            self._finish()
            self._tag = tag
        if tag == "strong":
            self._label = not self._text.strip()

    def handle_endtag(self, tag):
        if self._skipping:
            if tag == self._skipping[-1]:
                self._skipping.pop()
            return
        # A label in bold at the start of a block: "What it is.", "May meet:".
        if tag == "strong" and self._label and self._text.rstrip().endswith((".", ":")):
            self._finish()
        if tag in BLOCKS or tag == "footer":
            self._finish()
            self._tag = ""

    def handle_data(self, data):
        if not self._skipping:
            self._text += data


# A stop ends a sentence where a space follows. A colon or semicolon does so too, as Flesch counted them
# (units of thought), but never within brackets, and never so that fewer than three words stand alone.
_STOP = re.compile(r"[.!?]+[”\"’')]*(?=\s|$)")
_HALF_STOP = re.compile(r"[;:](?=\s)")
FEWEST_WORDS = 3


def _outside_brackets(text, at):
    return text.count("(", 0, at) <= text.count(")", 0, at)


def _halves(sentence):
    parts = []
    start = 0
    for stop in _HALF_STOP.finditer(sentence):
        enough = len(sentence[start:stop.start()].split()) >= FEWEST_WORDS
        if enough and len(sentence[stop.end():].split()) >= FEWEST_WORDS and _outside_brackets(sentence, stop.start()):
            parts.append(sentence[start:stop.end()])
            start = stop.end()
    return [*parts, sentence[start:]]


def sentences(block):
    found = []
    start = 0
    for stop in _STOP.finditer(block):
        found.append(block[start:stop.end()])
        start = stop.end()
    found.append(block[start:])
    return [half.strip() for sentence in found for half in _halves(sentence) if re.search(r"\w", half)]

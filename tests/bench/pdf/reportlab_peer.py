"""The pages of a brief drawn on a canvas of reportlab, untagged. Arguments as in compare.py."""

import io
import statistics
import sys
import time

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FACES = ["Regular", "Bold", "FallbackRegular", "FallbackBold"]


def read_items(path):
    """(what, numbers, text): nobody is measured reading numbers."""
    items = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            what, *values = line.rstrip("\n").split("\t")
            text = values.pop() if what == "text" else ""
            items.append((what, [float(value) for value in values], text))
    return items


def make(items):
    out = io.BytesIO()
    width, height = items[0][1]
    canvas = Canvas(out, pagesize=(width, height), pageCompression=1)
    first = True
    for what, n, text in items:
        if what == "page":
            if not first:
                canvas.showPage()
            first = False
        elif what == "text":
            face, size, x, y, *color = n
            canvas.setFont(FACES[int(face)], size)
            canvas.setFillColorRGB(*color)
            canvas.drawString(x, height - y, text)
        elif what == "line":
            x1, y1, x2, y2, line_width, *color = n
            canvas.setStrokeColorRGB(*color)
            canvas.setLineWidth(line_width)
            canvas.line(x1, height - y1, x2, height - y2)
        else:
            filled, line_width, red, green, blue, *places = n
            canvas.setFillColorRGB(red, green, blue)
            canvas.setStrokeColorRGB(red, green, blue)
            canvas.setLineWidth(line_width)
            if what == "circle":
                x, y, radius = places
                canvas.circle(x, height - y, radius, stroke=int(not filled), fill=int(filled))
                continue
            path = canvas.beginPath()
            path.moveTo(places[0], height - places[1])
            for x, y in zip(places[2::2], places[3::2]):
                path.lineTo(x, height - y)
            path.close()
            canvas.drawPath(path, stroke=int(not filled), fill=int(filled))
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def milliseconds(work):
    """The median of nine runs of 0.4 seconds, as tests/bench/stopwatch.cpp."""
    work()
    runs = []
    for _ in range(9):
        done = 0
        start = time.perf_counter()
        while time.perf_counter() - start < 0.4:
            work()
            done += 1
        runs.append((time.perf_counter() - start) * 1000 / done)
    return statistics.median(runs)


task, pages, out, *fonts = sys.argv[1:]
items = read_items(pages)
for name, path in zip(FACES, fonts):
    pdfmetrics.registerFont(TTFont(name, path))
with open(out, "wb") as file:
    file.write(make(items))
if task == "measure":
    print(milliseconds(lambda: make(items)))

"""How long one brief takes as a PDF: ours, laid out and tagged, beside peers that only draw its finished pages.

Peers get every run of text, line and shape with its place, in the same fonts; they neither lay out nor tag. Each
program takes: TASK ("one" or "measure"), the file of pages, the PDF to write, and four font files. "one" is timed as
a whole process, "measure" prints milliseconds a document in a process that goes on. All are measured in turns, three
times over, and the medians are printed: what slows the machine for a while slows all of them.

Before anything is measured, all letters of each peer's PDF are counted against ours."""

import argparse
import dataclasses
import os
import pathlib
import statistics
import subprocess
import time

TURNS = 3
PROCESSES = 7


@dataclasses.dataclass
class Peer:
    name: str
    command: list
    pdf: pathlib.Path
    document: list = dataclasses.field(default_factory=list)
    process: list = dataclasses.field(default_factory=list)
    memory: int = 0


def run(peer, task, arguments, folder):
    done = subprocess.run([*peer.command, task, *arguments], capture_output=True, text=True, cwd=folder)
    if done.returncode != 0:
        raise SystemExit(f"{peer.name} failed:\n{done.stderr}")
    return done.stdout


def letters(pdf):
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True)
    return sorted("".join(done.stdout.split()).replace("\u00ad", "-"))


def whole_process(peer, arguments, folder):
    """(milliseconds from start to end, most memory in bytes)"""
    start = time.perf_counter()
    process = subprocess.Popen([*peer.command, "one", *arguments], cwd=folder)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"{peer.name} failed")
    return (time.perf_counter() - start) * 1000, usage.ru_maxrss * 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("folder", type=pathlib.Path, help="where the peers were installed and files may be written")
    parser.add_argument("ours", type=lambda path: str(pathlib.Path(path).resolve()), help="myelobrief_pdf_bench")
    parser.add_argument("fonts", nargs=4)
    options = parser.parse_args()
    folder = options.folder.resolve()
    here = pathlib.Path(__file__).resolve().parent
    pages = folder / "pages.txt"
    subprocess.run([options.ours, "pages", str(pages)], check=True)

    ours = Peer("MyeloBrief: laid out, tagged", [options.ours], folder / "ours.pdf")
    peers = [
        Peer("cairo", [str(folder / "cairo_peer")], folder / "cairo.pdf"),
        Peer("reportlab canvas", [str(folder / "venv/bin/python"), str(here / "reportlab_peer.py")],
             folder / "reportlab.pdf"),
        Peer("pdfkit", ["node", str(here / "pdfkit_peer.mjs")], folder / "pdfkit.pdf"),
    ]
    arguments = {p.name: [str(pages), str(p.pdf), *options.fonts] for p in peers}
    arguments[ours.name] = [str(ours.pdf)]
    everyone = [ours, *peers]

    for peer in everyone:
        run(peer, "one", arguments[peer.name], folder)
        if letters(peer.pdf) != letters(ours.pdf):
            raise SystemExit(f"{peer.name} drew another text than we did: {peer.pdf}")
    for _ in range(TURNS):
        for peer in everyone:
            peer.document.append(float(run(peer, "measure", arguments[peer.name], folder)))
            for _ in range(PROCESSES):
                milliseconds, memory = whole_process(peer, arguments[peer.name], folder)
                peer.process.append(milliseconds)
                peer.memory = max(peer.memory, memory)

    base = statistics.median(ours.document)
    print("| one brief as PDF | ms | against ours | whole process, ms | memory, MB | kB |")
    print("|---|---:|---:|---:|---:|---:|")
    for peer in everyone:
        document = statistics.median(peer.document)
        print(f"| {peer.name} | {document:.1f} | {document / base:.2f} | {statistics.median(peer.process):.0f} | "
              f"{peer.memory / 1e6:.0f} | {peer.pdf.stat().st_size / 1000:.0f} |")


if __name__ == "__main__":
    main()

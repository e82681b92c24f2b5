"""PDF files as Python values, read by qpdf: what the checks of this folder look at."""

import base64
import copy
import json
import re
import subprocess

NUMBER = re.compile(rb"[+-]?(\d+\.?\d*|\.\d+)$")
TOKEN = re.compile(rb"""
    \s+ | %[^\r\n]*
  | (?P<dict><<|>>) | (?P<array>[\[\]])
  | <(?P<hex>[0-9A-Fa-f\s]*)>
  | (?P<string>\()
  | /(?P<name>[^\s()<>\[\]{}/%]*)
  | (?P<word>[^\s()<>\[\]{}/%]+)
""", re.VERBOSE)


class Name(str):
    """A name such as /P, without its slash."""


def string_end(data, at):
    """The place after the string that opens before `at`."""
    depth = 1
    while depth:
        byte = data[at:at + 1]
        if not byte:
            raise ValueError("a string does not end")
        at += 2 if byte == b"\\" else 1
        depth += {b"(": 1, b")": -1}.get(byte, 0)
    return at


def operations(data):
    """The operators of a content stream, each with its operands."""
    at = 0
    stack = [[]]
    while at < len(data):
        match = TOKEN.match(data, at)
        if not match:
            raise ValueError(f"not understood: {data[at:at + 20]!r}")
        at = match.end()
        kind = match.lastgroup
        if kind is None:
            continue
        token = match.group(kind)
        if kind in {"dict", "array"}:
            if token in {b"<<", b"["}:
                stack.append([])
                continue
            items = stack.pop()
            stack[-1].append(dict(zip(items[::2], items[1::2])) if token == b">>" else items)
        elif kind == "hex":
            stack[-1].append(bytes.fromhex(re.sub(rb"\s", b"", token).decode()))
        elif kind == "string":
            end = string_end(data, at)
            stack[-1].append(data[at:end - 1])
            at = end
        elif kind == "name":
            stack[-1].append(Name(token.decode()))
        elif NUMBER.match(token):
            stack[-1].append(float(token))
        else:
            yield token.decode(), stack[-1]
            stack[-1] = []


class Pdf:
    """All objects of a file. A check may be tried on a copy in which something was broken."""

    def __init__(self, path):
        done = subprocess.run(["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=all", str(path)],
                              capture_output=True, check=True)
        self.objects = {}
        for key, entry in json.loads(done.stdout)["qpdf"][1].items():
            if key == "trailer":
                self.trailer = entry["value"]
            elif key.startswith("obj:"):
                self.objects[key[4:]] = entry
        self.root = self.get(self.trailer["/Root"])
        self.pages = list(self._pages(self.root["/Pages"]))

    def copy(self):
        other = copy.copy(self)
        other.objects = copy.deepcopy(self.objects)
        other.root = other.get(other.trailer["/Root"])
        return other

    def _pages(self, reference):
        node = self.get(reference)
        if node["/Type"] == "/Page":
            yield reference
        for kid in node.get("/Kids", []):
            yield from self._pages(kid)

    def get(self, value):
        """The value itself, or what it refers to; of a stream its dictionary."""
        while isinstance(value, str) and value in self.objects:
            entry = self.objects[value]
            value = entry["stream"]["dict"] if "stream" in entry else entry["value"]
        return value

    def data(self, reference):
        return base64.b64decode(self.objects[reference]["stream"]["data"])

    def set_data(self, reference, data):
        self.objects[reference]["stream"]["data"] = base64.b64encode(data).decode()

    def contents(self, page):
        """The references of a page's content streams."""
        contents = self.get(page)["/Contents"]
        return contents if isinstance(contents, list) else [contents]

    def content(self, page):
        return b"\n".join(self.data(reference) for reference in self.contents(page))


def text_of(value):
    """A string object as text."""
    if value is None:
        return ""
    return value[2:] if value.startswith("u:") else bytes.fromhex(value[2:]).decode("latin-1")

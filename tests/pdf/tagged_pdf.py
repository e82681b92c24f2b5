"""What has to be right in a tagged PDF file so that it can be read aloud: each fault as a sentence.

Other than a validator of the standards it knows how our files are meant to be: nothing on a page is
outside of marked content, and everything that is marked stands in the tree exactly once."""

import collections

from pdf_objects import operations, text_of

BLOCKS = {"Document", "Sect", "P", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table",
          "Caption", "TR", "TH", "TD", "Figure", "Link", "Span", "Form"}
# What may stand in what; what is not named here may stand in Document, Sect and wherever text may.
KIDS = {"L": {"LI"}, "LI": {"Lbl", "LBody"}, "Table": {"Caption", "TR"}, "TR": {"TH", "TD"}}
DRAWING = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", '"', "BI", "EI"}
TEXT = {"Tj", "TJ", "'", '"'}


class Element:
    def __init__(self, reference, value, parent):
        self.reference = reference
        self.value = value
        self.parent = parent
        self.type = value.get("/S", "").lstrip("/")
        self.kids = []
        self.marks = []      # (page, MCID)
        self.objects = []    # annotations

    def walk(self):
        yield self
        for kid in self.kids:
            yield from kid.walk()


class Check:
    def __init__(self, pdf):
        self.pdf = pdf
        self.faults = []
        self.elements = []
        self.tree = None

    def fault(self, sentence):
        self.faults.append(sentence)

    def run(self):
        self.read_tree()
        self.check_document()
        self.check_content()
        self.check_parent_tree()
        self.check_annotations()
        for element in self.elements:
            self.check_element(element)
        self.check_headings()
        self.check_fonts()
        return self.faults

    def read_tree(self):
        root = self.pdf.get(self.pdf.root.get("/StructTreeRoot")) or {}
        self.tree_root = root
        seen = set()

        def read(reference, parent, parent_reference):
            value = self.pdf.get(reference)
            if reference in seen:
                return self.fault(f"element {reference} stands in the tree twice")
            seen.add(reference)
            if value.get("/P") != parent_reference:
                self.fault(f"element {reference} names another parent than the one it stands in")
            element = Element(reference, value, parent)
            if parent:
                parent.kids.append(element)
            self.elements.append(element)
            kids = value.get("/K", [])
            for kid in kids if isinstance(kids, list) else [kids]:
                if isinstance(kid, int):
                    element.marks.append((value.get("/Pg"), kid))
                elif isinstance(kid, dict) and kid.get("/Type") == "/MCR":
                    element.marks.append((kid.get("/Pg", value.get("/Pg")), kid["/MCID"]))
                elif isinstance(kid, dict) and kid.get("/Type") == "/OBJR":
                    element.objects.append(kid["/Obj"])
                else:
                    read(kid, element, reference)
            return element

        if "/K" in root:
            self.tree = read(root["/K"], None, self.pdf.root["/StructTreeRoot"])
        else:
            self.fault("there is no structure tree")

    def check_document(self):
        root = self.pdf.root
        if not (self.pdf.get(root.get("/MarkInfo")) or {}).get("/Marked"):
            self.fault("the document is not marked as tagged")
        if not text_of(root.get("/Lang")):
            self.fault("the document has no language")
        if not (self.pdf.get(root.get("/ViewerPreferences")) or {}).get("/DisplayDocTitle"):
            self.fault("the window does not show the title")
        if not text_of((self.pdf.get(self.pdf.trailer.get("/Info")) or {}).get("/Title")):
            self.fault("the document has no title")
        for needed in ("/Metadata", "/OutputIntents"):
            if needed not in root:
                self.fault(f"the catalog has no {needed}")

    def check_content(self):
        """Everything on a page is an artifact or marked, and everything marked is in the tree, once."""
        in_tree = collections.Counter(mark for element in self.elements for mark in element.marks)
        for mark, count in in_tree.items():
            if count > 1:
                self.fault(f"mark {mark[1]} of page {mark[0]} stands in the tree {count} times")
        on_pages = collections.Counter()
        for page in self.pdf.pages:
            open_marks = []
            for operator, operands in operations(self.pdf.content(page)):
                if operator in {"BMC", "BDC"}:
                    properties = operands[1] if operator == "BDC" and isinstance(operands[1], dict) else {}
                    if open_marks:
                        self.fault(f"page {page}: marked content within marked content")
                    if operands[0] != "Artifact" and "MCID" not in properties:
                        self.fault(f"page {page}: content marked {operands[0]} without a number")
                    if "MCID" in properties:
                        on_pages[(page, int(properties["MCID"]))] += 1
                    open_marks.append(operands[0])
                elif operator == "EMC":
                    if not open_marks:
                        self.fault(f"page {page}: an end of marked content too many")
                    else:
                        open_marks.pop()
                elif operator in DRAWING:
                    if not open_marks:
                        self.fault(f"page {page}: {operator} stands outside of marked content")
                    if operator in TEXT and b"\0\0" in self.glyphs(operands):
                        self.fault(f"page {page}: a glyph that shows no character")
            if open_marks:
                self.fault(f"page {page}: marked content does not end")
        for mark, count in on_pages.items():
            if count > 1:
                self.fault(f"mark {mark[1]} stands on page {mark[0]} {count} times")
            if mark not in in_tree:
                self.fault(f"mark {mark[1]} of page {mark[0]} is not in the tree")
        for mark in in_tree:
            if mark not in on_pages:
                self.fault(f"the tree names mark {mark[1]} of page {mark[0]}, which is not there")

    @staticmethod
    def glyphs(operands):
        """The glyph ids of a text operator, two bytes each, with a byte between texts."""
        pieces = operands[-1] if isinstance(operands[-1], list) else operands
        ids = [piece[i:i + 2] for piece in pieces if isinstance(piece, bytes) for i in range(0, len(piece), 2)]
        return ids

    def check_parent_tree(self):
        numbers = (self.pdf.get(self.tree_root.get("/ParentTree")) or {}).get("/Nums", [])
        self.parents = dict(zip(numbers[::2], numbers[1::2]))
        holder = {mark: element.reference for element in self.elements for mark in element.marks}
        for page in self.pdf.pages:
            value = self.pdf.get(page)
            row = self.pdf.get(self.parents.get(value.get("/StructParents"))) or []
            for (on, number), reference in holder.items():
                if on == page and (number >= len(row) or row[number] != reference):
                    self.fault(f"the parent tree does not lead from mark {number} of page {page} to its element")
            if len(row) > sum(on == page for on, _ in holder):
                self.fault(f"the parent tree has more rows for page {page} than it has marks")

    def check_annotations(self):
        holders = collections.defaultdict(list)
        for element in self.elements:
            for annotation in element.objects:
                holders[annotation].append(element)
        fields = (self.pdf.get(self.pdf.root.get("/AcroForm")) or {}).get("/Fields", [])
        if (self.pdf.get(self.pdf.root.get("/AcroForm")) or {}).get("/NeedAppearances"):
            self.fault("readers are asked to draw the fields")
        names = collections.Counter(text_of(self.pdf.get(field).get("/T")) for field in fields)
        for name, count in names.items():
            if count > 1 or not name:
                self.fault(f"{count} fields have the name \"{name}\"")
        on_pages = set()
        for page in self.pdf.pages:
            value = self.pdf.get(page)
            for reference in self.pdf.get(value.get("/Annots", [])):
                on_pages.add(reference)
                self.check_annotation(page, reference, holders[reference], fields)
            if value.get("/Tabs") != "/S":
                self.fault(f"page {page}: annotations are not visited in the order of the structure")
        for reference in set(holders) - on_pages:
            if holders[reference]:
                self.fault(f"the tree names annotation {reference}, which is on no page")

    def check_annotation(self, page, reference, holders, fields):
        annotation = self.pdf.get(reference)
        kind = annotation["/Subtype"]
        if len(holders) != 1:
            return self.fault(f"annotation {reference} stands in the tree {len(holders)} times")
        holder = holders[0]
        if self.parents.get(annotation.get("/StructParent")) != holder.reference:
            self.fault(f"the parent tree does not lead from annotation {reference} to its element")
        wanted = {"/Link": "Link", "/Widget": "Form"}.get(kind)
        if holder.type != wanted:
            self.fault(f"annotation {reference} ({kind}) stands in a {holder.type}")
        if not text_of(annotation.get("/Contents")):
            self.fault(f"annotation {reference} says nothing")
        if annotation.get("/F", 0) & 4 == 0:
            self.fault(f"annotation {reference} is not printed")
        if kind == "/Widget":
            if not text_of(annotation.get("/TU")):
                self.fault(f"field {reference} does not say what it is for")
            normal = self.pdf.get((annotation.get("/AP") or {}).get("/N"))
            if not isinstance(normal, dict):
                self.fault(f"field {reference} has no appearance")
            elif annotation["/FT"] == "/Btn" and set(normal) != {"/On", "/Off"}:
                self.fault(f"field {reference} has not both appearances")
            if reference not in fields:
                self.fault(f"field {reference} is not in the form")

    def check_element(self, element):
        name = f"{element.type} {element.reference}"
        if element.type not in BLOCKS:
            return self.fault(f"{name}: no standard type")
        above = element.parent.type if element.parent else None
        for kid in element.kids:
            if element.type in KIDS and kid.type not in KIDS[element.type]:
                self.fault(f"{name}: holds a {kid.type}")
            for parent, kids in KIDS.items():
                if kid.type in kids and kid.type != "Caption" and element.type != parent:
                    self.fault(f"{kid.type} {kid.reference}: stands in a {element.type}")
        if element.type in KIDS and element.marks:
            self.fault(f"{name}: holds text itself")
        attributes = element.value.get("/A", {})
        if element.type == "Document" and above is not None:
            self.fault(f"{name}: stands in a {above}")
        if element.type == "Figure":
            self.check_figure(name, element, attributes)
        elif element.type == "L" and attributes.get("/ListNumbering", "/None") == "/None":
            self.fault(f"{name}: has no numbering")
        elif element.type == "LI" and [kid.type for kid in element.kids] not in (["LBody"], ["Lbl", "LBody"]):
            self.fault(f"{name}: is not a label and a body")
        elif element.type == "TH" and attributes.get("/Scope") not in {"/Column", "/Row"}:
            self.fault(f"{name}: a header cell without a scope")
        elif element.type == "Table":
            self.check_table(name, element)
        elif element.type in {"Link", "Form"} and not element.objects:
            self.fault(f"{name}: has no annotation")
        elif element.type == "Form" and len(element.objects) > 1:
            self.fault(f"{name}: has several fields")
        elif element.type == "Span" and not text_of(element.value.get("/Lang")):
            self.fault(f"{name}: a span without a language")

    def check_figure(self, name, element, attributes):
        if not text_of(element.value.get("/Alt")):
            self.fault(f"{name}: a figure without words for those who cannot see it")
        pages = {page for page, _ in element.marks}
        if len(pages) != 1:
            self.fault(f"{name}: stands on {len(pages)} pages")
        box = attributes.get("/BBox")
        if not box:
            return self.fault(f"{name}: a figure without a place")
        _, _, width, height = self.pdf.get(self.pdf.get(self.pdf.pages[0])["/MediaBox"])
        if not (0 <= box[0] < box[2] <= width and 0 <= box[1] < box[3] <= height):
            self.fault(f"{name}: its place is not on the page")

    def check_table(self, name, element):
        kids = [kid.type for kid in element.kids]
        if "Caption" in kids[1:]:
            self.fault(f"{name}: the caption is not the first")
        rows = [kid for kid in element.kids if kid.type == "TR"]
        if len({len(row.kids) for row in rows}) != 1:
            self.fault(f"{name}: its rows are not of one length")
        elif any(cell.type != "TH" or cell.value.get("/A", {}).get("/Scope") != "/Column"
                 for cell in rows[0].kids):
            self.fault(f"{name}: its first row does not name the columns")

    def check_headings(self):
        last = 0
        for element in self.tree.walk() if self.tree else []:
            if len(element.type) == 2 and element.type[0] == "H" and element.type[1].isdigit():
                level = int(element.type[1])
                if level > last + 1:
                    self.fault(f"heading {element.reference} of level {level} follows one of level {last}")
                last = level
        if last == 0:
            self.fault("there is no heading")

    def check_fonts(self):
        fonts = set()
        for page in self.pdf.pages:
            resources = self.pdf.get(self.pdf.get(page).get("/Resources", {}))
            fonts.update(self.pdf.get(resources.get("/Font", {})).values())
        form = self.pdf.get(self.pdf.root.get("/AcroForm")) or {}
        fonts.update(form.get("/DR", {}).get("/Font", {}).values())
        for reference in fonts:
            font = self.pdf.get(reference)
            composite = font["/Subtype"] == "/Type0"
            inner = self.pdf.get(font["/DescendantFonts"][0]) if composite else font
            if "/FontFile2" not in (self.pdf.get(inner.get("/FontDescriptor")) or {}):
                self.fault(f"font {reference} is not embedded")
            if "/ToUnicode" not in font and font.get("/Encoding") != "/WinAnsiEncoding":
                self.fault(f"font {reference} does not lead back to characters")


def faults(pdf):
    """All faults of a file, as sentences."""
    return Check(pdf).run()

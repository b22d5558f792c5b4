"""Documents against independent readers: outloud finds no error of PDF/UA-1 in the files to print, pikepdf finds in
their structure what the pages show, python-docx and python-pptx open the files to go on writing in and find the
same headings, tables and figures there.

Usage: documents.py FOLDER. The folder is what `cargo test --lib documents` writes."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pikepdf
from docx import Document
from docx.oxml.ns import qn
from pptx import Presentation

FAILED = []
RIGHT_TO_LEFT = {"ar", "ckb", "fa", "ps"}
# Millimetres.
SIZES = {"poster": (594, 841), "cards": (105, 148), "landscape": (297, 210)}


def expect(holds, what):
    """Notes what does not hold."""
    if not holds:
        FAILED.append(what)
        print(f"FAILED: {what}")


def bare(text):
    """Letters and digits alone."""
    return "".join(c for c in text if c.isalnum())


def conforming(files):
    """Each file passes the checks of PDF/UA-1 that outloud knows, warnings included."""
    program = Path(sys.executable).parent / "outloud"
    # PAG-001 takes a caption that comes again at the top of pages for their head.
    command = [program, "--layer", "conformance", "--skip", "PAG-001", "--fail-on", "warning", *files]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    expect(found.returncode == 0, f"outloud: {found.stdout} {found.stderr}")


def elements(node, above=()):
    """All structure elements below one, each with the kinds of those above."""
    kids = node.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid, above
            yield from elements(kid, (*above, str(kid["/S"])))


def titles(outline):
    """The entries of an outline, from top to bottom."""
    for item in outline:
        yield item.title
        yield from titles(item.children)


def structure(path, name, language):
    """What the structure tree of a file says; gives the headings."""
    with pikepdf.open(path) as file:
        root, pages = file.Root, file.pages
        expect(str(root.Lang) == language, f"{path.name}: its language is {root.Lang}")
        expect(bool(root.ViewerPreferences.DisplayDocTitle), f"{path.name}: its title is not shown")
        expect(set(file.docinfo.keys()) <= {"/Title"}, f"{path.name}: it tells {list(file.docinfo.keys())}")
        across, down = SIZES.get(name, (210, 297))
        box = [float(length) * 25.4 / 72 for length in pages[0].mediabox]
        expect(abs(box[2] - across) < 0.5 and abs(box[3] - down) < 0.5, f"{path.name}: a page is {box} mm")
        expect(all(str(page.get("/Tabs", "")) == "/S" for page in pages), f"{path.name}: tabs do not follow the structure")
        found = list(elements(root.StructTreeRoot))
        kinds = [str(element["/S"]) for element, _ in found]
        figures = [element for element, _ in found if str(element["/S"]) == "/Figure"]
        expect(figures or name in ("cards", "card-sheets"), f"{path.name}: no figure")
        expect(all(len(str(figure.get("/Alt", ""))) > 10 for figure in figures), f"{path.name}: a figure without words")
        level = 0
        for kind in kinds:
            if kind[:2] == "/H" and kind[2:].isdigit():
                expect(int(kind[2:]) <= level + 1, f"{path.name}: {kind} after level {level}")
                level = int(kind[2:])
        for element, above in found:
            if str(element["/S"]) == "/TH":
                given = element.get("/A", pikepdf.Array())
                given = given if isinstance(given, pikepdf.Array) else [given]
                expect(any(str(attributes.get("/Scope", "")) in ("/Row", "/Column") for attributes in given), f"{path.name}: a head without scope")
                expect(above[-1] == "/TR", f"{path.name}: a head in {above[-1]}")
        foreign = [element for element, _ in found if str(element.get("/Lang", language)) != language]
        expect(foreign or name in ("cards", "card-sheets", "landscape"), f"{path.name}: no words in another language")
        with file.open_outline() as outline:
            return list(titles(outline.root)), kinds.count("/Table"), len(figures)


def editable(path, headings, tables, language):
    """What python-docx finds in a file."""
    document = Document(path)
    styles = [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs]
    said = [text for style, text in styles if style == "Title" or style.startswith("Heading")]
    expect([bare(text) for text in said] == [bare(text) for text in headings], f"{path.name}: headings are {said}, not {headings}")
    expect(len(document.tables) == tables, f"{path.name}: {len(document.tables)} tables, not {tables}")
    for table in document.tables:
        first = table.rows[0]._tr.trPr
        expect(first.find(qn("w:tblHeader")) is not None, f"{path.name}: a table without a head")
        is_turned = table._tbl.tblPr.find(qn("w:bidiVisual")) is not None
        expect(is_turned == (language in RIGHT_TO_LEFT), f"{path.name}: the direction of a table")
    directions = [paragraph._p.pPr.find(qn("w:bidi")) is not None for paragraph in document.paragraphs if paragraph.text]
    share = sum(directions) / len(directions)
    expect(share > 0.9 if language in RIGHT_TO_LEFT else share < 0.1, f"{path.name}: {share} of it runs from right to left")
    for shape in document.inline_shapes:
        expect(len(shape._inline.docPr.get("descr", "")) > 10, f"{path.name}: a picture without words")
    properties = document.core_properties
    expect(properties.language == language and properties.title, f"{path.name}: {properties.language}, {properties.title}")
    expect(not properties.author and properties.created is None, f"{path.name}: it tells who made it when")


def slides(path, figures):
    """What python-pptx finds in a file."""
    shown = 0
    for slide in Presentation(path).slides:
        expect(slide.shapes.title is not None and slide.shapes.title.text, f"{path.name}: a slide without a title")
        for shape in slide.shapes:
            bottom, right = shape.top + shape.height, shape.left + shape.width
            expect(bottom <= 6858000 and right <= 12192000, f"{path.name}: {shape.name} leaves the slide")
            if shape.shape_type is not None and shape.shape_type.name == "PICTURE":
                shown += 1
                expect(len(shape._element.nvPicPr.cNvPr.get("descr", "")) > 10, f"{path.name}: a picture without words")
    expect(shown == figures, f"{path.name}: {shown} figures, not {figures}")


def main():
    """Every document in the folder."""
    folder = Path(sys.argv[1])
    files = sorted(folder.glob("*.pdf"))
    expect(len(files) >= 48, f"only {len(files)} documents were found")
    conforming([path for path in files if path.stem.rsplit("-", 1)[1] in ("de", "ar", "ti")])
    for path in files:
        name, language = path.stem.rsplit("-", 1)
        headings, tables, figures = structure(path, name, language)
        word, show = path.with_suffix(".docx"), path.with_suffix(".pptx")
        for made in (made for made in (word, show) if made.exists()):
            with zipfile.ZipFile(made) as archive:
                expect({entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}, f"{made.name}: it tells a time")
        if word.exists():
            editable(word, headings, tables, language)
        if show.exists():
            # The QR code is no slide.
            slides(show, figures - (1 if name == "handout" else 0))
    print(json.dumps({"documents": len(files), "failed": len(FAILED)}))
    return 1 if FAILED else 0


if __name__ == "__main__":
    sys.exit(main())

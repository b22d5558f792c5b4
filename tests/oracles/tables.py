"""Files in the hands of other programs: openpyxl finds the same cells in the workbook of protected tables as in the
CSV file, two visible sheets, no formula, no author and no time of its making; age opens rows that were sealed for
its key and for no other.

Usage: tables.py PROGRAM"""

import csv
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pandas as pd
import pyrage
from openpyxl import load_workbook
from pycanon import anonymity

FAILED = []


def expect(holds, what):
    """Notes what does not hold."""
    if not holds:
        FAILED.append(what)
        print(f"FAILED: {what}")


def main():
    """One export both ways."""
    program = Path(sys.argv[1]).resolve()
    surveys = Path("surveys").resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)

        def run(*arguments):
            subprocess.run([program, *arguments, "--surveys", surveys], cwd=folder, check=True, capture_output=True)

        run("generate", "inventory", "--responses", "400")
        for ending in ("csv", "xlsx"):
            run("export", "inventory", "survey_b", "--format", ending, "--out", f"tables.{ending}")
        with open(folder / "tables.csv", encoding="utf-8", newline="") as file:
            lines = list(csv.reader(file))
        book = load_workbook(folder / "tables.xlsx")
        expect(book.sheetnames == ["tables", "about"], f"the sheets are {book.sheetnames}")
        expect(all(sheet.sheet_state == "visible" for sheet in book), "a sheet is hidden")
        cells = [list(row) for row in book["tables"].iter_rows()]
        expect(all(cell.data_type != "f" for row in cells for cell in row), "there is a formula")
        said = [["" if cell.value is None else str(cell.value) for cell in row] for row in cells]
        # What would be read as a formula has an apostrophe in the CSV file.
        plain = [[field[1:] if field.startswith("'") else field for field in line] for line in lines]
        expect(said == plain, "the cells are not those of the CSV file")
        about = book.properties
        expect(not about.creator and not about.lastModifiedBy, f"the workbook names {about.creator or about.lastModifiedBy}")
        expect(about.created.year == 2000, f"the workbook says it was made at {about.created}")
        run("generate", "inventory", "--responses", "1136", "--database", "sqlite:rows.db")
        run("rows", "inventory", "survey_b", "--database", "sqlite:rows.db", "--out-folder", "rows", "--report", "rows.json")
        told = json.loads((folder / "rows.json").read_text(encoding="utf-8"))
        files = sorted((folder / "rows").iterdir())
        for file in files:
            frame = pd.read_csv(file, dtype=str, keep_default_na=False)
            counted = anonymity.k_anonymity(frame, list(frame.columns[:-1]))
            expect(counted >= 10 and counted == told["k"]["achieved"], f"{file.name}: pycanon counts k = {counted}")
        expect(len(files) > 20, f"only {len(files)} row files")
        print(f"{len(files)} row files of a snapshot: pycanon counts the k of the report")

        reader, stranger = pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()
        run("export", "inventory", "guide_c", "--raw", "--recipient", str(reader.to_public()), "--out", "rows.csv.age")
        sealed = (folder / "rows.csv.age").read_bytes()
        expect(b"C01" not in sealed, "the rows can be read as they lie there")
        expect(pyrage.decrypt(sealed, [reader]).count(b"\n") > 10, "age does not find the rows")
        try:
            pyrage.decrypt(sealed, [stranger])
            expect(False, "a stranger can open the rows")
        except pyrage.DecryptError:
            pass
        print(f"{len(said) - 1} lines of tables are the same in CSV and workbook")
    sys.exit(1 if FAILED else 0)


main()

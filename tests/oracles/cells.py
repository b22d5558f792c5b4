"""Published counts against an independent tool: the package of the Office for National Statistics computes
cell-key noise from the same people, record keys and tables of changes, and must come to the same numbers, for
single groups, for pairs, and for groups that were combined. Exact counts must not pass.

Usage: cells.py FOLDER. The folder is what `cargo test --test disclosure` writes."""

import contextlib
import io
import sys
from pathlib import Path

import pandas as pd
from cell_key_perturbation.create_perturbed_table import create_perturbed_table

FAILED = []


def expect(holds, what):
    """Notes what does not hold."""
    if not holds:
        FAILED.append(what)
        print(f"FAILED: {what}")


def perturbed(people, ptable, traits, question):
    """Counts of an option in every combination of the traits, by the package. Below five is none, as published."""
    with contextlib.redirect_stdout(io.StringIO()):
        table = create_perturbed_table(
            data=people, ptable=ptable, geog=[], tab_vars=[*traits, question], record_key="record_key", threshold=0
        )
    table["count"] = table["count"].where(table["count"] >= 5, 0)
    return table


def check(folder):
    """One table of noise."""
    people = pd.read_csv(folder / "people.csv")
    ptable = pd.read_csv(folder / "ptable.csv")
    published = pd.read_csv(folder / "published.csv", dtype={"kept": "Int64", "group": str}, keep_default_na=True)
    published = published[published["question"].isin(["q0", "q1"])]
    # Everything by one trait, and what is left of the second one.
    published = published[published["filter"].isna() | (published["filter"] == "group")]
    keyings = pd.read_csv(folder / "keyings.csv")
    tables = {}
    for (question, option), places in keyings.groupby(["question", "option"]):
        # A cell key is looked up at its place in the order of the option.
        own = ptable.merge(places[["ckey", "place"]].rename(columns={"ckey": "key"}), left_on="ckey", right_on="place")
        tables[question, option] = own[["pcv", "key", "pvalue"]].rename(columns={"key": "ckey"})
    same = different = exact = 0
    for keys, lines in published.groupby(["question", "filter", "by", "group"], dropna=False):
        question, kept_by, by, group = keys
        groups = [int(name) for name in group.split("+")]
        # Combined groups are one group to the package.
        together = people[people[by].isin(groups)].assign(**{by: groups[0]})
        traits = [by] if pd.isna(kept_by) else [kept_by, by]
        counts = {}
        for line in lines.itertuples():
            if line.option not in counts:
                chose = together[together[question] == line.option]
                counts[line.option] = perturbed(chose, tables[question, line.option], traits, question) if len(chose) else None
            if counts[line.option] is None:
                continue
            here = counts[line.option]
            if not pd.isna(kept_by):
                here = here[here[kept_by] == line.kept]
            counted = int(here["count"].sum())
            true = int(here["pre_sdc_count"].sum())
            same += counted == line.count
            different += counted != line.count
            exact += true == line.count
            if counted != line.count and different < 5:
                expect(False, f"{folder.name}: {line} but the package gives {counted}")
    expect(different == 0, f"{folder.name}: {different} of {same + different} numbers differ")
    expect(exact < same, f"{folder.name}: exact counts would pass, which proves nothing")
    print(f"{folder.name}: {same} published numbers are those of the package; {exact} of them happen to be exact")


def main():
    """All tables of noise."""
    folders = sorted(folder for folder in Path(sys.argv[1]).iterdir() if folder.is_dir())
    expect(len(folders) == 4, f"four tables of noise, found {[folder.name for folder in folders]}")
    for folder in folders:
        check(folder)
    sys.exit(1 if FAILED else 0)


main()

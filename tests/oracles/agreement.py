"""Agreement of two coders against an independent tool: scikit-learn computes Cohen's kappa from the same codings,
and must come to the same numbers to nine decimal places. Pooled kappa is computed from its confusion matrices.

Usage: agreement.py FOLDER. The folder is what `cargo test --test words` writes."""

import json
import math
import sys
import warnings
from pathlib import Path

from sklearn.metrics import accuracy_score, cohen_kappa_score, confusion_matrix

FAILED = []
PRECISION = 1e-9


def expect(holds, what):
    """Notes what does not hold."""
    if not holds:
        FAILED.append(what)
        print(f"FAILED: {what}")


def is_same(ours, theirs):
    """Whether two numbers are the same; `None` of ours is not-a-number of theirs."""
    if ours is None or math.isnan(theirs):
        return ours is None and math.isnan(theirs)
    return abs(ours - theirs) < PRECISION


def kappa(first, second):
    """Cohen's kappa of the package, not-a-number where it has none."""
    with warnings.catch_warnings():
        # It warns of every kappa that is not defined.
        warnings.simplefilter("ignore")
        return float(cohen_kappa_score(first, second, labels=[False, True]))


def by_chance(first, second):
    """Expected agreement from the margins of the confusion matrix."""
    matrix = confusion_matrix(first, second, labels=[False, True])
    return float((matrix.sum(axis=0) * matrix.sum(axis=1)).sum() / matrix.sum() ** 2)


def check(file):
    """One pair of coders. Gives back how many kappas were compared, and how many are not defined."""
    case = json.loads(file.read_text(encoding="utf-8"))
    first, second = case["first"], case["second"]
    texts = sorted(first.keys() & second.keys())
    codes = sorted({code for text in texts for code in first[text] + second[text]})
    expect(case["texts"] == len(texts), f"{file.name}: {len(texts)} texts were read by both")
    expect(sorted(case["by_code"]) == codes, f"{file.name}: the codes are {codes}")
    decisions = {code: ([code in first[text] for text in texts], [code in second[text] for text in texts]) for code in codes}
    undefined = 0
    for code, (own, other) in decisions.items():
        ours, theirs = case["by_code"][code], kappa(own, other)
        undefined += ours["kappa"] is None
        expect(is_same(ours["kappa"], theirs), f"{file.name}: kappa of {code} is {ours['kappa']}, not {theirs}")
        expect(is_same(ours["observed"], accuracy_score(own, other)), f"{file.name}: observed agreement of {code}")
    pooled = observed = math.nan
    if codes:
        observed = sum(accuracy_score(*pair) for pair in decisions.values()) / len(codes)
        chance = sum(by_chance(*pair) for pair in decisions.values()) / len(codes)
        pooled = math.nan if chance == 1 else (observed - chance) / (1 - chance)
    expect(is_same(case["observed"], observed), f"{file.name}: observed agreement is {case['observed']}, not {observed}")
    expect(is_same(case["pooled_kappa"], pooled), f"{file.name}: pooled kappa is {case['pooled_kappa']}, not {pooled}")
    differences = {(text, code, 1 if own else 2) for code, pair in decisions.items() for text, own, other in zip(texts, *pair) if own != other}
    found = [tuple(difference) for difference in case["differences"]]
    expect(len(found) == len(differences) and set(found) == differences, f"{file.name}: the differences are others")
    print(f"{file.name}: {len(texts)} texts, {len(codes)} codes, {len(differences)} differences, pooled kappa {pooled:.3f}")
    return len(codes), undefined


def main():
    """All pairs of coders."""
    counted = [check(file) for file in sorted(Path(sys.argv[1]).glob("*.json"))]
    compared, undefined = (sum(numbers) for numbers in zip(*counted)) if counted else (0, 0)
    expect(compared >= 40 and 0 < undefined < compared / 2, f"enough kappas of both kinds: {compared}, {undefined} not defined")
    print(f"{compared} kappas are those of scikit-learn, {undefined} of them not defined")
    sys.exit(1 if FAILED else 0)


main()

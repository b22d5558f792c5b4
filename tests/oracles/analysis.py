"""Ranges, differences and ranks against independent tools: statsmodels has the intervals of Wilson and Newcombe, SciPy
finds the ends of a range with noise by searching, and ranks numbers. All must agree to nine decimal places.

Usage: analysis.py FOLDER PTABLES. The folder is what `cargo test --test disclosure` writes, PTABLES has the tables of noise."""

import csv
import math
import sys
from fractions import Fraction
from pathlib import Path

from scipy.optimize import brentq
from scipy.stats import norm, rankdata
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

FAILED = []
PRECISION = 1e-9
Z = norm.ppf(0.975)


def expect(holds, what):
    """Notes what does not hold."""
    if not holds:
        FAILED.append(what)
        print(f"FAILED: {what}")


def lines(path):
    """The lines of a file with a header."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def is_near(line, low, high):
    """Whether the ends of a line are these."""
    return abs(float(line["low"]) - low) < PRECISION and abs(float(line["high"]) - high) < PRECISION


def changes(path):
    """For each true count what it is published as: values with their probability."""
    table = {}
    for line in lines(path):
        table.setdefault(int(line["count"]), []).append((int(line["value"]), int(line["keys"]) / 256))
    return table


def error(table, period, value, known):
    """The largest mean square change of a count that can be published as the value."""
    if value not in known:
        found = []
        first = max(table) - period + 1
        for count in range(max(0, value - 40), value + 41):
            at = count if count in table else first + (count - first) % period
            moves = [(shown - at, share) for shown, share in table[at]]
            found.append((count, {move for move, _ in moves}, sum(share * move**2 for move, share in moves)))
        fits = [count for count, moves, _ in found if value - count in moves]
        least, most = (min(fits), max(fits)) if fits else (value, value)
        known[value] = max(square for count, _, square in found if least <= count <= most)
    return known[value]


def search(share, base, variance):
    """The ends of the shares whose distance from the published one is what chance and noise allow."""

    def beyond(p):
        return (share - p) ** 2 - Z**2 * (p * (1 - p) / base + variance(p) / base**2)

    low = 0.0 if beyond(0.0) <= 0 else brentq(beyond, 0.0, share, xtol=1e-15, rtol=1e-14)
    high = 1.0 if beyond(1.0) <= 0 else brentq(beyond, share, 1.0, xtol=1e-15, rtol=1e-14)
    return low, high


def exact(folder):
    """Ranges without noise, and differences."""
    count = 0
    for line in lines(folder / "exact.csv"):
        low, high = proportion_confint(int(line["count"]), int(line["base"]), method="wilson")
        expect(is_near(line, low, high), f"Wilson: {line} is {low}, {high}")
        count += 1
    for line in lines(folder / "differences.csv"):
        numbers = [int(line[name]) for name in ("count", "base", "other_count", "other_base")]
        low, high = confint_proportions_2indep(*numbers, compare="diff", method="newcomb")
        expect(is_near(line, low, high), f"Newcombe: {line} is {low}, {high}")
        count += 1
    return count


def noisy(folder, ptables):
    """Ranges with noise."""
    periods = {"k5": 1, "r5": 5, "r3": 3, "10-5": 5}
    tables = {name: (changes(ptables / f"{name}.csv"), period, {}) for name, period in periods.items()}
    count = 0
    for line in lines(folder / "noisy.csv"):
        table, base = tables[line["noise"]], int(line["base"])
        counts = [int(number) for number in line["counts"].split(";")]
        own = counts[int(line["place"])]
        share = min(1.0, own / base)
        if line["layout"] == "several":
            variance = lambda p: error(*table[:2], own, table[2]) + p**2 * error(*table[:2], base, table[2])
        else:
            rest = sum(error(*table[:2], other, table[2]) for at, other in enumerate(counts) if at != int(line["place"]))
            variance = lambda p: (1 - p) ** 2 * error(*table[:2], own, table[2]) + p**2 * rest
        low, high = search(share, base, variance)
        expect(is_near(line, low, high), f"with noise: {line} is {low}, {high}")
        step = 1 if base >= 50 else 5
        printed = [math.floor(low * 100 / step + 1e-9) * step, math.ceil(high * 100 / step - 1e-9) * step]
        expect([int(line["low_percent"]), int(line["high_percent"])] == printed, f"printed: {line} is {printed}")
        count += 1
    return count


def ranks(folder):
    """Ranks with ties, and shares of all mentions."""
    count = 0
    for line in lines(folder / "ranks.csv"):
        counts = [int(number) for number in line["counts"].split(";")]
        ours = [int(number) for number in line["ranks"].split(";")]
        expect(ours == list(rankdata([-number for number in counts], method="min")), f"ranks of {counts}")
        total, step = sum(counts), 1 if sum(counts) >= 50 else 5
        parts = [str(math.floor(Fraction(number * 100, total * step) + Fraction(1, 2)) * step) if total else "" for number in counts]
        expect(line["mentions"].split(";") == parts, f"mentions of {counts}")
        count += 1
    return count


folder, ptables = map(Path, sys.argv[1:])
compared = exact(folder), noisy(folder, ptables), ranks(folder)
print("{} ranges and differences, {} ranges with noise, {} lists of ranks".format(*compared))
sys.exit(1 if FAILED or min(compared) == 0 else 0)

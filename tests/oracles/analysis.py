"""Ranges, differences and ranks against independent tools: statsmodels has the intervals of Wilson and Newcombe, SciPy
finds the ends of a range with noise by searching, and ranks numbers, ipfn fits margins. All must agree to nine decimal
places, weights to seven, because fitting ends when it is near enough.

Usage: analysis.py FOLDER PTABLES. The folder is what `cargo test --test disclosure` writes, PTABLES has the tables of noise."""

import csv
import math
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
from ipfn.ipfn import ipfn
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


def numbers(text):
    """Numbers of one field."""
    return np.array([float(number) for number in text.split(";")])


def raking(folder):
    """Weights that meet two margins, and what they cost."""
    count = 0
    for line in lines(folder / "raking.csv"):
        rows, columns, weights = numbers(line["rows"]), numbers(line["columns"]), numbers(line["weights"])
        people = numbers(line["people"]).reshape(len(rows), len(columns))
        weights, limit = weights.reshape(people.shape), float(line["limit"])
        margins = [rows / rows.sum(), columns / columns.sum()]
        if math.isinf(limit):
            wanted = [margin * people.sum() for margin in margins]
            fitted = ipfn(people.copy(), wanted, [[0], [1]], convergence_rate=1e-14, max_iteration=5000, rate_tolerance=0).iteration()
            expect(np.allclose(weights, fitted / people, rtol=1e-7), f"raking: {line}")
        expect((weights >= 1 / limit - 1e-12).all() and (weights <= limit + 1e-12).all(), f"limits: {line}")
        share = weights * people / (weights * people).sum()
        off = max(np.abs(share.sum(axis=1) - margins[0]).max(), np.abs(share.sum(axis=0) - margins[1]).max())
        expect(abs(off - float(line["deviation"])) < PRECISION, f"deviation: {line} is {off}")
        each = np.repeat(weights.ravel(), people.ravel().astype(int))
        kish = len(each) / (1 + each.var() / each.mean() ** 2)
        expect(abs(kish - float(line["effective"])) < 1e-6, f"effective number of people: {line} is {kish}")
        count += 1
    return count


def weighted(folder):
    """Shares weighted by one trait: each group counts as much as it does in the population."""
    count = 0
    for line in lines(folder / "weighted.csv"):
        groups, population, bases, counts = (numbers(line[name]) for name in ("groups", "population", "bases", "counts"))
        weights = population / population.sum() / (groups / groups.sum())
        share = np.average(counts / bases, weights=weights * bases)
        expect(abs(share - float(line["share"])) < PRECISION, f"weighted: {line} is {share}")
        each = np.repeat(weights, bases.astype(int))
        kish = each.sum() ** 2 / (each**2).sum()
        expect(int(line["effective"]) == math.floor(kish + 1e-9), f"effective base: {line} is {kish}")
        count += 1
    return count


folder, ptables = map(Path, sys.argv[1:])
compared = exact(folder), noisy(folder, ptables), ranks(folder), raking(folder), weighted(folder)
said = "{} ranges and differences, {} ranges with noise, {} lists of ranks, {} sets of weights, {} weighted shares"
print(said.format(*compared))
sys.exit(1 if FAILED or min(compared) == 0 else 0)

"""How long this program takes for rows beside anjana, another tool for k-anonymity, on the same data, in
turn, each as a whole process from CSV to CSV. Not part of the tests: a figure, not a promise.

    pip install anjana==1.2.3
    cargo build --release && python beside_anjana.py target/release/vielstimmig
"""

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ADULT = Path(__file__).resolve().parents[3] / "shared" / "data" / "adult"
TRAITS = ["age", "education", "marital-status", "occupation", "sex", "native-country"]
K, SUPPRESSED, ROUNDS = 5, 0.05, 3


def lines(trait):
    return [line.split(";") for line in (ADULT / f"hierarchy_{trait}.csv").read_text(encoding="utf-8").splitlines()]


def anjana(out):
    import pandas as pd
    from anjana.anonymity import k_anonymity

    frame = pd.read_csv(ADULT / "adult.csv", sep=";", dtype=str)[[*TRAITS, "salary-class"]]
    hierarchies = {}
    for trait in TRAITS:
        levels = list(zip(*lines(trait)))
        steps = [dict(zip(levels[0], level)) for level in levels]
        hierarchies[trait] = {number: frame[trait].map(step).to_numpy() for number, step in enumerate(steps)}
    k_anonymity(frame, [], TRAITS, K, SUPPRESSED * 100, hierarchies).to_csv(out, sep=";", index=False)


def loss(path):
    import pandas as pd

    rows = sum(1 for _ in (ADULT / "adult.csv").open(encoding="utf-8")) - 1
    frame = pd.read_csv(path, sep=";", dtype=str)
    total = 0.0
    for trait in TRAITS:
        words = {}
        for level in zip(*lines(trait)):
            for word in set(level):
                words[word] = max(level.count(word), words.get(word, 0))
        lost = frame[trait].map(lambda word: (words[word] - 1) / (len(lines(trait)) - 1)).sum()
        total += (lost + rows - len(frame)) / rows
    return total / len(TRAITS)


def processor_seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if sys.argv[1] == "anjana":
    anjana(sys.argv[2])
else:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = {tool: folder / f"{tool}.csv" for tool in ("anjana", "global", "fine")}
        traits = [part for trait in TRAITS for part in ("--trait", f"{trait}={ADULT / f'hierarchy_{trait}.csv'}")]
        ours = [sys.argv[1], "anonymise", ADULT / "adult.csv", *traits, "--answer", "salary-class", "--k", K, "--report", folder / "r.json"]
        commands = {
            "anjana": [sys.executable, __file__, "anjana", files["anjana"]],
            "global": [*ours, "--mode", "global", "--most-suppressed", SUPPRESSED, "--out", files["global"]],
            "fine": [*ours, "--mode", "fine", "--out", files["fine"]],
        }
        best = {tool: min(processor_seconds(command) for _ in range(ROUNDS)) for tool, command in commands.items()}
        for tool, seconds in best.items():
            print(f"{tool}: {seconds:.2f} s of processor, loss {loss(files[tool]):.4f}, anjana takes {best['anjana'] / seconds:.0f} times as long")

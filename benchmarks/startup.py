"""The time until there is something to read, and the time of each command, against the smallest Textual app.

    startup.py [--rounds N] [--peers FOLDER] [--far]

All programs take turns in one run, so that a slow moment of the machine meets all of them; the medians are compared.
FOLDER is an environment with frogmouth; `make bench` makes it. Fails where a ratio is above the stated one; with --far
only where it is more than twice that.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from terminal import seconds_until_ended, seconds_until_shown  # noqa: E402

ARTICLE = HERE.parent / "seeds" / "000_d509663c740449ec.txt"
BIN = Path(sys.executable).parent
SMALLEST = [sys.executable, str(HERE / "smallest.py")]
WORDS = "With the showdown between"
"""Words of the article that every program shows on its first screen."""

STATED = {
    "reader": 0.55,
    "reader, as Markdown": 0.55,
    "reader outline": 0.28,
    "reader quotes": 0.28,
    "reader speakers": 0.3,
}
"""The stated limits, as ratios to the smallest app."""

Timed = Callable[[], float]


def main() -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--far", action="store_true")
    args = parser.parse_args()
    times = 2.0 if args.far else 1.0
    with tempfile.TemporaryDirectory() as folder:
        markdown = Path(folder) / "article.md"
        markdown.write_text(ARTICLE.read_text(encoding="utf-8").replace("\n", "\n\n"), encoding="utf-8")
        first: dict[str, Timed] = {
            "smallest Textual app": lambda: seconds_until_shown(SMALLEST, "Smallest"),
            "reader": lambda: seconds_until_shown([BIN / "reader", ARTICLE], WORDS),
            "reader, as Markdown": lambda: seconds_until_shown([BIN / "reader", markdown], WORDS),
        }
        if args.peers is not None:
            first["frogmouth"] = lambda: seconds_until_shown([args.peers / "bin" / "frogmouth", markdown], WORDS)
        is_well = table("From exec to the first text on the screen", first, args.rounds, times)
    whole: dict[str, Timed] = {"smallest Textual app": lambda: seconds_until_ended([*SMALLEST, "--exit"])}
    for command in ("outline", "quotes", "speakers", "text"):
        whole[f"reader {command}"] = lambda command=command: seconds_until_ended([BIN / "reader", command, ARTICLE])  # type: ignore[misc]
    is_well &= table("From exec to the end", whole, args.rounds, times)
    return 0 if is_well else 1


def table(title: str, programs: dict[str, Timed], rounds: int, times_stated: float) -> bool:
    """Time programs in turns, print their ratios to the first, and return whether each is within `times` its limit."""
    for run in programs.values():
        run()  # so that all modules are compiled and all files at hand
    times: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(rounds):
        for name, run in programs.items():
            times[name].append(run())
    base = median(times[next(iter(programs))])
    print(f"{title} ({rounds} rounds)\n")
    print("| program | median, s | quartiles, s | ratio |\n|---|---|---|---|")
    for name, taken in times.items():
        low, _, high = quantiles(taken, n=4)
        print(f"| {name} | {median(taken):.3f} | {low:.3f} to {high:.3f} | {median(taken) / base:.2f} |")
    print()
    return all(median(times[name]) / base <= STATED.get(name, 100.0) * times_stated for name in times)


if __name__ == "__main__":
    sys.exit(main())

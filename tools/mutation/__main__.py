"""Mutation testing: change the code in small ways, and see whether a test fails.

    python tools/mutation PATH... [--sample N] [--seed N] [--tests PATH...] [--minutes N] [--jobs N]

PATH is a file or a folder. Prints the mutants that survived, and how many were killed in each file. Tests that need
a screen or start a process are left out.
"""

from __future__ import annotations

import argparse
import importlib
import random
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from equivalents import equivalents, key_of
from mutants import Mutant, sites_in
from selection import measured_apart
from trial import Outcome, tried

HEAVY = ("hypothesis", "lxml.html", "markdown_it", "mdit_py_plugins.footnote", "textual.app", "trafilatura", "yaml")
"""Libraries that the tests need: imported once, before the child processes start."""


def main() -> int:
    """Test the mutants of some files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--sample", type=int, default=0, help="the number of mutants to choose at random; 0 tries all")
    parser.add_argument("--seed", type=int, default=0, help="the seed of the random choice")
    parser.add_argument("--tests", nargs="+", default=["tests"], help="the tests to run, all by default")
    parser.add_argument("--minutes", type=float, default=0, help="start no more after this time; 0 is no limit")
    parser.add_argument("--jobs", type=int, default=2, help="how many mutants to try at a time")
    args = parser.parse_args()
    sys.path.insert(0, str(Path.cwd()))
    for name in HEAVY:
        importlib.import_module(name)
    mutants = chosen(args.paths, args.sample, args.seed)
    print(f"{len(mutants)} mutants; first the tests as they are", flush=True)
    status, selection = measured_apart(args.tests)
    if status:
        print("The tests fail without any mutant.")
        return 2
    outcomes: list[Outcome] = []
    for outcome in tried(until(mutants, args.minutes), selection, args.jobs):
        outcomes.append(outcome)
        if not outcome.is_killed:
            print(line_of(outcome), flush=True)
    print(table(outcomes))
    return 0


def chosen(paths: list[Path], sample: int, seed: int) -> list[Mutant]:
    """The mutants of some files, or a random sample of them, without those that are listed as equivalent."""
    files = [file for path in paths for file in (sorted(path.rglob("*.py")) if path.is_dir() else [path])]
    sites = [site for file in files for site in sites_in(file)]
    random.Random(seed).shuffle(sites)
    equivalent = equivalents()
    found: list[Mutant] = []
    for site in sites:
        mutant = site.mutant()
        if mutant is not None and key_of(mutant) not in equivalent:
            found.append(mutant)
        if len(found) == sample > 0:
            break
    return found


def until(mutants: list[Mutant], minutes: float) -> Iterator[Mutant]:
    """The mutants that can be started within some minutes; all of them without a limit."""
    end = time.monotonic() + 60 * minutes
    for mutant in mutants:
        if minutes and time.monotonic() > end:
            return
        yield mutant


def line_of(outcome: Outcome) -> str:
    """The printed form of a mutant that survived."""
    mutant = outcome.mutant
    return f"{mutant.file}:{mutant.line} ({outcome.tests} tests)\n  - {mutant.before}\n  + {mutant.after}"


def table(outcomes: list[Outcome]) -> str:
    """A table of how many mutants were killed in each file, and in all."""
    counts: dict[str, list[bool]] = defaultdict(list)
    for outcome in outcomes:
        counts[outcome.mutant.file].append(outcome.is_killed)
        counts["all"].append(outcome.is_killed)
    names = [*sorted(counts.keys() - {"all"}), *({"all"} & counts.keys())]
    rows = [
        f"{name:50} {sum(k):5} of {len(k):5} killed  {sum(k) / len(k):7.1%}" for name in names for k in [counts[name]]
    ]
    return "\n".join(rows)


if __name__ == "__main__":
    sys.exit(main())

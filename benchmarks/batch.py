"""The time of `reader quotes FOLDER` on many articles: with one process and with one for each core, in turns.

    batch.py [--rounds N] [--articles N]

The articles are of 5 kB, made by news.py. 2,000 of them are read by both, and the quickest rounds are compared; with
--articles so many more are read by all cores. Fails if all cores are less than 1.8 times as quick as one (where there
are two or more), or if 10,000 articles would take longer than 45 seconds. Other work on the machine spoils it.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from news import paragraphs  # noqa: E402

COMMAND = Path(sys.executable).parent / "reader"
COMPARED, SIZE = 2_000, 5_000
"""The number of articles, and the least length of each in characters."""
QUICKER, LONGEST = 1.8, 45.0
"""How many times faster all cores must be than one, and how many seconds 10,000 articles may take."""


def main() -> int:
    """Print the tables; 1 if a limit is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--articles", type=int, default=0)
    args = parser.parse_args()
    is_well = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ |= {"XDG_DATA_HOME": name, "XDG_CONFIG_HOME": name}
        one, all = compared(written(folder / "compared", COMPARED), args.rounds)
        print("| processes | articles | seconds | articles a second | times as quick |\n|---|---|---|---|---|")
        print(f"| 1 | {COMPARED:,} | {one:.1f} | {COMPARED / one:.0f} | 1.00 |")
        print(f"| one a core | {COMPARED:,} | {all:.1f} | {COMPARED / all:.0f} | {one / all:.2f} |")
        if (os.cpu_count() or 1) > 1 and one / all < QUICKER:
            print(f"All cores are {one / all:.2f} times as quick as one: the limit is {QUICKER}.", file=sys.stderr)
            is_well = False
        if args.articles:
            whole = seconds(written(folder / "whole", args.articles))
            print(f"| one a core | {args.articles:,} | {whole:.1f} | {args.articles / whole:.0f} | |")
            if whole / args.articles > LONGEST / 10_000:
                print(f"The limit for 10,000 articles is {LONGEST:.0f} seconds.", file=sys.stderr)
                is_well = False
    return 0 if is_well else 1


def written(folder: Path, count: int) -> Path:
    """A new folder of articles."""
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:06}.txt").write_text(paragraphs(SIZE, number), encoding="utf-8")
    return folder


def compared(folder: Path, rounds: int) -> tuple[float, float]:
    """The seconds of the fastest rounds with one process, and with one for each core."""
    ones, alls = [], []
    for _ in range(rounds):
        ones.append(seconds(folder, "--jobs", "1"))
        alls.append(seconds(folder))
    return min(ones), min(alls)


def seconds(folder: Path, *words: str) -> float:
    """The seconds from exec to the end."""
    command = [COMMAND, "quotes", folder, "--format", "jsonl", *words]
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())

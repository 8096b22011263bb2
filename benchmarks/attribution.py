"""The speed of attribution: against textacy on the same text, and on ten times as much text.

    attribution.py [--rounds N] [--textacy FOLDER] [--size KB] [--far]

FOLDER is an environment with textacy, spaCy and its small English model; `make bench` makes it. Both take turns on the
same text, and their rates by processor time are compared, so that what else runs on the machine counts little. Fails
if reader is less than 40 times as fast, or if 10 MB take more than 11 times as long as 1 MB; with --far 100 kB and
1 MB are compared, and only twice as much is a failure.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from news import news  # noqa: E402

import reader  # noqa: E402

FASTER, SLOWER = 40.0, 11.0
"""How many times faster than textacy reader must be, and how many times longer ten times the text may take."""
AGAIN = 80
"""How often reader reads the text in its turn, so that both turns take about as long."""


def main() -> int:
    """Print both tables; 1 if a limit is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--textacy", type=Path)
    parser.add_argument(
        "--size", type=int, default=40, help="kB of text that both read (textacy reads about 20 a second)"
    )
    parser.add_argument("--far", action="store_true")
    args = parser.parse_args()
    is_well = True
    if args.textacy is not None:
        is_well = against_textacy(args.textacy / "bin" / "python", news(args.size * 1000), args.rounds)
    small, most = (100_000, 2 * SLOWER) if args.far else (1_000_000, SLOWER)
    return 0 if ten_times(args.rounds, small, most) and is_well else 1


def against_textacy(python: Path, text: str, rounds: int) -> bool:
    """Let both read the same text in turns, print their rates, and return whether reader is fast enough."""
    ours: list[float] = []
    theirs: list[float] = []
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        command = [python, HERE / "peer.py", file.name]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as peer:
            assert peer.stdin is not None
            assert peer.stdout is not None
            peer.stdout.readline()
            for _ in range(rounds):
                peer.stdin.write("\n")
                peer.stdin.flush()
                seconds, found_by_peer = peer.stdout.readline().split()
                theirs.append(float(seconds))
                readings = [attributed(text) for _ in range(AGAIN)]
                ours.append(sum(taken for taken, _ in readings) / AGAIN)
            peer.stdin.close()
    rate, peer_rate = len(text) / median(ours) / 1000, len(text) / median(theirs) / 1000
    print("| program | kB | kB/s | quotations | times as fast |\n|---|---|---|---|---|")
    print(
        f"| textacy, spaCy's small English model | {len(text) / 1000:.0f} | {peer_rate:.0f} | {found_by_peer} | 1.0 |"
    )
    print(f"| reader | {len(text) / 1000:.0f} | {rate:.0f} | {readings[0][1]} | {rate / peer_rate:.0f} |\n")
    return within("times as fast as textacy", rate / peer_rate, at_least=FASTER)


def ten_times(rounds: int, size: int, most: float) -> bool:
    """Read a text and one ten times as long in turns, print the rates, and return whether time grows no faster."""
    texts = [news(size), news(10 * size)]
    attributed(news(40_000))
    times: list[list[float]] = [[], []]
    for _ in range(rounds):
        for text, taken in zip(texts, times, strict=True):
            taken.append(attributed(text)[0])
    print("| MB | seconds | kB/s | times the first |\n|---|---|---|---|")
    for text, taken in zip(texts, times, strict=True):
        rate = len(text) / min(taken) / 1000
        print(f"| {len(text) / 1e6:.1f} | {min(taken):.2f} | {rate:.0f} | {min(taken) / min(times[0]):.1f} |")
    print()
    return within("times as long for ten times the text", min(times[1]) / min(times[0]), at_most=most)


def attributed(text: str) -> tuple[float, int]:
    """The processor seconds from the characters of a text to its speakers, and the number of quotations."""
    start = time.process_time()
    found = reader.attribute(reader.parse(text))
    return time.process_time() - start, len(found.quotes)


def within(what: str, value: float, *, at_least: float = 0.0, at_most: float = float("inf")) -> bool:
    """Whether a value is within its limit; print it if not."""
    if at_least <= value <= at_most:
        return True
    print(f"{value:.1f} {what}: the limit is {at_least or at_most:.0f}.", file=sys.stderr)
    return False


if __name__ == "__main__":
    sys.exit(main())

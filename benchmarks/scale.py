"""How time and memory grow with the length of a text, side by side with other programs in pseudo-terminals.

    scale.py [--rounds N] [--sizes KB ...] [--peers FOLDER] [--hike FOLDER] [--patience S]

For texts of each size (Markdown: headed sections of ordinary paragraphs, made here): the seconds to the first text, the
milliseconds from PageDown and from End until nothing more is drawn, and the memory when all panes are filled. All
programs take turns; what counts are the ratios to the smallest Textual app of the run. FOLDER is an environment with
frogmouth, or with hike; a program that shows nothing within the patience is given up for larger texts, too. Fails where
a ratio of reader is more than twice the stated one.
"""

from __future__ import annotations

import argparse
import os
import select
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import pyte  # noqa: E402
from news import news  # noqa: E402
from process import resident  # noqa: E402
from ptyprocess import PtyProcess  # noqa: E402
from terminal import COLUMNS, ROWS, NeverShownError, started  # noqa: E402

BIN = Path(sys.executable).parent
SIZES = (15, 100, 1_000, 10_000)
"""The sizes of the texts, in kB."""
FIRST = "Smallest"
"""The words to wait for: the title of each text, and the text of the smallest app."""
SETTLED = 0.4
"""How long a program must draw nothing to be done with a key, in seconds."""
PAGE_DOWN, END = b"\x1b[6~", b"\x1b[F"
STILL = 4
"""How many times in a row a program must be idle to be done with a text."""
KEYS = 5
"""How often PageDown is pressed."""
STATED = {15: 0.75, 100: 0.75, 1_000: 0.75, 10_000: 0.75}
"""The stated limit for each size: the time to the first text as a ratio to the smallest app."""
MOST_BYTES = 12.0
"""The most memory for a byte of text, over that of the smallest app."""


@dataclass
class Figures:
    """The measurements of a program on a text, one value a round."""

    first: list[float] = field(default_factory=list)
    """Seconds to the first text."""
    page: list[float] = field(default_factory=list)
    """Seconds from PageDown until nothing more is drawn."""
    end: list[float] = field(default_factory=list)
    """The same from End."""
    memory: list[float] = field(default_factory=list)
    """Resident MiB."""


def main() -> int:
    """Print the tables; 1 if a ratio is far off."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--hike", type=Path)
    parser.add_argument("--patience", type=float, default=30.0)
    args = parser.parse_args()
    programs: dict[str, list[str | Path]] = {"reader": [BIN / "reader"]}
    if args.peers is not None:
        programs["Textual's MarkdownViewer"] = [sys.executable, HERE / "viewer.py"]
        programs["frogmouth"] = [args.peers / "bin" / "frogmouth"]
    if args.hike is not None:
        programs["hike"] = [args.hike / "bin" / "hike"]
    if shutil.which("less"):
        programs["less"] = ["less"]
    is_well, given_up = True, set[str]()
    with tempfile.TemporaryDirectory() as folder:
        for size in args.sizes:
            path = Path(folder) / f"text-{size}.md"
            path.write_text(markdown(size * 1000), encoding="utf-8")
            found = {"smallest Textual app": Figures()} | {name: Figures() for name in programs if name not in given_up}
            for number in range(args.rounds + 1):
                for name, figures in found.items():
                    command = [*programs[name], path] if name in programs else [sys.executable, HERE / "smallest.py"]
                    try:
                        run(command, figures, args.patience, keys=name in programs, is_counted=number > 0)
                    except NeverShownError:
                        given_up.add(name)
                found = {name: figures for name, figures in found.items() if name not in given_up}
            is_well &= printed(size, path.stat().st_size, found)
    return 0 if is_well else 1


def markdown(size: int) -> str:
    """A text of about `size` bytes: a title, and sections of a few paragraphs of news."""
    lines = news(size).split("\n")
    parts = [f"# {FIRST} things first"]
    for i, line in enumerate(lines):
        parts.append(f"## {line[:40]}" if i % 8 == 0 and len(line) > 40 else line)
    return "\n\n".join(part for part in parts if part)


def run(command: Sequence[str | Path], figures: Figures, patience: float, *, keys: bool, is_counted: bool) -> None:
    """Run a program once, and add its measurements. Raises NeverShownError."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder}  # nothing is known of an earlier run
        measured(command, figures, patience, keys=keys, is_counted=is_counted)


def measured(command: Sequence[str | Path], figures: Figures, patience: float, *, keys: bool, is_counted: bool) -> None:
    """The same, where nothing is remembered."""
    process, start = started(command)
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    try:
        while not any(FIRST in line for line in screen.display):
            stream.feed(part(process, start + patience - time.perf_counter()))
        first = time.perf_counter() - start
        if not is_counted:
            return
        figures.first.append(first)
        quiet(process, patience)
        wait_for_voices(process, patience)
        figures.memory.append(resident(process.pid))
        if keys:
            pages = [pressed(process, PAGE_DOWN, patience) for _ in range(KEYS)]
            figures.page.append(median(pages))
            figures.end.append(pressed(process, END, patience))
    finally:
        process.terminate(force=True)


def wait_for_voices(process: PtyProcess, patience: float) -> None:
    """Wait until the program is idle, and every process that it has started."""
    limit = time.perf_counter() + patience
    before, is_still = -1.0, 0
    while time.perf_counter() < limit and is_still < STILL:
        now = processor_seconds(process.pid)
        is_still = is_still + 1 if now - before < 0.05 and not children(process.pid) else 0
        before = now
        quiet(process, patience)


def children(pid: int) -> str:
    """The processes that a process has started, and that still run."""
    return Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").strip()


def processor_seconds(pid: int) -> float:
    """The processor seconds that a process has used."""
    parts = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")


def pressed(process: PtyProcess, key: bytes, patience: float) -> float:
    """The seconds from a key press until the last output for it."""
    process.write(key)
    start = time.perf_counter()
    return quiet(process, patience, since=start)


def quiet(process: PtyProcess, patience: float, since: float = 0.0) -> float:
    """Wait until nothing has been drawn for a while; the seconds from `since` to the last output."""
    last = since
    limit = time.perf_counter() + patience
    while time.perf_counter() < limit and select.select([process.fd], [], [], SETTLED)[0]:
        os.read(process.fd, 1 << 16)
        last = time.perf_counter()
    return last - since


def part(process: PtyProcess, seconds: float) -> bytes:
    """The next output. Raises NeverShownError if there is none in time."""
    if seconds <= 0 or not select.select([process.fd], [], [], seconds)[0]:
        raise NeverShownError("nothing came in time")
    try:
        return os.read(process.fd, 1 << 16)
    except OSError:
        raise NeverShownError("it ended") from None


def printed(size: int, length: int, found: dict[str, Figures]) -> bool:
    """Print the table of a size, and return whether reader is within twice the stated limit."""
    base = found["smallest Textual app"]
    first, memory = median(base.first), median(base.memory)
    print(f"\n{size} kB\n")
    print("| program | first text, s | ratio | PageDown, ms | End, ms | memory, MiB | bytes a byte over the smallest |")
    print("|---|---|---|---|---|---|---|")
    for name, figures in found.items():
        over = (median(figures.memory) - memory) * (1 << 20) / length
        keys = [f"{1000 * median(taken):.0f}" if taken else "" for taken in (figures.page, figures.end)]
        print(
            f"| {name} | {median(figures.first):.2f} | {median(figures.first) / first:.2f} | {' | '.join(keys)} "
            f"| {median(figures.memory):.0f} | {over:.1f} |"
        )
    ratio = median(found["reader"].first) / first
    if ratio > 2 * STATED.get(size, 100.0):
        print(f"The first text of {size} kB takes {ratio:.1f} times the smallest app.", file=sys.stderr)
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())

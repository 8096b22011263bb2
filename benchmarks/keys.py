"""The time from a key press to its effect on the screen, in a pseudo-terminal: keys.py [--presses N]

While a text of 10 MB is opened, from the first text on the screen until all its voices are known; while who said what
is worked out in it; and when nothing else is done. What counts is when the program has sent what it draws for the key.
Fails if one key in twenty takes more than 30 ms, and more than twice what it takes when nothing else is done: no
machine is idle all the time.
"""

from __future__ import annotations

import argparse
import os
import select
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from ptyprocess import PtyProcess  # noqa: E402
from terminal import COLUMNS, LIMIT, ROWS, NeverShownError, environment  # noqa: E402

ARTICLE = HERE.parent / "seeds" / "000_d509663c740449ec.txt"
READER = Path(sys.executable).parent / "reader"
COPIES = 1500
"""How often the article is repeated in the long text, which has 10 MB."""
FIRST = b"Biden"
"""A word of its title."""
KNOWN = b"VC"
"""The label of a voice, shown beside quotations once their speakers are known."""
BUSY = b"R stops"
"""Shown at the top while the voices of a long text are being found."""
SCROLLED = 1500
"""Drawing a scrolled text takes more bytes than this; drawing progress at the top takes fewer."""
OPENING = "10 MB are opened"
"""When keys are pressed from the first text on. The first one waits until the app has taken over the first screen, and
is counted by itself.
"""
MOST = 30.0
"""The limit for all but one key in twenty, in milliseconds."""
PAUSE = 0.03
"""The pause between keys while a text is being opened, in seconds."""
SECONDS = 9.0
"""How long keys are pressed while a text is being opened, in seconds: until all voices are known."""
QUIET = 0.05
"""How long the program must draw nothing to have finished, in seconds."""


def main() -> int:
    """Print the table; 1 if keys take longer than the limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--presses", type=int, default=60)
    presses = parser.parse_args().presses
    print(f"From a key press to the screen ({presses} presses)\n")
    print("| while | median, ms | 95 % within, ms | the longest, ms |\n|---|---|---|---|")
    within = []
    with TemporaryDirectory() as folder:
        long = Path(folder) / "long.txt"
        long.write_text((ARTICLE.read_text(encoding="utf-8") + "\n") * COPIES, encoding="utf-8")
        for what, taken in (
            (OPENING, while_opened(long, folder)),
            ("who said what is worked out", pressed(long, presses, folder, BUSY)),
            ("nothing else is done", pressed(ARTICLE, presses, folder, KNOWN)),
        ):
            milliseconds = [1000 * seconds for seconds in taken]
            if what == OPENING:
                print(f"| the first key, typed before the app is there | {milliseconds.pop(0):.1f} | | |")
            within.append(quantiles(milliseconds, n=20)[-1])
            print(f"| {what} | {median(milliseconds):.1f} | {within[-1]:.1f} | {max(milliseconds):.1f} |", flush=True)
    return int(max(within) > max(MOST, 2 * within[-1]))


def while_opened(target: Path, folder: str) -> Iterator[float]:
    """For each key that is pressed from the first text on, the seconds until it is drawn. Raises NeverShownError."""
    with running(target, folder) as process:
        shown = b""
        while FIRST not in shown:
            shown += part(process, LIMIT)
        end = time.perf_counter() + SECONDS
        press = 0
        while time.perf_counter() < end:
            rest(process, PAUSE)
            yield drawn(process, press)
            press += 1


def pressed(target: Path, presses: int, folder: str, sign: bytes) -> Iterator[float]:
    """For each press of a key, once a sign is on the screen, the seconds until it is drawn. Raises NeverShownError."""
    with running(target, folder) as process:
        shown = b""
        while sign not in shown:
            shown += part(process, LIMIT)
        rest(process, 2 * QUIET)
        for press in range(presses):
            yield drawn(process, press)
            rest(process, QUIET)


@contextmanager
def running(target: Path, folder: str) -> Iterator[PtyProcess]:
    """The reader on a text, with nothing known of an earlier run."""
    with TemporaryDirectory(dir=folder) as data:
        env = environment() | {"XDG_CONFIG_HOME": data, "XDG_DATA_HOME": data}
        process = PtyProcess.spawn([str(READER), str(target)], dimensions=(ROWS, COLUMNS), env=env)
        try:
            yield process
        finally:
            process.terminate(force=True)


def drawn(process: PtyProcess, press: int) -> float:
    """The seconds from a key that scrolls, some lines down and then as many up, until that is drawn."""
    process.write(b"j" if press % 40 < 20 else b"k")
    start = time.perf_counter()
    count = 0
    while count < SCROLLED:
        count += len(part(process, LIMIT))
    return time.perf_counter() - start


def part(process: PtyProcess, seconds: float) -> bytes:
    """The next output. Raises NeverShownError if there is none."""
    if not select.select([process.fd], [], [], seconds)[0]:
        raise NeverShownError("nothing came")
    return os.read(process.fd, 1 << 16)


def rest(process: PtyProcess, seconds: float) -> bytes:
    """The output within some seconds."""
    parts = []
    end = time.perf_counter() + seconds
    while select.select([process.fd], [], [], max(0.0, end - time.perf_counter()))[0]:
        parts.append(os.read(process.fd, 1 << 16))
    return b"".join(parts)


if __name__ == "__main__":
    sys.exit(main())

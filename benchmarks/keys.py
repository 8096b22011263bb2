"""How long it takes from a key press to what it does on the screen, in a pseudo-terminal: keys.py [--presses N]

While who said what is still worked out, on a text so long that this takes several seconds, and when it is known. What
counts is when the program has sent what it draws for the key. Fails if a median is above 30 ms.
"""

from __future__ import annotations

import argparse
import os
import select
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from ptyprocess import PtyProcess  # noqa: E402
from terminal import COLUMNS, LIMIT, ROWS, NeverShownError, environment  # noqa: E402

ARTICLE = HERE.parent / "seeds" / "000_d509663c740449ec.txt"
READER = Path(sys.executable).parent / "reader"
COPIES = 1500
"""How often the article stands in the long text: 10 MB."""
KNOWN = b"VC"
"""The label of a voice, which stands beside quotations once it is known who said them."""
BUSY = b"R stops"
"""What stands at the top while the voices of a long text are read."""
SCROLLED = 1500
"""A text that was scrolled takes more bytes than this; how far something is, at the top, takes fewer."""
MOST = 30.0
"""The most that a median may be, in milliseconds."""
QUIET = 0.05
"""How long nothing comes when the program has drawn everything, in seconds."""


def main() -> int:
    """Print the table; 1 if a median is above the limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--presses", type=int, default=60)
    presses = parser.parse_args().presses
    print(f"From a key press to the screen ({presses} presses)\n")
    print("| while | median, ms | quartiles, ms | 95 % within, ms |\n|---|---|---|---|")
    medians = []
    with tempfile.TemporaryDirectory() as folder:
        long = Path(folder) / "long.txt"
        long.write_text((ARTICLE.read_text(encoding="utf-8") + "\n") * COPIES, encoding="utf-8")
        for what, target, is_busy in (("who said what is worked out", long, True), ("nothing else", ARTICLE, False)):
            taken = [1000 * seconds for seconds in pressed(target, presses, folder, is_busy=is_busy)]
            low, middle, high = quantiles(taken, n=4)
            print(f"| {what} | {middle:.1f} | {low:.1f} to {high:.1f} | {quantiles(taken, n=20)[-1]:.1f} |")
            medians.append(median(taken))
    return int(max(medians) > MOST)


def pressed(target: Path, presses: int, folder: str, *, is_busy: bool) -> Iterator[float]:
    """For each press of a key that scrolls, the seconds until it is drawn. Raises NeverShownError."""
    env = environment() | {"XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder}
    process = PtyProcess.spawn([str(READER), str(target)], dimensions=(ROWS, COLUMNS), env=env)
    try:
        shown = b""
        while (BUSY if is_busy else KNOWN) not in shown:
            shown += part(process, LIMIT)
        rest(process, 2 * QUIET)
        for press in range(presses):
            process.write(b"j" if press % 40 < 20 else b"k")
            start = time.perf_counter()
            count = 0
            while count < SCROLLED:
                count += len(part(process, LIMIT))
            yield time.perf_counter() - start
            rest(process, QUIET)
    finally:
        process.terminate(force=True)


def part(process: PtyProcess, seconds: float) -> bytes:
    """What comes next. Raises NeverShownError if nothing does."""
    if not select.select([process.fd], [], [], seconds)[0]:
        raise NeverShownError("nothing came")
    return os.read(process.fd, 1 << 16)


def rest(process: PtyProcess, seconds: float) -> bytes:
    """What comes within some time."""
    parts = []
    end = time.perf_counter() + seconds
    while select.select([process.fd], [], [], max(0.0, end - time.perf_counter()))[0]:
        parts.append(os.read(process.fd, 1 << 16))
    return b"".join(parts)


if __name__ == "__main__":
    sys.exit(main())

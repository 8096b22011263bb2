"""The time to lay a text out for a new width, and to go to a place in it, as the text grows.

    layout.py [--rounds N] [--sizes KB ...] [--width CELLS]

Two texts of each size: Markdown with headed sections of ordinary paragraphs, and the article in seeds/ again and again.
The layout is measured in milliseconds and against counting the words of the same text with one regular expression in
the same round. Then, on the smallest and on the largest of the first kind, in a Textual app without a terminal: the
milliseconds that the processor takes from a key press until nothing more is to be done for it. Fails where the layout
of the largest text takes longer than counting its words, or where a key takes three times as long there as in the
smallest.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from scale import markdown  # noqa: E402

import reader  # noqa: E402
from reader.config import load_settings  # noqa: E402
from reader.document import Document  # noqa: E402
from reader.ui.layout.text import lay_out_text  # noqa: E402
from reader.ui.session.app import ReaderApp  # noqa: E402

ARTICLE = HERE.parent / "seeds" / "000_d509663c740449ec.txt"
SIZES = (10, 100, 1_000, 10_000)
"""The sizes of the texts, in kB."""
WORD = re.compile(r"\S+")
SIZE = (120, 40)
"""Columns and rows of the screen."""
KEYS = {
    "End": ("end", "home"),
    "Home": ("home", "end"),
    "PageDown": ("pagedown", "pageup"),
    "the next section": ("]", "["),
    "the next quotation": ("}", "{"),
    "the next hit of a search": ("n", "N"),
    "a line, while words are selected": ("down", "up"),
}
"""An action, its key, and the key that leads back."""
SEARCHED, SELECT = ("slash", *"harbour", "enter"), "v"
MOST_TIMES, MOST_GROWTH = 1.0, 3.0


def main() -> int:
    """Print the tables; 1 if something takes too long."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--width", type=int, default=72)
    args = parser.parse_args()
    is_well = True
    print(f"Laid out for {args.width} cells\n")
    print("| text | kB | ms | times counting its words |\n|---|---|---|---|")
    for name, make in (("sections of paragraphs, Markdown", sections), ("the article in seeds/", articles)):
        for size in args.sizes:
            ours, times = measured(make(size * 1000), args.width, args.rounds)
            print(f"| {name} | {size} | {ours:.1f} | {times:.2f} |")
        is_well &= times <= MOST_TIMES
    least, most = args.sizes[0], args.sizes[-1]
    small, large = (asyncio.run(pressed(sections(size * 1000), args.rounds)) for size in (least, most))
    print(f"\n| processor ms, from a key to where it leads | {least} kB | {most} kB | ratio |\n|---|---|---|---|")
    for what in KEYS:
        print(f"| {what} | {small[what]:.1f} | {large[what]:.1f} | {large[what] / small[what]:.2f} |")
        is_well &= large[what] <= MOST_GROWTH * small[what]
    return 0 if is_well else 1


def sections(size: int) -> Document:
    """Sections of ordinary paragraphs."""
    return reader.parse(markdown(size), "markdown")


def articles(size: int) -> Document:
    """The bundled article, repeated to about `size` characters."""
    article = ARTICLE.read_text(encoding="utf-8") + "\n"
    return reader.parse(article * max(1, round(size / len(article))))


def measured(document: Document, width: int, rounds: int) -> tuple[float, float]:
    """The milliseconds of a layout, and their ratio to counting the words."""
    ours, ratios = [], []
    for i in range(rounds):
        taken = timed(partial(lay_out_text, document, width - i % 2))
        ours.append(taken)
        ratios.append(taken / timed(lambda: sum(1 for _ in WORD.finditer(document.text))))
    return median(ours), median(ratios)


def timed(run: Callable[[], object]) -> float:
    """The milliseconds of a call."""
    start = time.perf_counter()
    run()
    return 1000 * (time.perf_counter() - start)


async def pressed(document: Document, rounds: int) -> dict[str, float]:
    """For each key the median processor milliseconds until its effect is drawn."""
    app = ReaderApp(document, load_settings())
    taken = {}
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.press(*SEARCHED)
        await app.workers.wait_for_complete()

        async def press(key: str) -> float:
            start = time.process_time()
            await pilot.press(key)
            await pilot.pause()
            return 1000 * (time.process_time() - start)

        for what, (key, back) in KEYS.items():
            if key == "down":
                await press(SELECT)
            times = []
            for _ in range(rounds):
                await press(back)
                times.append(await press(key))
            taken[what] = median(times)
    return taken


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder}
        sys.exit(main())

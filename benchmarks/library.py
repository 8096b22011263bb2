"""The library with very many texts: how long indexing, queries, its screen and a key on it take.

    library.py [--texts N] [--listed N] [--rounds N]

N texts of 5 kB (made here) are kept as `reader library --add` keeps them, once they are parsed; then queries of each
kind are timed. With so many texts listed, the time from exec to the rows of the library screen is compared with the
smallest Textual app, in turns, and the time from a key to the screen is taken, for moving and for typing. Fails where
a limit is missed. Last, it is measured how long saving holds up keys.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import select
import sys
import time
from collections.abc import Coroutine, Iterator
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from news import news  # noqa: E402
from ptyprocess import PtyProcess  # noqa: E402
from terminal import COLUMNS, LIMIT, ROWS, environment, seconds_until_shown  # noqa: E402

from reader.library import Library  # noqa: E402
from reader.library.articles import upsert_article  # noqa: E402
from reader.library.kept_texts import KeptQuotation, KeptText  # noqa: E402
from reader.library.search_query import parse_query  # noqa: E402

READER = Path(sys.executable).parent / "reader"
SMALLEST = [sys.executable, str(HERE / "smallest.py")]
LENGTH = 5_000
"""The length of a text, in code points."""
TOGETHER = 200
"""How many texts `reader library --add` keeps in one transaction."""
QUOTED = re.compile("“([^”]+)”")
NAME = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")
KINDS = {
    "a phrase": ('"too late for"', '"the plan"', '"had thought that"', '"early for the union"', '"few in"'),
    "a word": ("ferry", "strike", "budget", "markvik", "school"),
    "words": ("ferry budget", "union school plan", "late -strike", "council harbour"),
    "a beginning": ("fer*", "bud*", "mark*", "uni*"),
    "a speaker": ("speaker:hugo", "speaker:stennor late", "speaker:mark* plan", "in:quotation ferry"),
    "source and date": ("ferry source:site7.org", "school after:2025-06", "plan before:2024-02", "late source:nowhere"),
}
"""The queries that are timed."""
LIMITS = {"indexing": 10.0, "a phrase": 0.005, "any query": 0.1, "screen": 1.4, "key": 0.03, "saving": 0.016}
"""The most seconds; for the screen, the greatest ratio to the smallest app."""
SAVED = (5_000, 1_000_000)
"""The lengths of the texts in which notes are saved, in code points."""
NOTES, ROUNDS_OF_SAVING = 50, 20
"""How many notes a text has, and how often it is saved."""
QUIET = 0.15
"""How long the program must draw nothing to be done with a key, in seconds."""


def main() -> int:
    """Print the figures; 1 if a limit is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=10_000)
    parser.add_argument("--listed", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=9)
    args = parser.parse_args()
    print("| what | figure | limit |\n|---|---|---|")
    with TemporaryDirectory() as folder:
        library = Library(Path(folder) / "reader" / "library.sqlite3", print)
        missed = [*indexing(library, args.texts), *queries(library)]
    with TemporaryDirectory() as folder:
        list_many(Library(Path(folder) / "reader" / "library.sqlite3", print), args.listed)
        os.environ |= {"XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder}
        missed += [*screen(args.listed, args.rounds), *keys(), *saving()]
    return int(any(missed))


def told(what: str, taken: float, limit: float, unit: str) -> bool:
    """Print a figure; whether it misses its limit."""
    factor = 1000 if unit == "ms" else 1
    print(f"| {what} | {taken * factor:.2f} {unit} | {limit * factor:g} |", flush=True)
    return taken > limit


def made(number: int) -> tuple[str, KeptText]:
    """A text as it is kept, with its address."""
    title, *lines = news(LENGTH, number)[:LENGTH].split("\n")
    passages, quotations, at = [], [], len(title) + 1
    for line in lines:
        passages.append((at, line))
        name = NAME.search(line)
        for found in QUOTED.finditer(line):
            speaker = name[0] if name else "Ann Lee"
            quotations.append(KeptQuotation(at + found.start(1), found[1], speaker, "the mayor", "direct"))
        at += len(line) + 1
    date = f"{2024 + number % 2}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    text = "\n".join((title, *lines))
    return f"https://site{number % 97}.org/{number}", KeptText(title, date, text, tuple(passages), tuple(quotations))


def indexing(library: Library, count: int) -> Iterator[bool]:
    """The time it takes to keep all texts."""
    taken = worked = 0.0
    for first in range(0, count, TOGETHER):
        texts = [made(number) for number in range(first, min(first + TOGETHER, count))]
        start, began = time.perf_counter(), time.process_time()
        library.keep_texts(texts, 1 << 40, is_read=False)
        taken, worked = taken + time.perf_counter() - start, worked + time.process_time() - began
    print(f"| {count:,} texts indexed, time of the processor | {worked:.2f} s | |")
    yield told(f"{count:,} texts of 5 kB indexed", taken, LIMITS["indexing"] * count / 10_000, "s")


def queries(library: Library) -> Iterator[bool]:
    """The time of queries of each kind: the median of each query for a phrase, and 95 in 100 of all."""
    every: list[float] = []
    for kind, words in KINDS.items():
        taken = [seconds_of(library, query) for query in words for _ in range(9)]
        every += taken
        if kind == "a phrase":
            yield told(f"{kind}: median", median(taken), LIMITS[kind], "ms")
        else:
            told(f"{kind}: median", median(taken), LIMITS["any query"], "ms")
    yield told("any query: 95 in 100 within", quantiles(every, n=20)[-1], LIMITS["any query"], "ms")


def seconds_of(library: Library, words: str) -> float:
    """The time of a query, with the connection that is made for it."""
    start = time.perf_counter()
    library.search(parse_query(words), 50)
    return time.perf_counter() - start


def list_many(library: Library, count: int) -> None:
    """Have very many texts listed."""

    def listed(connection: object) -> None:
        for number in range(count):
            name = f"https://site{number % 97}.org/{number}"
            upsert_article(connection, name, f"Text {number} of the library", 1.7e9 + 60 * number)  # type: ignore[arg-type]

    library.write(listed)


def screen(count: int, rounds: int) -> Iterator[bool]:
    """The time from exec to the rows, as a ratio to the smallest app."""
    last = f"Text {count - 1} of"
    ratios = []
    for _ in range(rounds):
        smallest = seconds_until_shown(SMALLEST, "Smallest")
        ratios.append(seconds_until_shown([READER], last) / smallest)
    yield told(f"the screen with {count:,} texts, to the smallest app", median(ratios), LIMITS["screen"], "times")


def keys() -> Iterator[bool]:
    """The time from a key until it is drawn: moving, and typing a word."""
    process = PtyProcess.spawn([str(READER)], dimensions=(ROWS, COLUMNS), env=environment())
    try:
        while rest(process, 1.0):
            pass
        for what, pressed in (("Down", [b"\x1b[B"] * 40), ("typing", [b"t", b"e", b"x", b"t", b" ", b"9", b"9"] * 3)):
            taken = []
            for key in pressed:
                process.write(key)
                start = time.perf_counter()
                select.select([process.fd], [], [], LIMIT)
                taken.append(time.perf_counter() - start)
                rest(process, QUIET)
            yield told(f"a key, {what}: 95 in 100 within", quantiles(taken, n=20)[-1], LIMITS["key"], "ms")
    finally:
        process.terminate(force=True)


def saving() -> Iterator[bool]:
    """How long the loop that answers keys is held up by saving: what it does itself, and what it waits for.

    The wait is the longest time without a turn while the library's thread saves, beyond that of the same steps without.
    """
    for size in SAVED:
        own, beyond = asyncio.run(held_up(size))
        yield told(f"saving, {size:,} characters: on the loop, time of the processor", own, LIMITS["saving"], "ms")
        yield told(f"saving, {size:,} characters: the longest wait beyond that", beyond, LIMITS["saving"], "ms")


async def held_up(size: int) -> tuple[float, float]:
    """The most seconds of the processor that saving takes on the loop, and the median wait beyond the usual one."""
    import reader
    from reader.config import load_settings
    from reader.ui.session.app import ReaderApp

    file = Path(os.environ["XDG_DATA_HOME"]) / f"saved-{size}.txt"
    file.write_text(news(size, 1)[:size])
    app = ReaderApp(reader.open(str(file)), load_settings())
    async with app.run_test(size=(COLUMNS, ROWS)) as pilot:
        while not (app.workers and app.article.features.attributing.is_complete):
            await pilot.pause(0.05)
        for _ in range(NOTES):
            await pilot.press("}", "c")
        own, waits = [], {True: [0.0], False: [0.0]}
        for number in range(2 * ROUNDS_OF_SAVING):
            saves = number % 2 == 0
            app.article.text.jump(number)
            began = time.thread_time()
            if saves:
                app.presenter.save()
                own.append(time.thread_time() - began)
            waits[saves].append(await longest_wait(app.store.library.ask(lambda library: None, None)))
    app.store.library.finish()
    return max(own), max(0.0, median(waits[True]) - median(waits[False]))


async def longest_wait(work: Coroutine[None, None, None]) -> float:
    """The longest time between two turns of the loop until some work is done, in seconds."""
    task, longest, before = asyncio.ensure_future(work), 0.0, time.perf_counter()
    while not task.done():
        await asyncio.sleep(0)
        now = time.perf_counter()
        longest, before = max(longest, now - before), now
    return longest


def rest(process: PtyProcess, seconds: float) -> bytes:
    """The output until nothing has come for some seconds."""
    parts = []
    while select.select([process.fd], [], [], seconds)[0]:
        parts.append(os.read(process.fd, 1 << 16))
    return b"".join(parts)


if __name__ == "__main__":
    sys.exit(main())

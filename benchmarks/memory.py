"""Whether memory grows as articles are opened and closed: memory.py [--articles N]

Each is opened after the first one, its voices are read, and it is closed by going back and opening the next. Prints
what is resident after every tenth of them, and fails if the second half of them has made it grow by more than a tenth.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from news import news  # noqa: E402
from process import resident  # noqa: E402

import reader  # noqa: E402
from reader.config import load_settings  # noqa: E402
from reader.ui.session.app import ReaderApp  # noqa: E402
from reader.ui.session.opening import OpenRequest  # noqa: E402

LENGTH = 5_000
"""The characters of an article."""
MOST = 1.1
"""The greatest ratio of memory at the end to memory after half of the articles."""


def main() -> int:
    """Print the table; 1 if memory grows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"article-{i}.txt" for i in range(args.articles + 1)]
        for i, path in enumerate(paths):
            path.write_text(news(LENGTH, seed=i), encoding="utf-8")
        taken = asyncio.run(read([str(path) for path in paths]))
    print("| articles opened and closed | MiB resident |\n|---|---|")
    for count in range(0, len(taken), max(1, args.articles // 10)):
        print(f"| {count} | {taken[count]:.1f} |")
    growth = taken[-1] / taken[len(taken) // 2]
    print(f"\nThe second half of them makes it {growth:.2f} times as much.")
    return int(growth > MOST)


async def read(paths: list[str]) -> list[float]:
    """The resident MiB after each article; the first article stays open."""
    app = ReaderApp(reader.open(paths[0]), replace(load_settings(), remember=False))
    taken = []
    async with app.run_test(size=(140, 42)) as pilot:
        while not app.article.is_settled:
            await pilot.pause(0.05)
        await app.workers.wait_for_complete()
        for path in paths[1:]:
            await app.opener.open(OpenRequest(path)).wait()
            await app.workers.wait_for_complete()
            await pilot.pause()
            app.opener.step(-1)
            await app.workers.wait_for_complete()
            await pilot.pause()
            taken.append(resident())
    return taken


if __name__ == "__main__":
    sys.exit(main())

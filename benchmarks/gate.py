"""What it costs a frame that every line passes the gate that makes it harmless: gate.py [--frames N]

Frames of the article in seeds/ and of a text of many scripts are drawn with the gate and without it, in turns: all
panes again, as after a resize, from their lines to the characters for the terminal. The processor time of a frame is
compared, without the keys, the layout and the terminal, which take the same either way. Fails if the gate takes more
than 3 % of the frame.

That is with all colours; TEXTUAL_COLOR_SYSTEM=standard draws with 16, where Textual filters nothing by itself.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import sys
import tempfile
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
os.environ.setdefault("TEXTUAL_COLOR_SYSTEM", "truecolor")  # which Textual reads when it is imported
os.environ.pop("NO_COLOR", None)

from textual.app import App  # noqa: E402

import reader  # noqa: E402
from reader.config import load_settings  # noqa: E402
from reader.document import Document  # noqa: E402
from reader.ui.session.app import ReaderApp  # noqa: E402

ARTICLE = HERE.parent / "seeds" / "000_d509663c740449ec.txt"
PARAGRAPH = "“Naïve — 日本語の文章、한국어 글,” said Ann\u00a0Łuk, with 👩\u200d👩\u200d👧, a wo\u00adman ❤\ufe0f.\n\n"
"""Characters that take the gate's longer way: zero-width joiners, soft hyphens, blanks where no line ends."""
SIZE = (150, 50)
"""Columns and rows of the screen."""
MOST = 0.03
"""The largest share of a frame that the gate may take."""


def main() -> int:
    """Print the table; 1 if the gate takes too long."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--frames", type=int, default=400)
    frames = parser.parse_args().frames
    texts = {"the article in seeds/": reader.open(str(ARTICLE)), "many scripts": reader.parse(PARAGRAPH * 100)}
    print(f"A frame of {SIZE[0]} by {SIZE[1]} cells ({frames} frames each way)\n")
    print("| text | without the gate, ms | with it, ms | more, % |\n|---|---|---|---|")
    most = 0.0
    for name, document in texts.items():
        without, within = asyncio.run(drawn(document, frames))
        most = max(most, within / without - 1)
        print(f"| {name} | {without:.3f} | {within:.3f} | {100 * (within / without - 1):.1f} |", flush=True)
    return int(most > MOST)


async def drawn(document: Document, frames: int) -> tuple[float, float]:
    """The median milliseconds of a frame without the gate, and with it."""
    app = ReaderApp(document, replace(load_settings(), ascii="false"))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        ways = {True: app.get_line_filters, False: partial(App.get_line_filters, app)}
        times: dict[bool, list[float]] = {False: [], True: []}
        gc.disable()
        for frame in range(2 * frames):
            is_gated = frame % 4 in {1, 2}
            app.get_line_filters = ways[is_gated]  # type: ignore[method-assign]  # to go round the gate
            times[is_gated].append(frame_time(app))
        gc.enable()
    return median(times[False]), median(times[True])


def frame_time(app: ReaderApp) -> float:
    """The processor milliseconds of a whole frame, no line of which is cached from the last one."""
    screen = app.screen
    for widget in (screen, *screen.query("*")):
        widget.refresh()
        widget._styles_cache.clear()
    start = time.process_time()
    update = screen._compositor.render_full_update()
    update.render_segments(app.console)
    return 1000 * (time.process_time() - start)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder}
        sys.exit(main())

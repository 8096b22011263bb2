"""The time in which the side panes list ten thousand sections and quotations, and are drawn.

    panes.py [--rounds N] [--count N]

The document is made here: as many sections, each with one quotation, by a fifth as many speakers. What is listed is
measured in milliseconds and against one pass that only counts the words of all quotations; a screenful that is drawn,
in milliseconds.
"""

from __future__ import annotations

import argparse
import asyncio
import time
from collections.abc import Callable
from statistics import median

import reader
from reader.config import load_settings
from reader.document import Attribution, Document, Quote, QuoteKind, Span, Speaker
from reader.ui.layout.attribution_view import AttributionView, Listing
from reader.ui.layout.outline import OutlineIndex
from reader.ui.layout.speaker_rows import SpeakerRows
from reader.ui.panes.line_pane import LinePane
from reader.ui.session.app import ReaderApp

SAID = "This is one of the many things that we are going to say today, and it goes on and on."
ROLE = "a farmer from the valley beyond the hills, who has kept sheep there for thirty years"
SIZE = (120, 40)


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--count", type=int, default=10_000)
    args = parser.parse_args()
    document, found = made(args.count)
    index, view = OutlineIndex(document), AttributionView(document, found)
    baseline = timed(lambda: [len(quote.span.of(document.text).split()) for quote in found.quotes], args.rounds)
    print(f"{args.count} sections and quotations, {len(found.speakers)} speakers\n")
    print("| what is listed | ms | times one pass over the quotations |\n|---|---|---|")
    listed: dict[str, Callable[[], object]] = {
        "entries of the outline, once a document": lambda: OutlineIndex(document),
        "rows of the outline, once a fold": lambda: index.build_rows(frozenset(), found.quotes),
        "voices, once an attribution": lambda: AttributionView(document, found),
        "rows of the voices, once a width or sorting": lambda: SpeakerRows(view.speaker_views(Listing()), 32),
    }
    for name, make in listed.items():
        ours = timed(make, args.rounds)
        print(f"| {name} | {ours * 1000:.0f} | {ours / baseline:.1f} |")
    print("\n| a screenful that is drawn | ms |\n|---|---|")
    for name, seconds in asyncio.run(drawn(document, found, args.rounds)).items():
        print(f"| {name} | {seconds * 1000:.1f} |")
    return 0


def made(count: int) -> tuple[Document, Attribution]:
    """A document with so many sections, and its quotations."""
    parts = (f'{"#" * (2 + i % 3)} Section {i}\n\n"{SAID}" Plain words follow here.\n' for i in range(count))
    document = reader.parse("\n".join(parts), "markdown")
    speakers = tuple(Speaker(i, f"Ann Number{i}", role=ROLE) for i in range(max(1, count // 5)))
    quotes: list[Quote] = []
    at = document.text.find(SAID)
    while at >= 0:
        speaker = speakers[len(quotes) * 7 % len(speakers)]
        span = Span(at, at + len(SAID))
        quotes.append(Quote(span, QuoteKind.DIRECT, "made", 1.0, speaker, runs=(span,)))
        at = document.text.find(SAID, span.end)
    return document, Attribution(tuple(quotes), speakers)


async def drawn(document: Document, found: Attribution, rounds: int) -> dict[str, float]:
    """How long it takes to draw what each pane shows, in seconds."""
    app = ReaderApp(document, load_settings())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        screen = app.article
        screen.reading.attribute(found)
        screen.go_to_quote(len(found.quotes) // 2)
        await pilot.pause()
        panes: dict[str, LinePane] = {"outline": screen.outline, "text": screen.text, "voices": screen.voices}
        times = {name: timed(lines_of(pane), rounds) for name, pane in panes.items()}
        timeline = screen.timeline
        return times | {
            "who speaks where": timed(lambda: [timeline.render_line(y) for y in range(timeline.size.height)], rounds),
            "marking in all panes where the text is": timed(screen.follow, rounds),
        }


def lines_of(pane: LinePane) -> Callable[[], object]:
    """A function that draws all visible lines of a pane."""
    return lambda: [pane.render_line(y) for y in range(pane.size.height)]


def timed(run: Callable[[], object], rounds: int) -> float:
    """The median time of a call, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return median(times)


if __name__ == "__main__":
    raise SystemExit(main())

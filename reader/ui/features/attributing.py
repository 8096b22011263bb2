"""Finding who said what: in a short text all at once, in a long one first near the place that is read."""

from __future__ import annotations

import asyncio
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reader.document import Attribution, Block, Span
from reader.ui.background import LONG, in_thread, tell
from reader.ui.features.feature import Feature
from reader.ui.layout.speaker_rows import share_bar

if TYPE_CHECKING:
    from reader.quotes.worker_process import AttributionProcess
    from reader.ui.layout.attribution_view import AttributionView

NEAR = 30_000
"""How far around the place the voices of a long text are read first, in code points to either side."""
BAR = 16
"""The cells of the progress bar."""
PREPARED = 20
"""How many voices the timeline shows at most on an ordinary screen; their coverage is worked out in advance."""
PARTLY = "The voices near the place you read; the others are being read."
STOPPED = "The voices near the place you read; R reads the others."


class Attributing(Feature):
    """Finds who said what, and can be stopped."""

    share: float | None = None
    """How much of a long text has been read, from 0 to 1; None unless one is being read."""
    near: Span | None = None
    """The span whose voices are shown, while those of the rest are not known; None if all are."""
    is_reading_near = False
    """Whether voices near a place are being read."""
    processes: tuple[AttributionProcess, ...] = ()
    """The processes at work."""
    is_over = False
    """Whether the article has another text by now, whose voices are found by another feature of this kind."""

    @property
    def note(self) -> str:
        """The remark that there are other voices than those shown; empty if there are none."""
        if self.near is None:
            return ""
        return STOPPED if self.share is None else PARTLY

    @property
    def is_complete(self) -> bool:
        """Whether it is known who said what in all of the text."""
        return self.near is None and self.reading.found is not None

    async def begin(self) -> None:
        """Find who said what, and show it."""
        document = self.screen.document
        if len(document.text) < LONG:
            from reader.quotes import attribute

            await self.give(await in_thread(partial(attribute, document)), None)
        else:
            await self.read()

    def finish(self) -> None:
        """Stop looking in the earlier text."""
        self.stop()
        self.share = None
        self.show()
        self.is_over = True

    async def give(self, found: Attribution, near: Span | None) -> None:
        """Show who said what, near a place or in all the text, unless the article has another text by now.

        What the panes draw is worked out in a thread first.
        """
        from reader.ui.layout.attribution_view import AttributionView
        from reader.ui.layout.speaker_rows import SpeakerRows

        found = found.at_least(self.screen.settings.min_confidence / 100)
        document, outline, voices = self.screen.document, self.screen.outline, self.screen.voices
        index, folded, listing, width = outline.index, outline.folded, voices.listing, voices.row_width
        note = "" if near is None else PARTLY

        def work() -> tuple[AttributionView, SpeakerRows]:
            view = AttributionView(document, found)
            for voice in view.ranked[:PREPARED]:
                view.coverage(voice)
            index.visible_rows(folded, found.quotes)
            return view, SpeakerRows(view.speaker_views(listing), width, note)

        view, rows = await in_thread(work)
        is_late = near is not None and self.share is None
        if not self.is_over and not is_late:
            self.near, voices.prepared = near, rows
            self.reading.attribute(found, view, self.note)

    async def read(self) -> None:
        """Read a long text, first near the place."""
        self.share = 0.0
        self.show()
        try:
            await self.read_near()
            found = await self.attributed_in_process(None) if self.share is not None else None
        finally:
            self.share = None
            self.stop()
            self.show()
        if found is not None:
            await self.give(found, None)
        elif not self.is_over:
            self.reading.annotate(self.note)

    async def read_near(self) -> None:
        """Show the voices near the place that is read, unless all are known first."""
        place = self.screen.text.place
        near = Span(max(0, place - NEAR), place + NEAR)
        self.is_reading_near = True
        try:
            found = await self.attributed_in_process(near)
        finally:
            self.is_reading_near = False
        if found is not None:
            await self.give(found, near)

    async def attributed_in_process(self, near: Span | None) -> Attribution | None:
        """Who said what near a place, or in all the text, found in a process; None if it was stopped.

        Where there can be no process, a thread finds it.
        """
        from reader.quotes.worker_process import AttributionProcess
        from reader.worker_process import WorkerProcessError

        document, loop = self.screen.document, asyncio.get_running_loop()
        if near is not None:
            document = replace(document, blocks=blocks_on(document.blocks, near))
        process = AttributionProcess(document)
        self.processes = (*self.processes, process)

        def heard(share: float) -> None:
            if near is None:
                tell(loop, partial(self.progressed, share))

        try:
            return await in_thread(partial(process.attribution, heard))
        except WorkerProcessError:
            from reader.quotes import attribute

            return await in_thread(partial(attribute, document))
        finally:
            process.stop()
            self.processes = tuple(other for other in self.processes if other is not process)

    def progressed(self, share: float) -> None:
        """Show how much has been read, and the voices of where the user has gone in the meantime."""
        if not self.screen.is_running:
            self.stop()
        elif self.share is not None:
            self.share = share
            self.show()
            place = self.screen.text.place
            is_far = self.near is None or not self.near.overlaps(Span(place, place + 1))
            if is_far and not self.is_reading_near:
                self.screen.run_worker(self.read_near())

    def show(self) -> None:
        """Show how far it is, in the bar at the top."""
        if self.is_over:
            return
        if self.share is None:
            self.screen.top.show_activity("")
        else:
            self.screen.top.show_activity(f"voices {share_bar(self.share, BAR)}  R stops", f"voices {self.share:.0%}")

    def stop(self) -> None:
        """Stop all processes."""
        for process in self.processes:
            process.stop()

    def toggle(self) -> None:
        """Stop reading the voices of a long text, or read them from the start."""
        if self.share is not None:
            self.share = None
            self.stop()
            self.say("Reading the voices has stopped. R reads them from the start.")
        elif self.near is not None or self.reading.view is None:
            self.screen.run_worker(self.read())
        else:
            self.say("All voices have been read: } goes to the next quotation.")


def blocks_on(blocks: Sequence[Block], span: Span) -> tuple[Block, ...]:
    """The blocks that share a code point with a span."""
    first = bisect_left(blocks, span.start + 1, key=lambda block: block.span.end)
    return tuple(blocks[first : bisect_left(blocks, span.end, key=lambda block: block.span.start)])

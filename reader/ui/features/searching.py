"""Searching the text as words are typed."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace
from functools import cached_property, partial
from time import sleep
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from reader.ui.article.feature import FeatureSet
from reader.ui.article.screen import ArticleScreen
from reader.ui.features.feature import Feature
from reader.ui.features.result_cursor import ResultCursor, Results
from reader.ui.layout.search import BATCH, Query, QueryError, hits, hits_in_quotes, searchable
from reader.ui.layout.span_array import SpanArray
from reader.ui.widgets.article_message import ArticleMessage

if TYPE_CHECKING:
    from reader.ui.widgets.search_line import SearchLine

GROUP = "search"
"""The name of the threads that search."""
LONG = 200_000
"""From this length of a text on, in code points, the first hits are shown before all are found."""
PAUSE = 0.1
"""The pause between the two, in seconds: the first hits can be drawn, and often more has been typed meanwhile."""

PATIENCE = 1.0
"""How long the keys after a search wait for its hits, in seconds."""


class Searching(Feature):
    """A line at the foot to type words in, and all places in the text that match.

    A search runs in a thread; when other words are typed it ends at its next hits, and what it found is not shown.
    """

    query = Query("")
    begun: Query | None = None
    """The query whose first hits are shown."""
    origin = 0
    """The line of the text at which the search began."""
    has_line = False
    """Whether the line to type in is shown."""

    def __init__(self, screen: ArticleScreen[FeatureSet], cursor: ResultCursor) -> None:
        super().__init__(screen)
        self.cursor = cursor
        self.answered = asyncio.Event()
        """Whether the hits of the last query are known, at least the first of them, or nobody wants them any more."""
        self.answered.set()

    async def settled(self) -> None:
        """Wait until the hits of what was entered are known, so that the keys behind it go on from there."""
        if not self.has_line and not self.answered.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(self.answered.wait(), PATIENCE)

    def hear(self, message: ArticleMessage) -> None:
        """Search for what is typed, or leave."""
        from reader.ui.widgets.search_line import SearchLine

        match message:
            case SearchLine.Changed():
                self.typed(message.words)
            case SearchLine.Cancelled():
                self.close()
            case _:
                pass

    @cached_property
    def line(self) -> SearchLine:
        """The line; made when the first search begins."""
        from reader.ui.widgets.search_line import SearchLine

        return SearchLine(self.screen.settings.keys, self.entered)

    @cached_property
    def text(self) -> str:
        """The text that is searched."""
        return searchable(self.screen.document)

    async def search(self) -> None:
        """Let words be typed."""
        if not self.line.is_mounted:
            await self.screen.mount(self.line)
        self.origin = self.screen.text.line
        self.has_line = True
        self.screen.foot.display = False
        self.line.begin()

    def toggle_words(self) -> None:
        """Search whole words only, or no longer."""
        self.change(replace(self.query, is_whole=not self.query.is_whole))

    def toggle_regex(self) -> None:
        """Take the words as a regular expression, or no longer."""
        self.change(replace(self.query, is_regex=not self.query.is_regex))

    def toggle_quotes(self) -> None:
        """Search only what is said in quotations, or everything."""
        self.change(replace(self.query, is_quoted=not self.query.is_quoted))

    def typed(self, words: str) -> None:
        """Search other words."""
        if self.has_line:
            self.change(replace(self.query, words=words))

    def change(self, query: Query) -> None:
        """Search another way."""
        self.query, self.begun = query, None
        if query.words:
            self.answered.clear()
            self.screen.run_worker(partial(self.look, self.start), thread=True, exclusive=True, group=GROUP)
        else:
            self.stop()
            self.clear()

    def stop(self) -> None:
        """Let the search that runs end."""
        self.answered.set()
        self.screen.workers.cancel_group(self.screen, GROUP)

    @property
    def start(self) -> int:
        """The offset from which the search began."""
        lines = self.screen.text.lines
        return lines.starts[min(self.origin, len(lines) - 1)] if len(lines) else 0

    def look(self, start: int) -> None:
        """Find the hits, in a thread: in a long text the first ones from an offset on and, a little later, all."""
        query, worker, quotes = self.query, get_current_worker(), self.reading.attribution.quotes
        found, wrong = SpanArray(), ""
        try:
            if len(self.text) >= LONG:
                first = hits(self.text, query, start=start, most=BATCH)
                first = hits_in_quotes(first, quotes) if query.is_quoted else first
                if len(first) and not worker.is_cancelled:
                    self.screen.app.call_from_thread(self.show_first, query, first)
                    sleep(PAUSE)
            if worker.is_cancelled:
                return
            found = hits(self.text, query, lambda: worker.is_cancelled)
            found = hits_in_quotes(found, quotes) if query.is_quoted else found
        except QueryError as error:
            wrong = str(error)
        if not worker.is_cancelled:
            self.screen.app.call_from_thread(self.show, query, found, wrong)

    def show_first(self, query: Query, found: SpanArray) -> None:
        """Mark the first hits from where the search began, and go to the first of them."""
        if query == self.query:
            self.begun = query
            self.go_through(Results(query.words, found, self, is_partial=True), 0)
            self.answered.set()

    def show(self, query: Query, found: SpanArray, wrong: str) -> None:
        """Mark the hits, and go to the first one from where the search began."""
        if query != self.query:
            return
        self.answered.set()
        if not len(found):
            self.clear()
            self.tell(wrong or "not found")
            return
        results = Results(query.words, found, self)
        if self.begun == query:
            self.screen.text.show_spans("hit", found)
            self.cursor.complete(results)
            self.tell("")
        else:
            self.go_through(results, found.after(self.start) % len(found))

    def go_through(self, results: Results, index: int) -> None:
        """Mark hits, and go to one of them."""
        self.screen.text.show_spans("hit", results.spans)
        self.cursor.set(results)
        self.cursor.go(index)
        self.tell("")

    def tell(self, wrong: str) -> None:
        """Say on the line how many hits there are or what is wrong; when it is closed, only what is wrong."""
        if self.has_line:
            self.line.state.show(self.query, self.cursor.count, wrong)
        elif wrong:
            self.warn(f"{self.query.words}: {wrong}.")

    def clear(self) -> None:
        """Leave no marks, and be where the search began."""
        self.screen.text.show_spans("hit", SpanArray())
        self.cursor.clear(self)
        if self.has_line:
            self.screen.text.jump(self.origin)
            self.line.state.show(self.query, "")

    def entered(self, words: str) -> None:
        """Close the line and keep the hits; the search may still run."""
        error = self.line.state.error
        self.hide()
        if words != self.query.words:
            self.change(replace(self.query, words=words))
        if error:
            self.tell(error)

    def hide(self) -> None:
        """Close the line."""
        self.has_line = False
        self.line.display = False
        self.screen.foot.display = True
        self.screen.set_focus(self.screen.text)

    def finish(self) -> None:
        """Leave the search, in the earlier text."""
        self.close()

    def take_over(self, earlier: Searching) -> None:
        """Use the same line."""
        if "line" in earlier.__dict__:
            self.line = earlier.line
            self.line.entered = self.entered

    def close(self) -> bool:
        """Leave the search: close the line and be where it began, or take the marks away."""
        had_line, results = self.has_line, self.cursor.results
        if not had_line and (results is None or results.owner is not self):
            return False
        self.stop()
        self.clear()
        self.query = replace(self.query, words="")
        if had_line:
            self.hide()
        return True

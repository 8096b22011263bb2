"""Searching the text as it is typed; the hits are a walk."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from time import sleep
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from reader.ui.article.feature import Task
from reader.ui.features.walking import Walk, Walking
from reader.ui.layout.search import BATCH, Query, QueryError, hits, hits_in_quotes, searchable
from reader.ui.layout.span_array import SpanArray

if TYPE_CHECKING:
    from reader.ui.widgets.search_line import SearchLine

GROUP = "search"
"""The name of the threads that search."""
LONG = 200_000
"""From this length of a text on, in code points, the first hits are shown before all are found."""
PAUSE = 0.1
"""How long it is waited between the two, in seconds: what is shown can be drawn, and more is often typed meanwhile."""


class Searching(Task):
    """A line for words at the foot, and all places where they stand.

    A search runs in a thread; one that is typed over ends at its next hits, and what it found is not shown.
    """

    query = Query("")
    begun: Query | None = None
    """The query of which the first hits are shown."""
    origin = 0
    has_line = False

    @cached_property
    def line(self) -> SearchLine:
        """The line; made when the first search begins."""
        from reader.ui.widgets.search_line import SearchLine

        return SearchLine(self.screen.settings.keys)

    @cached_property
    def text(self) -> str:
        """The text that is searched."""
        return searchable(self.screen.document)

    async def do_search(self) -> None:
        """Let words be typed."""
        if not self.line.is_mounted:
            await self.screen.mount(self.line)
        self.origin = self.screen.text.line
        self.has_line = True
        self.screen.foot.display = False
        self.line.begin()

    def do_search_words(self) -> None:
        """Search whole words only, or no longer."""
        self.change(replace(self.query, is_whole=not self.query.is_whole))

    def do_search_regex(self) -> None:
        """Take the words as a regular expression, or no longer."""
        self.change(replace(self.query, is_regex=not self.query.is_regex))

    def do_search_quotes(self) -> None:
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
            self.screen.run_worker(partial(self.look, self.start), thread=True, exclusive=True, group=GROUP)
        else:
            self.stop()
            self.clear()

    def stop(self) -> None:
        """Let the search that runs end."""
        self.screen.workers.cancel_group(self.screen, GROUP)

    @property
    def start(self) -> int:
        """The offset from which the search began."""
        lines = self.screen.text.lines
        return lines.starts[min(self.origin, len(lines) - 1)] if len(lines) else 0

    def look(self, start: int) -> None:
        """Find the hits, in a thread: in a long text the first ones from an offset on and, a little later, all."""
        query, worker, quotes = self.query, get_current_worker(), self.screen.found.quotes
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
            self.walk(Walk(query.words, found, self, is_part=True), 0)

    def show(self, query: Query, found: SpanArray, wrong: str) -> None:
        """Mark the hits, and go to the first one from where the search began."""
        if query != self.query:
            return
        if not len(found):
            self.clear()
            self.tell(wrong or "not found")
            return
        walk = Walk(query.words, found, self)
        if self.begun == query:
            self.screen.text.show_spans("hit", found)
            self.screen.task_of(Walking).widen(walk)
            self.tell("")
        else:
            self.walk(walk, found.after(self.start) % len(found))

    def walk(self, walk: Walk, index: int) -> None:
        """Mark hits, and go to one of them."""
        walking = self.screen.task_of(Walking)
        self.screen.text.show_spans("hit", walk.spans)
        walking.begin(walk)
        walking.go(index)
        self.tell("")

    def tell(self, wrong: str) -> None:
        """Say on the line how many hits there are or what is wrong; when it is closed, only what is wrong."""
        if self.has_line:
            self.line.state.show(self.query, self.screen.task_of(Walking).counted, wrong)
        elif wrong:
            self.screen.notify(f"{self.query.words}: {wrong}.", severity="warning")

    def clear(self) -> None:
        """Leave no marks, and be where the search began."""
        self.screen.text.show_spans("hit", SpanArray())
        self.screen.task_of(Walking).end(self)
        if self.has_line:
            self.screen.text.jump(self.origin)
            self.line.state.show(self.query, "")

    def entered(self, words: str) -> None:
        """Close the line and keep the hits; the search may still run."""
        wrong = self.line.state.wrong
        self.hide()
        if words != self.query.words:
            self.change(replace(self.query, words=words))
        if wrong:
            self.tell(wrong)

    def hide(self) -> None:
        """Close the line."""
        self.has_line = False
        self.line.display = False
        self.screen.foot.display = True
        self.screen.set_focus(self.screen.text)

    def finish(self) -> None:
        """Leave the search, in the earlier text."""
        self.close()

    def take_over(self, before: Task, text: str) -> None:
        """Use the same line."""
        if isinstance(before, Searching) and "line" in before.__dict__:
            self.line = before.line

    def close(self) -> bool:
        """Leave the search: close the line and be where it began, or take the marks away."""
        had_line, walk = self.has_line, self.screen.task_of(Walking).walk
        if not had_line and (walk is None or walk.owner is not self):
            return False
        self.stop()
        self.clear()
        self.query = replace(self.query, words="")
        if had_line:
            self.hide()
        return True

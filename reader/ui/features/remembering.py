"""What is remembered of an article between runs: taken up when it is on the screen, kept as it changes."""

from __future__ import annotations

from dataclasses import replace

from reader.document import Span, anchor_of, find_anchor
from reader.library import Memory
from reader.library.library_worker import Librarian
from reader.ui.article.feature import Task


class Remembering(Task):
    """The place that is read, and what the other tasks remember."""

    known: Memory | None = None
    """What the library knows of the article; None until it was asked."""
    is_visited = False
    """Whether the library knows that the article is read."""
    progress = 0.0
    """How much had been seen when the screen was last looked at, from 0 to 1."""

    async def begin(self, librarian: Librarian) -> None:
        """Take up what the library knows, once."""
        if self.known is None:
            known = await self.ask(librarian)
            for task in self.screen.tasks:
                task.recall(known)
            self.known = known

    async def ask(self, librarian: Librarian) -> Memory:
        """What the library knows of the article; it is told that the article is read."""
        target = self.screen.document.target
        memory = await librarian.ask(lambda library: library.memory(target), Memory())
        self.visit(librarian)
        return memory

    def visit(self, librarian: Librarian) -> None:
        """Let the library know, once, that the article is read."""
        document = self.screen.document
        if not self.is_visited:
            librarian.tell(lambda library: library.record_visit(document.target, document.title or document.id))
            self.is_visited = True

    def take_over(self, before: Task, text: str) -> None:
        """Know what is known of the article."""
        if isinstance(before, Remembering):
            self.known, self.is_visited, self.progress = before.known, before.is_visited, before.progress

    def save(self, librarian: Librarian) -> None:
        """Let the library know what has changed; before it has answered, what there is."""
        self.visit(librarian)
        before, after, document = self.known or Memory(), self.memory, self.screen.document
        if before != after:
            title = document.title or document.id
            librarian.tell(lambda library: library.save(document.target, title, before, after))
            self.known = after if self.known is not None else None

    @property
    def memory(self) -> Memory:
        """All that the tasks want to be remembered."""
        memory = Memory()
        for task in self.screen.tasks:
            memory = task.remembered(memory)
        return memory

    def recall(self, memory: Memory) -> None:
        """Go to the place, unless the reader has already gone elsewhere."""
        text = self.screen.text
        if memory.place is not None and text.line == 0 and text.first_offset == 0:
            span = find_anchor(self.screen.document.text, memory.place)
            if span is not None:
                text.first_offset = span.start  # a layout that comes before the scrolling is done keeps to it
                text.go_to(span.start, above=0)

    def remembered(self, memory: Memory) -> Memory:
        """The first line in view, and how much has been seen; no place at the beginning."""
        text = self.screen.text
        if text.size:  # a screen that is being closed has none
            self.progress = text.progress
        if text.first_offset == 0:
            return replace(memory, place=None, progress=self.progress)
        line = text.lines.line_of(text.first_offset)
        span = Span(text.lines.starts[line], text.lines.ends[line])
        return replace(memory, place=anchor_of(self.screen.document.text, span), progress=self.progress)

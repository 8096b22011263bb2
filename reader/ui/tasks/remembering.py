"""What is remembered of an article between runs: taken up when it is on the screen, kept as it changes."""

from __future__ import annotations

from dataclasses import replace

from reader.document import Span, anchor_of, find_anchor
from reader.library import Memory
from reader.ui.librarian import Librarian
from reader.ui.tasks.task import Task


class Remembering(Task):
    """The place that is read, and what the other tasks remember."""

    known: Memory | None = None
    """What the library knows of the article; None until it was asked."""

    async def begin(self, librarian: Librarian) -> None:
        """Ask the library for the article, take up what it knows, and let it know that the article is read."""
        document = self.screen.document
        memory = await librarian.ask(lambda library: library.memory(document.target), Memory())
        librarian.tell(lambda library: library.visit(document.target, document.title or document.id))
        for task in self.screen.tasks:
            task.recall(memory)
        self.known = memory

    def save(self, librarian: Librarian) -> None:
        """Let the library know what has changed; nothing before it was asked."""
        before, after, document = self.known, self.memory, self.screen.document
        if before is not None and before != after:
            title = document.title or document.id
            librarian.tell(lambda library: library.keep(document.target, title, before, after))
            self.known = after

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
        if memory.place is not None and text.line == 0:
            span = find_anchor(self.screen.document.text, memory.place)
            if span is not None:
                text.go_to(span.start, above=0)

    def remembered(self, memory: Memory) -> Memory:
        """The first line in view, and how much has been seen; no place at the beginning."""
        text = self.screen.text
        if text.line == 0:
            return replace(memory, place=None, progress=text.progress)
        line = next((line for line in text.lines_in_view if text.lines.block_of(line) is not None), text.line)
        span = Span(text.lines.starts[line], text.lines.ends[line])
        return replace(memory, place=anchor_of(self.screen.document.text, span), progress=text.progress)

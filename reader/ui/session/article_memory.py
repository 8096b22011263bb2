"""The library's memory of an article that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library import Memory
from reader.library.library_worker import LibraryWorker
from reader.ui.article.screen import ArticleScreen

if TYPE_CHECKING:
    from reader.document import Attribution
    from reader.library import Library
    from reader.ui.features.features import Features

MOST_KEPT = 2_000_000
"""The most code points of a text that is kept for searching. Leaving waits for it, up to a second."""


class ArticleMemory:
    """The memory of one article, recalled once and saved whenever it has changed."""

    def __init__(self, library: LibraryWorker) -> None:
        self.library = library
        self.known: Memory | None = None
        """The memory as the library has it; None until the library has answered."""
        self.is_visited = False
        """Whether the library has been told that the article is being read."""
        self.kept: Attribution | None = None
        """The attribution with which the text is kept for searching; None if it is not."""

    async def recall(self, screen: ArticleScreen[Features]) -> None:
        """Recall what the library knows into a screen, once."""
        if self.known is None:
            target = screen.document.target
            known = await self.library.ask(lambda library: library.memory(target), Memory())
            self.visit(screen)
            screen.features.recall(known)
            self.known = known

    def visit(self, screen: ArticleScreen[Features]) -> None:
        """Tell the library, once, that the article is being read."""
        document = screen.document
        if not self.is_visited:
            self.library.tell(lambda library: library.record_visit(document.target, document.title or document.id))
            self.is_visited = True

    def save(self, screen: ArticleScreen[Features]) -> None:
        """Tell the library what has changed; until it has answered, everything there is."""
        self.visit(screen)
        before, after, document = self.known or Memory(), screen.features.memory, screen.document
        if before != after:
            title = document.title or document.id
            self.library.tell(lambda library: library.save(document.target, title, before, after))
            self.known = after if self.known is not None else None
        self.keep_text(screen)

    def keep_text(self, screen: ArticleScreen[Features]) -> None:
        """Tell the library to keep the text for searching, once its quotations are known."""
        document, limit = screen.document, screen.settings.keep_texts << 20
        attribution = screen.reading.attribution
        is_known = attribution is self.kept or len(document.text) > MOST_KEPT
        if is_known or not limit or not screen.features.attributing.is_complete:
            return
        self.kept = attribution

        def keep(library: Library) -> None:
            from reader.library.kept_texts import kept_text

            library.keep_texts([(document.target, kept_text(document, attribution))], limit, is_read=True)

        self.library.tell(keep)

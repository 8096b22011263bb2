"""Leading to a passage of the text that was found in the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.article.feature import FeatureSet
from reader.ui.article.screen import ArticleScreen
from reader.ui.features.feature import Feature
from reader.ui.features.remembering import Remembering
from reader.ui.features.result_cursor import ResultCursor, Results
from reader.ui.layout.span_array import SpanArray

if TYPE_CHECKING:
    from reader.ui.layout.passage_place import Passage


class Leading(Feature):
    """The passage for which the text was opened; its words are marked, and the keys for hits go through them."""

    def __init__(self, screen: ArticleScreen[FeatureSet], remembering: Remembering, cursor: ResultCursor) -> None:
        super().__init__(screen)
        self.remembering, self.cursor = remembering, cursor

    def lead_to(self, passage: Passage) -> None:
        """Go to a passage, and mark the words for which it was found."""
        from reader.ui.layout.passage_place import spans_of_passage

        self.remembering.is_led = True
        spans = SpanArray.of(spans_of_passage(self.screen.document.text, passage))
        if not len(spans):
            self.warn("The passage is no longer in the text, which has changed since it was kept.")
            return
        self.screen.text.show_spans("hit", spans)
        self.cursor.set(Results(passage.name, spans, self))
        self.cursor.go(0)

    def close(self) -> bool:
        """Take the marks away."""
        if self.cursor.results is None or self.cursor.results.owner is not self:
            return False
        self.screen.text.show_spans("hit", SpanArray())
        self.cursor.clear(self)
        return True

    def finish(self) -> None:
        """Leave the passage, in the earlier text."""
        self.close()

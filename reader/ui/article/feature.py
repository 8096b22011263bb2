"""The protocol of features, as far as an article's screen knows them: they hear, close, recall and are recalled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from reader.ui.widgets.article_message import ArticleMessage

if TYPE_CHECKING:
    from reader.library import Memory


class ArticleFeature(Protocol):
    """One capability of the screen: searching, copying, correcting."""

    def hear(self, message: ArticleMessage) -> None:
        """Respond to what the user did in a pane, if it concerns this feature."""

    def attribution_changed(self) -> None:
        """Adapt to quotations that were found or corrected."""

    def close(self) -> bool:
        """Leave what this feature has open; whether there was anything. The key that closes asks each in turn."""

    def finish(self) -> None:
        """Leave what does not carry over, because the article is about to get a new text."""

    def recall(self, memory: Memory) -> None:
        """Restore what is remembered of the article."""

    def remembered(self, memory: Memory) -> Memory:
        """The memory with what this feature wants remembered."""


class FeatureSet(Protocol):
    """All features of one screen."""

    def __iter__(self) -> Iterator[ArticleFeature]:
        """The features, in the order in which they are asked to close."""

    @property
    def memory(self) -> Memory:
        """Everything the features want remembered of the article."""

    def recall(self, memory: Memory) -> None:
        """Let each feature restore what is remembered of the article."""

    def take_over(self, earlier: FeatureSet, text: str) -> None:
        """Carry on from the features of an earlier text of the article; `text` is that text."""

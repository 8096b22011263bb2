"""Results, and going from one to the next: the hits of a search or the words of a voice, whichever came last."""

from __future__ import annotations

from dataclasses import dataclass

from reader.document import Span
from reader.ui.features.feature import Feature
from reader.ui.layout.span_array import SpanArray

UNKNOWN = "…"
"""The count, while it is not known how many results there are."""


@dataclass(frozen=True, slots=True)
class Results:
    """SpanArray to go through, and the feature that found them."""

    name: str
    """Their name in the footer: the words that were searched for, or the name of a speaker."""
    spans: SpanArray
    """The spans, in the order of the text."""
    owner: Feature
    """The feature that found them; it is asked to close when another one has results."""
    style: str = "current hit"
    """The style that marks the current span in the text; empty where it is marked anyway."""
    is_partial: bool = False
    """Whether these are only the first, and more will follow."""


class ResultCursor(Feature):
    """The results that the keys go through, and the current one; after the last comes the first again."""

    results: Results | None = None
    index = -1

    def set(self, results: Results) -> None:
        """Go through other results from now on; those of another feature are given up."""
        if self.results is not None and self.results.owner is not results.owner:
            self.results.owner.close()
        self.results, self.index = results, -1
        self.show()

    def complete(self, results: Results) -> None:
        """Go through all results in place of the first of them; the current one stays."""
        if self.results is not None:
            start = self.results.spans[self.index].start
            self.results, self.index = results, min(results.spans.after(start), len(results.spans) - 1)
            self.show()

    def clear(self, owner: Feature) -> None:
        """Have no results any more, if they are those of `owner`."""
        if self.results is not None and self.results.owner is owner:
            self.results, self.index = None, -1
            self.show()

    def go(self, index: int) -> None:
        """Go to a result by its index."""
        if self.results is not None:
            self.index = index
            self.screen.go_to_span(self.results.spans[index])
            self.show()

    def show(self) -> None:
        """Show in the footer which result of how many this is, and mark it in the text."""
        results = self.results
        is_marked = results is not None and results.style and self.index >= 0
        current = results.spans[self.index] if results is not None and is_marked else None
        self.screen.text.show_spans("current hit", SpanArray.of([current] if current is not None else []))
        self.screen.foot.show_results(f"{self.count} {results.name}" if results is not None else "")

    @property
    def count(self) -> str:
        """The number of the current result and of all, «3/17»; «…» while more may follow; empty without results."""
        if self.results is None:
            return ""
        return UNKNOWN if self.results.is_partial else f"{self.index + 1}/{len(self.results.spans)}"

    def step(self, step: int) -> None:
        """Go some results on or back: from the current one while it is in view, else from the place in view."""
        if self.results is None or not len(self.results.spans):
            self.warn("There is nothing to go through yet: search, or choose a voice.")
            return
        spans, place = self.results.spans, self.screen.text.place
        current = spans[self.index] if self.index >= 0 else Span(place, place)
        if self.index >= 0 and current.overlaps(self.screen.text.span_in_view):
            index = self.index + step
        else:
            index = spans.after(place) if step > 0 else spans.before(place)
        if 0 <= index < len(spans) or not self.results.is_partial:
            self.go(index % len(spans))

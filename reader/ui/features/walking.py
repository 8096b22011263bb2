"""Walking from one span to the next: the hits of a search, or the words of a voice, whichever was chosen last."""

from __future__ import annotations

from dataclasses import dataclass

from reader.document import Span
from reader.ui.article.feature import Task
from reader.ui.layout.span_array import SpanArray

UNKNOWN = "…"
"""What stands in place of a number."""


@dataclass(frozen=True, slots=True)
class Walk:
    """SpanArray to go through, and who chose them."""

    name: str
    """What they are, for the reader: the words of a search, the name of a speaker."""
    spans: SpanArray
    """The spans."""
    owner: Task
    """The task that began the walk; it is asked to close when another begins one."""
    look: str = "current hit"
    """How the text marks the current span; empty where it is marked anyway."""
    is_part: bool = False
    """Whether these are only the first spans, and more will come."""


class Walking(Task):
    """The walk that is on, if one is; the keys go from span to span, and from the last to the first again.

    A task begins a walk with `begin` and ends it with `end`.
    """

    walk: Walk | None = None
    index = -1

    def begin(self, walk: Walk) -> None:
        """Let the keys go through other spans from now on; what another task had chosen is left."""
        if self.walk is not None and self.walk.owner is not walk.owner:
            self.walk.owner.close()
        self.walk, self.index = walk, -1
        self.show()

    def widen(self, walk: Walk) -> None:
        """Let the keys go through all spans of what was begun with the first of them; the current one stays."""
        if self.walk is not None:
            here = self.walk.spans[self.index].start
            self.walk, self.index = walk, min(walk.spans.after(here), len(walk.spans) - 1)
            self.show()

    def end(self, owner: Task) -> None:
        """End the walk of a task, if it is the one that is on."""
        if self.walk is not None and self.walk.owner is owner:
            self.walk, self.index = None, -1
            self.show()

    def go(self, index: int) -> None:
        """Go to a span of the walk by its index."""
        if self.walk is not None:
            self.index = index
            self.screen.go_to_span(self.walk.spans[index])
            self.show()

    def show(self) -> None:
        """Say at the foot which span of how many this is, and mark it in the text."""
        walk = self.walk
        is_marked = walk is not None and walk.look and self.index >= 0
        here = walk.spans[self.index] if walk is not None and is_marked else None
        self.screen.text.show_spans("current hit", SpanArray.of([here] if here is not None else []))
        self.screen.foot.show_walk(f"{self.counted} {walk.name}" if walk is not None else "")

    @property
    def counted(self) -> str:
        """The number of the current span and of all, «3/17»; «…» while it is not known how many there are."""
        if self.walk is None:
            return ""
        return UNKNOWN if self.walk.is_part else f"{self.index + 1}/{len(self.walk.spans)}"

    def do_next_hit(self) -> None:
        """To the next span of the walk."""
        self.step(1)

    def do_previous_hit(self) -> None:
        """To the previous span of the walk."""
        self.step(-1)

    def step(self, step: int) -> None:
        """Go some spans on or back: from the current one while it is in view, else from the place in view."""
        if self.walk is None or not len(self.walk.spans):
            self.screen.notify("Nothing to go through yet: search, or choose a voice.", severity="warning")
            return
        spans, place = self.walk.spans, self.screen.text.place
        here = spans[self.index] if self.index >= 0 else Span(place, place)
        if self.index >= 0 and here.overlaps(self.screen.text.span_in_view):
            index = self.index + step
        else:
            index = spans.after(place) if step > 0 else spans.before(place)
        if 0 <= index < len(spans) or not self.walk.is_part:
            self.go(index % len(spans))

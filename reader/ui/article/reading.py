"""The state of the article that is being read: what features change and panes draw."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING

from reader.document import Document
from reader.ui.article.history import History
from reader.ui.layout.labels import voice_of

if TYPE_CHECKING:
    from reader.document import Attribution, Correction, Quote, Span
    from reader.ui.layout.attribution_view import AttributionView


class Change(Enum):
    """The parts of the state that panes draw."""

    ATTRIBUTION = "who said what was found or corrected"
    VOICE = "one voice is listened to, or all are again"
    SELECTION = "other words are selected"


class Reading:
    """One article as it is read. Every change is announced once, and the screen then draws it in all panes."""

    def __init__(self, document: Document, announce: Callable[[Change], None]) -> None:
        self.document = document
        self.announce = announce
        self.found: Attribution | None = None
        """The attribution by rule; None while nothing is known."""
        self.corrections: tuple[Correction, ...] = ()
        """The reader's corrections, in the order in which they were made."""
        self.view: AttributionView | None = None
        """The corrected attribution as the panes show it; None while nothing is known."""
        self.note = ""
        """A remark about all voices, such as that there will be more."""
        self.chosen = -1
        """The index of the quotation that was jumped to, as long as it is in view; -1 for none."""
        self.current = -1
        """The index of the quotation that is marked; -1 if none is in view."""
        self.held: tuple[int, int] | None = None
        """The line the text was scrolled to by a jump, and the offset that was jumped to."""
        self.voice: int | None = None
        """The voice that is listened to; None for all."""
        self.company: tuple[int, ...] = ()
        """The indices of the quotations of others that are heard with it, where they talk with each other."""
        self.selection: Span | None = None
        """The words that are selected; None if none are."""
        self.history = History()
        """The places that jumps have left."""
        self.action = ""
        """The name of the action that is being performed."""

    @property
    def attribution(self) -> Attribution:
        """Who said what, corrections included; empty while nothing is known."""
        if self.view is not None:
            return self.view.found
        from reader.document import Attribution

        return Attribution()

    @property
    def quote(self) -> Quote | None:
        """The quotation that is marked; None if none is in view."""
        quotes = self.attribution.quotes
        return quotes[self.current] if 0 <= self.current < len(quotes) else None

    @property
    def quote_starts(self) -> list[int]:
        """The offset at which each quotation starts."""
        return self.view.starts if self.view is not None else []

    def attribute(self, found: Attribution, view: AttributionView | None = None, note: str = "") -> None:
        """Take in what was found by rule; `view` is the same for the panes, where it has been prepared."""
        self.found, self.note = found, note
        self.show(view)

    def annotate(self, note: str) -> None:
        """Remark something else about the voices that are shown."""
        if self.note != note:
            self.note = note
            self.show(self.view)

    def correct(self, corrections: tuple[Correction, ...]) -> None:
        """Apply other corrections to what was found."""
        self.corrections = corrections
        self.show()

    def show(self, view: AttributionView | None = None) -> None:
        """Show what was found with the corrections applied; `view` saves work where there are none."""
        if self.found is None:
            return
        from reader.ui.layout.attribution_view import AttributionView

        if view is None or (self.corrections and view.found is self.found):
            view = AttributionView(self.document, self.corrected(self.found))
        view.notice = self.note
        self.view = view
        self.announce(Change.ATTRIBUTION)

    def corrected(self, found: Attribution) -> Attribution:
        """An attribution with the corrections applied."""
        if not self.corrections:
            return found
        from reader.quotes.corrections import corrected

        return corrected(self.document, found, self.corrections)

    def listen(self, voice: int | None, company: tuple[int, ...] = ()) -> None:
        """Listen to one voice only, with some quotations of others; to all voices for None."""
        self.voice, self.company = voice, company
        self.announce(Change.VOICE)

    @property
    def heard(self) -> frozenset[int]:
        """The voices that are heard; none if all are."""
        if self.voice is None:
            return frozenset()
        quotes = self.attribution.quotes
        return frozenset({self.voice, *(voice_of(quotes[i]) for i in self.company)})

    def select(self, span: Span | None) -> None:
        """Select words; none for None."""
        self.selection = span
        self.announce(Change.SELECTION)

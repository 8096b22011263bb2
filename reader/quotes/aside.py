"""Who said what, found aside: in a process of its own, which is `python -m reader.quotes`.

The text and its spans go one way; the share that is done, the speakers and the quotations the other way.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from typing import Any

from reader.aside import Aside, AsideError, parts
from reader.document import Attribution, Document, Quote, Span, Speaker
from reader.garbage import garbage_kept
from reader.quotes.engine import attributed, spans_of
from reader.quotes.progress import Heard, part, told

FOUND = 0.9
"""The share of the work that is done when who said what is found and only has to be sent."""
Question = tuple[str, "array[int]", "array[int]", str]
"""A text, where each of its spans that is read starts and ends, and the byline."""


class Reading(Aside):
    """A process that finds who said what in one document."""

    def __init__(self, document: Document) -> None:
        super().__init__("reader.quotes")
        self.document = document

    def attribution(self, heard: Heard) -> Attribution | None:
        """Wait for who said what, and hear how far it is; None if it was stopped. Raises AsideError."""
        try:
            with self.asked(question_of(self.document)) as answer:
                while (share := answer()) < FOUND:
                    heard(share)
                with garbage_kept(is_left_out=True):
                    return received(answer, heard)
        except AsideError:
            if self.is_stopped:
                return None
            raise


def question_of(document: Document) -> Question:
    """What the other end is asked."""
    spans = spans_of(document)
    starts, ends = array("q", [span.start for span in spans]), array("q", [span.end for span in spans])
    return document.text, starts, ends, document.byline


def received(answer: Callable[[], Any], heard: Heard) -> Attribution:
    """The speakers and quotations as they are sent, some at a time, and whether they are attributed."""
    speakers: list[Speaker] = []
    quotes: list[Quote] = []
    while True:
        match answer():
            case float() as share:
                heard(share)
            case [Speaker(), *_] as some:
                speakers += some
            case [Quote(), *_] as some:
                quotes += some
            case bool() as is_attributed:
                return Attribution(tuple(quotes), tuple(speakers), is_attributed=is_attributed)


def answered(question: Question, send: Callable[[object], None]) -> None:
    """Be the other end: find who said what, and tell meanwhile how far it is."""
    text, starts, ends, byline = question
    found = attributed(text, list(map(Span, starts, ends)), byline, part(send, 0.0, FOUND))
    send(FOUND)
    for some in told([*parts(found.speakers), *parts(found.quotes)], part(send, FOUND, 1.0)):
        send(some)
    send(found.is_attributed)

"""Who said what, found aside: in a process of its own, which is `python -m reader.quotes`.

The text and its spans go one way; the share that is done, the speakers and the quotations the other way.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from reader.aside import Aside, AsideError, Receive, Send, joined, parts, pieces
from reader.document import Attribution, Document, Span
from reader.garbage import garbage_kept
from reader.quotes.engine import attributed, spans_of
from reader.quotes.packed import Unpacked, packed_quote, packed_speaker
from reader.quotes.progress import Heard, part, told

FOUND = 0.9
"""The share of the work that is done when who said what is found and only has to be sent."""


class Reading(Aside):
    """A process that finds who said what in one document."""

    def __init__(self, document: Document) -> None:
        super().__init__("reader.quotes")
        self.document = document

    def attribution(self, heard: Heard) -> Attribution | None:
        """Wait for who said what, and hear how far it is; None if it was stopped. Raises AsideError."""
        try:
            with self.asked(question_of(self.document)) as answer:
                while isinstance(said := answer(), float):
                    heard(said)
                with garbage_kept(is_left_out=True):
                    speakers, quotes = said
                    return received(speakers, quotes, answer, heard)
        except AsideError:
            if self.is_stopped:
                return None
            raise


def question_of(document: Document) -> Iterator[object]:
    """What the other end is asked: where each span that is read starts and ends, and the byline; then the text."""
    spans = spans_of(document)
    yield array("q", [span.start for span in spans]), array("q", [span.end for span in spans]), document.byline
    yield from pieces(document.text)


def received(speakers: int, quotes: int, answer: Receive, heard: Heard) -> Attribution:
    """What comes in so many answers with speakers, and then with quotations."""
    found = Unpacked()
    for number in told(range(speakers + quotes), part(heard, FOUND, 1.0)):
        add = found.add_speaker if number < speakers else found.add_quote
        for values in answer():
            add(values)
    return found.attribution(is_attributed=answer())


def answered(ask: Receive, send: Send) -> None:
    """Be the other end: find who said what, and tell meanwhile how far it is.

    Then come the numbers of answers with speakers and with quotations, these answers, and whether they have names.
    """
    starts, ends, byline = ask()
    found = attributed(joined(ask), list(map(Span, starts, ends)), byline, part(send, 0.0, FOUND))
    speakers, quotes = parts(found.speakers), parts(found.quotes)
    send((len(speakers), len(quotes)))
    for some in speakers:
        send([packed_speaker(speaker) for speaker in some])
    for few in quotes:
        send([packed_quote(quote) for quote in few])
    send(found.is_attributed)

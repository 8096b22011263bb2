"""Attribution in a worker process, which runs `python -m reader.quotes`.

The request is the spans to search and the text. The response is the share of the work that is done, repeatedly, and at
the end the speakers and quotations.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from reader.document import Attribution, Document, Span
from reader.garbage_collection import collection_paused
from reader.quotes.engine import attributed, spans_of
from reader.quotes.packed import Unpacker, packed_quote, packed_speaker
from reader.quotes.progress import Progress, scaled, tracked
from reader.worker_process import (
    Receive,
    Send,
    WorkerProcess,
    WorkerProcessError,
    chunks,
    item_batches,
    received_text,
)

FOUND = 0.9
"""The share of the work that is done when the attribution is found but not yet sent."""


class AttributionProcess(WorkerProcess):
    """A worker process that attributes the quotations of one document."""

    def __init__(self, document: Document) -> None:
        super().__init__("reader.quotes")
        self.document = document

    def attribution(self, progress: Progress) -> Attribution | None:
        """Wait for the attribution, reporting the share that is done. None if the process was stopped.

        Raises WorkerProcessError.
        """
        try:
            with self.response_to(request_for(self.document)) as receive:
                while isinstance(answer := receive(), float):
                    progress(answer)
                with collection_paused(freezes=True):
                    speakers, quotes = answer
                    return received_attribution(speakers, quotes, receive, progress)
        except WorkerProcessError:
            if self.is_stopped:
                return None
            raise


def request_for(document: Document) -> Iterator[object]:
    """The start and end offsets of the spans to search, with the byline and the kind; then the text in chunks."""
    spans = spans_of(document)
    yield (
        array("q", [span.start for span in spans]),
        array("q", [span.end for span in spans]),
        document.byline,
        document.kind,
    )
    yield from chunks(document.text)


def received_attribution(speakers: int, quotes: int, receive: Receive, progress: Progress) -> Attribution:
    """The attribution, received in some batches of speakers and then of quotations."""
    found = Unpacker()
    for number in tracked(range(speakers + quotes), scaled(progress, FOUND, 1.0)):
        add = found.add_speaker if number < speakers else found.add_quote
        for values in receive():
            add(values)
    return found.attribution(is_attributed=receive())


def handle(receive: Receive, send: Send) -> None:
    """Handle a request in the worker: send the share that is done repeatedly, then the attribution.

    The attribution is sent as the numbers of batches of speakers and of quotations, these batches, and whether the
    quotations are attributed.
    """
    starts, ends, byline, kind = receive()
    found = attributed(received_text(receive), list(map(Span, starts, ends)), byline, kind, scaled(send, 0.0, FOUND))
    speakers, quotes = item_batches(found.speakers), item_batches(found.quotes)
    send((len(speakers), len(quotes)))
    for speaker_batch in speakers:
        send([packed_speaker(speaker) for speaker in speaker_batch])
    for quote_batch in quotes:
        send([packed_quote(quote) for quote in quote_batch])
    send(found.is_attributed)

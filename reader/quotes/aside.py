"""Attribution aside: in a process of its own, so that what a long text takes holds up no key and stays in no memory.

The other end is `python -m reader.quotes`. Between the two go pickles of the program's own objects: the text and its
spans one way; the share that is done, the speakers and the quotations the other way, a few at a time.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from array import array
from collections.abc import Sequence
from typing import IO, TypeVar

from reader.document import Attribution, Document, Quote, Span, Speaker
from reader.errors import ReaderError
from reader.garbage import garbage_kept
from reader.quotes.engine import attributed, spans_of
from reader.quotes.progress import Heard, part, told

T = TypeVar("T")

AT_ONCE = 32
"""How many speakers or quotations are sent at once: to take them in must not keep anybody waiting."""
FOUND = 0.9
"""The share of the work that is done when who said what is found and only has to be sent."""
COMMAND = (sys.executable, "-P", "-m", "reader.quotes")
"""The other end; -P keeps it from taking modules from the folder that the reader was started in."""


class AsideError(ReaderError):
    """The process ended before it had said who said what."""


class Aside:
    """A process that finds who said what in one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.process: subprocess.Popen[bytes] | None = None
        self.is_stopped = False

    def attribution(self, heard: Heard) -> Attribution | None:
        """Wait for who said what, and hear how far it is; None if it was stopped. Raises AsideError."""
        try:
            self.process = subprocess.Popen(
                COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
            with self.process as process:
                assert process.stdin is not None
                assert process.stdout is not None
                if self.is_stopped:
                    process.kill()
                send(self.document, process.stdin)
                process.stdin.close()
                return taken(process.stdout, heard)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            if self.is_stopped:
                return None
            raise AsideError(f"The process that finds who said what has ended: {error}.") from None

    def stop(self) -> None:
        """End it, wherever it is."""
        self.is_stopped = True
        if self.process is not None:
            self.process.kill()


def send(document: Document, stream: IO[bytes]) -> None:
    """Tell the other end what to read."""
    spans = spans_of(document)
    starts, ends = array("q", [span.start for span in spans]), array("q", [span.end for span in spans])
    pickle.dump((document.text, starts, ends, document.byline), stream, pickle.HIGHEST_PROTOCOL)


def taken(stream: IO[bytes], heard: Heard) -> Attribution:
    """What the other end finds. Raises EOFError or UnpicklingError where it ends too soon."""
    unpickler = pickle.Unpickler(stream)
    while (share := unpickler.load()) < FOUND:
        heard(share)
    with garbage_kept(is_left_out=True):
        return received(unpickler, heard)


def received(unpickler: pickle.Unpickler, heard: Heard) -> Attribution:
    """The speakers and quotations as they are sent, some at a time, and whether they are attributed."""
    speakers: list[Speaker] = []
    quotes: list[Quote] = []
    while True:
        match unpickler.load():
            case float() as share:
                heard(share)
            case [Speaker(), *_] as some:
                speakers += some
            case [Quote(), *_] as some:
                quotes += some
            case bool() as is_attributed:
                return Attribution(tuple(quotes), tuple(speakers), is_attributed=is_attributed)


def serve(source: IO[bytes], sink: IO[bytes]) -> None:
    """Be the other end: read a document, tell how far it is, and who said what."""
    text, starts, ends, byline = pickle.load(source)
    pickler = pickle.Pickler(sink, pickle.HIGHEST_PROTOCOL)

    def tell(what: object) -> None:
        pickler.dump(what)
        sink.flush()

    found = attributed(text, list(map(Span, starts, ends)), byline, part(tell, 0.0, FOUND))
    tell(FOUND)
    for some in told([*parts(found.speakers), *parts(found.quotes)], part(tell, FOUND, 1.0)):
        tell(some)
    tell(found.is_attributed)


def parts(items: Sequence[T]) -> list[list[T]]:
    """Items a few at a time."""
    return [list(items[i : i + AT_ONCE]) for i in range(0, len(items), AT_ONCE)]

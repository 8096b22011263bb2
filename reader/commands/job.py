"""A job: what a command does with each document, in its own process or in a worker's."""

from __future__ import annotations

from typing import Generic, Protocol, TypeAlias, TypeVar

from reader.document import Document
from reader.errors import SourceError
from reader.formats import parse_source
from reader.log import unforeseen
from reader.sources import STANDARD_INPUT, ReadOptions, read
from reader.structs import Struct

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Remarked(Generic[T], Struct):
    """A result with a sentence about how its target was read."""

    result: T
    """The result of a job."""
    remark: str
    """What the user is told about it."""


Result: TypeAlias = T | Remarked[T] | SourceError
"""The result of a job on a target, or why the target cannot be read."""


class Job(Protocol[T_co]):
    """Turns a document into a result. Jobs and results are plain values: they are sent from process to process."""

    def __call__(self, document: Document, /) -> T_co:
        """The result for a document."""


WORKER_DIED = "the worker process was killed or crashed; there may be too little memory for this text."
"""The error for a target that a worker died on while it had no other work."""


def run_on_file(job: Job[T], path: str, options: ReadOptions) -> Result[T]:
    """The result of a job on a file."""
    try:
        document = parse_source(read(path, options))
        return with_remark(job(document), document)
    except SourceError as error:
        return error
    except Exception as error:  # a text must not take others with it
        return unforeseen(path, error)


def with_remark(result: T, document: Document) -> T | Remarked[T]:
    """The result for a document, with what there is to know about how the document was read."""
    return Remarked(result, remark_of(document)) if document.remark else result


def remark_of(document: Document) -> str:
    """What there is to know about how a document was read, as a sentence; empty if there is nothing."""
    name = "Standard input" if document.target == STANDARD_INPUT else document.target
    return f"{name} is {document.remark}." if document.remark else ""


def left_out(path: str) -> SourceError:
    """The error for a file that a worker died on."""
    return SourceError(f"{path} is left out: {WORKER_DIED}")

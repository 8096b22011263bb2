"""A job: what a command does with each document, in its own process or in a worker's."""

from __future__ import annotations

from typing import Protocol, TypeAlias, TypeVar

from reader.document import Document
from reader.errors import SourceError
from reader.formats import parse_source
from reader.log import unforeseen
from reader.sources import ReadOptions, read

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

Result: TypeAlias = T | SourceError
"""The result of a job on a target, or why the target cannot be read."""


class Job(Protocol[T_co]):
    """Turns a document into a result. Jobs and results are plain values: they are sent from process to process."""

    def __call__(self, document: Document, /) -> T_co:
        """The result for a document."""


def run_on_file(job: Job[T], path: str, options: ReadOptions) -> Result[T]:
    """The result of a job on a file."""
    try:
        return job(parse_source(read(path, options)))
    except SourceError as error:
        return error
    except Exception as error:  # a text must not take others with it
        return unforeseen(path, error)

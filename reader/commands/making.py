"""What a command makes of each document, in its own process or in another."""

from __future__ import annotations

from typing import Protocol, TypeAlias, TypeVar

from reader.document import Document
from reader.errors import SourceError
from reader.formats import parse_source
from reader.sources import Format, read

T = TypeVar("T")
Out_co = TypeVar("Out_co", covariant=True)

Made: TypeAlias = T | SourceError
"""What was made of a target, or why it cannot be read."""


class Work(Protocol[Out_co]):
    """What a command makes of a document. Both it and that are plain data, to be sent from process to process."""

    def __call__(self, document: Document, /) -> Out_co:
        """What is made of a document."""


def made(work: Work[T], target: str, format: Format | None) -> Made[T]:
    """What is made of a file."""
    try:
        return work(parse_source(read(target, format)))
    except SourceError as error:
        return error

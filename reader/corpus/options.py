"""What a run is asked to do; plain values that go to every worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.corpus.memory import MEBIBYTE, largest_record
from reader.sources import Format

FIELDS: dict[str, tuple[str, ...]] = {
    "id": ("id", "_id", "doc_id", "article_id", "uuid", "guid"),
    "text": ("text", "content", "body", "article"),
    "title": ("title", "headline"),
    "author": ("author", "authors", "byline"),
    "date": ("date", "published", "date_published", "timestamp"),
    "url": ("url", "link"),
    "outlet": ("outlet", "publisher", "publication", "site", "source", "domain"),
}
"""The names of the columns and fields that are looked for, in order, for each thing that is known of an article."""


@dataclass(frozen=True, slots=True)
class CorpusOptions:
    """How records are read, and what tables are written."""

    fields: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: dict(FIELDS))
    """For each of FIELDS, the names of the columns that may hold it."""
    format: Format | None = None
    """The format of the texts; None: that of rows is plain text, and that of files is told by them."""
    encoding: str = ""
    """The encoding of the texts; empty if the data tell."""
    memory: int = 300 * MEBIBYTE
    """How much memory a process may take, in bytes; records that need more are rejected."""
    partition_size: int = 4 * MEBIBYTE
    """How much input makes a partition, in bytes."""
    table_format: str = "parquet"
    """The format of the tables."""
    partition_by: tuple[str, ...] = ()
    """The columns by which files of tables are put into folders."""
    has_text: bool = True
    """Whether documents have their text."""

    @property
    def largest(self) -> int:
        """The largest record that is read, in bytes; larger ones are rejected."""
        return largest_record(self.memory)

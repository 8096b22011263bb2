"""The kinds of input, in the order in which a name is tried; each has a module with two functions.

`raw_records(opened, options)` cuts a file into records without reading them, and `record_of(raw, options)` reads one.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import PurePath
from typing import NamedTuple, Protocol

from reader.corpus.inputs.opening import PACKED_SUFFIXES, Opened
from reader.corpus.options import CorpusOptions
from reader.corpus.record import RawRecord, Record, Rejection


class InputKind(NamedTuple):
    """A kind of file that holds records."""

    name: str
    """Its name, as --records takes it."""
    suffixes: str
    """The ends of the names of its files, before those of packed ones; empty for any other file."""
    module: str
    """The module in this package."""
    place: str
    """What the place of a record is, as a number from 0."""
    is_cut_by_offset: bool = False
    """Whether a part of a file can be read without what is before it, if the file is not packed."""


LINES, CSV, PARQUET, WARC, MAILBOX, FEED, FILES = KINDS = (
    InputKind("jsonl", ".jsonl .ndjson", "jsonl", "the offset of its line, in bytes of the unpacked file", True),
    InputKind("csv", ".csv .tsv", "csv_rows", "the offset of its row, in bytes of the unpacked file"),
    InputKind("parquet", ".parquet .pq", "parquet", "the number of its row"),
    InputKind("warc", ".warc .wet", "warc", "the offset of its record, in bytes of the file as it is stored"),
    InputKind("mbox", ".mbox", "mailbox", "the offset of the line before it, in bytes of the unpacked file"),
    InputKind("feed", ".rss .atom", "feed", "the number of its article"),
    InputKind("files", "", "whole_file", "0: the file is a text of its own"),
)
"""All kinds."""
KIND_NAMES = {kind.name: kind for kind in KINDS}


class InputModule(Protocol):
    """What the module of a kind has."""

    def raw_records(self, opened: Opened, options: CorpusOptions) -> Iterator[RawRecord | Rejection]:
        """The records of a file, in order, each cut out but not read. It may raise any error if it is damaged."""
        ...

    def record_of(self, raw: RawRecord, options: CorpusOptions) -> Record | Rejection:
        """What one of them holds."""
        ...


def kind_of_name(path: str) -> InputKind:
    """The kind of a file by its name.

    >>> kind_of_name("news/2026.jsonl.zst").name, kind_of_name("https://a.example/f.csv?v=2").name
    ('jsonl', 'csv')
    >>> kind_of_name("wall.txt").name
    'files'
    """
    name = PurePath(path.partition("?")[0] if "://" in path else path).name.lower()
    for packed in PACKED_SUFFIXES:
        name = name.removesuffix(packed)
    return next((kind for kind in KINDS if kind.suffixes and name.endswith(tuple(kind.suffixes.split()))), FILES)


def module_of(kind: InputKind) -> InputModule:
    """The module of a kind."""
    module: InputModule = import_module(f"reader.corpus.inputs.{kind.module}")
    return module

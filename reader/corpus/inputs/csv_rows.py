"""Comma-separated values (RFC 4180), or values separated by semicolons, tabs or bars, under a row of names."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import NamedTuple

from reader.corpus.inputs.fields import record_of_fields
from reader.corpus.inputs.lines import Line, lines
from reader.corpus.inputs.opening import Opened
from reader.corpus.options import CorpusOptions
from reader.corpus.record import Code, RawRecord, Record, Rejection, beginning_of, too_large

SEPARATORS = ",;\t|"


class CsvRow(NamedTuple):
    """A row that may go on over several lines."""

    place: int
    """The offset at which it begins."""
    data: bytes
    """Its bytes; of a row that is too large, only the beginning."""
    is_whole: bool = True
    """Whether these are all of them."""


def raw_records(opened: Opened, options: CorpusOptions) -> Iterator[RawRecord | Rejection]:
    """The rows below the first one, which has the names of the columns."""
    csv.field_size_limit(max(options.largest, csv.field_size_limit()))
    names: list[str] = []
    separator = ","
    for row in rows(lines(opened, options.largest), options.largest):
        if not row.is_whole:
            yield too_large(opened.path, row.place, options.largest, row.data)
            continue
        try:
            text = row.data.decode(options.encoding or ("utf-8" if names else "utf-8-sig"))
            if not names:
                separator = max(SEPARATORS, key=text.count)
                names = values_of(text, separator)
                continue
            values = values_of(text, separator)
        except (UnicodeDecodeError, csv.Error) as error:
            reason = f"The row cannot be read: {error}. Name the encoding with --encoding."
            yield Rejection(opened.path, row.place, Code.NOT_A_RECORD, reason, beginning=beginning_of(row.data))
            continue
        if len(values) != len(names):
            reason = f"The row has {len(values)} values, and there are {len(names)} columns."
            yield Rejection(opened.path, row.place, Code.NOT_A_RECORD, reason, beginning=beginning_of(row.data))
        else:
            yield RawRecord(opened.path, row.place, dict(zip(names, values, strict=True)), len(row.data))


def values_of(text: str, separator: str) -> list[str]:
    """The values of a row."""
    return next(csv.reader([text], delimiter=separator), [])


def rows(found: Iterator[Line], largest: int) -> Iterator[CsvRow]:
    """The rows of some lines: a row ends where as many quotation marks have been closed as were opened.

    A row that would be too large because a mark is missing is given up at its first line, and those after it are read.
    """
    pending: list[Line] = []
    waiting: list[Line] = []
    size = 0
    is_open = False
    while True:
        line = waiting.pop() if waiting else next(found, None)
        if line is None and not pending:
            return
        if line is None or not line.is_whole or size + len(line.data) > largest:
            first, *rest = [*pending, line] if line is not None else pending
            yield CsvRow(first.place, first.data, is_whole=False)
            waiting.extend(reversed(rest))
            pending, size, is_open = [], 0, False
            continue
        if not pending and line.data.isspace():
            continue
        pending.append(line)
        size += len(line.data)
        is_open ^= bool(line.data.count(b'"') % 2)
        if not is_open:
            yield CsvRow(pending[0].place, b"".join(each.data for each in pending))
            pending, size = [], 0


def record_of(raw: RawRecord, options: CorpusOptions) -> Record | Rejection:
    """The values of a row."""
    assert isinstance(raw.content, dict)
    return record_of_fields(raw, raw.content, options)

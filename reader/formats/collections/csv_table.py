"""The parser of tables as text (.csv, .tsv): articles as sections, other rows as a table or as records."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from reader.document import BlockKind
from reader.formats.code import as_written
from reader.formats.collections.assembly import assembled
from reader.formats.collections.jsonl import article_of
from reader.formats.collections.records import LEAST_WORDS
from reader.formats.parsed import ParsedText
from reader.formats.writer import BlockWriter, StyledText
from reader.sources import Source

SAMPLE = 20_000
"""The length of the beginning by which the sign between cells is told, in code points."""
SIGNS = ",;\t|"
"""The signs between cells, the likeliest first."""
WIDEST = 60
"""The longest cell of a table that is shown in columns, in code points."""
MOST_WIDE = 160
"""The widest row of one."""


def parse_table(source: Source) -> ParsedText:
    """The rows of a table: articles if a column is named as the texts of JSON Lines are.

    Raises ConfigError for a mistake in a setting.
    """
    from reader.config import load_settings

    try:
        rows = [row for row in csv.reader(io.StringIO(source.text), delimiter=sign_of(source)) if any(row)]
    except csv.Error:
        return as_written(source.text, "a table that is damaged")
    if not rows or max(map(len, rows)) < 2:
        return as_written(source.text, "lines of data")
    header, names = [cell.strip().removeprefix("\ufeff") for cell in rows[0]], load_settings().jsonl
    if not {name.lower() for name in header}.isdisjoint(names.text):
        keys = [name.lower() for name in header]
        records = (dict(zip(keys, row, strict=False)) for row in rows[1:])
        written = [article_of(record, names, number) for number, record in enumerate(records, start=2)]
        found = [article for article in written if article is not None]
        if found and sum(len(article.words.text.split()) for article in found) >= LEAST_WORDS * len(found):
            return assembled(found)
    is_narrow = all(len(cell) <= WIDEST and "\n" not in cell for row in rows for cell in row)
    is_narrow = is_narrow and max(sum(len(cell) + 2 for cell in row) for row in rows) <= MOST_WIDE
    return in_columns(rows) if is_narrow else as_records(header, rows[1:])


def sign_of(source: Source) -> str:
    """The sign between the cells of a table."""
    if source.target.lower().endswith(".tsv"):
        return "\t"
    lines = source.text[:SAMPLE].split("\n")[:5]
    return max(SIGNS, key=lambda sign: min(line.count(sign) for line in lines if line.strip()) if any(lines) else 0)


def in_columns(rows: Sequence[Sequence[str]]) -> ParsedText:
    """The rows as one table, with tabs between the cells."""
    writer = BlockWriter()
    lines = ("\t".join(" ".join(cell.split()) for cell in row) for row in rows)
    writer.add(BlockKind.TABLE, StyledText("\n".join(lines)), 1)
    return ParsedText(writer.text, tuple(writer.blocks))


def as_records(header: Sequence[str], rows: Sequence[Sequence[str]]) -> ParsedText:
    """Each row as a paragraph, with a line for each cell that is not empty, after the name of its column."""
    writer = BlockWriter()
    for number, row in enumerate(rows, start=2):
        names = [*header, *[""] * (len(row) - len(header))]
        cells = ((name, " ".join(cell.split())) for name, cell in zip(names, row, strict=False))
        lines = [f"{name}: {cell}" if name else cell for name, cell in cells if cell]
        writer.add(BlockKind.PARAGRAPH, StyledText("\n".join(lines)), number)
    return ParsedText(writer.text, tuple(writer.blocks))

"""Writing the table of persons, once those of all documents are there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from reader.corpus.options import CorpusOptions
from reader.corpus.person_rows import person_rows
from reader.corpus.stored import StoredTables
from reader.corpus.tables.folders import write_table

ROWS_OF_A_FILE = 25_000
"""How many rows a file has."""
SPEAKER_COLUMNS = (
    *("document_id", "outlet", "date", "month", "speaker", "name", "role", "gender", "quotations", "words"),
)
"""The columns of the speakers of which persons are made."""


def write_persons(folder: str, options: CorpusOptions) -> int:
    """Write the table of persons, in place of an earlier one, from that of the speakers; the number of its rows.

    The same speakers give the same table, byte for byte. Raises SourceError if the speakers cannot be read, and OSError
    if the persons cannot be written.
    """
    tables = StoredTables(Path(folder), options.table_format)
    rows, written, count = persons_of(tables), set[str](), 0
    while (batch := list(islice(rows, ROWS_OF_A_FILE))) or not written:
        part = f"00000-{len(written):05}"
        write_table(Path(folder), "persons", part, (((), row) for row in batch), options, is_needed=not written)
        written.add(f"part-{part}")
        count += len(batch)
    for file in tables.files("persons"):
        if file.path.stem not in written:
            file.path.unlink()
    return count


def persons_of(tables: StoredTables) -> Iterator[dict[str, object]]:
    """The rows of the table of persons, from the speakers. Raises SourceError."""
    speakers = (dict(zip(SPEAKER_COLUMNS, row, strict=True)) for row in tables.rows("speakers", SPEAKER_COLUMNS))
    return person_rows(speakers)

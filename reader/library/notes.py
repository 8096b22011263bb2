"""Notes in the library: loading them, and saving what one of several readers changed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from reader.document import Anchor, Note
from reader.library.values import sound, storable

if TYPE_CHECKING:
    from sqlite3 import Connection

COLUMNS = "id, exact, prefix, suffix, start, colour, words, tags, made, changed"
KINDS = (str, str, str, str, int, str, str, str, float, float)
"""The types of these columns."""
UPSERT = f"""INSERT INTO note (article, {COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (article, id) DO UPDATE SET
        exact = excluded.exact, prefix = excluded.prefix, suffix = excluded.suffix, start = excluded.start,
        colour = excluded.colour, words = excluded.words, tags = excluded.tags,
        made = excluded.made, changed = excluded.changed
    WHERE excluded.changed >= note.changed"""
"""Writes a note. Of two readers who changed one note, the later one prevails."""


def load_notes(connection: Connection, article: int) -> tuple[Note, ...]:
    """The notes of an article, in the order of the text. Raises DatabaseError, as for a damaged file."""
    query = f"SELECT {COLUMNS} FROM note WHERE article = ? ORDER BY start, id"
    return tuple(note_of(row) for row in connection.execute(query, (article,)))


def note_of(row: Iterable[object]) -> Note:
    """The note in a row of these columns."""
    id, exact, prefix, suffix, start, colour, words, tags, made, changed = sound(row, *KINDS)
    return Note(id, Anchor(exact, prefix, suffix, start), colour, words, tags_of(tags), made, changed)


def tags_of(record: str) -> tuple[str, ...]:
    """The tags in a JSON array. Raises DatabaseError if it is none."""
    from sqlite3 import DatabaseError

    try:
        tags = json.loads(record)
    except ValueError as error:
        raise DatabaseError("tags are no JSON") from error
    if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        raise DatabaseError("tags are no array of strings")
    return tuple(tags)


def change_notes(connection: Connection, article: int, before: Iterable[Note], after: Iterable[Note]) -> None:
    """Delete the notes that are gone, and write those that are new or changed; those of other readers stay."""
    old, new = by_id(before), by_id(after)
    gone = [(article, id) for id in old if id not in new]
    connection.executemany("DELETE FROM note WHERE article = ? AND id = ?", gone)
    changed = [row_of(article, note) for id, note in new.items() if old.get(id) != note]
    connection.executemany(UPSERT, changed)


def by_id(notes: Iterable[Note]) -> Mapping[str, Note]:
    """The notes by their ids."""
    return {note.id: note for note in notes}


def row_of(article: int, note: Note) -> tuple[object, ...]:
    """A note as a row."""
    anchor = note.anchor
    texts = map(storable, (note.id, anchor.exact, anchor.prefix, anchor.suffix))
    tags = json.dumps([storable(tag) for tag in note.tags], ensure_ascii=False)
    times = float(note.made), float(note.changed)
    return (article, *texts, anchor.start, storable(note.colour), storable(note.words), tags, *times)

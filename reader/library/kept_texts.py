"""Kept texts: the passages and quotations of what was read, indexed, so that all of it can be searched.

A passage is a row of SQLite's full-text index: the title, a paragraph, a quotation or a note. The row of a part of an
article has its number: the article's, shifted by 24 bits, and the place among its parts; that of a note is negative.
"""

from __future__ import annotations

import unicodedata
import zlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from reader.document.dates import iso_date
from reader.library.values import sound, storable
from reader.named_tuple import NamedTuple

if TYPE_CHECKING:
    from sqlite3 import Connection

    from reader.document import Attribution, Document

SHIFT = 24
"""How many bits of the number of a passage are its place in the article."""
TITLE, TEXT, QUOTATION, NOTE = "title", "text", "quotation", "note"
"""What a passage can be."""
PLAIN_TAGS = """replace(replace(replace({tags}, '[', ' '), ']', ' '), '"', ' ')"""
"""The tags of a note without the signs of JSON, in which they are stored."""
MADE_NOTE = f"""INSERT INTO passage (rowid, words, speaker, kind, start, length)
        VALUES (
            -new.number, trim(new.words || {PLAIN_TAGS.format(tags="new.tags")} || ' ' || new.exact), '', 'note',
            new.start, length(new.exact)
        );"""
"""The statement that indexes a note."""
SCHEMA = (
    "CREATE VIRTUAL TABLE passage USING fts5 (words, speaker, kind UNINDEXED, start UNINDEXED, length UNINDEXED, "
    "tokenize = 'unicode61 remove_diacritics 2')",
    """CREATE TABLE kept_text (
        article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        date TEXT NOT NULL,
        kept REAL NOT NULL,
        checksum INTEGER NOT NULL,
        size INTEGER NOT NULL,
        data BLOB NOT NULL
    )""",
    "CREATE INDEX kept_text_kept ON kept_text (kept, size)",
    """CREATE TABLE quotation (
        id INTEGER PRIMARY KEY,
        speaker TEXT NOT NULL,
        voice TEXT NOT NULL,
        role TEXT NOT NULL,
        kind TEXT NOT NULL
    )""",
    "CREATE INDEX quotation_voice ON quotation (voice)",
    """CREATE TABLE voice_choice (
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        voice TEXT NOT NULL,
        chosen TEXT NOT NULL,
        PRIMARY KEY (article, voice)
    ) WITHOUT ROWID""",
    """CREATE TRIGGER text_gone AFTER DELETE ON kept_text BEGIN
        DELETE FROM passage WHERE rowid BETWEEN old.article << 24 AND (old.article << 24) + 16777215;
        DELETE FROM quotation WHERE id BETWEEN old.article << 24 AND (old.article << 24) + 16777215;
    END""",
    f"""CREATE TRIGGER note_made AFTER INSERT ON note BEGIN
        {MADE_NOTE}
    END""",
    f"""CREATE TRIGGER note_changed AFTER UPDATE ON note BEGIN
        DELETE FROM passage WHERE rowid = -old.number;
        {MADE_NOTE}
    END""",
    "CREATE TRIGGER note_gone AFTER DELETE ON note BEGIN DELETE FROM passage WHERE rowid = -old.number; END",
    "INSERT INTO passage (rowid, words, speaker, kind, start, length) "
    f"SELECT -number, trim(words || {PLAIN_TAGS.format(tags='tags')} || ' ' || exact), '', 'note', start, "
    "length(exact) FROM note",
)
"""The tables. `size` is the length of `data`, the compressed text, in bytes; `checksum` is that of all that is kept;
`voice` is the speaker's name, folded.
"""


class KeptQuotation(NamedTuple):
    """A quotation of a kept text."""

    start: int
    """The offset of its first character."""
    words: str
    """Its words, on one line."""
    speaker: str
    """The name of the speaker."""
    role: str
    """What the text says they are; empty if it does not."""
    kind: str
    """Direct, mixed or indirect."""


class KeptText(NamedTuple):
    """What is kept of a text."""

    title: str
    """Its title."""
    date: str
    """Its date in ISO 8601, as far as it goes; empty if unknown."""
    text: str
    """The whole text."""
    passages: tuple[tuple[int, str], ...]
    """The offset and the words of each block."""
    quotations: tuple[KeptQuotation, ...]
    """Its quotations whose speaker is known."""


def kept_text(document: Document, attribution: Attribution) -> KeptText:
    """What is kept of a document."""
    spoken = (
        KeptQuotation(
            quote.span.start, document.words(quote.span), quote.speaker.name, quote.speaker.role, quote.kind.value
        )
        for quote in attribution.quotes
        if quote.speaker is not None
    )
    passages = ((block.span.start, document.words(block.span)) for block in document.blocks)
    title = document.title or document.id
    return KeptText(title, iso_date(document.date), document.text, tuple(passages), tuple(spoken))


def save_texts(connection: Connection, texts: Iterable[tuple[int, KeptText]], now: float) -> None:
    """Keep texts by the numbers of their articles, in place of earlier versions.

    One that has not changed stays as it is, and counts as kept now. The passages are written when all else is: SQLite
    would write its index to the file again before each statement that it may have to take back by itself.
    """
    summed = [(article, kept, checksum_of(kept)) for article, kept in texts]
    changed = [each for each in summed if not is_unchanged(connection, each[0], each[2], now)]
    connection.executemany("DELETE FROM kept_text WHERE article = ?", [(article,) for article, *_ in changed])
    for article, kept, checksum in changed:
        data = zlib.compress(storable(kept.text).encode(), 1)
        values = (article, kept.date, now, checksum, len(data), data)
        connection.execute("INSERT INTO kept_text VALUES (?, ?, ?, ?, ?, ?)", values)
        connection.executemany("INSERT INTO quotation VALUES (?, ?, ?, ?, ?)", quotation_rows(article, kept))
    for article, kept, _ in changed:
        connection.executemany(
            "INSERT INTO passage (rowid, words, speaker, kind, start, length) VALUES (?, ?, ?, ?, ?, ?)",
            passage_rows(article, kept),
        )


def load_text(connection: Connection, target: str) -> tuple[str, str] | None:
    """The date and the words of a kept text; None if it is not kept."""
    query = "SELECT date, data FROM kept_text JOIN article ON article.id = kept_text.article WHERE target = ?"
    row = connection.execute(query, (target,)).fetchone()
    if row is None:
        return None
    date, data = sound(row, str, bytes)
    try:
        return date, zlib.decompress(data).decode()
    except (zlib.error, UnicodeDecodeError):
        return None


def is_unchanged(connection: Connection, article: int, checksum: int, now: float) -> bool:
    """Whether a text is kept as it is; if so, note that it was kept now."""
    query = "UPDATE kept_text SET kept = ? WHERE article = ? AND checksum = ?"
    return connection.execute(query, (now, article, checksum)).rowcount > 0


def checksum_of(kept: KeptText) -> int:
    """The checksum of all that is kept of a text."""
    parts = (str(part) for each in (*kept.passages, *kept.quotations) for part in each)
    return zlib.crc32("\0".join((kept.title, kept.date, kept.text, *parts)).encode(errors="replace"))


def passage_rows(article: int, kept: KeptText) -> Iterator[tuple[int, str, str, str, int, int]]:
    """The passages of a text as rows: its title, its blocks, and its quotations."""
    parts = [(kept.title, "", TITLE, 0), *((words, "", TEXT, start) for start, words in kept.passages)]
    spoken = [(quote.words, quote.speaker, QUOTATION, quote.start) for quote in kept.quotations]
    for at, (words, speaker, kind, start) in enumerate([*parts, *spoken], article << SHIFT):
        yield at, storable(words), storable(speaker), kind, start, len(words)


def quotation_rows(article: int, kept: KeptText) -> Iterator[tuple[int, str, str, str, str]]:
    """The quotations of a text as rows, with the numbers of their passages."""
    for at, quote in enumerate(kept.quotations, (article << SHIFT) + 1 + len(kept.passages)):
        speaker = storable(quote.speaker)
        yield at, speaker, folded_name(quote.speaker), storable(quote.role), quote.kind


def drop_oldest_texts(connection: Connection, limit: int) -> None:
    """Drop the texts kept longest ago where all together take more than `limit` bytes."""
    (total,) = connection.execute("SELECT total(size) FROM kept_text").fetchone()
    if total <= limit:
        return
    connection.execute(
        "DELETE FROM kept_text WHERE article IN (SELECT article FROM (SELECT article, "
        "sum(size) OVER (ORDER BY kept DESC, article DESC) AS total FROM kept_text) WHERE total > ?)",
        (limit,),
    )


def folded_name(name: str) -> str:
    """A name regardless of case, accents and white space.

    >>> folded_name("  José  Núñez ")
    'jose nunez'
    """
    plain = name
    if not name.isascii():
        plain = "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))
    return storable(" ".join(plain.casefold().split()))

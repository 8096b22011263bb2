"""Kept pages: feeds, and the articles that were opened from them, for reading without network."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.named_tuple import NamedTuple

if TYPE_CHECKING:
    from sqlite3 import Connection

SCHEMA = (
    """CREATE TABLE kept_page (
        address TEXT PRIMARY KEY,
        media_type TEXT NOT NULL,
        charset TEXT NOT NULL,
        etag TEXT NOT NULL,
        modified TEXT NOT NULL,
        fetched REAL NOT NULL,
        size INTEGER NOT NULL,
        data BLOB NOT NULL
    ) WITHOUT ROWID""",
    "CREATE INDEX kept_page_fetched ON kept_page (fetched, size)",
    "CREATE TABLE read_mark (target TEXT PRIMARY KEY, is_read INTEGER NOT NULL, marked REAL NOT NULL) WITHOUT ROWID",
    "CREATE INDEX read_mark_marked ON read_mark (marked)",
)
"""The tables; `size` is the length of `data`, which is compressed, in bytes."""
MAX_MARKS = 20_000
"""The most articles that are remembered as read or unread; those marked longest ago are forgotten."""
MAX_UNPACKED = 1 << 30
"""The most that a kept page is unpacked to, in bytes: the highest limit on pages."""
BATCH = 500
"""How many targets are asked for at once; SQLite has a limit."""


class KeptPage(NamedTuple):
    """A page as its server sent it."""

    address: str
    """The address that was asked for."""
    data: bytes
    """The body."""
    media_type: str
    """The media type that the server named."""
    charset: str
    """The character set that it named; empty if it named none."""
    etag: str
    """What tells this version from others; empty if the server did not say."""
    modified: str
    """When it was changed, in the server's words; empty if it did not say."""
    fetched: float
    """When it was fetched, or was found to be unchanged, in seconds since 1970."""


def load_page(connection: Connection, address: str) -> KeptPage | None:
    """The kept version of a page; None if there is none. Raises DatabaseError if it is damaged."""
    query = "SELECT data, media_type, charset, etag, modified, fetched FROM kept_page WHERE address = ?"
    row = connection.execute(query, (address,)).fetchone()
    return KeptPage(address, unpacked(row[0]), *row[1:]) if row is not None else None


def unpacked(data: bytes) -> bytes:
    """The body of a page. Raises DatabaseError if it is damaged."""
    from sqlite3 import DatabaseError

    try:
        return zlib.decompressobj().decompress(data, MAX_UNPACKED)
    except (zlib.error, TypeError):
        raise DatabaseError("a kept page is damaged") from None


def save_pages(connection: Connection, pages: Iterable[KeptPage], limit: int) -> None:
    """Keep pages in place of earlier versions; the oldest go where all together take more than `limit` bytes."""
    for page in pages:
        packed = zlib.compress(page.data)
        values = (page.address, page.media_type, page.charset, page.etag, page.modified, page.fetched)
        connection.execute(
            "INSERT OR REPLACE INTO kept_page (address, media_type, charset, etag, modified, fetched, size, data) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (*values, len(packed), packed),
        )
    connection.execute(
        "DELETE FROM kept_page WHERE address IN (SELECT address FROM (SELECT address, "
        "sum(size) OVER (ORDER BY fetched DESC, address) AS total FROM kept_page) WHERE total > ?)",
        (limit,),
    )


def touch_pages(connection: Connection, addresses: Iterable[str], now: float) -> None:
    """Note that pages were found to be unchanged."""
    connection.executemany("UPDATE kept_page SET fetched = ? WHERE address = ?", ((now, each) for each in addresses))


def save_marks(connection: Connection, targets: Iterable[str], now: float, *, is_read: bool) -> None:
    """Remember that texts are marked as read, or as unread."""
    connection.executemany(
        "INSERT OR REPLACE INTO read_mark VALUES (?, ?, ?)", ((target, int(is_read), now) for target in targets)
    )
    connection.execute(
        "DELETE FROM read_mark WHERE target IN (SELECT target FROM read_mark ORDER BY marked DESC LIMIT -1 OFFSET ?)",
        (MAX_MARKS,),
    )


def load_shares(connection: Connection, targets: Iterable[str]) -> dict[str, float]:
    """How much of each text has been read, from 0 to 1, by its target.

    Those marked as read have 1, those marked as unread since they were last read have 0.
    """
    wanted = list(dict.fromkeys(targets))
    found: dict[str, float] = {}
    for at in range(0, len(wanted), BATCH):
        some = wanted[at : at + BATCH]
        places = ", ".join("?" * len(some))
        read = connection.execute(f"SELECT target, progress, seen FROM article WHERE target IN ({places})", some)
        seen = {target: (progress, when) for target, progress, when in read}
        found |= {target: progress for target, (progress, _) in seen.items()}
        marks = connection.execute(f"SELECT target, is_read, marked FROM read_mark WHERE target IN ({places})", some)
        found |= {
            target: float(is_read)
            for target, is_read, marked in marks
            if is_read or target not in seen or marked >= seen[target][1]
        }
    return found

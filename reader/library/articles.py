"""The rows of articles in the library: when each was read, how far, and all else that is remembered of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library.anchors import load_anchors
from reader.library.corrections import load_corrections
from reader.library.memory import Memory
from reader.library.notes import load_notes
from reader.library.overview import name_text
from reader.library.schema import FOLD, MARK, PLACE
from reader.library.values import sound, storable

if TYPE_CHECKING:
    from sqlite3 import Connection

MAX_ARTICLES = 100_000
"""The most articles without notes or a kept text that are remembered; beyond, those read longest ago are forgotten."""


def upsert_article(connection: Connection, name: str, title: str, now: float | None) -> int:
    """Record when an article was read, and return its id; a new article gets one. None is not read now."""
    query = (
        "INSERT INTO article (target, title, seen) VALUES (?, ?, coalesce(?, 0)) "
        "ON CONFLICT (target) DO UPDATE SET title = excluded.title, seen = coalesce(?, seen) RETURNING id"
    )
    (article,) = connection.execute(query, (name, storable(title), now, now)).fetchone()
    name_text(connection, article)
    return int(article)


def forget_oldest(connection: Connection) -> None:
    """Delete the articles beyond MAX_ARTICLES, those read longest ago; those with notes or a kept text stay."""
    connection.execute(
        "DELETE FROM article WHERE id IN (SELECT id FROM article WHERE id NOT IN (SELECT article FROM note) "
        "AND id NOT IN (SELECT article FROM kept_text) ORDER BY seen DESC, id DESC LIMIT -1 OFFSET ?)",
        (MAX_ARTICLES,),
    )


def load_memory(connection: Connection, article: int) -> Memory:
    """The saved state of an article."""
    row = connection.execute("SELECT progress FROM article WHERE id = ?", (article,)).fetchone()
    (progress,) = sound(row, float)
    found = load_anchors(connection, article)
    place, marks, folds = found[PLACE].get(""), found[MARK], tuple(found[FOLD].values())
    corrections = tuple(load_corrections(connection, article))
    return Memory(place, progress, marks, folds, corrections, load_notes(connection, article))

"""The library: saving and loading the state of articles, and choices that hold for all of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.document import Note
from reader.library.anchors import FOLD, MARK, PLACE, anchors_of, change_marks, load_anchors, replace_anchors
from reader.library.canonical import canonical_target
from reader.library.corrections import load_corrections, merged_corrections, replace_corrections
from reader.library.kept_pages import KeptPage, load_page, load_shares, save_marks, save_pages, touch_pages
from reader.library.memory import Memory, NotedArticle, RecentArticle
from reader.library.notes import change_notes, load_notes
from reader.library.store import DamagedError, read_connection, remove_copies, set_aside, transaction
from reader.library.values import sound, storable

if TYPE_CHECKING:
    from sqlite3 import Connection

MAX_ARTICLES = 2000
"""The most articles without notes that are remembered. When there are more, those read longest ago are forgotten."""

T = TypeVar("T")


class Library:
    """The state of articles in a file. Every method raises LibraryError if the file cannot be used.

    A damaged file is renamed and a new one started; `warn` is called with a sentence about it.
    """

    def __init__(
        self, file: Path, warn: Callable[[str], None], now: Callable[[], float] = time.time, *, repairs: bool = True
    ) -> None:
        """With `repairs` False, a damaged file is left as it is, and LibraryError is raised."""
        self.repairs = repairs
        self.file = file
        self.warn = warn
        self.now = now

    def record_visit(self, target: str, title: str) -> None:
        """Record that an article is being read now."""
        name = canonical_target(target)
        if name is None:
            return

        def visited(connection: Connection) -> None:
            upsert_article(connection, name, title, self.now())
            forget_oldest(connection)

        self.write(visited)

    def memory(self, target: str) -> Memory:
        """The saved state of an article. This does not record a visit."""
        name = canonical_target(target)

        def remembered(connection: Connection) -> Memory:
            row = connection.execute("SELECT id FROM article WHERE target = ?", (name,)).fetchone()
            return load_memory(connection, row[0]) if row is not None else Memory()

        return self.read(remembered, Memory())

    def save(self, target: str, title: str, before: Memory, after: Memory) -> None:
        """Save what changed in an article's state.

        The rest stays as it is: another reader of the article may have changed it. Marks, notes and corrections that
        were made or taken back are saved one by one, so that those of two readers are all kept.
        """
        name = canonical_target(target)
        if name is None or before == after:
            return

        def kept(connection: Connection) -> None:
            article = upsert_article(connection, name, title, self.now())
            connection.execute("UPDATE article SET progress = ? WHERE id = ?", (after.progress, article))
            old, new = anchors_of(before), anchors_of(after)
            for kind in (PLACE, FOLD):
                if old[kind] != new[kind]:
                    replace_anchors(connection, article, kind, new[kind])
            change_marks(connection, article, old[MARK], new[MARK])
            change_notes(connection, article, before.notes, after.notes)
            if before.corrections != after.corrections:
                there = tuple(load_corrections(connection, article))
                merged = merged_corrections(there, before.corrections, after.corrections)
                replace_corrections(connection, article, merged)

        self.write(kept)

    def save_notes(self, target: str, title: str, before: Iterable[Note], after: Iterable[Note]) -> None:
        """Save the notes of an article that were made, changed or deleted; all else about it stays as it is.

        `title` is for an article that was never read.
        """
        name = canonical_target(target)
        if name is None:
            return

        def kept(connection: Connection) -> None:
            query = "INSERT OR IGNORE INTO article (target, title, seen) VALUES (?, ?, ?)"
            connection.execute(query, (name, storable(title), self.now()))
            (article,) = connection.execute("SELECT id FROM article WHERE target = ?", (name,)).fetchone()
            change_notes(connection, article, before, after)

        self.write(kept)

    def noted(self) -> list[NotedArticle]:
        """The articles that have notes, the latest read first, each with its notes in the order of the text."""

        def found(connection: Connection) -> list[NotedArticle]:
            query = (
                "SELECT id, target, title, seen, progress FROM article "
                "WHERE id IN (SELECT article FROM note) ORDER BY seen DESC, id DESC"
            )
            rows = [sound(row, int, str, str, float, float) for row in connection.execute(query)]
            return [NotedArticle(RecentArticle(*row), load_notes(connection, id)) for id, *row in rows]

        return self.read(found, [])

    def recent(self, most: int = 100) -> list[RecentArticle]:
        """The articles that were read, the latest first; all of them if `most` is -1."""

        def found(connection: Connection) -> list[RecentArticle]:
            query = "SELECT target, title, seen, progress FROM article ORDER BY seen DESC, id DESC LIMIT ?"
            return [RecentArticle(*sound(row, str, str, float, float)) for row in connection.execute(query, (most,))]

        return self.read(found, [])

    def choices(self) -> dict[str, str]:
        """Choices that hold for all articles, by their names, such as the widths of the panes."""

        def found(connection: Connection) -> dict[str, str]:
            return dict(connection.execute("SELECT name, value FROM choice").fetchall())

        return self.read(found, {})

    def save_choices(self, choices: Mapping[str, str]) -> None:
        """Save choices. Others stay as they are."""

        def kept(connection: Connection) -> None:
            connection.executemany("INSERT OR REPLACE INTO choice VALUES (?, ?)", choices.items())

        if choices:
            self.write(kept)

    def kept_page(self, address: str) -> KeptPage | None:
        """The kept version of a page; None if there is none."""
        nothing: KeptPage | None = None
        return self.read(lambda connection: load_page(connection, address), nothing)

    def keep_pages(self, pages: Iterable[KeptPage], unchanged: Iterable[str], limit: int) -> None:
        """Keep pages, and note which are unchanged; the oldest go where all take more than `limit` bytes."""

        def kept(connection: Connection) -> None:
            touch_pages(connection, unchanged, self.now())
            save_pages(connection, pages, limit)

        self.write(kept)

    def mark_read(self, targets: Iterable[str], *, is_read: bool) -> None:
        """Mark texts as read, or as unread, however far they were read."""
        names = [name for target in targets if (name := canonical_target(target)) is not None]
        self.write(lambda connection: save_marks(connection, names, self.now(), is_read=is_read))

    def shares_read(self, targets: Iterable[str]) -> dict[str, float]:
        """How much of each text has been read, from 0 to 1, by its target; those never opened are left out."""
        names = {target: name for target in targets if (name := canonical_target(target)) is not None}
        nothing: dict[str, float] = {}
        found = self.read(lambda connection: load_shares(connection, names.values()), nothing)
        return {target: found[name] for target, name in names.items() if name in found}

    def forget(self, target: str) -> bool:
        """Delete an article's state, its notes too, and copies from before migrations. False if there was none."""
        name = canonical_target(target)
        remove_copies(self.file)

        def forgotten(connection: Connection) -> bool:
            connection.execute("DELETE FROM kept_page WHERE address = ?", (name,))
            connection.execute("DELETE FROM read_mark WHERE target = ?", (name,))
            return connection.execute("DELETE FROM article WHERE target = ?", (name,)).rowcount > 0

        return self.write(forgotten)

    def forget_all(self) -> int:
        """Delete the state of all articles, notes, kept pages and copies from before migrations; the number."""
        remove_copies(self.file)

        def forgotten(connection: Connection) -> int:
            connection.execute("DELETE FROM kept_page")
            connection.execute("DELETE FROM read_mark")
            return connection.execute("DELETE FROM article").rowcount

        return self.write(forgotten)

    def set_aside(self) -> Path | None:
        """Start a new library; the new path of the old one, or None if there was none."""
        return set_aside(self.file)

    def write(self, change: Callable[[Connection], T]) -> T:
        """Make a change in a transaction, and return its result."""
        try:
            with transaction(self.file) as connection:
                return change(connection)
        except DamagedError as error:
            self.replace_damaged(error)
            with transaction(self.file) as connection:
                return change(connection)

    def read(self, query: Callable[[Connection], T], nothing: T) -> T:
        """The result of a query; `nothing` if there is no library yet."""
        try:
            with read_connection(self.file) as connection:
                return nothing if connection is None else query(connection)
        except DamagedError as error:
            self.replace_damaged(error)
            return nothing

    def replace_damaged(self, error: DamagedError) -> None:
        """Rename a damaged file, and warn. Raises LibraryError if this is left to others."""
        if not self.repairs:
            raise error
        kept = set_aside(self.file)
        self.warn(f"{error} It is kept as {kept}, and a new library is started, without places, marks and notes.")


def upsert_article(connection: Connection, name: str, title: str, now: float) -> int:
    """Record when an article was read, and return its id; a new article gets one."""
    query = (
        "INSERT INTO article (target, title, seen) VALUES (?, ?, ?) "
        "ON CONFLICT (target) DO UPDATE SET title = excluded.title, seen = excluded.seen RETURNING id"
    )
    (article,) = connection.execute(query, (name, storable(title), now)).fetchone()
    return int(article)


def forget_oldest(connection: Connection) -> None:
    """Delete the articles beyond MAX_ARTICLES, those read longest ago; those with notes are kept."""
    connection.execute(
        "DELETE FROM article WHERE id IN (SELECT id FROM article WHERE id NOT IN (SELECT article FROM note) "
        "ORDER BY seen DESC, id DESC LIMIT -1 OFFSET ?)",
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

"""The library: saving and loading the state of articles, and choices that hold for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.document import Note
from reader.library.access import LibraryAccess
from reader.library.anchors import anchors_of, change_marks, replace_anchors
from reader.library.articles import forget_oldest, load_memory, upsert_article
from reader.library.canonical import canonical_target
from reader.library.corrections import load_corrections, merged_corrections, replace_corrections
from reader.library.kept_pages import KeptPage, load_page, load_shares, save_marks, save_pages, touch_pages
from reader.library.kept_texts import KeptText, drop_oldest_texts, load_text, save_texts
from reader.library.memory import KnownArticle, Memory, RecentArticle
from reader.library.notes import change_notes
from reader.library.overview import Grouping, LibraryEntry, Totals, entries, name_text, totals
from reader.library.removal import RemovedText, put_back, remove_text
from reader.library.schema import FOLD, MARK, PLACE
from reader.library.search import Hit, VoiceQuotation, choose_voice, hits, voice_quotations
from reader.library.store import remove_copies, set_aside
from reader.library.transfer import Transferred, export_library, import_library
from reader.library.upkeep import Repaired, problems, repair
from reader.library.values import sound, storable
from reader.library.voices import Voice, voices_among

if TYPE_CHECKING:
    from sqlite3 import Connection

    from reader.library.search_query import SearchQuery, TextFilter

T = TypeVar("T")


class Library(LibraryAccess):
    """The state of articles in a file. Every method raises LibraryError if the file cannot be used.

    A damaged file is renamed and a new one started; `warn` is called with a sentence about it.
    """

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
            name_text(connection, article)
            change_notes(connection, article, before, after)

        self.write(kept)

    def known(self, after: int = 0, most: int = 500, *, is_noted: bool = False) -> list[KnownArticle]:
        """The articles whose numbers follow one, in the order in which they were first read; those with notes alone if
        `is_noted`.
        """
        noted = " AND id IN (SELECT article FROM note)" if is_noted else ""

        def found(connection: Connection) -> list[KnownArticle]:
            query = f"SELECT id, target, title FROM article WHERE id > ?{noted} ORDER BY id LIMIT ?"
            return [KnownArticle(*sound(row, int, str, str)) for row in connection.execute(query, (after, most))]

        return self.read(found, [])

    def kept_text(self, target: str) -> tuple[str, str] | None:
        """The date and the words of a text that is kept; None if it is not."""
        name, nothing = canonical_target(target), None
        return self.read(lambda connection: load_text(connection, name) if name is not None else nothing, nothing)

    def recent(self, most: int = 100) -> list[RecentArticle]:
        """The articles that were read, the latest first; all of them if `most` is -1."""

        def found(connection: Connection) -> list[RecentArticle]:
            query = "SELECT target, title, seen, progress FROM article ORDER BY seen DESC, id DESC LIMIT ?"
            return [RecentArticle(*sound(row, str, str, float, float)) for row in connection.execute(query, (most,))]

        return self.read(found, [])

    def totals(self) -> Totals:
        """How much is in the library."""
        return self.read(totals, Totals(0, 0, 0))

    def entries(self, grouping: Grouping, wanted: TextFilter, most: int, start: int = 0) -> list[LibraryEntry]:
        """The texts that match, from one of them on, in groups."""
        return self.read(lambda connection: entries(connection, grouping, wanted, most, start), [])

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

    def keep_texts(self, texts: Iterable[tuple[str, KeptText]], limit: int, *, is_read: bool) -> None:
        """Keep texts by their targets, for searching; the oldest go where all take more than `limit` bytes.

        Unless they were read (`is_read`), a text that is new to the library counts as one that nobody has opened.
        """
        named = [(name, text) for target, text in texts if (name := canonical_target(target)) is not None]

        def kept(connection: Connection) -> None:
            seen = self.now() if is_read else None
            numbered = [(upsert_article(connection, name, text.title, seen), text) for name, text in named]
            save_texts(connection, dict(numbered).items(), self.now())
            drop_oldest_texts(connection, limit)

        if named and limit:
            self.write(kept)

    def search(self, query: SearchQuery, most: int = 200) -> list[Hit]:
        """The passages of kept texts and notes that match a query."""
        return self.read(lambda connection: hits(connection, query, most), [])

    def voices(self, name: str = "", source: str = "", after: str = "", before: str = "") -> list[Voice]:
        """The voices of kept texts whose names have some words in them, those with the most quotations first."""
        nobody: list[VoiceQuotation] = []
        found = self.read(lambda connection: voice_quotations(connection, name, source, after, before), nobody)
        return voices_among(found)

    def choose_voice(self, names: Iterable[str], chosen: str, targets: Iterable[str] = ()) -> int:
        """Make the quotations of some names those of one voice, in some texts or in all; the number of choices."""
        within = [name for target in targets if (name := canonical_target(target)) is not None]
        return self.write(lambda connection: choose_voice(connection, [*names], chosen, within))

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

    def remove(self, target: str) -> RemovedText | None:
        """Delete all that is known of a text, and return it, so that it can be put back; None if it is unknown.

        Copies from before migrations stay, since this can be undone: `forget` deletes for good.
        """
        return self.write(lambda connection: remove_text(connection, target))

    def put_back(self, removed: RemovedText) -> bool:
        """Put back what was removed; False if the text is known again already."""
        return self.write(lambda connection: put_back(connection, removed))

    def forget_all(self) -> int:
        """Delete the state of all articles, notes, kept pages and copies from before migrations; the number."""
        remove_copies(self.file)

        def forgotten(connection: Connection) -> int:
            connection.execute("DELETE FROM kept_page")
            connection.execute("DELETE FROM read_mark")
            return connection.execute("DELETE FROM article").rowcount

        return self.write(forgotten)

    def problems(self) -> list[str]:
        """What is wrong with the file; empty for nothing."""
        return problems(self.file)

    def repair(self) -> Repaired:
        """Make a sound library of all that can be read; the file that was wrong is kept."""
        return repair(self.file)

    def export_to(self, target: Path) -> None:
        """Write all of the library to another file."""
        export_library(self.file, target)

    def import_from(self, source: Path) -> Transferred:
        """Put all that another library has into this one."""
        return import_library(self.file, source)

    def set_aside(self) -> Path | None:
        """Start a new library; the new path of the old one, or None if there was none."""
        return set_aside(self.file)

"""The overview of the library: all texts with what is known of each, in groups, and narrowed by words."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from reader.library.kept_texts import SHIFT, folded_name
from reader.library.source_names import source_of
from reader.library.values import sound, storable
from reader.named_tuple import NamedTuple

if TYPE_CHECKING:
    from sqlite3 import Connection

    from reader.library.search_query import TextFilter

SCHEMA = (
    "ALTER TABLE article ADD COLUMN source TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE article ADD COLUMN found_by TEXT NOT NULL DEFAULT ''",
    "UPDATE article SET source = source_of(target), found_by = found_by(title, target)",
    "CREATE INDEX article_source ON article (source, seen DESC, id DESC)",
)
"""Where a text is from, and its title and target as they are searched."""
TAGS = "SELECT DISTINCT note.article, tag.value FROM note, json_each(note.tags) AS tag"
"""The articles of all tags, and the tags."""


class Grouping(StrEnum):
    """By what the texts are grouped."""

    DAY = "day"
    SOURCE = "source"
    TAG = "tag"

    @property
    def next(self) -> Grouping:
        """The one after it, and after the last the first."""
        ways: list[Grouping] = [*Grouping]
        return ways[(ways.index(self) + 1) % len(ways)]


class LibraryEntry(NamedTuple):
    """A text in the overview."""

    target: str
    """Its absolute path or its URL."""
    title: str
    """Its title."""
    seen: float
    """When it was last read, in seconds since 1970; 0 if it was added without being opened."""
    progress: float
    """How much of it has been read, from 0 to 1."""
    source: str
    """The site or the folder that it is from."""
    notes: int
    """The number of its notes and highlights."""
    voices: int
    """The number of people quoted in it; 0 where its text is not kept."""
    tag: str
    """The tag under which it is listed; empty for none, and in other groupings."""


class Totals(NamedTuple):
    """How much is in the library."""

    texts: int
    """The number of texts."""
    notes: int
    """The number of notes and highlights."""
    quotations: int
    """The number of quotations."""


def found_by(title: str, target: str) -> str:
    """What words are looked for in: title and target, regardless of case and accents."""
    return folded_name(f"{title} {target}")


def name_text(connection: Connection, article: int) -> None:
    """Record where a text is from, and what it is found by, once it is new or has another title."""
    target, title = connection.execute("SELECT target, title FROM article WHERE id = ?", (article,)).fetchone()
    names = storable(source_of(target)), found_by(title, target), article
    connection.execute("UPDATE article SET source = ?, found_by = ? WHERE id = ?", names)


def totals(connection: Connection) -> Totals:
    """How much is in the library."""
    counts = "(SELECT count(*) FROM article), (SELECT count(*) FROM note), (SELECT count(*) FROM quotation)"
    return Totals(*sound(connection.execute(f"SELECT {counts}").fetchone(), int, int, int))


def entries(
    connection: Connection, grouping: Grouping, wanted: TextFilter, most: int, start: int = 0
) -> list[LibraryEntry]:
    """The texts that have all words, from one of them on; those of a group follow each other, the latest read first."""
    tables = {Grouping.TAG: f"article LEFT JOIN ({TAGS}) AS tagged ON tagged.article = article.id"}
    tag = "coalesce(tagged.value, '')" if grouping is Grouping.TAG else "''"
    order = {Grouping.SOURCE: "source, ", Grouping.TAG: "tagged.value IS NULL, tagged.value, "}
    limits, values = conditions(wanted)
    first, last = f"article.id << {SHIFT}", f"(article.id << {SHIFT}) + {(1 << SHIFT) - 1}"
    query = (
        "SELECT target, title, seen, progress, source, "
        "(SELECT count(*) FROM note WHERE note.article = article.id), "
        f"(SELECT count(DISTINCT voice) FROM quotation WHERE quotation.id BETWEEN {first} AND {last}), "
        f"{tag} FROM {tables.get(grouping, 'article')} WHERE true{limits} "
        f"ORDER BY {order.get(grouping, '')}seen DESC, article.id DESC LIMIT ? OFFSET ?"
    )
    kinds = (str, str, float, float, str, int, int, str)
    return [LibraryEntry(*sound(row, *kinds)) for row in connection.execute(query, (*values, most, start))]


def conditions(wanted: TextFilter) -> tuple[str, list[str]]:
    """The conditions on the texts, and their values."""
    day = "strftime('%Y-%m-%d', seen, 'unixepoch', 'localtime')"
    tagged = "article.id IN (SELECT note.article FROM note, json_each(note.tags) AS tag WHERE tag.value LIKE ?)"
    found = [
        *(("instr(found_by, ?)", folded_name(word)) for word in wanted.words),
        ("instr(lower(target), ?)", wanted.source.lower()),
        (f"{day} >= ?", wanted.after),
        (f"{day} < ?", wanted.before),
        (tagged, f"{wanted.tag}%" if wanted.tag else ""),
    ]
    given = [(condition, value) for condition, value in found if value]
    return "".join(f" AND {condition}" for condition, _ in given), [value for _, value in given]

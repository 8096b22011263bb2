"""Places, marks and folds in the library, as anchors with a kind and a name each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reader.document import Anchor
from reader.library.memory import Memory
from reader.library.schema import FOLD, MARK, PLACE
from reader.library.values import sound, storable

if TYPE_CHECKING:
    from sqlite3 import Connection


def load_anchors(connection: Connection, article: int) -> dict[str, dict[str, Anchor]]:
    """The anchors of an article, by kind and name."""
    query = "SELECT kind, name, exact, prefix, suffix, start FROM anchor WHERE article = ? ORDER BY kind, start, name"
    found: dict[str, dict[str, Anchor]] = {PLACE: {}, MARK: {}, FOLD: {}}
    for kind, name, *anchor in connection.execute(query, (article,)):
        found.setdefault(kind, {})[name] = Anchor(*sound(anchor, str, str, str, int))
    return found


def anchors_of(memory: Memory) -> dict[str, dict[str, Anchor]]:
    """The anchors of a state, by kind and name."""
    return {
        PLACE: {"": memory.place} if memory.place is not None else {},
        MARK: dict(memory.marks),
        FOLD: {str(number): anchor for number, anchor in enumerate(memory.folds)},
    }


def replace_anchors(connection: Connection, article: int, kind: str, anchors: Mapping[str, Anchor]) -> None:
    """Replace the anchors of one kind."""
    connection.execute("DELETE FROM anchor WHERE article = ? AND kind = ?", (article, kind))
    insert_anchors(connection, article, kind, anchors)


def change_marks(
    connection: Connection, article: int, before: Mapping[str, Anchor], after: Mapping[str, Anchor]
) -> None:
    """Delete the marks that are gone, and write those that are new or elsewhere."""
    gone = [(article, MARK, name) for name in before if name not in after]
    connection.executemany("DELETE FROM anchor WHERE article = ? AND kind = ? AND name = ?", gone)
    changed = {name: anchor for name, anchor in after.items() if before.get(name) != anchor}
    insert_anchors(connection, article, MARK, changed)


def insert_anchors(connection: Connection, article: int, kind: str, anchors: Mapping[str, Anchor]) -> None:
    """Write anchors of one kind, in place of those of the same names."""
    rows = [
        (article, kind, name, storable(a.exact), storable(a.prefix), storable(a.suffix), a.start)
        for name, a in anchors.items()
    ]
    connection.executemany("INSERT OR REPLACE INTO anchor VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

"""Where an article was left, asked for before the first screen: with one query, and nothing else of the library."""

from __future__ import annotations

from contextlib import closing

from reader.library.canonical import canonical_target
from reader.library.schema import PLACE
from reader.library.store import library_file

QUERY = """
SELECT count(*) FROM anchor JOIN article ON article.id = anchor.article
WHERE article.target = ? AND anchor.kind = ? AND anchor.start > 0
"""


def may_be_left_within(target: str) -> bool:
    """Whether an article was left anywhere but at its beginning; also true if the library does not say so at once."""
    file = library_file()
    if not file.exists():
        return False
    import sqlite3

    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", timeout=0, uri=True)) as connection:
            (count,) = connection.execute(QUERY, (canonical_target(target), PLACE)).fetchone()
    except (sqlite3.Error, ValueError):
        return True
    return bool(count)

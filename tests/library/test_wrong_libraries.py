"""Libraries of other versions, and with values, views and triggers that this program never writes."""

import sqlite3
from contextlib import closing

import pytest

from reader.errors import LibraryError
from reader.library import Library, Memory
from reader.library.schema import NEWEST_VERSION
from tests.library.conftest import MEMORY


def assert_set_aside(library: Library, warnings: list[str]) -> None:
    """Use the library; it is begun anew, with one warning."""
    library.memory("a.txt")
    library.recent()
    library.save("a.txt", "A", Memory(), MEMORY)
    assert library.memory("a.txt") == MEMORY
    assert len(warnings) == 1
    assert "is damaged. It is kept as" in warnings[0]


@pytest.mark.parametrize(("newer", "is_read"), [(0, True), (1, False)])
def test_a_newer_version_is_refused(library: Library, newer: int, is_read: bool) -> None:
    with closing(sqlite3.connect(library.file)) as connection:
        connection.execute(f"PRAGMA user_version = {NEWEST_VERSION + newer}")
    if is_read:
        assert library.memory("a.txt") == MEMORY
    else:
        with pytest.raises(LibraryError, match="newer version"):
            library.memory("a.txt")


@pytest.mark.parametrize(
    "change",
    [
        *("article SET progress = 'x'", "article SET seen = 'x'", "article SET title = x'ff'"),
        *("anchor SET start = 'x'", "anchor SET exact = x'00ff'"),
    ],
)
def test_values_that_were_never_written_set_the_library_aside_with_one_warning(
    library: Library, warnings: list[str], change: str
) -> None:
    library.save("a.txt", "A", Memory(), MEMORY)
    with closing(sqlite3.connect(library.file)) as connection:
        connection.execute(f"UPDATE {change}")
        connection.commit()
    assert_set_aside(library, warnings)


@pytest.mark.parametrize("table", ["article", "anchor", "choice", "correction"])
def test_a_view_without_an_end_sets_the_library_aside_with_one_warning(
    library: Library, warnings: list[str], table: str
) -> None:
    library.save("a.txt", "A", Memory(), MEMORY)
    with closing(sqlite3.connect(library.file)) as connection:
        names = ", ".join(
            f"n AS {column[1]}" for column in connection.execute(f"PRAGMA table_info({table})").fetchall()
        )
        connection.execute(f"DROP TABLE {table}")
        endless = "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers)"
        connection.execute(f"CREATE VIEW {table} AS {endless} SELECT {names} FROM numbers")
        connection.commit()
    assert_set_aside(library, warnings)


def test_a_trigger_of_others_sets_it_aside_too(library: Library, warnings: list[str]) -> None:
    with closing(sqlite3.connect(library.file)) as connection:
        connection.execute("CREATE TRIGGER more AFTER INSERT ON article BEGIN DELETE FROM article; END")
        connection.commit()
    library.save("a.txt", "A", Memory(), MEMORY)
    assert library.memory("a.txt") == MEMORY
    assert "is damaged. It is kept as" in warnings[0]


@pytest.mark.parametrize("value", ["1e308", "-1e308", "9e999", "-1", "9223372036854775807"])
@pytest.mark.parametrize("column", ["article SET seen", "article SET progress", "anchor SET start"])
def test_numbers_that_nobody_would_write_set_it_aside_with_one_warning(
    library: Library, warnings: list[str], column: str, value: str
) -> None:
    library.save("a.txt", "A", Memory(), MEMORY)
    with closing(sqlite3.connect(library.file)) as connection:
        connection.execute(f"UPDATE {column} = {value}")
        connection.commit()
    library.recent()
    library.memory("a.txt")
    library.save("a.txt", "A", Memory(), MEMORY)
    assert library.memory("a.txt") == MEMORY
    assert len(warnings) == 1
    assert "is damaged. It is kept as" in warnings[0]

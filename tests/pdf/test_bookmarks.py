"""Bookmarks name headings and their levels, on the pages that they lead to."""

from __future__ import annotations

import pytest

from reader.formats.pdf.bookmarks import Bookmark, Bookmarks

BOOKMARKS = Bookmarks(
    [
        Bookmark("4 The wall", 1, 13),
        Bookmark("The wall", 2, 13),
        Bookmark("Chapter 5: Repair", 1, 20),
        Bookmark("End", 1, None),
    ]
)


@pytest.mark.parametrize(
    ("heading", "page", "level"),
    [
        ("4 The wall", 13, 1),
        ("4.1 The wall", 13, 2),
        ("The Wall", 14, 2),
        ("Repair", 20, 1),
        ("5. REPAIR", 21, 1),
        ("Repair", 22, None),
        ("End", 99, 1),
        ("The sea", 13, None),
    ],
)
def test_a_heading_has_the_level_of_its_bookmark(heading: str, page: int, level: int | None) -> None:
    found = BOOKMARKS.find(heading, page)
    assert (found and found.level) == level

"""Who says "I" in a text without a byline: whom it credits, or introduces at its end."""

import pytest

from tests.quotes.parsed import said

STORY = "The gate was shut when I came. “Open the gate,” I said. Nobody opened it, and the night was cold."


@pytest.mark.parametrize(
    ("before", "after", "author"),
    [
        ("Excerpted from The Shut Gate by Ann Lee.", "", "Ann Lee"),
        ("This is an exclusive excerpt from the novelist Ann Lee’s new book, The Shut Gate.", "", "Ann Lee"),
        ("", "From The Shut Gate. Copyright © 2015 by Ann Lee. Reprinted with permission.", "Ann Lee"),
        ("", "Ann Lee is a writer in Lund.", "Ann Lee"),
        ("", "Ann Lee farms in Lund and is the author of a book.", "Ann Lee"),
        ("Ann Lee lives in Lund.", "Ann Lee is a writer.", None),
        ("Ann Lee lives in Lund.", "", None),
        ("", "Excerpted from The Shut Gate.", None),
        ("", "", None),
    ],
)
def test_the_author_is_whom_the_text_credits(before: str, after: str, author: str | None) -> None:
    text = "\n\n".join(part for part in (before, STORY, after) if part)
    assert ("Open the gate,", author) in said(text)

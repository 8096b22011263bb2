"""Listed texts: the articles of a feed, the messages of a mailbox, and the feeds of a list of feeds."""

from __future__ import annotations

from enum import StrEnum

from reader.document.span import Span
from reader.named_tuple import NamedTuple

PART = "#item="
"""What comes before the name of a part in a target: "inbox.mbox#item=2"."""


class ListedKind(StrEnum):
    """What a document lists."""

    ARTICLE = "article"
    """An article elsewhere, of which the document has a summary, or all of it."""
    MESSAGE = "message"
    """A text that the document holds whole, such as a message."""
    FEED = "feed"
    """A feed, which lists articles in turn."""


class ListedText(NamedTuple):
    """A text that a document lists.

    >>> import reader
    >>> reader.ListedText(reader.Span(0, 8), reader.ListedKind.ARTICLE, "The Wall", "https://a.example/1").title
    'The Wall'
    """

    span: Span
    """The section of the document that holds its words, or a summary of them, under its title."""
    kind: ListedKind
    """Article, message or feed."""
    title: str
    """Its title, on one line."""
    target: str
    """What opens it: an address, or the target of the document with the name of a part."""
    date: str = ""
    """When it was published: in UTC as ISO 8601 has it ("2026-05-04T07:12:00Z"), or as it is written; may be empty."""
    author: str = ""
    """Who wrote it; may be empty."""


def part_target(target: str, name: str) -> str:
    """The target of a part of a document, or of another part where `target` names one.

    >>> part_target("inbox.mbox", "2")
    'inbox.mbox#item=2'
    """
    return f"{split_target(target)[0]}{PART}{name}"


def split_target(target: str) -> tuple[str, str]:
    """The target of a document, and the name of a part of it; the name is empty for the whole document.

    >>> split_target("inbox.mbox#item=2")
    ('inbox.mbox', '2')
    """
    whole, _, name = target.partition(PART)
    return whole, name

"""What some dialects of Markdown add: a mark for the table of contents, badges, and notes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token

CONTENTS = re.compile(r"\[TOC\]|\[\[_?TOC_?\]\]", re.IGNORECASE)
"""A mark in whose place a table of contents is written; the outline shows the headings."""
BADGE = re.compile(r"(?:^|[/._-])(?:badges?|shields?)(?:[/._?-]|$)", re.IGNORECASE)
"""Addresses of badges, which show the state of a project."""
BREAKS = frozenset({"softbreak", "hardbreak"})
NOTE = re.compile(r"(?:\[!(\w+)\]|(?:!!!|\?\?\?\+?|:{3,})[ \t]*\{?(\w[\w-]*)\}?)[ \t]*[\"“]?(.*?)[\"”]?[ \t]*")
"""The first line of a note: `[!NOTE]` of GitHub, `!!! tip "Title"` of MkDocs, `::: warning` of others."""
NOTE_END = re.compile(r":{3,}")
"""The last line of a note."""


def is_contents(token: Token) -> bool:
    """Whether a paragraph is only a mark for the table of contents."""
    return CONTENTS.fullmatch(token.content.strip()) is not None


def are_badges(children: Sequence[Token]) -> bool:
    """Whether the images of a paragraph are badges: several that are links, or any with the address of one."""
    images = [child for child in children if child.type == "image"]
    links = sum(child.type == "link_open" for child in children)
    is_row = len(images) > 1 and links >= len(images)
    return is_row or all(BADGE.search(str(image.attrGet("src") or "")) for image in images)


def note_title(children: Sequence[Token]) -> str:
    """The title of the note that a paragraph begins, or else its kind; empty if it begins none."""
    first = children[0] if children else None
    if first is None or first.type != "text" or (len(children) > 1 and children[1].type not in BREAKS):
        return ""
    found = NOTE.fullmatch(first.content)
    if found is None:
        return ""
    return found.group(3) or (found.group(1) or found.group(2)).capitalize()


def without_note_end(children: list[Token]) -> list[Token]:
    """The tokens of a paragraph without the line that ends a note."""
    if not children or children[-1].type != "text" or NOTE_END.fullmatch(children[-1].content) is None:
        return children
    return children[:-2] if len(children) > 1 and children[-2].type in BREAKS else children[:-1]

"""What some dialects of Markdown add: a mark for the table of contents, and badges."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token

CONTENTS = re.compile(r"\[TOC\]|\[\[_?TOC_?\]\]", re.IGNORECASE)
"""A mark in whose place a table of contents is written; the outline shows the headings."""
BADGE = re.compile(r"(?:^|[/._-])(?:badges?|shields?)(?:[/._?-]|$)", re.IGNORECASE)
"""Addresses of badges, which show the state of a project."""


def is_contents(token: Token) -> bool:
    """Whether a paragraph is only a mark for the table of contents."""
    return CONTENTS.fullmatch(token.content.strip()) is not None


def are_badges(children: Sequence[Token]) -> bool:
    """Whether the images of a paragraph are badges: several that are links, or any with the address of one."""
    images = [child for child in children if child.type == "image"]
    links = sum(child.type == "link_open" for child in children)
    is_row = len(images) > 1 and links >= len(images)
    return is_row or all(BADGE.search(str(image.attrGet("src") or "")) for image in images)

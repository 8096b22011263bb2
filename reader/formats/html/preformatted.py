"""Preformatted text of a page that is prose, such as a mail in an archive: its blocks are those of plain text."""

from __future__ import annotations

from collections.abc import Iterator

from reader.document import BlockKind
from reader.formats.plain.page import is_code
from reader.formats.plain.parser import parse_plain
from reader.formats.plain.wrapping import NEW_PARAGRAPH_STARTS
from reader.lazy_pattern import lazy_pattern

MIN_PROSE = 0.6
"""The smallest share of words that are in paragraphs of prose, quoted lines and items."""
MAX_CODE = 0.15
"""The largest share of lines that are code."""
MIN_WORDS = 12
"""The fewest words of a paragraph of prose."""
MIN_TEXT = 300
"""The fewest words of a text that can have headings."""
FULL_LINE = 45
"""The fewest code points of a line that goes on below."""
WIDE_GAP = lazy_pattern(r"\S {3,}\S|\t")
GAP = lazy_pattern(r"\n[ \t]*\n")
READ = frozenset({BlockKind.PARAGRAPH, BlockKind.BLOCK_QUOTE, BlockKind.LIST_ITEM, BlockKind.CODE, BlockKind.TABLE})
"""The kinds of block that stay what they are; all others, such as a headline, are paragraphs."""


def prose_blocks(text: str) -> Iterator[tuple[BlockKind, str, int]]:
    """The kind, words and level of each block of preformatted text; none if it is code or laid out in columns."""
    if not is_prose(text):
        return
    text = "\n\n".join(map(joined, GAP.split(text)))
    has_headings = len(text.split()) >= MIN_TEXT
    for block in parse_plain(text).blocks:
        words = block.span.of(text)
        is_kept = block.kind in READ or (has_headings and block.kind is BlockKind.HEADING)
        kind = block.kind if is_kept else BlockKind.PARAGRAPH
        if not block.keeps_lines and kind not in {BlockKind.CODE, BlockKind.TABLE}:
            words = " ".join(words.split())
        yield kind, words, block.level if is_kept else 0


def is_prose(text: str) -> bool:
    """Whether preformatted text is prose: hardly a line is code, and most words are in paragraphs and quoted lines."""
    lines = [line.strip() for line in text.split("\n") if any(map(str.isalnum, line))]
    if sum(is_code(line) and not line.startswith(">") for line in lines) > MAX_CODE * len(lines):
        return False
    parts = GAP.split(text)
    prose = sum(len(part.split()) for part in parts if is_paragraph(part))
    return bool(lines) and prose >= MIN_PROSE * sum(len(part.split()) for part in parts)


def is_paragraph(part: str) -> bool:
    """Whether lines right below one another are prose, not columns; quoted lines are."""
    if part.lstrip().startswith(">"):
        return True
    return len(part.split()) >= MIN_WORDS and WIDE_GAP.search(part) is None and any(end in part for end in ".!?…")


def joined(part: str) -> str:
    """Lines right below one another; each full one is on one line with what continues it."""
    found: list[str] = []
    for line in part.split("\n"):
        is_new = NEW_PARAGRAPH_STARTS.match(line.strip()) is not None or not line.strip()
        if found and len(found[-1].rpartition("\n")[2]) >= FULL_LINE and not is_new and not found[-1].startswith(">"):
            found[-1] += " " + line.strip()
        else:
            found.append(line)
    return "\n".join(found)

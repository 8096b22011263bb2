"""What the lines of AsciiDoc look like, and what a line in brackets says of the block below it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.formats.light.lines import Lines

COMMENT_BLOCK = re.compile(r"/{4,}$")
COMMENT = re.compile(r"//(?!/)")
PREPROCESSOR = re.compile(r"(?:ifdef|ifndef|ifeval|endif|include)::[^\s\[]*+\[.*\]$")
MACRO = re.compile(r"(?:toc|video|audio)::[^\s\[]*+\[.*\]$|<<<+$")
"""Lines that stand for what is made or shown elsewhere."""
ENTRY = re.compile(r":(?P<name>!?\w[\w-]*!?):(?:[ \t]+(?P<value>.*))?$")
ATTRIBUTES = re.compile(r"\[(?P<attributes>\[[\w:.-]+(?:,[^\]]*)?\]|[\w.#%\"'{,][^\n]*|)\]$")
BLOCK_TITLE = re.compile(r"\.(?P<words>[^\s.].*)")
HEADING = re.compile(r"(?P<marks>={1,6}|#{1,6})[ \t]++(?P<words>\S.*?)(?:(?<![ \t])[ \t]++(?P=marks))?$")
UNDERLINES = "=-~^+"
"""The signs below headings, by level."""
ROW = re.compile(r"([=~^+-])\1+")
RULE = re.compile(r"'{3,}$|(?:- ?){3}$|(?:\* ?){3}$")
PICTURE = re.compile(r"image::(?P<target>[^\[\s]+)\[(?P<words>[^\]]*)\]$")
NOTES = ("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION")
NOTE = re.compile(rf"(?P<kind>{'|'.join(NOTES)}):[ \t]+(?P<words>\S.*)")
DELIMITER = re.compile(r"(?:-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|--|`{3,}+\S*+|[|,:!]={3,})$")
"""The first and the last line of a block."""
LIST_ITEM = re.compile(
    r"\s*(?P<marker>\*{1,6}|-|•|\.{1,6}|\d+\.|[a-zA-Z]\.|[ivxlcdm]+\)|<(?:\d+|\.)>)[ \t]+"
    r"(?:(?P<box>\[[ xX*]\])[ \t]+)?(?P<words>\S.*)"
)
TERM = re.compile(r"\s*(?P<term>[^\s/:](?:[^:]|:(?!:))*?|\S+)(?P<marker>:{2,4}|;;)(?:[ \t]+(?P<words>\S.*))?$")
SLACK = 2
"""How much longer or shorter than a heading the row below it can be."""


@dataclass(frozen=True, slots=True)
class BlockAttributes:
    """What lines in brackets say of the next block."""

    style: str = ""
    """Its kind: "source", "NOTE", "quote"."""
    values: tuple[str, ...] = ()
    """What follows the kind: a language, or who is quoted."""
    columns: int = 0
    """The number of columns of a table; 0 if it is not said."""
    is_csv: bool = False
    """Whether a table is written as comma-separated values."""


def attributes_of(source: str, before: BlockAttributes) -> BlockAttributes:
    """What a line in brackets says, added to what the lines above it say."""
    if source.startswith("["):
        return before
    parts = [part.strip() for part in re.findall(r'(?:[^,"]|"[^"]*")+', source)]
    positional = [part.strip('"') for part in parts if "=" not in part.split('"')[0]]
    style = re.split(r"[.#%]", positional[0])[0] if positional and source[0] not in "," else ""
    columns = next((part for part in parts if part.startswith("cols=")), "")
    return BlockAttributes(
        style or before.style,
        tuple(positional[1:]) or before.values,
        column_count(columns[5:].strip('"')) or before.columns,
        is_csv="format=csv" in source.replace('"', "") or before.is_csv,
    )


def column_count(columns: str) -> int:
    """The number of columns in the value of `cols`: "1,2", "3*"."""
    if not columns:
        return 0
    counts = (re.match(r"(\d+)\*", part.strip()) for part in re.split("[,;]", columns))
    return sum(min(int(found[1]), 100) if found is not None else 1 for found in counts)


def is_underlined(lines: Lines) -> bool:
    """Whether the next line is a heading above a row of signs."""
    text, below = lines.peek(), lines.peek(1)
    if not ROW.fullmatch(below) or text.startswith(("  ", ".", "[")):
        return False
    return len(text) > 1 and abs(len(text) - len(below)) <= SLACK and any(char.isalnum() for char in text)


def ends_paragraph(text: str) -> bool:
    """Whether a line below a paragraph is no part of it."""
    if text == "+" or DELIMITER.match(text) or PREPROCESSOR.match(text) or COMMENT.match(text):
        return True
    return ATTRIBUTES.match(text) is not None and len(text) > len("[]") and " " not in text.split(",", maxsplit=1)[0]

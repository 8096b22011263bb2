"""The parser of Rich Text, by striprtf: its text, read as plain text is."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.errors import SourceError
from reader.formats.parsed import ParsedText
from reader.formats.plain import parse_plain
from reader.sources import Source

TITLE = re.compile(r"\{\\title\s([^{}\\]{1,300})\}")
AUTHOR = re.compile(r"\{\\author\s([^{}\\]{1,200})\}")
BLANK_LINES = re.compile(r"\n{3,}")
PICTURE = re.compile(rb"\{\\\*?\\?(?:pict|shppict|nonshppict)\b[^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+\}")
"""Matches an image, whose data are most of many files."""
NOT_ASCII = re.compile(rb"[\x80-\xff]")
"""A byte that some programs write as it is; escaped, it is in the encoding that the file names."""
MAX_SIZE = 16 << 20
"""The largest text without its images, in bytes."""


def parse_rtf(source: Source) -> ParsedText:
    """The text and blocks of Rich Text. Raises SourceError if it is too large or damaged."""
    from striprtf.striprtf import rtf_to_text

    data = PICTURE.sub(b"", source.data)
    if len(data) > MAX_SIZE:
        raise SourceError(f"{source.target} is too large: it has more than {MAX_SIZE >> 20} MiB without its images.")
    markup = NOT_ASCII.sub(lambda byte: b"\\'%02x" % byte[0][0], data).decode("ascii")
    try:
        text = rtf_to_text(markup, errors="replace")
    except (ValueError, LookupError, OverflowError, RecursionError) as error:
        raise SourceError(f"{source.target} is damaged: it is not whole Rich Text. Save it anew.") from error
    paragraphs = "\n\n".join(line.rstrip() for line in text.split("\n"))
    parsed = parse_plain(BLANK_LINES.sub("\n\n", paragraphs).strip("\n"))
    title, author = TITLE.search(markup), AUTHOR.search(markup)
    return replace(
        parsed,
        title=parsed.title or (title[1].strip() if title is not None else ""),
        byline=parsed.byline or (author[1].strip() if author is not None else ""),
    )

"""The rows of the voices pane: each speaker with role, a bar for the share of words, and quotations."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from enum import StrEnum

from reader.document import Attribution, Document, Quote

EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
NOBODY = "No speaker named"
ROLE_LINES = 2
"""The greatest number of lines of a role."""
SHARE_CELLS = 6
"""The cells that the per cent behind a bar take."""
LABEL = 240
"""How much of a quotation is looked at for its row, in code points."""


class RowKind(StrEnum):
    """What a row of the voices pane shows."""

    NAME = "name"
    SHARE = "share"
    ROLE = "role"
    QUOTE = "quote"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """One row of the voices pane."""

    kind: RowKind
    """What it shows."""
    voice: int
    """The number of the speaker; -1 for quotations of nobody known."""
    text: str = ""
    """Its words."""
    quote: int = -1
    """The index of its quotation in `Attribution.quotes`."""
    count: int = 0
    """Of a name: how many quotations there are."""


def voice_rows(document: Document, found: Attribution, width: int) -> list[VoiceRow]:
    """The rows for a pane of `width` cells."""
    index = {id(quote): i for i, quote in enumerate(found.quotes)}
    words = [len(quote.span.of(document.text).split()) for quote in found.quotes]
    total = max(1, sum(words))
    rows: list[VoiceRow] = []
    for speaker, quotes in found.voices():
        voice = speaker.id if speaker is not None else -1
        if rows:
            rows.append(VoiceRow(RowKind.BLANK, voice))
        share = sum(words[index[id(quote)]] for quote in quotes) / total
        name = speaker.name if speaker is not None else NOBODY
        rows.append(VoiceRow(RowKind.NAME, voice, name, count=len(quotes)))
        role = speaker.role if speaker is not None else ""
        rows.extend(VoiceRow(RowKind.ROLE, voice, line) for line in role_lines(role, width))
        rows.append(VoiceRow(RowKind.SHARE, voice, bar(share, width)))
        rows.extend(VoiceRow(RowKind.QUOTE, voice, label(document, q), index[id(q)]) for q in quotes)
    return rows


def role_lines(role: str, width: int) -> list[str]:
    """A role on at most two lines."""
    return textwrap.wrap(role, max(8, width), max_lines=ROLE_LINES, placeholder=" …", break_on_hyphens=False)


def bar(share: float, width: int) -> str:
    """A share as a bar of blocks with the per cent behind it, together at most `width` cells."""
    eighths = max(1, round(share * max(4, width - SHARE_CELLS) * 8))
    whole, rest = divmod(eighths, 8)
    return f"{'█' * whole}{EIGHTHS[rest]} {share:.0%}"


def label(document: Document, quote: Quote) -> str:
    """The first words of a quotation, on one line; more than a pane can show."""
    return " ".join(document.text[quote.span.start : min(quote.span.end, quote.span.start + LABEL)].split())

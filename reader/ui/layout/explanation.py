"""The lines of the panel that says why a quotation is somebody's: source words, cue, rule, confidence."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from reader.document import Document, Quote
from reader.ui.layout.fit import fitted

NAME_CELLS = 8
"""The cells of the word that says what a line is about."""
WIDE = 80
"""From this width on, in cells, source and cue stand on one line in any case, and the rule's name is given."""
LONGEST = 96
"""The greatest width of a sentence, in cells."""


class StyledText(NamedTuple):
    """Words of a line, and the name of their style_name."""

    text: str
    style_name: str = ""


StyledLine = Sequence[StyledText]


def explanation_lines(document: Document, quote: Quote, reason: str, width: int) -> list[StyledLine]:
    """The lines for a panel of `width` cells; `reason` says what the quotation's rule goes by."""
    rule = f"{reason} ({quote.rule})" if width >= WIDE or not reason else reason
    return [
        title(quote, width),
        *found(document, quote, width),
        *lines_of("rule", rule.strip(), width),
    ]


def title(quote: Quote, width: int) -> StyledLine:
    """Who said it, of what kind it is, and how sure that is."""
    question = f"Why {quote.speaker.name}?" if quote.speaker is not None else "Why nobody?"
    sure = f" {quote.kind}, {quote.confidence:.0%} sure "
    return [
        StyledText(fitted(f" {question}", max(1, width - cell_len(sure))), "voice"),
        StyledText(sure if cell_len(sure) < width else "", "muted"),
    ]


def found(document: Document, quote: Quote, width: int) -> Iterator[StyledLine]:
    """The words that name who said it, and those that say that it is said."""
    source = document.words(quote.source) if quote.source is not None else ""
    cue = document.words(quote.cue) if quote.cue is not None else ""
    pairs = [("source", source or "no words name who said it", "source" if source else "faint")]
    pairs.append(("cue", cue or "none", "said" if cue else "faint"))
    half = width // 2
    if width < WIDE and any(cell_len(words) > half - NAME_CELLS - 2 for _, words, _ in pairs):
        yield from (row(name, words, style_name, width) for name, words, style_name in pairs)
        return
    yield [part for name, words, style_name in pairs for part in row(name, words, style_name, half)]


def row(name: str, words: str, style_name: str, width: int) -> StyledLine:
    """A name and words behind it, filled to a width."""
    room = max(1, width - NAME_CELLS - 2)
    cut = fitted(words, min(cell_len(words), room))
    return [
        StyledText(f" {name:<{NAME_CELLS}}", "muted"),
        StyledText(cut, style_name),
        StyledText(" " * max(0, room - cell_len(cut) + 1)),
    ]


def lines_of(name: str, words: str, width: int) -> Iterator[StyledLine]:
    """A name and a sentence behind it, on as many lines as it needs."""
    room = max(8, min(LONGEST, width - NAME_CELLS - 2))
    for number, line in enumerate(textwrap.wrap(words, room)):
        yield [StyledText(f" {'' if number else name:<{NAME_CELLS}}", "muted"), StyledText(line)]

"""The lines of the explanation panel: who said a quotation, the words that show it, the rule and the confidence."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from reader.document import Document, Quote
from reader.ui.layout.fit import fitted

NAME_CELLS = 8
"""The width of the first column, which names what a line is about."""
WIDE = 80
"""From this width on, in cells, source and cue always share a line, and the name of the rule is given."""
MAX_SENTENCE_CELLS = 96


class StyledText(NamedTuple):
    """Words and the name of their style."""

    text: str
    style_name: str = ""


StyledLine = Sequence[StyledText]


def explanation_lines(document: Document, quote: Quote, reason: str, width: int) -> list[StyledLine]:
    """The lines for a panel of `width` cells; `reason` is a sentence that describes the quotation's rule."""
    rule = f"{reason} ({quote.rule})" if width >= WIDE or not reason else reason
    return [
        title(quote, width),
        *evidence(document, quote, width),
        *named_sentence("rule", rule.strip(), width),
    ]


def title(quote: Quote, width: int) -> StyledLine:
    """The question that the panel answers, the kind of quotation, and the confidence."""
    question = f"Why {quote.speaker.name}?" if quote.speaker is not None else "Why nobody?"
    confidence = f" {quote.kind}, {quote.confidence:.0%} sure "
    return [
        StyledText(fitted(f" {question}", max(1, width - cell_len(confidence))), "voice"),
        StyledText(confidence if cell_len(confidence) < width else "", "muted"),
    ]


def evidence(document: Document, quote: Quote, width: int) -> Iterator[StyledLine]:
    """The source words and the cue, side by side if there is room for both."""
    source = document.words(quote.source) if quote.source is not None else ""
    cue = document.words(quote.cue) if quote.cue is not None else ""
    entries = [
        ("source", source or "no words name who said it", "source" if source else "faint"),
        ("cue", cue or "none", "cue" if cue else "faint"),
    ]
    half = width // 2
    if width < WIDE and any(cell_len(words) > half - NAME_CELLS - 2 for _, words, _ in entries):
        yield from (named_words(name, words, style_name, width) for name, words, style_name in entries)
        return
    yield [part for name, words, style_name in entries for part in named_words(name, words, style_name, half)]


def named_words(name: str, words: str, style_name: str, width: int) -> StyledLine:
    """A name and the words after it, cut or padded to a width."""
    room = max(1, width - NAME_CELLS - 2)
    cut = fitted(words, min(cell_len(words), room))
    return [
        StyledText(f" {name:<{NAME_CELLS}}", "muted"),
        StyledText(cut, style_name),
        StyledText(" " * (room - cell_len(cut) + 1)),
    ]


def named_sentence(name: str, words: str, width: int) -> Iterator[StyledLine]:
    """A name and a sentence after it, on as many lines as needed."""
    room = max(8, min(MAX_SENTENCE_CELLS, width - NAME_CELLS - 2))
    for number, line in enumerate(textwrap.wrap(words, room)):
        yield [StyledText(f" {'' if number else name:<{NAME_CELLS}}", "muted"), StyledText(line)]

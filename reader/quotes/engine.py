"""The engine: finds the language of a document and attributes its quotations with the pack of that language."""

from __future__ import annotations

from reader.document import Attribution, BlockKind, Document, Quote, QuoteKind, Span, TextKind
from reader.garbage_collection import collection_paused
from reader.quotes.drama import attributed_play
from reader.quotes.language import language_of, pack_of
from reader.quotes.mark_index import MarkIndex
from reader.quotes.progress import Progress, no_progress
from reader.quotes.quotation_style import quotation_style

QUOTABLE = frozenset(
    {
        BlockKind.HEADLINE,
        BlockKind.STANDFIRST,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.CAPTION,
        BlockKind.LIST_ITEM,
        BlockKind.BLOCK_QUOTE,
    }
)
"""The kinds of block that can contain quotations."""
UNATTRIBUTED = "no_language_pack"
"""The rule of quotations in a language that has no pack."""
SHORTEST = 12
"""The length in code points from which on text within quotation marks counts as speech without a grammar to tell;
shorter text may be a term or a title, unless it ends as a sentence does."""


def attribute(document: Document) -> Attribution:
    """The quotations of a document with their speakers; without speakers if there is no pack for its language."""
    return attributed(document.text, spans_of(document), document.byline, document.kind)


def spans_of(document: Document) -> list[Span]:
    """The spans of the blocks that can contain quotations; in a story, the lines of a stanza are one span."""
    blocks = [block for block in document.blocks if block.kind in QUOTABLE]
    if document.kind is not TextKind.STORY:
        return [block.span for block in blocks]
    spans: list[Span] = []
    is_verse = False
    for block in blocks:
        if is_verse and block.keeps_lines and not is_blank_between(document.text, spans[-1], block.span):
            spans[-1] = Span(spans[-1].start, block.span.end)
        else:
            spans.append(block.span)
        is_verse = block.keeps_lines
    return spans


def is_blank_between(text: str, before: Span, after: Span) -> bool:
    """Whether there is a blank line, or more than blanks, between two spans."""
    return text[before.end : after.start].strip(" \t") != "\n"


def attributed(
    text: str, spans: list[Span], byline: str, kind: TextKind, progress: Progress = no_progress
) -> Attribution:
    """The quotations within some spans of a text of a kind, with their speakers."""
    with collection_paused():
        language = language_of(text, spans)
        if kind is TextKind.PLAY:
            played = attributed_play(text, spans, *([pack_of(language).gender_of] if language else []))
            if played is not None:
                return played
        if language is None:
            asked = attributed_play(text, spans) if kind is TextKind.INTERVIEW else None
            return asked or Attribution(tuple(unattributed(text, spans)), is_attributed=False)
        return pack_of(language).attributed(text, spans, byline, kind, progress)


def unattributed(text: str, spans: list[Span]) -> list[Quote]:
    """The runs within quotation marks as quotations without a speaker."""
    marks = MarkIndex(text, quotation_style(text))
    runs = [run.span for span in spans for run in marks.runs(span.start, span.end)]
    return [
        Quote(run, QuoteKind.DIRECT, UNATTRIBUTED, 0.0, runs=(run,))
        for run in runs
        if run.length >= SHORTEST or text[run.end - 1] in ".!?…。！？"
    ]

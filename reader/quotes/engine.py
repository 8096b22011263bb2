"""The engine: which language a document is in, and who said what by the pack of that language."""

from __future__ import annotations

from reader.document import Attribution, BlockKind, Document, Quote, QuoteKind, Span
from reader.garbage_collection import collection_paused
from reader.quotes.language import language_of, pack_of
from reader.quotes.mark_index import MarkIndex
from reader.quotes.progress import Progress, no_progress
from reader.quotes.quotation_style import quotation_style

READ = frozenset(
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
"""The kinds of block in which somebody can be quoted."""
UNATTRIBUTED = "no_language_pack"
"""The name of the rule of quotations whose language has no pack."""
SHORTEST = 12
"""How many code points within quotation marks are speech without any grammar; fewer may be a term or a title."""


def attribute(document: Document) -> Attribution:
    """The quotations of a document and who said them; without speakers where its language has no pack."""
    return attributed(document.text, spans_of(document), document.byline)


def spans_of(document: Document) -> list[Span]:
    """What is read of a document."""
    return [block.span for block in document.blocks if block.kind in READ]


def attributed(text: str, spans: list[Span], byline: str, progress: Progress = no_progress) -> Attribution:
    """The quotations in the spans of a text; `heard` is told how much of the work is done."""
    with collection_paused():
        language = language_of(text, spans)
        if language is None:
            return Attribution(tuple(unattributed(text, spans)), is_attributed=False)
        return pack_of(language).attributed(text, spans, byline, progress)


def unattributed(text: str, spans: list[Span]) -> list[Quote]:
    """What stands within quotation marks, as quotations of nobody known."""
    marks = MarkIndex(text, quotation_style(text))
    runs = [run.span for span in spans for run in marks.runs(span.start, span.end)]
    return [
        Quote(run, QuoteKind.DIRECT, UNATTRIBUTED, 0.0, runs=(run,))
        for run in runs
        if run.length >= SHORTEST or text[run.end - 1] in ".!?…。！？"
    ]

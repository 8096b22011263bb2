"""How well a PDF is read: blocks, headings, running heads and voices against what was printed."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import perf_counter

from reader import attribute
from reader.document import BlockKind, Document
from reader.formats.outline import build_document
from reader.formats.pdf import parse_pdf
from reader.formats.writer import BlockWriter, StyledText
from reader.sources import Format, Source
from tests.pdf.papers import LINE, Paper


@dataclass(slots=True)
class Score:
    """The counts of one paper."""

    pages: int = 0
    seconds: float = 0
    """How long it took to read."""
    blocks: int = 0
    exact: int = 0
    headings: int = 0
    found: int = 0
    right: int = 0
    same_level: int = 0
    furniture: list[str] = field(default_factory=list)
    voices: int = 0
    same_voices: int = 0
    extra_voices: int = 0
    notes: int = 0
    found_notes: int = 0
    missed: list[tuple[str, str]] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    surplus: list[tuple[str, str]] = field(default_factory=list)


HEADS = (BlockKind.HEADING,)


def score(paper: Paper) -> Score:
    """Compare a paper with what is read of it."""
    start = perf_counter()
    parsed = parse_pdf(Source("", Format.PDF, data=paper.data))
    got = [(block.kind, " ".join(block.span.of(parsed.text).split())) for block in parsed.blocks]
    result = Score(pages=len(parsed.places), seconds=perf_counter() - start)
    texts = [words for _, words in got]
    for kind, words in paper.blocks:
        if kind == LINE:
            continue
        result.blocks += 1
        if words in texts:
            result.exact += 1
        else:
            result.missed.append((kind, words))
    wanted = {words for kind, words in paper.blocks if kind == "heading"}
    headings = [(block.level, block.span.of(parsed.text)) for block in parsed.blocks if block.kind in HEADS]
    result.headings, result.found = len(wanted), len(headings)
    result.right = sum(words in wanted for _, words in headings)
    result.same_level = sum(paper.levels.get(words) == level for level, words in headings)
    result.false = [words for _, words in headings if words not in wanted]
    known = {words for _, words in paper.blocks} | set(paper.notes)
    result.surplus = [(kind, words) for kind, words in got if words not in known and kind is not BlockKind.TABLE]
    own = f"\n{printed(paper).text}\n"
    result.furniture = [words for words in paper.furniture if f"\n{parsed.text}\n".count(words) > own.count(words)]
    result.notes, result.found_notes = len(paper.notes), sum(note in texts for note in paper.notes)
    wanted_voices, voices = voices_of(printed(paper)), voices_of(build_document(parsed))
    result.voices = len(wanted_voices)
    result.same_voices = sum(voice in voices for voice in wanted_voices)
    result.extra_voices = sum(voice not in wanted_voices for voice in voices)
    return result


def printed(paper: Paper) -> Document:
    """The document that was printed, its notes last."""
    from reader.formats.parsed import ParsedText

    writer = BlockWriter()
    for i, (kind, words) in enumerate(paper.blocks):
        writer.add(
            BlockKind.PARAGRAPH if kind == LINE else BlockKind(kind),
            StyledText(words),
            i + 1,
            paper.levels.get(words, 0),
        )
    for note in paper.notes:
        writer.add(BlockKind.LIST_ITEM, StyledText(note), len(paper.blocks), 1)
    return build_document(ParsedText(writer.text, tuple(writer.blocks)))


def voices_of(document: Document) -> list[tuple[str, str]]:
    """Who says what."""
    attribution = attribute(document)
    return [
        (speaker_name(attribution, quote), " ".join(quote.span.of(document.text).split()))
        for quote in attribution.quotes
    ]


def speaker_name(attribution: object, quote: object) -> str:
    """The name of a quotation's speaker."""
    speaker = getattr(quote, "speaker", None)
    return getattr(speaker, "name", None) or str(speaker)

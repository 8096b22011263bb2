"""All that a person said in the texts that were read: a chart over time and by source, and the quotations in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from reader.library.search import VoiceQuotation
from reader.library.source_names import source_of
from reader.library.voices import CHOSEN, Voice
from reader.ui.layout.explanation import StyledLine, StyledText
from reader.ui.layout.fit import fitted
from reader.ui.layout.speaker_timeline import bars
from reader.ui.layout.wrap import wrapped

MOST_SOURCES = 5
"""The most sources that have a bar."""
MOST_LINES = 4
"""The most lines of a quotation that are shown."""
LABEL = 12
"""The width of the words before a chart, in cells."""
SOURCE_NAME = 24
"""The width of the name of a source before its bar, in cells."""
INDENT = "    "


class SaidRow(NamedTuple):
    """A row of what somebody said."""

    line: StyledLine
    """Its words in their styles."""
    said: VoiceQuotation | None = None
    """The quotation whose first row this is; None for other rows."""
    voice: Voice | None = None
    """The voice of that quotation."""


def said_rows(voice: Voice, others: Sequence[Voice], width: int) -> Iterator[SaidRow]:
    """The chart and the quotations of a voice, then those of others whose name is like it, which may be the same."""
    yield from chart_rows(voice, width)
    yield SaidRow(())
    yield from quotation_rows(voice, width)
    if others:
        yield SaidRow(
            [StyledText(fitted("Others of this name: M joins one, if it is the same person", width), "heading")]
        )
    for other in others:
        roles = f", {other.roles[0]}" if other.roles else ""
        yield SaidRow([StyledText(fitted(f"{other.name}{roles}", width), "name")])
        yield from quotation_rows(other, width)


def about_voice(voice: Voice) -> str:
    """How much somebody said in how many texts, and why these are one person's."""
    quotations, texts = len(voice.quotations), len(voice.targets)
    said = f"{quotations:,} quotation{'s' * (quotations != 1)} in {texts:,} text{'s' * (texts != 1)}"
    roles = f" · {'; '.join(voice.roles[:2])}" if voice.roles else ""
    evidence = voice.evidence if voice.evidence in {"", CHOSEN} else f"joined by {voice.evidence}"
    evidence = f" · {evidence}" if evidence else ""
    return f"{said}{roles}{evidence}"


def chart_rows(voice: Voice, width: int) -> Iterator[SaidRow]:
    """Bars of the quotations over time, and by source."""
    yield SaidRow([StyledText(fitted(about_voice(voice), width), "muted")])
    first, last = voice.quotations[0].date[:7], voice.quotations[-1].date[:7]
    counts = by_month(voice)
    room = max(4, min(width - LABEL - len(first) - len(last) - 4, 4 * len(counts)))
    line = spread(bars(columns := in_columns(counts, room), max(columns)), room)
    ends = (StyledText(f"{first} ", "muted"), StyledText(line, "marked"), StyledText(f" {last}", "muted"))
    yield SaidRow([StyledText(fitted("over time", LABEL), "faint"), *ends])
    sources = Counter(source_of(each.target) or each.target for each in voice.quotations).most_common(MOST_SOURCES)
    most = sources[0][1]
    longest = max(1, min(30, width - LABEL - SOURCE_NAME - 8))
    for number, (source, count) in enumerate(sources):
        bar = "█" * max(1, round(longest * count / most))
        name = fitted(source, SOURCE_NAME)
        label = fitted("by source" if not number else "", LABEL)
        parts = (StyledText(label, "faint"), StyledText(name, "muted"), StyledText(f" {bar}", "marked"))
        yield SaidRow([*parts, StyledText(f" {count}", "muted")])


def by_month(voice: Voice) -> list[int]:
    """The number of quotations in each month, from the first to the last; a day or a year alone counts for its first.

    >>> from types import SimpleNamespace
    >>> by_month(SimpleNamespace(quotations=[SimpleNamespace(date=day) for day in ("2024-11-02", "2025-01", "2025")]))
    [1, 0, 2]
    """
    months = [int(each.date[:4]) * 12 + int(each.date[5:7] or 1) - 1 for each in voice.quotations]
    counts = Counter(months)
    return [counts[month] for month in range(min(months), max(months) + 1)]


def in_columns(counts: Sequence[int], most: int) -> list[int]:
    """Counts in at most so many columns, several in one where there are more.

    >>> in_columns([1, 0, 2, 3], 2)
    [1, 5]
    """
    each = -(-len(counts) // most)
    return [sum(counts[at : at + each]) for at in range(0, len(counts), each)]


def spread(line: str, room: int) -> str:
    """A row of bars, each as broad as there is room for, to four cells.

    >>> spread("▁█", 9)
    '▁▁▁▁████'
    """
    return "".join(bar * max(1, min(4, room // max(1, len(line)))) for bar in line)


def quotation_rows(voice: Voice, width: int) -> Iterator[SaidRow]:
    """The quotations of a voice in order of time, with their dates, sources and titles."""
    for said in voice.quotations:
        where = f"  {source_of(said.target)}  "
        title = " ".join(said.title.split())
        room = max(0, width - len(said.date) - cell_len(where))
        parts = (StyledText(said.date, "name"), StyledText(fitted(where, min(cell_len(where), width)), "muted"))
        yield SaidRow([*parts, StyledText(fitted(title, room), "muted")], said, voice)
        words = " ".join(said.words.split())
        shown = f"“{words}”" if said.kind == "direct" else words
        lines = [shown[start:end] for start, end in wrapped(shown, 0, len(shown), max(1, width - len(INDENT)))]
        if len(lines) > MOST_LINES:
            lines[MOST_LINES - 1 :] = [f"{lines[MOST_LINES - 1]} …"]
        for line in lines:
            yield SaidRow([StyledText(f"{INDENT}{fitted(line, width - len(INDENT))}")])
        yield SaidRow(())

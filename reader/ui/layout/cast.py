"""The cast of a text: those who speak, how much they say in each chapter, and who talks with whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rich.cells import cell_len

from reader.document import Document, Gender, Span
from reader.document.chapters import chapter_at, chapters
from reader.exports.exchanges import exchanges
from reader.exports.score import words_by_chapter
from reader.ui.layout.attribution_view import AttributionView
from reader.ui.layout.explanation import StyledLine, StyledText
from reader.ui.layout.fit import fitted
from reader.ui.layout.speaker_timeline import bars, extent_of, span_of_column

NARROWEST_NAME, WIDEST_NAME = 10, 28
"""The least and the greatest width of the column of names, in cells."""
BAR = 12
"""The width of the bars of shares, in cells."""
WIDE = 66
"""From this width on, in cells, the shares have bars."""
NUMBERS = 13
"""The width of the share and the number of quotations with the blanks around them, in cells."""
WIDEST_CHAPTER = 8
"""The greatest width of a chapter in the score, in cells, with the blank after it."""
MOST_PARTNERS = 12
"""The most partners that are named."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who speaks."""

    voice: int
    """The number of the speaker."""
    label: str
    """The label of two letters."""
    name: str
    """The name."""
    words: int
    """The words of all quotations."""
    quotes: int
    """The number of quotations."""
    share: float
    """The share of all quoted words, from 0 to 1."""


class Cast:
    """The cast of an attribution, those who say most first."""

    def __init__(self, document: Document, view: AttributionView) -> None:
        self.document, self.view = document, view
        self.chapters = chapters(document)
        total = max(1, sum(view.words))
        by_voice = {speaker.id: speaker for speaker in view.all_speakers}
        ranked = [by_voice[voice] for voice in view.ranked]
        self.members = [
            Member(one.id, view.label(one.id), one.name, one.words, len(one.quotes), one.words / total)
            for one in ranked
        ]
        self.most = max((member.words for member in self.members), default=1) or 1
        self.scores: dict[tuple[int, int], list[float]] = {}

    @cached_property
    def exchanges(self) -> Counter[tuple[int, int]]:
        """How often each two speak one after the other."""
        return exchanges(self.view.found)

    def times(self, one: int, other: int) -> int:
        """How often two speak one after the other."""
        return self.exchanges[min(one, other), max(one, other)]

    def partners(self, voice: int) -> list[tuple[int, int]]:
        """Those somebody talks with, with how often, the most frequent first."""
        found = [(self.times(voice, member.voice), member.voice) for member in self.members]
        return [(other, times) for times, other in sorted(found, key=lambda each: -each[0]) if times]

    def columns(self, width: int) -> int:
        """The number of columns of the score in a width in cells: a chapter each, or several where there are more."""
        return min(width, len(self.chapters)) if self.chapters else width

    def score(self, voice: int, columns: int) -> list[float]:
        """What somebody says in each of some columns, from the first chapter to the last: words, or covered shares."""
        key = (voice, columns)
        if key not in self.scores:
            self.scores[key] = [*self.column_scores(voice, columns)]
        return self.scores[key]

    def column_scores(self, voice: int, columns: int) -> Iterator[float]:
        if not self.chapters:
            yield from self.view.coverage(voice).shares(extent_of(self.document), columns)
            return
        found, words = self.view.found.quotes, self.view.words
        by_chapter = words_by_chapter(self.chapters, ((found[i], words[i]) for i in self.view.quotes_of(voice)))
        count = len(by_chapter)
        for column in range(columns):
            part = span_of_column(column, Span(0, count), columns)
            yield sum(by_chapter[part.start : part.end])

    def sparkline(self, voice: int, width: int) -> str:
        """The score of somebody as bars, the highest where they say most; short rows of chapters are spread out."""
        columns = self.columns(width)
        score = self.score(voice, columns)
        cells = self.cells_of_column(width)
        filled = max(1, cells - 1) if cells > 2 else cells
        return "".join(f"{bar * filled}{' ' * (cells - filled)}" for bar in bars(score, max(score, default=0) or 1))

    def cells_of_column(self, width: int) -> int:
        """The width of a column of the score, in cells."""
        return min(WIDEST_CHAPTER, width // max(1, self.columns(width))) if self.chapters else 1

    def axis(self, width: int) -> str:
        """What is above the score: the numbers of some chapters where they begin."""
        if not self.chapters:
            return "from the beginning to the end"
        columns, cells, line = self.columns(width), self.cells_of_column(width), "1"
        for column in range(1, columns):
            number = str(span_of_column(column, Span(0, len(self.chapters)), columns).start + 1)
            at = column * cells
            is_due = number.endswith(("0", "5")) or cells > 2
            if is_due and len(line) < at and at + len(number) <= width:
                line += " " * (at - len(line)) + number
        return line

    @property
    def title(self) -> str:
        """How many speak in how many chapters."""
        count, chapters = len(self.members), len(self.chapters)
        in_chapters = f" in {chapters} chapters" if chapters else ""
        return f"{self.document.title or self.document.id}: {count} voice{'s' * (count != 1)}{in_chapters}"


@dataclass(frozen=True, slots=True)
class CastColumns:
    """The widths of the columns of the cast, in cells."""

    name: int
    """Of the name."""
    bar: int
    """Of the bar of the share; 0 for none."""
    score: int
    """Of the score; 0 for none."""


def cast_columns(names: Sequence[str], width: int, before: int) -> CastColumns:
    """The columns for a width, of which `before` cells come before the name."""
    longest = max((cell_len(name) for name in names), default=0)
    name = max(NARROWEST_NAME, min(longest, WIDEST_NAME, width // 4))
    bar = BAR if width >= WIDE else 0
    return CastColumns(name, bar, max(0, width - before - name - NUMBERS - (bar + 1 if bar else 0)))


def about(cast: Cast, voice: int, width: int) -> list[StyledLine]:
    """Who somebody is: names and role, how much they say from where to where, and with whom they talk."""
    speaker = cast.view.found.speakers[voice]
    gender = f", {speaker.gender}" if speaker.gender is not Gender.UNKNOWN else ""
    role = f", {speaker.role}" if speaker.role else ""
    also = f"  also {', '.join(speaker.aliases)}" if speaker.aliases else ""
    partners = [f"{cast.view.name(other)} {times}" for other, times in cast.partners(voice)[:MOST_PARTNERS]] or [
        "nobody"
    ]
    return [
        [StyledText(fitted(f" {speaker.name}{gender}{role}", width), "voice")],
        [StyledText(fitted(f" {extent(cast, voice)}{also}", width), "muted")],
        [StyledText(fitted(f" Talks with {', '.join(partners)}", width), "muted")],
    ]


def extent(cast: Cast, voice: int) -> str:
    """How much somebody says, from where to where: "12 quotations, 340 words, in 3 chapters from 1 to 7"."""
    quotes, words = cast.view.quotes_of(voice), sum(cast.view.words[i] for i in cast.view.quotes_of(voice))
    said = f"{len(quotes):,} quotation{'s' * (len(quotes) != 1)}, {words:,} word{'s' * (words != 1)}"
    places = (chapter_at(cast.chapters, cast.view.found.quotes[i].span.start) + 1 for i in quotes)
    numbers = sorted({max(1, number) for number in places}) if cast.chapters else []
    if not numbers:
        return said
    if len(numbers) == 1:
        return f"{said}, in chapter {numbers[0]}"
    return f"{said}, in {len(numbers)} chapters from {numbers[0]} to {numbers[-1]}"

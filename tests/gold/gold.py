"""The gold set: short texts, each with its outline and voices as a careful reader annotated them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

import reader
from reader import Attribution, Document, QuoteKind, Span

TEXTS = Path(__file__).parent / "texts"
FIELDS = {"about", "title", "byline", "date", "headings", "captions", "boilerplate", "voices"}


@dataclass(frozen=True)
class Heading:
    """A heading with its level."""

    span: Span
    level: int


@dataclass(frozen=True)
class Caption:
    """A caption, with its credit if it has one."""

    span: Span
    credit: Span | None


@dataclass(frozen=True)
class Said:
    """A quotation and who said it; None if the text does not say."""

    span: Span
    kind: QuoteKind
    speaker: str | None


class GoldError(Exception):
    """A gold file contradicts its text."""


class Gold:
    """One text of the set with its annotation."""

    def __init__(self, notes: Path) -> None:
        self.name = notes.stem
        [self.text_file] = [file for file in notes.parent.glob(f"{notes.stem}.*") if file != notes]
        self.notes = yaml.safe_load(notes.read_text(encoding="utf-8"))
        if unknown := self.notes.keys() - FIELDS:
            raise GoldError(f"{notes.name} has an unknown field: {', '.join(unknown)}")

    @cached_property
    def document(self) -> Document:
        return reader.open(str(self.text_file))

    @cached_property
    def attribution(self) -> Attribution:
        return reader.attribute(self.document)

    @property
    def title(self) -> str:
        title: str = self.notes.get("title", "")
        return title

    @property
    def byline(self) -> str:
        byline: str = self.notes.get("byline", "")
        return byline

    @property
    def date(self) -> str:
        date: str = self.notes.get("date", "")
        return date

    @property
    def boilerplate(self) -> Iterator[Span]:
        for words in self.notes.get("boilerplate", ()):
            yield self.found(words, is_line=True)

    @property
    def headings(self) -> Iterator[Heading]:
        for entry in self.notes.get("headings", ()):
            [level] = entry.keys() - {"nth"}
            yield Heading(self.found(entry[level], entry.get("nth", 1), is_line=True), level)

    @property
    def captions(self) -> Iterator[Caption]:
        for entry in self.notes.get("captions", ()):
            span = self.found(entry["words"], is_line=self.text_file.suffix == ".txt")
            credit = self.within(span, entry["credit"]) if "credit" in entry else None
            yield Caption(span, credit)

    @property
    def voices(self) -> Iterator[Said]:
        for speaker, quotations in self.notes.get("voices", {}).items():
            for entry in quotations:
                [kind] = entry.keys() - {"nth"}
                yield Said(self.found(entry[kind], entry.get("nth", 1)), QuoteKind(kind), speaker)

    def found(self, words: str, nth: int = 1, *, is_line: bool = False) -> Span:
        """The span of some words in the text; any white space in it may separate them."""
        pattern = r"\s+".join(map(re.escape, words.split()))
        if is_line:
            pattern = rf"(?:(?<=\n)|(?<=^)|(?<=[#=] )){pattern}(?=\s*(?:$|\n|\||[#=]))"
        matches = [*re.finditer(pattern, self.document.text)]
        if len(matches) < nth:
            raise GoldError(f"{self.text_file.name} does not have the words «{words}» ({nth})")
        if len(matches) > 1 and nth == 1 and not is_line:
            raise GoldError(f"{self.text_file.name} has the words «{words}» more than once: say which with nth")
        return Span(*matches[nth - 1].span())

    def within(self, span: Span, words: str) -> Span:
        start = self.document.text.rindex(words, span.start, span.end)
        return Span(start, start + len(words))


def gold_texts() -> list[Gold]:
    """All texts of the set, sorted by name."""
    return [Gold(notes) for notes in sorted(TEXTS.glob("*.yaml"))]

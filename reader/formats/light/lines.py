"""A cursor over the lines of a text, which the rules of a format move forward."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

TAB = 8
"""The distance of tab stops in an indent, in columns."""


class SourceLine(NamedTuple):
    """A line of the source."""

    number: int
    """Its number, from 1."""
    text: str
    """Its text, without white space at the end; tabs in its indent are expanded."""

    @property
    def indent(self) -> int:
        """The number of spaces before its text."""
        return len(self.text) - len(self.text.lstrip())


class Lines:
    """Lines, and a place among them."""

    def __init__(self, lines: Sequence[SourceLine], at: int = 0) -> None:
        self.lines, self.at = lines, at

    @property
    def is_done(self) -> bool:
        """Whether no line is left."""
        return self.at >= len(self.lines)

    @property
    def number(self) -> int:
        """The number of the next line; of the last one if none is left."""
        return self.lines[min(self.at, len(self.lines) - 1)].number if self.lines else 1

    @property
    def indent(self) -> int:
        """The indent of the next line."""
        return 0 if self.is_done else self.lines[self.at].indent

    @property
    def follows_blank(self) -> bool:
        """Whether the line before the next one is blank, or there is none."""
        return self.at == 0 or not self.lines[self.at - 1].text

    def peek(self, steps: int = 0) -> str:
        """The text of a line after the place; empty after the last line."""
        return self.lines[self.at + steps].text if self.at + steps < len(self.lines) else ""

    def comes_later(self, text: str) -> bool:
        """Whether a line after the next one has this text."""
        return self.last_places.get(text, 0) > self.at

    def words_come_later(self, words: str) -> bool:
        """The same without regard to white space around the text and to capitals; `words` has neither."""
        return self.last_places_of_words.get(words, 0) > self.at

    @cached_property
    def last_places(self) -> dict[str, int]:
        """The last place of each text. Looking at all lines for every block would take time with their square."""
        return {line.text: at for at, line in enumerate(self.lines)}

    @cached_property
    def last_places_of_words(self) -> dict[str, int]:
        """The same in small letters, without white space around."""
        return {line.text.strip().lower(): at for at, line in enumerate(self.lines)}

    def take(self) -> str:
        """The text of the next line, which is passed."""
        text = self.peek()
        self.at += 1
        return text

    def take_while(self, belongs: Callable[[str], bool]) -> list[SourceLine]:
        """The next lines for which the test holds."""
        start = self.at
        while not self.is_done and belongs(self.peek()):
            self.at += 1
        return list(self.lines[start : self.at])

    def take_until(self, is_end: Callable[[str], bool]) -> list[SourceLine]:
        """The lines up to one for which the test holds, which is passed as well; all if there is none."""
        found = self.take_while(lambda text: not is_end(text))
        self.at += 1
        return found

    def take_indented(self, least: int = 1) -> list[SourceLine]:
        """The next lines that are blank or indented by `least` columns, without blank lines at the end."""
        start = self.at
        end = start
        while not self.is_done and (not self.peek() or self.indent >= least):
            self.at += 1
            if self.lines[self.at - 1].text:
                end = self.at
        self.at = max(end, start)
        return list(self.lines[start:end])

    def skip_blank(self) -> None:
        """Pass blank lines."""
        while not self.is_done and not self.peek():
            self.at += 1


def lines_of(text: str) -> list[SourceLine]:
    """The lines of a text."""
    return [SourceLine(number, expanded(line)) for number, line in enumerate(text.split("\n"), start=1)]


def expanded(line: str) -> str:
    """A line without white space at its end, with spaces for the tabs in its indent."""
    line = line.rstrip()
    words = line.lstrip()
    indent = line[: len(line) - len(words)]
    return (indent.expandtabs(TAB) if "\t" in indent else indent) + words


def dedented(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """Lines without the indent that they have in common."""
    least = min((line.indent for line in lines if line.text), default=0)
    return [SourceLine(line.number, line.text[least:]) for line in lines]


def text_of(lines: Iterable[SourceLine]) -> str:
    """The text of lines, as it is."""
    return "\n".join(line.text for line in lines)


def joined(lines: Iterable[SourceLine]) -> str:
    """The words of a paragraph on one line."""
    return " ".join(line.text.strip() for line in lines)

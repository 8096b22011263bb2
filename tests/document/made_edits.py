"""Articles that are edited as people edit them, so that it is known where each of their words went.

Each edited text knows the origin of every character, or that it is new: what a reader had marked is then either at a
known place or gone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from reader.document import Span

NEW = -1
"""The origin of a character that an edit brought in."""
REPLACEMENTS = (
    *("harbour", "autumn", "quickly", "the committee", "a month later", "with some care", "three", "northern"),
    *("whoever asked", "in part", "perhaps", "officials", "a smaller one", "every spring", "at last", "of the county"),
)
"""Words that an edit puts in place of others."""
SENTENCES = (
    "This article was updated on Friday to add what the council decided.",
    "Readers had asked how long the works would take, and who would pay for them.",
    "Nobody could say in the morning whether the road would be open again by night.",
    "The figures were published two days after the meeting, and later withdrawn.",
    "An earlier version of this text named the wrong year.",
    "For those who live on the hill little has changed, and they expect that little will.",
)
HEADINGS = ("What happened next", "Background", "How it is paid for", "Reactions")


@dataclass(frozen=True, slots=True)
class EditedText:
    """A text with the origin of each of its characters."""

    text: str
    """The text."""
    origins: tuple[int, ...]
    """For each character its offset in the first text; NEW if it was not there."""

    def now(self, span: Span) -> list[int]:
        """Where the characters of a span of the first text are now."""
        return [at for at, origin in enumerate(self.origins) if span.start <= origin < span.end]

    def part(self, start: int, end: int) -> EditedText:
        """A part of the text."""
        return EditedText(self.text[start:end], self.origins[start:end])


def untouched(text: str) -> EditedText:
    """A text before any edit."""
    return EditedText(text, tuple(range(len(text))))


def new(words: str) -> EditedText:
    """Words that were not there."""
    return EditedText(words, (NEW,) * len(words))


def joined(parts: Sequence[EditedText]) -> EditedText:
    """Some parts as one text."""
    return EditedText("".join(p.text for p in parts), tuple(origin for p in parts for origin in p.origins))


def paragraphs(text: EditedText) -> list[EditedText]:
    """The lines of a text, each with its line end."""
    ends = [0, *(at + 1 for at, char in enumerate(text.text) if char == "\n")]
    if ends[-1] != len(text.text):
        ends.append(len(text.text))
    return [text.part(start, end) for start, end in pairwise(ends)]


def words_of(text: EditedText) -> Iterator[Span]:
    """The words of a text."""
    start = None
    for at, char in enumerate(f"{text.text} "):
        if char.isspace():
            if start is not None:
                yield Span(start, at)
            start = None
        elif start is None:
            start = at


def moved_paragraph(text: EditedText, chance: Random) -> EditedText:
    """A paragraph goes elsewhere."""
    parts = paragraphs(text)
    part = parts.pop(chance.randrange(len(parts)))
    parts.insert(chance.randrange(len(parts) + 1), part)
    return joined(parts)


def changed_words(text: EditedText, chance: Random) -> EditedText:
    """One word in twelve becomes another, is left out, or has one put before it."""
    parts, last = [], 0
    for word in words_of(text):
        if chance.random() < 1 / 12:
            other = new(chance.choice(REPLACEMENTS))
            parts.append(text.part(last, word.start))
            parts.append(chance.choice((other, new(""), joined((other, new(" "), text.part(word.start, word.end))))))
            last = word.end
    return joined([*parts, text.part(last, len(text.text))])


def added_section(text: EditedText, chance: Random) -> EditedText:
    """A heading and some paragraphs are put in."""
    parts = paragraphs(text)
    sentences = chance.choices(SENTENCES, k=chance.randrange(1, 9))
    section = new("\n".join((chance.choice(HEADINGS), " ".join(sentences), chance.choice(SENTENCES), "")))
    parts.insert(chance.randrange(len(parts) + 1), section)
    return joined(parts)


def deleted_paragraph(text: EditedText, chance: Random) -> EditedText:
    """A paragraph is taken out."""
    parts = paragraphs(text)
    if len(parts) > 1:
        parts.pop(chance.randrange(len(parts)))
    return joined(parts)


def typeset(text: EditedText, chance: Random) -> EditedText:
    """Quotation marks and apostrophes are set as printers do, and dashes with blanks; or the other way round."""
    signs = {'"': "“", "'": "’", "-": "–"} if '"' in text.text else {"“": '"', "”": '"', "’": "'"}
    return EditedText("".join(signs.get(char, char) for char in text.text), text.origins)


def rewrapped(text: EditedText, chance: Random) -> EditedText:
    """Some blanks become line ends, as if the text had been wrapped."""
    return EditedText(
        "".join("\n" if char == " " and chance.random() < 0.1 else char for char in text.text), text.origins
    )


Edit = Callable[[EditedText, Random], EditedText]
EDITS: tuple[Edit, ...] = (moved_paragraph, added_section, deleted_paragraph, changed_words, typeset, rewrapped)
"""The kinds of edits, in the order in which they are made: a text whose lines were broken has no paragraphs to move."""


def edited(text: str, chance: Random, most: int = 4) -> EditedText:
    """A text after one to `most` edits of any kinds."""
    found = untouched(text)
    for edit in sorted(chance.choices(EDITS, k=chance.randrange(1, most + 1)), key=EDITS.index):
        found = edit(found, chance)
    return found


def marked_spans(text: str, chance: Random, count: int) -> Iterator[Span]:
    """Spans as a reader marks them: some words, a sentence or so, a paragraph, or two."""
    words, lines = list(words_of(untouched(text))), [line for line in lines_of(text) if line.length > 1]
    for _ in range(count):
        if chance.random() < 0.25:
            first = chance.randrange(len(lines))
            last = min(len(lines) - 1, first + chance.randrange(2))
            yield Span(lines[first].start, lines[last].end)
        else:
            first = chance.randrange(len(words))
            last = min(len(words) - 1, first + chance.choice((0, 0, 1, 2, 4, 8, 14, 20)))
            yield Span(words[first].start, words[last].end)


def lines_of(text: str) -> Iterator[Span]:
    """The lines of a text, without their ends."""
    start = 0
    for line in text.split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1

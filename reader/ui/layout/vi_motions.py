"""Where the motions and objects of vi lead in a text: functions of the text, an offset and a count."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import islice
from typing import NamedTuple

from reader.document import Span

WORD = re.compile(r"\w+|[^\w\s]+")
BIG_WORD = re.compile(r"\S+")
PARAGRAPH_END = re.compile(r"\n[ \t]*\n")
BRACKET = re.compile(r"[()\[\]{}]")
BRACKETS = {opening: pair for pair in ("()", "[]", "{}") for opening in pair} | {"b": "()", "B": "{}"}


class Motion(NamedTuple):
    """A motion."""

    to: Callable[[str, int, int], int]
    """The offset that it leads to, by the text, the offset of the cursor, and how often it is made."""
    is_inclusive: bool = False
    """Whether an operator takes the character that it leads to, too."""
    is_of_lines: bool = False
    """Whether an operator takes whole lines."""


def line_start(text: str, at: int) -> int:
    """The offset of the first character of a line."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """The offset of the end of a line, where its line feed is or the text ends."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def first_word(text: str, at: int) -> int:
    """The offset of the first character of a line that is no blank."""
    line = text[line_start(text, at) : line_end(text, at)]
    return line_start(text, at) + len(line) - len(line.lstrip())


def lines_on(text: str, at: int, count: int) -> int:
    """The same column some lines below, or above if `count` is negative; the first or last line at most."""
    column = at - line_start(text, at)
    for _ in range(abs(count)):
        start = line_end(text, at) + 1 if count > 0 else line_start(text, line_start(text, at) - 1)
        if start > len(text) or (count < 0 and line_start(text, at) == 0):
            break
        at = start
    return min(line_start(text, at) + column, line_end(text, at))


def start_of_line(text: str, number: int) -> int:
    """The offset of the first word of a line, from 1; of the last line if there are fewer."""
    at = 0
    for _ in range(number - 1):
        at = line_end(text, at) + 1 if line_end(text, at) < len(text) else at
    return first_word(text, at)


def next_word(words: re.Pattern[str]) -> Callable[[str, int, int], int]:
    """The motion to the beginning of the next word."""

    def to(text: str, at: int, count: int) -> int:
        begun = words.match(text, at)
        starts = [found.start() for found in islice(words.finditer(text, begun.end() if begun else at), count)]
        return starts[count - 1] if len(starts) >= count else len(text)

    return to


def word_end(words: re.Pattern[str]) -> Callable[[str, int, int], int]:
    """The motion to the last character of a word."""

    def to(text: str, at: int, count: int) -> int:
        ends = [found.end() - 1 for found in islice(words.finditer(text, at + 1), count)]
        return ends[-1] if ends else at

    return to


def word_before(words: re.Pattern[str]) -> Callable[[str, int, int], int]:
    """The motion to the beginning of the word, or of the one before."""

    def to(text: str, at: int, count: int) -> int:
        starts = [found.start() for found in words.finditer(text[:at])]
        return starts[-count] if len(starts) >= count else 0

    return to


def paragraph_on(text: str, at: int, count: int) -> int:
    """The blank line after the paragraph."""
    for _ in range(count):
        found = PARAGRAPH_END.search(text, at + 1)
        at = found.start() + 1 if found is not None else len(text)
    return at


def paragraph_back(text: str, at: int, count: int) -> int:
    """The blank line before the paragraph."""
    for _ in range(count):
        at = max((found.start() + 1 for found in PARAGRAPH_END.finditer(text[: max(at - 1, 0)])), default=0)
    return at


def to_bracket(text: str, at: int, _count: int) -> int:
    """The bracket that belongs to the one at the cursor, or to the next in the line; the cursor if there is none."""
    found = BRACKET.search(text, at, line_end(text, at))
    if found is None:
        return at
    pair = BRACKETS[found[0]]
    opening, closing = pair[0], pair[1]
    step = 1 if found[0] == opening else -1
    depth, to = 0, found.start()
    while 0 <= to < len(text):
        depth += (text[to] == opening) - (text[to] == closing)
        if depth == 0:
            return to
        to += step
    return at


MOTIONS: dict[str, Motion] = {
    "h": Motion(lambda text, at, count: max(at - count, line_start(text, at))),
    "l": Motion(lambda text, at, count: min(at + count, line_end(text, at))),
    "j": Motion(lines_on, is_of_lines=True),
    "k": Motion(lambda text, at, count: lines_on(text, at, -count), is_of_lines=True),
    "0": Motion(lambda text, at, _: line_start(text, at)),
    "^": Motion(lambda text, at, _: first_word(text, at)),
    "$": Motion(lambda text, at, count: line_end(text, lines_on(text, at, count - 1))),
    "w": Motion(next_word(WORD)),
    "W": Motion(next_word(BIG_WORD)),
    "e": Motion(word_end(WORD), is_inclusive=True),
    "E": Motion(word_end(BIG_WORD), is_inclusive=True),
    "b": Motion(word_before(WORD)),
    "B": Motion(word_before(BIG_WORD)),
    "}": Motion(paragraph_on),
    "{": Motion(paragraph_back),
    "%": Motion(to_bracket, is_inclusive=True),
    "gg": Motion(lambda text, _, count: start_of_line(text, count), is_of_lines=True),
    "G": Motion(lambda text, _, count: first_word(text, len(text)), is_of_lines=True),
}


def to_character(text: str, at: int, count: int, kind: str, character: str) -> int | None:
    """Where f, F, t or T leads to in the line; None if the character is not there."""
    step = 1 if kind in "ft" else -1
    start, end = line_start(text, at), line_end(text, at)
    found = at + step if kind in "tT" and text[at + step : at + step + 1] == character and count == 1 else at
    for _ in range(count):
        found = text.find(character, found + 1, end) if step > 0 else text.rfind(character, start, max(found, start))
        if found < 0:
            return None
    return found - step if kind in "tT" else found


def to_words(text: str, at: int, count: int, words: str, *, is_back: bool) -> int:
    """Where some words stand next, or before; from one end of the text on to the other. The cursor if nowhere.

    Capitals matter where some are sought.
    """
    if not words:
        return at
    within = "".join(map(lower, text)) if words == words.lower() else text
    starts, found = [], within.find(words)
    while found >= 0:
        starts.append(found)
        found = within.find(words, found + 1)
    if not starts:
        return at
    first = bisect_left(starts, at) - count if is_back else bisect_right(starts, at) + count - 1
    return starts[first % len(starts)]


def lower(character: str) -> str:
    """A character in lower case, where that is one character, too."""
    return small if len(small := character.lower()) == 1 else character


def of_object(text: str, at: int, kind: str, name: str) -> Span | None:
    """What iw, aw, ip, i", a( and the like are about; None if there is nothing of the kind around the cursor."""
    is_around = kind == "a"
    if name in "wW":
        return of_word(text, at, WORD if name == "w" else BIG_WORD, is_around=is_around)
    if name == "p":
        start, end = paragraph_back(text, at + 1, 1), paragraph_on(text, at, 1)
        start += text[start : start + 1] == "\n"
        return Span(start, min(end + is_around, len(text)))
    if name in BRACKETS:
        return of_brackets(text, at, *BRACKETS[name], is_around=is_around)
    return of_quotation(text, at, name, is_around=is_around)


def of_word(text: str, at: int, words: re.Pattern[str], *, is_around: bool) -> Span | None:
    """The word, or the blanks, at the cursor; around it with the blanks behind."""
    start, end = line_start(text, at), line_end(text, at)
    parts = [*re.finditer(rf"{words.pattern}|[^\S\n]+", text[start:end])]
    index = next((i for i, part in enumerate(parts) if start + part.end() > at), len(parts) - 1)
    if index < 0:
        return None
    last = index + (is_around and index + 1 < len(parts))
    return Span(start + parts[index].start(), start + parts[last].end())


def of_brackets(text: str, at: int, opening: str, closing: str, *, is_around: bool) -> Span | None:
    """What the innermost brackets around the cursor hold."""
    depth = 0
    for start in range(at, -1, -1):
        depth += (text[start : start + 1] == opening) - (text[start : start + 1] == closing and start != at)
        if depth > 0:
            break
    else:
        return None
    for end in range(start + 1, len(text)):
        depth += (text[end] == opening) - (text[end] == closing)
        if depth == 0:
            return Span(start, end + 1) if is_around else Span(start + 1, end)
    return None


def of_quotation(text: str, at: int, mark: str, *, is_around: bool) -> Span | None:
    """What the quotation marks of the line around, or behind, the cursor hold."""
    line = line_start(text, at)
    marks = [line + found.start() for found in re.finditer(re.escape(mark), text[line : line_end(text, at)])]
    pairs = zip(marks[::2], marks[1::2], strict=False)
    found = next(((start, end) for start, end in pairs if end >= at), None)
    if found is None:
        return None
    return Span(found[0], found[1] + 1) if is_around else Span(found[0] + 1, found[1])

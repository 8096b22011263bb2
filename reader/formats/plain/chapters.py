"""Chapters of books: a number and perhaps a title, on a line or two of their own; parts are above chapters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.formats.plain.body import is_prose
from reader.formats.plain.line import Line
from reader.formats.plain.wrapping import join_lines
from reader.lazy_pattern import lazy_pattern
from reader.structs import Struct

WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
NUMBER = rf"(?P<number>[IVXLC]+|\d{{1,3}}|(?i:{'|'.join((*WORDS, *ORDINALS))}))"
TAIL = rf"(?i: the)? {NUMBER}(?P<mark>[.:]?)(?:[ —–-]+(?P<title>\S.*?))?_?"
PART = lazy_pattern(rf"_?(?P<word>(?i:part|book|volume|vol\.|act)){TAIL}")
PLACED = lazy_pattern(rf"_?(?i:the )?(?P<number>(?i:{'|'.join(ORDINALS)})) (?P<word>(?i:part|book|volume|act))\.?_?")
"""A part whose number precedes its word: "FIRST ACT"."""
CHAPTER = lazy_pattern(rf"_?(?P<word>(?i:chapter|chap\.|canto|stave|letter|scene)){TAIL}")
SCENE = lazy_pattern(rf"_?(?P<word>(?i:act)[ ]+\w+)[.,:;]? +(?i:scene){TAIL}")
"""A scene with its act on one line: "ACT I. SCENE II"."""
BARE = re.compile(r"(?P<word>)(?P<number>[IVXLC]+|\d{1,3})\.?")
"""A number alone."""
UNNUMBERED = lazy_pattern(
    r"_?(?i:the )?(?P<word>(?i:prologue|epilogue|preface|foreword|introduction|conclusion|afterword|postscript))\.?_?"
)
"""What stands before the first chapter of a book or after the last one, and has no number."""
LONGEST_TITLE = 14
"""The most words of the title of a chapter on the line of its number."""
TITLE_LINES, TITLE_WORDS = 4, 12
"""The most lines of a title below the number, and the most words of each."""
LISTED_LINES = 8
"""The most lines below a chapter in a table of contents."""
TOP_LEVEL = 2
"""The level of the highest of them."""
MIN_WORDS = 300
"""The fewest words in a chapter that has only digits as its heading, on average."""
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


class Mark(Struct):
    """A line that begins a chapter or a part by its form."""

    index: int
    """The index of its line."""
    word: str
    """ "chapter", "part" and so on; empty for a number alone."""
    number: int
    """Its number; 0 without one."""
    is_part: bool
    """Whether it can be above chapters."""
    end: int
    """The index of the first line after it and its title."""


def with_chapters(lines: Sequence[Line]) -> tuple[Sequence[Line], dict[int, int]]:
    """The lines, with the number and title of each chapter as one line, and the levels of these lines by their index.

    No line has a level if the text is not a book.
    """
    marks = chapter_marks(lines)
    if not marks:
        return lines, {}
    has_parts = any(mark.is_part and mark.number for mark in marks) and any(not mark.is_part for mark in marks)
    joined: list[Line] = []
    levels: dict[int, int] = {}
    done = 0
    for mark in marks:
        joined.extend(lines[done : mark.index])
        levels[len(joined)] = TOP_LEVEL + (has_parts and not mark.is_part)
        joined.append(join_lines(lines[mark.index : mark.end]) if mark.end - mark.index > 1 else lines[mark.index])
        done = mark.end
    return [*joined, *lines[done:]], levels


def chapter_marks(lines: Sequence[Line]) -> list[Mark]:
    """The beginnings of chapters and parts, without those of a table of contents; none if they are not counted on."""
    found = [mark for i in range(len(lines)) if (mark := mark_at(lines, i)) is not None]
    named = [mark for mark in found if mark.word and mark.number]
    bare = in_sequence([mark for mark in found if not mark.word])
    chapters = [mark for mark in named if not mark.is_part]
    if is_counted(chapters):
        bare = []
    elif not is_counted(bare):
        bare, chapters = [], []
    above = [mark for mark in found if mark.is_part]
    marks = without_contents(lines, sorted([*above, *chapters, *bare], key=lambda mark: mark.index))
    counted = [mark for mark in marks if not mark.is_part]
    parts = [mark for mark in marks if mark.is_part and mark.number]
    if not counted and any(":" in lines[mark.index].words for mark in parts):
        return []
    if any(lines[mark.index].words.isdigit() for mark in counted) and words_of(lines) < MIN_WORDS * len(counted):
        return []
    return marks if is_counted(counted or parts) else []


def words_of(lines: Sequence[Line]) -> int:
    """The number of words of some lines."""
    return sum(line.count for line in lines)


def mark_at(lines: Sequence[Line], index: int) -> Mark | None:
    """The beginning of a chapter or part at a line; None if there is none."""
    line = lines[index]
    words = line.words
    if len(words) > 120 or not line.follows_blank:
        return None
    first = words.lstrip("_")[:1]
    if not (first.isupper() or first.isdigit()):
        return None
    found = UNNUMBERED.fullmatch(words)
    if found is not None:
        is_title = line.precedes_blank and found["word"][0].isupper()
        return Mark(index, found["word"].lower(), 0, True, index + 1) if is_title else None
    for form in (SCENE, CHAPTER, PART, PLACED, BARE):
        found = form.fullmatch(words)
        if found is None:
            continue
        title = found.groupdict().get("title") or ""
        if title and (not may_be_title(title, found["mark"]) or not line.precedes_blank):
            return None
        is_part = form in {PART, PLACED}
        end = index + 1 if title or (is_part and line.precedes_blank) else title_end(lines, index)
        if not lines[end - 1].precedes_blank:
            return None
        return Mark(index, found["word"].lower(), value_of(found["number"]), is_part, end)
    return None


def may_be_title(title: str, mark: str) -> bool:
    """Whether words after a number are a title, not a sentence that begins with «Chapter 3»."""
    return len(title.split()) <= LONGEST_TITLE and (bool(mark) or title[0].isupper()) and title[-1] not in ",;"


def title_end(lines: Sequence[Line], index: int) -> int:
    """The index of the first line after the title that is below a number; the next line if there is no title."""
    end = index + 1
    while end < len(lines) and end - index <= TITLE_LINES:
        line = lines[end]
        is_below = not line.follows_blank
        if (not is_below and end > index + 1) or any(
            form.fullmatch(line.words) for form in (CHAPTER, PART, PLACED, BARE)
        ):
            break
        if not (is_title_line(line) or (is_below and may_be_title(line.words, ""))):
            break
        end += 1
    is_followed = end < len(lines) and lines[end - 1].precedes_blank
    return end if is_followed else index + 1


def is_title_line(line: Line) -> bool:
    """Whether a line below a number is the title of a chapter, or a part of it."""
    words = line.words
    if "\n" in words:
        return words.isupper() and words.count("\n") < TITLE_LINES
    if line.count > TITLE_WORDS:
        return False
    if words[0] in "\"“‘'«|" and not words.isupper():
        return False
    return words.isupper() or (line.is_title and words[-1] not in ".,;!:")


def value_of(number: str) -> int:
    """A number in digits, Roman numerals or words."""
    if number.isdigit():
        return int(number)
    for names in (WORDS, ORDINALS):
        if number.lower() in names:
            return names.index(number.lower()) + 1
    values = [ROMAN[letter] for letter in number]
    return sum(-value if value < after else value for value, after in pairwise([*values, 0]))


def in_sequence(marks: Sequence[Mark]) -> list[Mark]:
    """The marks that count up from 1, or from where they end in the part before."""
    found: list[Mark] = []
    for mark in marks:
        if mark.number == 1 or (found and mark.number == found[-1].number + 1):
            found.append(mark)
    return found


def is_counted(marks: Sequence[Mark]) -> bool:
    """Whether at least two marks follow each other by their numbers."""
    return any(after.number == mark.number + 1 and after.word == mark.word for mark, after in pairwise(marks))


def without_contents(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """The marks with text below them, or a chapter right below a part; after the last one any line is text."""
    kept: list[Mark] = []
    listed = -9
    for mark, after in zip(marks, [*marks[1:], None], strict=False):
        between = lines[mark.end : after.index if after is not None else len(lines)]
        has_text = len(between) > LISTED_LINES or any(is_prose(line) or line.count > TITLE_WORDS for line in between)
        has_text |= after is None and bool(between)
        is_above = (
            mark.number > 0 and mark.is_part and after is not None and not after.is_part and len(between) <= TITLE_LINES
        )
        is_listed = lines[mark.index].number - listed <= 2
        if is_listed or not (has_text or is_above):
            listed = lines[mark.index].number
        else:
            kept.append(mark)
    return kept

"""Sections of documents that are laid out by indents: manuals, specifications, licences, contracts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from reader.formats.plain.body import NUMBERED, is_prose
from reader.formats.plain.line import SPEAKER_LABEL, Line
from reader.structs import replace

MIN_INDENT = 2
"""The smallest indent of the body of a text whose headings are not indented."""
MIN_BODY = 0.75
"""The smallest share of words in such a body."""
LONGEST_TITLE = 12
"""The most words of the title of a section."""
SUBTITLE_INDENT = 4
"""The largest indent of a title without a number that is below another."""
MIN_SECTIONS = 2
"""The fewest sections of such a text."""
TOP_LEVEL = 2
"""The level of the highest sections."""
CENTRED_INDENT = 10
"""The smallest indent of a title in the middle of the page."""
ARTICLE = re.compile(
    r"(?P<word>§{1,2}|(?:section|article|clause|schedule|annex|appendix|exhibit|artikel|artículo)\b)\.? ?"
    r"(?P<number>\d{1,3}|[IVXLC]{1,7}|[A-Z])\b(?:[.):]|\s+[–—-])?\s*(?P<title>.*)",
    re.IGNORECASE | re.DOTALL,
)
NUMBER = re.compile(r"(?P<word>)(?P<number>\d{1,3})[.)]\s+(?P<title>(?=[A-Z\"“]).*)", re.DOTALL)
TITLE_START = re.compile(r"[\"“(\[]?[^\W\d_a-z]")
MIN_SEQUENCE = 3
"""The fewest titles that count up; with titles in the middle of the page one fewer."""
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def section_levels(lines: Sequence[Line], start: int, end: int) -> dict[int, int]:
    """The levels of the titles of sections, by the indexes of their lines; empty if the text is not laid out so.

    The text itself is from one index up to another.
    """
    found = hanging_sections(lines[start:end]) or numbered_sections(lines[start:end])
    return {start + index: level for index, level in found.items()}


def hanging_sections(lines: Sequence[Line]) -> dict[int, int]:
    """The titles that stand out to the left of an indented body, as in manuals and specifications."""
    body = [line for line in lines if line.kind is None]
    words = sum(line.count for line in body)
    if not body or sum(line.count for line in body if line.indent >= MIN_INDENT) < MIN_BODY * words:
        return {}
    indents = Counter[int]()
    for line in body:
        indents[line.indent] += line.count
    usual = indents.most_common(1)[0][0]
    found: dict[int, int] = {}
    for index, line in enumerate(lines):
        if not is_title(line) or line.indent >= usual or not is_above_deeper(lines, index):
            continue
        is_numbered = NUMBERED.match(line.words) is not None
        if not is_numbered and line.indent > SUBTITLE_INDENT:
            continue
        depth = line.words.split()[0].rstrip(".").count(".") if is_numbered else int(line.indent > 0)
        found[index] = min(6, TOP_LEVEL + depth)
    if sum(lines[index].indent == 0 for index in found) < MIN_SECTIONS:
        return {}
    return found | subtitles_right_below(lines, found)


def subtitles_right_below(lines: Sequence[Line], titles: Mapping[int, int]) -> dict[int, int]:
    """The titles within a section right below its own, without a blank line, that are set in as others of the text."""
    levels = {lines[index].indent: level for index, level in titles.items() if level > TOP_LEVEL}
    found: dict[int, int] = {}
    for index in titles:
        below = index + 1
        if lines[index].indent or below in titles or not below < len(lines) or lines[below].follows_blank:
            continue
        line = lines[below]
        is_set_in = 0 < line.indent <= SUBTITLE_INDENT and line.indent in levels
        if is_set_in and is_title(replace(line, follows_blank=True)) and is_above_deeper(lines, below):
            found[below] = levels[line.indent]
    return found


def is_title(line: Line) -> bool:
    """Whether a line may be the title of a section: short, apart from what is above, no sentence and no speech."""
    if line.kind is not None or not line.follows_blank or line.count > LONGEST_TITLE or "\n" in line.words:
        return False
    words = line.words
    if words[-1] in ",;" or (words[-1] in ".:" and not NUMBERED.match(words)) or not any(map(str.isalpha, words)):
        return False
    if not (words[0].isalnum() or words[0] in "\"“‘'§("):
        return False
    return not (words[0].islower() or line.is_speech or SPEAKER_LABEL.match(words))


def is_above_deeper(lines: Sequence[Line], index: int) -> bool:
    """Whether the next line is indented more, or is a title above one that is."""
    line = lines[index]
    for after in lines[index + 1 : index + 3]:
        if after.kind is not None or after.indent > line.indent:
            return True
        if not is_title(after):
            return False
    return False


def numbered_sections(lines: Sequence[Line]) -> dict[int, int]:
    """The titles of a licence or a contract: short lines that count up, as "Article 5", "§ 5" or an indented "5."."""
    marks = list(marks_in(lines))
    centred = {index for index, line in enumerate(lines) if is_centred(line)}
    counted = in_sequence(marks, MIN_SEQUENCE - bool(centred))
    if not counted or not have_text(lines, counted):
        return {}
    below = bool(centred) and any(index < counted[0][0] for index in centred)
    found = dict.fromkeys(sorted(centred), TOP_LEVEL)
    found.pop(0, None)
    return found | {index: TOP_LEVEL + below for index, _, _ in counted}


def marks_in(lines: Sequence[Line]) -> Iterator[tuple[int, str, int]]:
    """The index, the word and the number of each line that may be such a title."""
    for index, line in enumerate(lines):
        if line.kind is not None or not (line.follows_blank or index == 0) or line.count > LONGEST_TITLE:
            continue
        article = ARTICLE.fullmatch(line.words)
        found = article or NUMBER.fullmatch(line.words)
        if found is None or found["title"][-1:] in {",", ";", ":"} or (article is None and not line.indent):
            continue
        if not line.precedes_blank or (found["title"] and not TITLE_START.match(found["title"])):
            continue
        yield index, found["word"].lower(), value_of(found["number"])


def value_of(number: str) -> int:
    """A number in digits, Roman numerals or a letter."""
    if number.isdigit():
        return int(number)
    if len(number) == 1 and number.upper() not in "IVX":
        return ord(number.upper()) - ord("A") + 1
    values = [ROMAN[letter] for letter in number.upper()]
    return sum(-value if value < after else value for value, after in pairwise([*values, 0]))


def in_sequence(marks: Sequence[tuple[int, str, int]], least: int) -> list[tuple[int, str, int]]:
    """The marks with a neighbour of the same word whose number is one more or less, if there are so many."""
    found: list[tuple[int, str, int]] = []
    for word in {word for _, word, _ in marks}:
        same = [mark for mark in marks if mark[1] == word]
        near = {mark for before, after in pairwise(same) if after[2] == before[2] + 1 for mark in (before, after)}
        found += near if len(near) >= least else ()
    return sorted(found)


def have_text(lines: Sequence[Line], marks: Sequence[tuple[int, str, int]]) -> bool:
    """Whether most titles have prose below them, unlike the lines of a list."""
    ends = [*(index for index, _, _ in marks[1:]), len(lines)]
    filled = sum(any(map(is_prose, lines[index + 1 : end])) for (index, _, _), end in zip(marks, ends, strict=True))
    return 3 * filled >= 2 * len(marks)


def is_centred(line: Line) -> bool:
    """Whether a line is a title in the middle of the page."""
    if line.indent < CENTRED_INDENT or not line.precedes_blank or line.is_no_title:
        return False
    return is_title(line) or (line.kind is None and "\n" in line.words and line.words.isupper())

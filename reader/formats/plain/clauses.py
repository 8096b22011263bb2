"""Clauses of licences and contracts, whose titles begin their paragraphs: "2. Term. This Agreement begins…"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.document import Span
from reader.formats.plain.body import is_prose
from reader.formats.plain.line import TITLE, Line
from reader.formats.plain.sections import CENTRED_INDENT, TOP_LEVEL, is_title, value_of
from reader.formats.plain.wrapping import join_lines
from reader.lazy_pattern import lazy_pattern
from reader.named_tuple import NamedTuple
from reader.structs import replace

LEGAL = lazy_pattern(
    r"\b(?:shall|hereby|herein|hereof|hereto|hereunder|thereof|thereto|pursuant|whereas|licensor|licensee|agreement|"
    r"parties|warrant(?:y|ies)|liab(?:le|ility)|infring\w+)\b",
    re.IGNORECASE,
)
"""The words of which licences and contracts have many."""
LEGAL_PARTS = (
    *("shall", "hereby", "herein", "hereof", "hereto", "hereunder", "pursuant", "whereas", "licensor", "licensee"),
    *("agreement", "parties", "warrant", "liab", "infring"),
)
"""Parts of these words, at least one of which is in each, regardless of case: a quick test."""
SAMPLE = 300
"""How many lines are looked at for them."""
MIN_LEGAL, MIN_LEGAL_SHARE = 6, 0.006
"""The fewest of these words, and their smallest share of all."""
CLAUSE = lazy_pattern(
    r"(?P<word>(?i:section|article|clause|§)?) ?(?P<number>\d{1,3}|[IVXLC]{1,7})[.):]\s+"
    r"(?P<title>[\"“]?[^\W\d_a-z][^.:;\n]{1,70}(?:\n[^.:;\n]{1,40})?[.:])(?:\s+(?=[\"“(\[]?[^\W\d_a-z])|$)"
)
"""The number and the title of a clause, up to its first sentence."""
LONGEST_TITLE = 10
"""The most words of such a title."""
MIN_CLAUSES = 3
"""The fewest clauses that count up."""
ANNEX = lazy_pattern(r"(?:appendix|annex|exhibit|schedule|attachment)\b[^.;]{0,80}[.:]?", re.IGNORECASE)
TITLE_LINES = 3
"""The most lines of a title in capitals."""


class Clause(NamedTuple):
    """A line that may begin a clause."""

    line: int
    """The index of its line."""
    word: str
    """What stands before the number, in small letters; often nothing."""
    number: int
    end: int
    """The length of the number and the title, in code points."""


def with_clauses(lines: Sequence[Line]) -> tuple[Sequence[Line], dict[int, int]]:
    """The lines, with the title of each clause as one line, and the levels of all titles by the indexes of their lines.

    No line has a level if the text is no licence or contract with such clauses.
    """
    if not is_legal(lines):
        return lines, {}
    lines = list(with_joined_titles(lines))
    clauses = {clause.line: clause for clause in counted(list(clauses_in(lines)))}
    if not clauses:
        return lines, {}
    prose = next((index for index, line in enumerate(lines) if is_prose(line)), 0)
    others = {
        index
        for index, line in enumerate(lines)
        if index
        and index not in clauses
        and (is_other_title(line) or (prose < index < max(clauses) and line.precedes_blank and is_title(line)))
    }
    below = any(index < min(clauses) and lines[index].words.isupper() for index in others)
    found: list[Line] = []
    levels: dict[int, int] = {}
    for index, line in enumerate(lines):
        clause = clauses.get(index)
        if clause is not None:
            levels[len(found)] = TOP_LEVEL + below
            found += split(line, clause.end)
        else:
            if index in others:
                levels[len(found)] = TOP_LEVEL
            found.append(line)
    return found, levels


def is_legal(lines: Sequence[Line]) -> bool:
    """Whether a text has many words of licences and contracts at its beginning."""
    sample = lines[:SAMPLE]
    total = sum([line.count for line in sample])
    least = max(MIN_LEGAL, MIN_LEGAL_SHARE * total)
    words = "\n".join([line.words for line in sample])
    if sum(map(words.casefold().count, LEGAL_PARTS)) < least:
        return False
    return len(LEGAL.findall(words)) >= least


def with_joined_titles(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; those in capitals right below one another, the first in the middle of the page, are one."""
    run: list[Line] = []
    for line in [*lines, None]:
        if line is not None and run and continues_title(run, line):
            run.append(line)
            continue
        if len(run) > 1 and len(run) <= TITLE_LINES and run[-1].precedes_blank:
            yield join_lines(run)
        else:
            yield from run
        run = [line] if line is not None else []


def continues_title(run: Sequence[Line], line: Line) -> bool:
    """Whether a line goes on with a title in capitals."""
    first = run[0]
    if first.kind is not None or line.kind is not None or first.indent < CENTRED_INDENT or not first.follows_blank:
        return False
    return not line.follows_blank and line.words.isupper() and first.words.isupper()


def clauses_in(lines: Sequence[Line]) -> Iterator[Clause]:
    """The lines that begin with a number and a title in title case or in capitals."""
    for index, line in enumerate(lines):
        if line.kind is not None or not (line.follows_blank or index == 0):
            continue
        match = CLAUSE.match(line.words)
        if match is None or len(match["title"].split()) > LONGEST_TITLE:
            continue
        title = replace(line, words=match["title"].strip())
        if title.capitals >= TITLE and not match["title"].lower().startswith("end "):
            yield Clause(index, match["word"].lower(), value_of(match["number"]), match.end("title"))


def counted(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses that count up, one after the other; none if they are too few."""
    near: set[Clause] = set()
    for before, after in pairwise(clauses):
        if after.word == before.word and after.number == before.number + 1:
            near |= {before, after}
    return sorted(near) if len(near) >= MIN_CLAUSES else []


def is_other_title(line: Line) -> bool:
    """Whether a line is a title without a number: in capitals, or of an annex."""
    if line.kind is not None or not line.follows_blank or line.is_no_title:
        return False
    if line.precedes_blank and line.words.isupper() and line.count > 1 and line.words[-1] not in ".,;:":
        return True
    return ANNEX.fullmatch(line.words) is not None and line.precedes_blank and line.words[-1] != ","


def split(line: Line, end: int) -> list[Line]:
    """The title of a clause and the rest of its paragraph, if there is any."""
    title, rest = line.words[:end], line.words[end:]
    words = rest.strip()
    if not words:
        return [line]
    start = line.span.end - len(rest) + len(rest) - len(rest.lstrip())
    number = line.number + line.words[: end + len(rest) - len(rest.lstrip())].count("\n")
    return [
        replace(line, words=title, span=Span(line.span.start, line.span.start + end), precedes_blank=False),
        replace(line, words=words, span=Span(start, line.span.end), number=number, follows_blank=False),
    ]

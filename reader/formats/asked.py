"""Questions without labels: the paragraphs that ask in an interview in which only their form tells who speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.document import Span
from reader.formats.speaker_labels import LABEL_PATTERN

ADDRESSED = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
OWN = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself)\b")
"""Matches a word by which one person speaks of themselves; "we" is often a company that answers questions."""
MARKS = "\"“”„«»'‘’"
OPENING = frozenset("\"“„«‘'—–-")
"""The first characters of a paragraph that is quoted or spoken, and no question of an interviewer."""
LONGEST = 700
"""The most code points of a question, with what leads to it."""
LEAST_QUESTIONS = 3
LEAST_ADDRESSED, LEAST_OWN, LEAST_DENSITY = 0.5, 0.6, 0.15
"""The least shares of the questions that have "you", of those that are answered with "I", and of the paragraphs from
the first question to the last one that are questions. Lists of questions and answers by a company have no "I", those of
customers have "I" in the question; conversations in forums and reports have fewer questions than that.
"""
MOST_OWN = 0.25
"""The most questions that have "I"."""
PROMPT = re.compile(r"(?:Tell (?:us|me)|Describe|Talk (?:us|me)|Take (?:us|me)|Walk (?:us|me)|Give (?:us|me)|Name)\b")
"""Matches the beginning of what asks without a question mark: "Tell us a bit about yourself"."""
LONGEST_REMARK = 200
"""The most code points of a remark that stands for a question: "Your critics say your books are too long."."""
LEAST_TURNS = 0.5
"""The least share of questions that one paragraph answers, in an interview in which a remark can be told from an
answer.
"""


def questions(text: str, spans: Sequence[Span]) -> list[int]:
    """The indices of the paragraphs that ask, in a text in which the paragraphs between them answer; else none."""
    asking = [index for index, span in enumerate(spans) if is_question(text, span)]
    is_asked_again = {after - 1 for after in asking} | {len(spans) - 1}
    asking = [index for index in asking if index not in is_asked_again]
    count = len(asking)
    if count < LEAST_QUESTIONS or count < LEAST_DENSITY * (asking[-1] - asking[0] + 1):
        return []
    addressed = sum(ADDRESSED.search(text, *bounds(spans[index])) is not None for index in asking)
    own = sum(OWN.search(text, *bounds(spans[index])) is not None for index in asking)
    ends = [*asking[1:], min(asking[-1] + 2, len(spans))]
    answered = sum(
        any(OWN.search(text, *bounds(span)) for span in spans[index + 1 : end])
        for index, end in zip(asking, ends, strict=True)
    )
    is_talk = addressed >= LEAST_ADDRESSED * count and own <= MOST_OWN * count and answered >= LEAST_OWN * count
    return sorted({*asking, *remarks(text, spans, asking), *prompts(text, spans, asking)}) if is_talk else []


def prompts(text: str, spans: Sequence[Span], asking: list[int]) -> list[int]:
    """The indices of the paragraphs that ask by an imperative, each before a paragraph that does not ask."""
    return [
        index
        for index, span in enumerate(spans[:-1])
        if span.length <= LONGEST_REMARK and PROMPT.match(text, *bounds(span)) and index + 1 not in asking
    ]


def remarks(text: str, spans: Sequence[Span], asking: list[int]) -> list[int]:
    """The indices of the paragraphs between questions that speak to whoever answers, and do not ask.

    They are told from answers with "you" by their place: where one paragraph answers, the next one but one is a turn
    of whoever asks.
    """
    alone = sum(after - before == 2 for before, after in pairwise(asking))
    if alone < LEAST_TURNS * (len(asking) - 1):
        return []
    turns = (
        index
        for before, after in pairwise(asking)
        if (after - before) % 2 == 0
        for index in range(before + 2, after, 2)
    )
    return [index for index in turns if is_remark(text, spans[index])]


def is_remark(text: str, span: Span) -> bool:
    """Whether a paragraph is short, speaks to somebody, and not of whoever speaks."""
    return (
        0 < span.length <= LONGEST_REMARK
        and text[span.start] not in OPENING
        and ADDRESSED.search(text, *bounds(span)) is not None
        and OWN.search(text, *bounds(span)) is None
    )


def is_question(text: str, span: Span) -> bool:
    """Whether a paragraph ends with a question mark, without a label, and nobody is quoted by it."""
    start, end = span.start, span.end
    if not 0 < end - start <= LONGEST or text[start] in OPENING:
        return False
    ending = text[max(start, end - 3) : end]
    is_asked = "?" in ending and ending.rstrip(MARKS + " *_)").endswith("?")
    return is_asked and LABEL_PATTERN.match(text, *bounds(span)) is None


def bounds(span: Span) -> tuple[int, int]:
    """The offsets of a span, as a search takes them."""
    return span.start, span.end

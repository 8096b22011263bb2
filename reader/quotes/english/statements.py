"""Statements under the names of those who made them: "What they said", with a line for each above the quotations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reader.document import QuoteKind
from reader.quotes.english.appositions import Phrase
from reader.quotes.english.candidate import Candidate
from reader.quotes.english.phrases import phrase_after
from reader.quotes.english.relation import Relation
from reader.quotes.english.rules.apart import OF_CLAUSE
from reader.quotes.sentences import Paragraph, Sentence
from reader.quotes.tokens import DASHES
from reader.quotes.vocabulary import Tag

STATEMENT_RULE = "statement"
"""The name of the rule."""
CONFIDENCE = 0.85
LONGEST_NAME_LINE, LONGEST_TOPIC = 12, 30
"""The most words of a line that names somebody, and of one that says what the statement is about, or asks."""
LEAST_NAMES = 2
"""The fewest lines with names."""
OF_PERSON: Final = Tag.PERSON | Tag.TITLE | Tag.FEMALE_NAME | Tag.MALE_NAME
TOPIC_ENDS = frozenset("?:…")

NamedLine = tuple[Sentence, Phrase]
"""The sentence that names who made a statement, and the words for them in it."""


def statement_relations(paragraphs: list[Paragraph], candidates: list[Candidate]) -> Iterator[Relation]:
    """The attribution relations of statements under names."""
    alone = quoted_alone(candidates)
    lines = lines_above(paragraphs, alone)
    for candidate in candidates:
        line = lines.get(candidate.paragraph.index)
        if line is not None:
            span = candidate.run.span
            yield Relation(span, QuoteKind.DIRECT, (span,), *line, None, STATEMENT_RULE, CONFIDENCE)


def quoted_alone(candidates: list[Candidate]) -> set[int]:
    """The paragraphs that are in quotation marks from end to end."""
    parts: dict[int, list[bool]] = {}
    for candidate in candidates:
        parts.setdefault(candidate.paragraph.index, []).append(candidate.is_alone)
    wholes = {index for index, alone in parts.items() if all(alone)}
    return {c.paragraph.index for c in candidates if c.paragraph.index in wholes and c.opens_paragraph}


def lines_above(paragraphs: list[Paragraph], alone: set[int]) -> dict[int, NamedLine]:
    """The line that names who made the statement, for each paragraph in marks; none where names may be below."""
    if not alone:
        return {}
    found: dict[int, NamedLine] = {}
    named: set[int] = set()
    current: tuple[int, NamedLine] | None = None
    for paragraph in paragraphs:
        line = named_line(paragraph)
        if paragraph.index in alone:
            if current is None:
                if not named:
                    return {}
                continue
            found[paragraph.index] = current[1]
            named.add(current[0])
        elif line is not None:
            if current is not None and current[0] not in named:
                return {}
            current = paragraph.index, line
        elif not is_topic(paragraph):
            current = None
    is_last_named = current is None or current[0] in named
    return found if len(named) >= LEAST_NAMES and is_last_named else {}


def named_line(paragraph: Paragraph) -> NamedLine | None:
    """A paragraph that is a name, with a title or a role, and no more."""
    if len(paragraph.sentences) != 1:
        return None
    s = paragraph.sentences[0]
    end = len(s) - (s.words[-1] == ":")
    if s.runs or end > LONGEST_NAME_LINE or s.lower(0) in DASHES or s.words[-1] in {".", "?", "!"}:
        return None
    source = phrase_after(s, 0)
    if source is None or source.name is None or any(tag & OF_CLAUSE for tag in s.tags[:end]):
        return None
    first, last = source.name
    has_role = s.lower(last + 1) in {",", "("}
    if (first == last and not first) or (last < end - 1 and not has_role):
        return None
    is_person = any(tag & OF_PERSON for tag in s.tags[: first + 1]) or any(tag & Tag.PERSON for tag in s.tags[last:end])
    return (s, source) if is_person else None


def is_topic(paragraph: Paragraph) -> bool:
    """Whether a paragraph says what the statement under it is about, or asks: "On the second goal"."""
    if len(paragraph.sentences) > 2 or any(s.runs for s in paragraph.sentences):
        return False
    words = sum(len(s) for s in paragraph.sentences)
    last = paragraph.sentences[-1].words[-1] if paragraph.sentences else ""
    return words <= LONGEST_TOPIC and (last[-1:] in TOPIC_ENDS or last[-1:].isalnum())

"""The kind of a text by its form: whether people speak in it, or it is a manual, a licence or other reference text."""

from __future__ import annotations

from enum import StrEnum

from reader.quotes.english.lexicon import listed
from reader.quotes.sentences import Paragraph

PEOPLE = listed("words", "of-people")
SAYING = listed("words", "of-saying")
REFERENCE = listed("words", "of-reference")
SAYING_WEIGHT = 3
"""How many words about people a word of saying, or a sentence in quotation marks, counts for."""
RATIO, MARGIN = 2, 0.03
"""A reference text has more words of reference than this many times the words about people, and a share of the text
above that. So are 93 of 99 manuals and licences, and of 1,007 articles and openings of novels one, an essay of advice.
"""
MOST_PARAGRAPHS = 400
"""How many paragraphs, evenly spread, are looked at."""
TURN_WEIGHT = 15
"""How many words about people a turn of a transcript counts for."""
LEAST_WORDS = 60
"""The least words that show what kind of text it is; a shorter one is an account."""
SENTENCE = 5
"""The least words of a run that counts as a sentence somebody says."""


class TextKind(StrEnum):
    """What kind of text it is."""

    ACCOUNT = "account"
    """News, a feature, an essay, an interview, a story: people speak in it."""
    REFERENCE = "reference"
    """A manual, a specification or a licence: hardly anybody speaks in it."""


def text_kind(text: str, paragraphs: list[Paragraph], turns: int) -> TextKind:
    """The kind of a text, by the words that are frequent in it and by its number of turns of a transcript."""
    words = about_reference = 0
    about_people = TURN_WEIGHT * turns
    for paragraph in paragraphs[:: len(paragraphs) // MOST_PARAGRAPHS + 1]:
        for sentence in paragraph.sentences:
            lowered = sentence.lowered
            words += len(lowered)
            about_people += sum(map(PEOPLE.__contains__, lowered))
            about_people += SAYING_WEIGHT * sum(map(SAYING.__contains__, lowered))
            about_reference += sum(map(REFERENCE.__contains__, lowered))
        for run in paragraph.runs:
            said = run.span.of(text)
            about_people += SAYING_WEIGHT * (said[-1:] in ".,!?" and said.count(" ") >= SENTENCE - 1)
    is_reference = words >= LEAST_WORDS and about_reference > RATIO * about_people + MARGIN * words
    return TextKind.REFERENCE if is_reference else TextKind.ACCOUNT

"""Agreement in number: whether a phrase can be the subject of a verb by the form of both."""

from __future__ import annotations

from reader.quotes.english.appositions import Phrase
from reader.quotes.english.lexicon import listed
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

PLURAL = listed("pronouns", "plural-subject")
"""Words that take the base form of a verb."""
INDEFINITE = listed("pronouns", "indefinite-article")
AND = listed("connectives", "and")
OWN_PAST = listed("verbs", "own-past")


def agrees(s: Sentence, subject: Phrase, at: int) -> bool:
    """Whether a subject agrees with the form of its verb in number: "they say", "Lee says", but not "a sharp reply"."""
    word, last, tag = s.lowered[at], s.lowered[subject.last], s.tags[at]
    if tag & Tag.BASE_FORM and word not in OWN_PAST:
        is_plural = subject.first != subject.last or last in PLURAL or last.endswith("s")
        is_plural = is_plural or bool(s.tags[subject.last] & Tag.PEOPLE)
        if tag & Tag.CUE_NOUN and subject.name is None and not is_several(s, subject):
            return False
        return is_plural and s.lower(subject.first) not in INDEFINITE and not is_singular(s, subject)
    if word.endswith("s"):
        bare = subject.name is None and not subject.is_pronoun and not s.tags[subject.first] & Tag.DETERMINER
        return last not in PLURAL and not (bare and subject.first > 0 and not s.tags[subject.last] & Tag.SOURCE_NOUN)
    return True


def is_several(s: Sentence, subject: Phrase) -> bool:
    """Whether a phrase without a name is certainly plural: "they", "officials", "Lee and Berg"."""
    words = range(subject.first, subject.last + 1)
    return any(s.tags[i] & Tag.PEOPLE or s.lowered[i] in PLURAL or s.lowered[i] in AND for i in words) or (
        s.lowered[subject.last].endswith("s") and not s.lowered[subject.last].endswith("ss")
    )


def is_singular(s: Sentence, subject: Phrase) -> bool:
    """Whether a subject is certainly singular: a person's name without "and"."""
    if subject.name is None:
        return bool(s.tags[subject.last] & Tag.PERSON) and subject.first == subject.last
    return all(s.lower(i) not in AND for i in range(subject.first, subject.last + 1)) and not s.lower(
        subject.last
    ).endswith("s")

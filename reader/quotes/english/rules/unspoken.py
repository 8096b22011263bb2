"""Quotation marks around what nobody says: titles of works, names, terms, single words held at arm's length."""

from __future__ import annotations

from reader.quotes.english import VOCABULARY
from reader.quotes.english.candidate import NO_SPEECH, Candidate, Verdict
from reader.quotes.english.nominal import is_nickname
from reader.quotes.vocabulary import Tag


def nickname(at: Candidate) -> Verdict | None:
    """A word in quotation marks between two names is a nickname.

    >>> said('Ann "Sunny" Lee farms here.') is None
    True
    """
    return NO_SPEECH if at.words <= 3 and is_nickname(at.sentence, at.position) else None


def stage_direction(at: Candidate) -> Verdict | None:
    """Words in brackets are a remark of who wrote the transcript down.

    >>> said('Ann Lee said:\\n"(Laughter.)"') is None
    True
    """
    return NO_SPEECH if at.text[0] == "(" and at.text[-1] == ")" and at.text.count("(") == 1 else None


def title_of_work(at: Candidate) -> Verdict | None:
    """Words in capitals that the sentence has no verb for are the title of a work.

    >>> said('Ann Lee said so on "The Morning Hour" on Monday.') is None
    True
    """
    s, p = at.sentence, at.position
    if at.words > 8 or at.is_alone or at.text[-1] in "!?":
        return None
    before = s.lower(p - 1)
    if not (s.tag(p - 1) & Tag.CLITIC or before in MEDIA or before in VOCABULARY.lists["nouns.txt", "work"]):
        return None
    words = at.text.rstrip(",.").split()
    if not all(word[0].isupper() or word.lower() in SMALL for word in words if word[0].isalpha()):
        return None
    return NO_SPEECH


MEDIA = frozenset({"on", "in", "at", "from", "with"})
"""Prepositions before the title of a programme, a book or a journal."""
SMALL = frozenset(["the", "a", "an", "of", "for", "with", "and", "or", "in", "on", "at", "to", "from", "by"])

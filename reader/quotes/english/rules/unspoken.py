"""Rules for quotation marks around what nobody says: titles of works, names, terms and scare quotes."""

from __future__ import annotations

from reader.quotes.english.candidate import NO_SPEECH, SURELY_NO_SPEECH, Candidate, Verdict
from reader.quotes.english.lexicon import listed
from reader.quotes.english.nominal import is_nickname
from reader.quotes.english.rules.rule import Stage, rule
from reader.quotes.vocabulary import Tag

PREPOSITIONS = listed("prepositions", "before-title-of-work")
BEFORE_TITLE = listed("nouns", "before-title-of-work")
LOWER_CASE = listed("names", "lower-case-in-title")


@rule(Stage.SENTENCE)
def nickname(at: Candidate) -> Verdict | None:
    """A word in quotation marks within a name is a nickname.

    >>> said('Ann "Sunny" Lee farms here.') is None
    True
    """
    return SURELY_NO_SPEECH if is_nickname(at.sentence, at.position) else None


@rule(Stage.SENTENCE)
def stage_direction(at: Candidate) -> Verdict | None:
    """Words in brackets are a remark of the person who transcribed the speech.

    >>> said('Ann Lee said:\\n"(Laughter.)"') is None
    True
    """
    return SURELY_NO_SPEECH if at.text[0] == "(" and at.text[-1] == ")" and at.text.count("(") == 1 else None


@rule(Stage.SENTENCE)
def title_of_work(at: Candidate) -> Verdict | None:
    """Capitalised words after a preposition or a noun for a work are the title of a work.

    >>> said('Ann Lee said so on "The Morning Hour" on Monday.') is None
    True
    """
    s, p = at.sentence, at.position
    if at.words > 8 or at.is_alone or at.text[-1] in "!?":
        return None
    before = s.lower(p - 1)
    is_apposed = before == "," and s.lower(p - 2) in BEFORE_TITLE  # "her new book, “The Morning Hour”"
    if not (s.tag(p - 1) & Tag.CLITIC or before in PREPOSITIONS or before in BEFORE_TITLE or is_apposed):
        return None
    words = at.text.rstrip(",.").split()
    if not all(word[0].isupper() or word.lower() in LOWER_CASE for word in words if word[0].isalpha()):
        return None
    return NO_SPEECH

"""The names in a sentence: where each begins and ends, and which of its words are the title."""

from __future__ import annotations

from typing import Final

from reader.quotes.english.entities import Name
from reader.quotes.english.lexicon import listed
from reader.quotes.english.name_forms import NAME_FORMS
from reader.quotes.english.names_in_phrases import (
    AMPERSAND,
    PEOPLE,
    adds_to_body,
    joins_partners,
    name_after_place,
)
from reader.quotes.english.nominal import (
    APOSTROPHES,
    UNSURE_NAME,
    after_particles,
    is_degree,
    is_name_word,
    is_nickname,
    is_particle,
    is_plural_possessive,
)
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

NAME_JOINTS = listed("names", "name-joint")
AND = listed("connectives", "and")
JOINING: Final = AND | APOSTROPHES | {AMPERSAND}
HANDLE: Final = "@"
"""The sign before the name of an account, which is a name of its own: "*@lee* Ann"."""
CONTINUING: Final = Tag.CAPITAL | Tag.QUOTE | Tag.PARTICLE | Tag.CLITIC
"""The bits of words that can continue a name, whatever its last word is."""
LINKING: Final = Tag.ORGANISATION | Tag.TITLE
"""The bits of words after which a name can continue over "of" or "and"."""
HEADLINE: Final = (
    Tag.CAPITAL
    | Tag.PUNCTUATION
    | Tag.NUMBER
    | Tag.CLITIC
    | Tag.DETERMINER
    | Tag.PREPOSITION
    | Tag.CONJUNCTION
    | Tag.AUXILIARY
    | Tag.SUBORDINATOR
)
"""The bits of the words of a headline in title case."""


def names_of(text: str, s: Sentence, order: int) -> list[Name]:
    """The names of a sentence, in order; none in a headline in title case."""
    found: list[Name] = []
    words, tags, end, next_word = s.words, s.tags, len(s.words), 0
    for place in s.capitals:
        at = place - s.first
        is_sure = tags[at] & UNSURE_NAME == Tag.CAPITAL and "-" not in words[at]
        if at >= next_word and (is_sure or is_name_word(s, at)):
            if not next_word and is_title_case(s):
                break
            last = name_end(s, at)
            if last - at > 1:
                at, last = name_after_place(s, (at, last)) or (at, last)
            next_word = last + 1
            while last > at and (is_degree(s, last) or is_title_after(s, last)):
                last -= 1
            form = NAME_FORMS.at(s, at, last)
            if form.words:
                core = (at + form.title_length, last)
                while next_word < end and words[next_word] == "," and is_suffix(s, next_word + 1):
                    if not is_degree(s, next_word + 1):
                        last = next_word + 1
                    next_word += 2
                found.append(Name(text, s, order, at, core, last, form))
    return found


def is_title_after(s: Sentence, at: int) -> bool:
    """Whether a title in capitals follows a name without a comma: "Ann Lee *MP*"."""
    return bool(s.tags[at] & Tag.TITLE) and s.words[at].isupper() and not s.words[at - 1].isupper()


def name_end(s: Sentence, at: int) -> int:
    """The last position of the name that begins at a position."""
    tags, end, last = s.tags, len(s.tags) - 1, at
    while last < end and (tags[last + 1] & CONTINUING or tags[last] & LINKING or s.lowered[last + 1] in JOINING):
        if is_name_word(s, last + 1) or is_nickname(s, last + 1):
            if s.words[last + 1].startswith(HANDLE) or s.words[last].startswith(HANDLE):
                return last
            last += 1
        elif is_particle(s, last + 1) and is_name_word(s, after_particles(s, last + 1)):
            last = after_particles(s, last + 1)
        elif s.lower(last + 1) in NAME_JOINTS and s.tags[last] & Tag.ORGANISATION:
            after = last + 3 if s.lower(last + 2) == "the" else last + 2
            if not is_name_word(s, after):
                return last
            last = after
        elif is_name_word(s, last + 2) and goes_on_as_body(s, last):
            last += 2
        elif s.lower(last + 1) in AND and s.tags[last] & Tag.TITLE and s.tag(last + 2) & Tag.TITLE:
            if not is_name_word(s, last + 2):
                return last
            last += 2
        else:
            return last
    return last


def goes_on_as_body(s: Sentence, last: int) -> bool:
    """Whether "and" or a possessive continues the name of a body: "Office of Management *and Budget*", "the
    Coroner*'s Office*".
    """
    if s.words[last + 1] == AMPERSAND:
        return joins_partners(s, last + 1)
    if s.lower(last + 1) in AND:
        return adds_to_body(s, last, last + 2)
    if is_plural_possessive(s, last + 1):
        return True
    is_possessor = s.tags[last] & PEOPLE and s.tag(last + 1) & Tag.CLITIC
    return bool(is_possessor and s.tags[last + 2] & Tag.ORGANISATION) and not is_name_word(s, last + 3)


def is_suffix(s: Sentence, at: int) -> bool:
    """Whether a word after a comma belongs to the name before it: "Ann Lee, Jr."."""
    tag = s.tag(at)
    return bool(tag & Tag.SUFFIX and tag & Tag.CAPITAL)


def is_title_case(s: Sentence) -> bool:
    """Whether a sentence is written like a headline: it quotes nobody, and only words such as "of" and "is" are in
    lower case.
    """
    for tag in s.tags:
        if not tag & HEADLINE:
            return False
    if s.runs or s.words[-1] == ":" or is_list_of_people(s):
        return False
    if any(tag & Tag.SPEECH and not tag & (Tag.CAPITAL | Tag.NOT_SPEECH) for tag in s.tags):
        return False
    return sum(1 for word in s.words if len(word) > 3) > 3


def is_list_of_people(s: Sentence) -> bool:
    """Whether a sentence has an office in brackets, as those present at a meeting are listed: "Ann Lee (*Chair*)"."""
    return any(word == "(" and s.tag(at + 1) & Tag.TITLE for at, word in enumerate(s.words))

"""Names that are also small words: "said *Will* Okoro", "Lydia *So*", "Theresa *May*", "*Jan* Dahl, a baker".

The lexicon takes such words for function words and times. Here they lose these bits where a sentence shows that they
are names, and then where the same article has shown it: "*So* added".
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from reader.quotes.english.lexicon import listed
from reader.quotes.english.nominal import BEFORE_DATE, begins
from reader.quotes.sentences import Paragraph, Sentence
from reader.quotes.vocabulary import Tag

FIRST_NAMES = listed("names", "small-first-name")
SURNAMES = listed("names", "small-surname")
BODY_WORDS = listed("names", "small-body-word")
BODY_ENDS = listed("names", "small-body-end")
AS_NAMES: Final = frozenset(map(str.capitalize, FIRST_NAMES | SURNAMES | BODY_WORDS | BODY_ENDS))
"""The small words as they are written where they are names."""
INDEFINITE = listed("pronouns", "indefinite-article")
GIVEN: Final = Tag.FEMALE_NAME | Tag.MALE_NAME
GENDERED_TITLE: Final = Tag.FEMALE_TITLE | Tag.MALE_TITLE
KEPT: Final = Tag.CAPITAL | GIVEN
"""The bits that a small word keeps as a name."""


def mark_small_names(paragraphs: list[Paragraph]) -> None:
    """Take the small words that are names for names, in the sentences of an article."""
    sentences = [s for paragraph in paragraphs for s in paragraph.sentences]
    surnames: set[str] = set()
    found = [(s, at) for s in sentences for at in small_words(s)]
    for s, at in found:
        if is_surname(s, at) or is_surname_of_small_name(s, at):
            surnames.add(s.words[at])
            mark(s, at)
    for s, at in found:
        if is_first_name(s, at) or opens_body(s, at) or ends_body(s, at):
            mark(s, at)
    for s, at in found if surnames else ():
        if s.words[at] in surnames and is_verb(s, at + 1) | is_verb(s, at - 1):
            mark(s, at)


def small_words(s: Sentence) -> Iterable[int]:
    """The positions of the small words with a capital that can be names."""
    if AS_NAMES.isdisjoint(s.words):
        return ()
    return [at for at, word in enumerate(s.words) if word in AS_NAMES]


def mark(s: Sentence, at: int) -> None:
    """Take a word for a name."""
    s.tags[at] &= KEPT
    place = s.first + at
    if place not in s.capitals:
        s.capitals.append(place)
        s.capitals.sort()


def is_surname(s: Sentence, at: int) -> bool:
    """Whether a small word follows a first name or the title of a person, "Lydia *So*", "Mrs *May*", or a word that a
    title shows to be a first name, or one in apposition: "Cllr Bodil *Will* said", "the clerk, Bodil *Will*,".
    """
    if s.lowered[at] not in SURNAMES or at == 0 or is_plain_name(s, at + 1) or s.tag(at + 1) & Tag.NUMBER:
        return False
    before = s.tags[at - 1]
    if before & Tag.CAPITAL and before & (GIVEN | GENDERED_TITLE):
        return not s.tag(at - 2) & Tag.CLITIC
    if not is_plain_name(s, at - 1) or s.tag(at + 1) & Tag.CAPITAL:
        return False
    is_titled = s.tag(at - 2) & Tag.TITLE and s.tag(at - 2) & Tag.CAPITAL
    return bool(is_titled) or s.lower(at - 2) == "," == s.lower(at + 1) or is_described(s, at)


def is_described(s: Sentence, at: int) -> bool:
    """Whether a clause or an article after a comma says who it is whose name ends with a word that is no time: "Bodil
    *Will*, who farms, …", "Bodil *Will*, a farmer, …".
    """
    opens = s.lower(at + 2) == "who" or (s.lower(at + 2) in INDEFINITE and s.tag(at + 3) & Tag.PERSON)
    return s.lower(at + 1) == "," and bool(opens) and not s.tags[at] & Tag.TIME


def is_surname_of_small_name(s: Sentence, at: int) -> bool:
    """Whether a small word follows another one, and both are the name beside a verb of saying: "*Per Do* said"."""
    is_pair = s.lowered[at] in SURNAMES and s.lower(at - 1) in FIRST_NAMES and bool(s.tag(at - 1) & Tag.CAPITAL)
    return is_pair and (is_verb(s, at + 1) or is_verb(s, at - 2))


def is_first_name(s: Sentence, at: int) -> bool:
    """Whether a small word is a first name: beside a verb of saying, or before a surname that a comma follows."""
    word, after = s.lowered[at], at + 1
    if word not in FIRST_NAMES:
        return False
    if s.tags[at] & Tag.TIME and (s.tag(at - 1) & (Tag.PREPOSITION | Tag.TIME) or s.lower(at - 1) in BEFORE_DATE):
        return False
    if s.lower(at - 1) == "," == s.lower(after) and s.tag(at - 2) & Tag.PERSON:
        return True
    if not is_plain_name(s, after):
        return bool(s.tags[at] & Tag.TIME and s.tags[at] & GIVEN) and is_verb(s, after)
    last = after
    while is_plain_name(s, last + 1):
        last += 1
    if is_verb(s, last + 1) or is_verb(s, at - 1):
        return True
    is_question = begins(s, at) and s.words[-1] == "?"
    return not is_question and (s.lower(last + 1) in {",", "'s", "’s", "("} or not begins(s, at))


def opens_body(s: Sentence, at: int) -> bool:
    """Whether a small word opens the name of a body within a sentence: "the party *Our* Coast"."""
    is_within = not begins(s, at) and not s.tags[at - 1] & (Tag.QUOTE | Tag.PUNCTUATION)
    return s.lowered[at] in BODY_WORDS and is_within and is_plain_name(s, at + 1)


def ends_body(s: Sentence, at: int) -> bool:
    """Whether a small word ends the name of a body, in no headline in title case: "Clean Wells *Now* said"."""
    if s.lowered[at] not in BODY_ENDS or not is_plain_name(s, at - 1) or s.tag(at - 1) & GIVEN:
        return False
    return at > 0 and not s.tag(at + 1) & Tag.CAPITAL


def is_plain_name(s: Sentence, at: int) -> bool:
    """Whether a word with a capital is nothing but a name, as far as the lexicon says."""
    return s.tag(at) & (Tag.CAPITAL | Tag.FUNCTION | Tag.CUE | Tag.TITLE) == Tag.CAPITAL


def is_verb(s: Sentence, at: int) -> bool:
    """Whether a verb of saying is at a position, as a finite form other than the base form."""
    tag = s.tag(at)
    return bool(tag & Tag.SPEECH) and not tag & (Tag.BASE_FORM | Tag.PARTICIPLE | Tag.CAPITAL)

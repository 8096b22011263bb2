"""Mentions in a story: the names, descriptions and pronouns that refer to somebody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum

from reader.named_tuple import NamedTuple
from reader.quotes.english.lexicon import LISTS
from reader.quotes.english.story.spellings import CLOSED, Spellings, is_capital, is_contracted
from reader.quotes.english.story.words import EPITHET, KIN, OFFICE, PERSON, TITLE, Word, listed
from reader.quotes.vocabulary import Tag

HE, SHE = LISTS.words("pronouns", "he"), LISTS.words("pronouns", "she")
FIRST_PERSON, ARTICLE = LISTS.words("pronouns", "first-person"), LISTS.words("pronouns", "article")
POSSESSIVE = listed("possessive")
DESCRIBING = POSSESSIVE | ARTICLE | listed("describing")
"""The words that open a description."""
LONGEST_DESCRIPTION = 5
"""The most words of a description: "the very old ferry captain"."""
MOST_TITLES, MOST_PARTICLES = 3, 3
BEFORE_ADDRESS = listed("before-address")
APART = frozenset({",", ".", "!", "?", ";", "—", "--", ":"})
"""Signs around the name of somebody who is addressed."""

COMPOUND, SHORTEST = ("man", "woman"), 5
"""How words for people end that name a trade or an origin ("the ferryman"), and what such words are longer than."""
NO_COMPOUND = listed("no-compound")

Key = tuple[str, ...]
"""What identifies the words of a mention; see `Mention.key`."""


class Form(IntEnum):
    """The form of a mention."""

    NAME = 0
    DESCRIPTION = 1
    PRONOUN = 2


class Mention(NamedTuple):
    """Words that refer to somebody."""

    form: Form
    key: Key
    """In lower case: the words of a name with its titles; the noun of a description, after a possessive, if any;
    "he", "she" or "i" for a pronoun."""
    first: int
    """The index of its first word among the words of its segment."""
    last: int
    """The index of its last word."""
    is_determined: bool = False
    """Whether an article precedes it: "the Hatter"."""


def mentions_in(words: Sequence[Word], spellings: Spellings) -> Iterator[Mention]:
    """The mentions among some words, in order."""
    at = 0
    while at < len(words):
        low = words[at].low
        pronoun = "he" if low in HE else "she" if low in SHE else "i" if low in FIRST_PERSON else ""
        if pronoun:
            found = description_at(words, at, spellings) if low in POSSESSIVE else None
            if found is None or pronoun != "i":
                yield Mention(Form.PRONOUN, (pronoun,), at, at)
        else:
            found = name_at(words, at, spellings) or description_at(words, at, spellings)
        if found is not None:
            yield found
            at = found.last
        at += 1


def name_at(words: Sequence[Word], at: int, spellings: Spellings) -> Mention | None:
    """The name that begins at a word, with its titles, without epithets: "Captain Lee" of "old Captain Lee"."""
    if not words[at].text[0].isupper():
        return None
    before = words[at - 1].low if at else ""
    while at + 1 < len(words) and words[at].low in EPITHET and is_capital(words[at]) and is_capital(words[at + 1]):
        at += 1
    end, key = at, list[str]()
    while end < len(words) and len(key) < MOST_TITLES and words[end].low in TITLE and words[end].text[0].isupper():
        key.append(words[end].low.rstrip("."))
        end += 1
    titles = len(key)
    while end < len(words):
        word = words[end]
        if len(key) > titles and word.low in TITLE and word.text[0].isupper():
            break
        if spellings.is_name(word) or is_initial(word) or (end > at and can_go_on(word)):
            key.append(word.low.rstrip("."))
            end += 1
        elif key and (reach := particles_at(words, end, spellings)):
            key += [particle.low for particle in words[end : end + reach]]
            end += reach
        else:
            break
    if not key or (len(key) == 1 and is_initial(words[at])):
        return None
    if titles == len(key) and before not in ARTICLE and not stands_alone(key, spellings):
        return None
    return Mention(Form.NAME, tuple(key), at, end - 1, before in ARTICLE)


def particles_at(words: Sequence[Word], at: int, spellings: Spellings) -> int:
    """How many particles stand before the rest of a name: "van der" in "Mr. van der Lund"."""
    end = at
    while end < min(at + MOST_PARTICLES, len(words)) and words[end].tag & Tag.PARTICLE:
        end += 1
    return end - at if end < len(words) and spellings.is_name(words[end]) else 0


def stands_alone(titles: list[str], spellings: Spellings) -> bool:
    """Whether titles without a name name somebody: "Mother", but not "Mr." and "sir"."""
    [title, *more] = titles
    return (
        not more and (title in KIN or title in OFFICE) and (spellings.inner[title] > 2 or title in spellings.speaking)
    )


def can_go_on(word: Word) -> bool:
    """Whether a word belongs to the name before it by its capital alone: "Invisible *Man*"."""
    is_closed = word.tag & (CLOSED | Tag.AUXILIARY | Tag.TIME)
    return is_capital(word) and not is_closed and not word.text.isupper() and not is_contracted(word)


def is_initial(word: Word) -> bool:
    """Whether a word is the initial of a name: "J."."""
    return len(word.text) == 2 and word.text[1] == "." and word.text[0].isupper()


def description_at(words: Sequence[Word], at: int, spellings: Spellings) -> Mention | None:
    """The description of a person that begins at a word: "the old landlady", "his wife"."""
    opening = words[at].low
    if opening not in DESCRIBING:
        return None
    for end in range(at + 1, min(at + LONGEST_DESCRIPTION, len(words))):
        word = words[end]
        is_closed = word.tag & (Tag.PREPOSITION | Tag.CONJUNCTION | Tag.PRONOUN)
        if not word.text[0].isalpha() or word.text[0].isupper() or is_closed:
            return None
        after = words[end + 1] if end + 1 < len(words) else None
        goes_on = after is not None and (after.low == "'s" or is_person(after, spellings))
        if is_person(word, spellings) and not goes_on:
            is_possessed = opening in POSSESSIVE
            key = (opening, word.low) if is_possessed else (word.low,)
            return Mention(Form.DESCRIPTION, key, at, end, not is_possessed)
    return None


def is_person(word: Word, spellings: Spellings) -> bool:
    """Whether a word is a noun for one person."""
    is_known = word.low in PERSON or bool(word.tag & Tag.PERSON) or word.low in spellings.persons
    return is_known or (word.low.endswith(COMPOUND) and word.low not in NO_COMPOUND and len(word.low) > SHORTEST)


def is_address(words: Sequence[Word], mention: Mention) -> bool:
    """Whether a name in speech calls the one who is spoken to: it stands apart, between signs."""
    is_name = mention.form is Form.NAME and not mention.is_determined
    return is_name and is_apart(words, mention.first, mention.last)


def is_apart(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether some words stand between signs, after words such as "my dear" at most."""
    at = first - 1
    while at >= 0 and words[at].low in BEFORE_ADDRESS:
        at -= 1
    return (at < 0 or words[at].text in APART) and (last + 1 == len(words) or words[last + 1].text in APART)

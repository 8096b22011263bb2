"""What the characters of a story are called."""

from __future__ import annotations

from collections import Counter

from reader.document import Gender
from reader.quotes.english.story.cast import Cast
from reader.quotes.english.story.characters import KNIGHT, Character, gender_of_first_name, split
from reader.quotes.english.story.mentions import POSSESSIVE, Key
from reader.quotes.english.story.words import OFFICE, listed

RANK = OFFICE | KNIGHT | listed("rank-title")
"""The titles that belong to a full name where somebody is mostly called by them."""
RARE = 0.002
"""The share of all names up to which a full name is too rare to call somebody by it."""
MUCH_RARER = 20
"""A full name that is so many times rarer than a title with one name is not what somebody is called."""


def name_of(character: Character, cast: Cast) -> str:
    """The fullest name of a character that is usual; of somebody without a name, the description."""
    forms = character.forms
    if not forms:
        return "I"
    if character.is_description:
        [key] = forms
        return " ".join(key if key[0] in POSSESSIVE else ("the", *key))
    if character.spouse:
        return cast.usages[max(forms, key=lambda key: (len(key), forms[key]))].written
    full = [key for key in forms if is_full(key) and forms[key] > RARE * character.count]
    titled = [key for key in forms if split(key)[0] and not is_full(key)]
    first = [key for key in forms if key == (character.first,)]
    if not first and not titled:
        full = [key for key in full if is_usual(key, forms)]
    title = rank_of(character)
    ranked = [key for key in (full if title else ()) if key[0] == title]
    if ranked:
        return cast.usages[max(ranked, key=lambda key: forms[key])].written
    if title and titled:
        return cast.usages[max(titled, key=lambda key: forms[key])].written
    most = max((forms[key] for key in titled), default=0)
    if full and (first or not titled or MUCH_RARER * max(forms[key] for key in full) > most):
        best = max(full, key=lambda key: (not split(key)[0], forms[split(key)[1][0],], forms[key]))
        return " ".join(cast.usages[best].written.split()[len(split(best)[0]) :])
    return cast.usages[max(first or titled or forms, key=lambda key: forms[key])].written


def is_usual(key: Key, forms: Counter[Key]) -> bool:
    """Whether a full name is no adjective and a name: "Sly Fox" once, of somebody who otherwise is "Fox"."""
    rest = split(key)[1]
    is_first_name = gender_of_first_name(rest[0]) is not Gender.UNKNOWN
    return is_first_name or forms[(rest[-1],)] <= MUCH_RARER * forms[key]


def rank_of(character: Character) -> str:
    """The rank or office by which a character is mostly called; empty if there is none."""
    title, count = max(character.titles.items(), key=lambda item: item[1], default=("", 0))
    return title if title in RANK and 2 * count > character.count else ""


def is_full(key: Key) -> bool:
    """Whether a name has a first name, more than an initial, and a last name."""
    rest = split(key)[1]
    return len(rest) > 1 and len(rest[0]) > 1

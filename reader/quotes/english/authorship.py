"""Authorship: the words for whoever wrote or sent a document, within the phrase for it.

"*Lee*'s account", "*her* Twitter account", "a study by *economists Ann Lee and Bo Berg*", "the memoirs of *a spy*".
"""

from __future__ import annotations

from reader.quotes.english.appositions import Phrase
from reader.quotes.english.descriptions import possessive_in
from reader.quotes.english.lexicon import listed
from reader.quotes.english.names_in_phrases import name_in
from reader.quotes.english.nominal import is_name_word, noun_position
from reader.quotes.english.phrases import phrase_after
from reader.quotes.english.pronouns import GENDERED
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

AND = listed("connectives", "and")
OWN_WORDS = listed("nouns", "own-words")
AUTHORED = listed("prepositions", "agent")
OF_AUTHOR = listed("nouns", "own-life")


def author_of(s: Sentence, phrase: Phrase, noun: int | None = None) -> Phrase | None:
    """The phrase within a description of a document that says whose words it has; None if none does.

    The noun of the description is found unless its position is given.
    """
    noun = noun_position(s, phrase.first, phrase.last) if noun is None else noun
    if not is_document(s, noun):
        return None
    return author_after(s, noun, phrase.last) or owner_before(s, phrase, noun)


def is_document(s: Sentence, noun: int) -> bool:
    """Whether a noun is for something that has somebody's words."""
    return not s.tags[noun] & Tag.CAPITAL and (bool(s.tags[noun] & Tag.DOCUMENT) or s.lowered[noun] in OWN_WORDS)


def author_after(s: Sentence, noun: int, last: int) -> Phrase | None:
    """The author after "by" or "from", and after the "of" of a life that somebody wrote."""
    word = s.lower(noun + 1)
    if noun >= last or not (word in AUTHORED or (word == "of" and s.lowered[noun] in OF_AUTHOR)):
        return None
    found = phrase_after(s, noun + 2)
    if found is None or found.last > last:
        return None
    if found.name is None:
        return found if word == "of" and s.tags[noun_position(s, found.first, found.last)] & Tag.PERSON else None
    return with_second(s, found) if is_writers(s, found.name) else None


def with_second(s: Sentence, author: Phrase) -> Phrase:
    """The phrase with a second author: "by Ann Lee *and Bo Berg*"."""
    end = author.last + 1
    if s.lower(end) not in AND:
        return author
    while is_name_word(s, end + 1):
        end += 1
    return author._replace(last=end) if end > author.last + 1 else author


def owner_before(s: Sentence, phrase: Phrase, noun: int) -> Phrase | None:
    """The possessor of a document, a pronoun or a phrase before "'s"."""
    if s.lowered[phrase.first] in GENDERED:
        return Phrase(phrase.first, phrase.first, None, True)
    clitic = possessive_in(s, phrase)
    if clitic is None or clitic >= noun or not s.tags[clitic - 1] & Tag.CAPITAL:
        return None
    name = name_in(s, phrase.first, clitic - 1)
    return Phrase(phrase.first, clitic - 1, name) if name is not None and is_writers(s, name) else None


def is_writers(s: Sentence, name: tuple[int, int]) -> bool:
    """Whether a name can be that of somebody who has written something, rather than of a time or a place."""
    return not s.tags[name[1]] & (Tag.TIME | Tag.PLACE)

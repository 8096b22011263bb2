"""The lexicon of English: its word lists, what each group says about a word, and the tokenizer built on them."""

from __future__ import annotations

import re
from typing import Final

from reader.quotes.english.inflection import VERBAL, inflected
from reader.quotes.tokens import Spelling, Tokenizer
from reader.quotes.vocabulary import Morphology, Tag, Vocabulary
from reader.quotes.word_lists import WordLists

TAGS: Final = {
    "words": {
        "determiner": Tag.DETERMINER,
        "possessive": Tag.POSSESSIVE,
        "pronoun": Tag.PRONOUN,
        "source-pronoun": Tag.PERSON_PRONOUN,
        "object-pronoun": Tag.OBJECT_PRONOUN,
        "auxiliary": Tag.AUXILIARY,
        "preposition": Tag.PREPOSITION,
        "attaching-preposition": Tag.ATTACHING,
        "conjunction": Tag.CONJUNCTION,
        "subordinator": Tag.SUBORDINATOR,
        "adverb": Tag.ADVERB,
        "opener": Tag.OPENER,
        "time": Tag.TIME,
        "verb": Tag.VERB,
    },
    "cues": {
        "speech": Tag.SPEECH,
        "writing": Tag.WRITING,
        "naming": Tag.NAMING,
        "opinion": Tag.OPINION,
        "noun": Tag.CUE_NOUN,
        "not-speech": Tag.NOT_SPEECH,
    },
    "nouns": {
        "person": Tag.PERSON,
        "people": Tag.PEOPLE,
        "body": Tag.BODY,
        "document": Tag.DOCUMENT,
        "organisation-word": Tag.ORGANISATION,
        "place-word": Tag.PLACE,
    },
    "names": {
        "title": Tag.TITLE,
        "female-title": Tag.FEMALE_TITLE,
        "male-title": Tag.MALE_TITLE,
        "female": Tag.FEMALE,
        "male": Tag.MALE,
        "particle": Tag.PARTICLE,
        "suffix": Tag.SUFFIX,
    },
    "first_names": {
        "female": Tag.FEMALE_NAME,
        "male": Tag.MALE_NAME,
    },
}
"""The bits that the words of a group get, by file and group."""
VERBS: Final = frozenset({"speech", "writing", "naming", "opinion"})
"""The groups whose entries are verbs, to be inflected."""

LISTS = WordLists(__package__)
listed = LISTS.words
"""The words of a group of a data file of the pack, by file and group."""
VOCABULARY = Vocabulary(LISTS, TAGS, VERBS, Morphology(inflected, VERBAL, frozenset({"'s"})))
"""The words of English."""
TOKENIZER = Tokenizer(
    VOCABULARY,
    Spelling(
        clitics=listed("words", "clitic"),
        abbreviations=listed("names", "abbreviation"),
        lower_case_abbreviations=listed("names", "lower-case-abbreviation"),
        final_abbreviations=listed("names", "final-abbreviation"),
        one_letter_words=frozenset({"I"}),
    ),
)
"""The tokenizer of English."""
ELISIONS = re.compile(rf"(?:\d\ds?|{'|'.join(sorted(listed('words', 'elision')))})\b", re.IGNORECASE)
"""Matches what begins with an apostrophe that is no quotation mark: "the '90s", "rock 'n' roll"."""

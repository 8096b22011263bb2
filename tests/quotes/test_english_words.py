"""The bits of English words by their spelling: capitals, numbers, verb forms, compounds."""

import pytest

from reader.quotes.english.lexicon import VOCABULARY
from reader.quotes.vocabulary import Tag


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Fluxer", True),
        ("fluxer", False),
        ("eBay", True),
        ("McBerg", True),
        ("mcberg", False),
        ("@ann", True),
        ("al-Amin", True),
        ("co-Amin", False),
    ],
)
def test_words_with_a_capital(word: str, expected: bool) -> None:
    assert bool(VOCABULARY.tag_of(word) & Tag.CAPITAL) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("farmer", True), ("ex-farmer", True), ("co-ex-farmer", True), ("farmer-like", False), ("farmer-", False)],
)
def test_a_compound_is_a_noun_by_its_last_part(word: str, expected: bool) -> None:
    assert bool(VOCABULARY.tag_of(word) & Tag.SOURCE_NOUN) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("fluxing", True), ("fluxed", True), ("fluxes", False), ("Fluxing", False), ("farmer", False)],
)
def test_verb_forms_of_unknown_words(word: str, expected: bool) -> None:
    assert bool(VOCABULARY.tag_of(word) & Tag.VERBAL) is expected


@pytest.mark.parametrize(
    ("word", "expected"), [("9", True), ("9,000", True), ("4.2", True), ("9th", True), ("nine", False)]
)
def test_numbers(word: str, expected: bool) -> None:
    assert bool(VOCABULARY.tag_of(word) & Tag.NUMBER) is expected

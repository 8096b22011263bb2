"""Results that are remembered are dropped when there are too many, so that memory does not grow with the text."""

import pytest
from parsed import sentence

from reader.quotes import memo, tokens, vocabulary
from reader.quotes.english import name_forms
from reader.quotes.english.lexicon import TOKENIZER, VOCABULARY
from reader.quotes.memo import Memo
from reader.quotes.tokens import Tokenizer
from reader.quotes.vocabulary import Vocabulary

SIZES = [1, 2, 3, 1]
"""The number of known results after each of four, if at most three are remembered."""


def test_results_of_a_function(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memo, "SIZE", 3)
    squares = Memo(lambda number: number * number)
    assert [(squares[n], len(squares)) for n in range(4)] == [(0, 1), (1, 2), (4, 3), (9, 1)]


def test_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabulary, "MEMO_SIZE", 3)
    words = Vocabulary(VOCABULARY.lists, VOCABULARY.tags, VOCABULARY.verbs, VOCABULARY.morphology)
    assert [(words[word][1], len(words)) for word in ("A", "B", "C", "D")] == list(zip("abcd", SIZES, strict=True))


def test_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "MEMO_SIZE", 3)
    chunks = Tokenizer(VOCABULARY, TOKENIZER.spelling)
    found = [(len(chunks[chunk]) // tokens.WIDTH, len(chunks)) for chunk in ("a", "b,", "c", "d")]
    assert found == [(1, 1), (2, 2), (1, 3), (1, 1)]


def test_a_long_chunk_is_not_remembered() -> None:
    chunks = Tokenizer(VOCABULARY, TOKENIZER.spelling)
    for length in (40, 41):
        assert len(chunks["w" * length]) == tokens.WIDTH
    assert [*map(len, chunks)] == [40]


def test_forms_of_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(name_forms, "MEMO_SIZE", 3)
    forms, s = name_forms.NameForms(), sentence("Ann Lee met Bo Berg.")
    for at, size in zip((0, 1, 3, 4), SIZES, strict=True):
        assert forms.at(s, at, at).words == (s.words[at],)
        assert len(forms) == size
    assert forms.at(s, 4, 4) is forms.at(s, 4, 4)

"""A document's id, and its words on one line."""

from dataclasses import replace

import pytest

import reader
from reader.document import Span, Speaker


@pytest.mark.parametrize(
    ("target", "id"),
    [
        ("", ""),
        ("-", "-"),
        ("texts/harbour.txt", "harbour"),
        ("what?.txt", "what?"),
        ("a?b.c", "a?b"),
        ("https://example.org/ports/harbour.html", "harbour"),
        ("https://example.org/harbour.html?page=2.1/x", "harbour"),
    ],
)
def test_a_document_is_known_by_the_stem_of_its_file(target: str, id: str) -> None:
    assert replace(reader.parse("Words."), target=target).id == id


def test_words_are_on_one_line() -> None:
    document = reader.parse("One  two\n\tthree.")
    assert document.words(Span(0, len(document.text))) == "One two three."


@pytest.mark.parametrize(
    ("words", "is_theirs"),
    [("Ann Lee", True), ("ann  LEE", True), ("Lee", True), ("the mayor", True), ("Le", False), ("Lee Ann", False)],
)
def test_a_speaker_is_named_by_any_words_of_a_name(words: str, is_theirs: bool) -> None:
    assert Speaker(0, "Ann Lee", ("the mayor",)).has_name(words) is is_theirs

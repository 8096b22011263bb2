"""The summary of the outline: what kind of text it is, and how long."""

from dataclasses import replace

import pytest

import reader
from reader.document import TextKind
from reader.ui.layout.outline import OutlineIndex, summary_of


@pytest.mark.parametrize(
    ("kind", "words", "summary"),
    [
        (TextKind.INTERVIEW, 1200, "Interview · 1,200 words"),
        (TextKind.ARTICLE, 1, "Article · 1 word"),
        (TextKind.OTHER, 1200, ""),
    ],
)
def test_the_summary_names_the_kind_and_the_number_of_words(kind: TextKind, words: int, summary: str) -> None:
    document = replace(reader.parse("tree " * words), kind=kind)
    assert summary_of(document, OutlineIndex(document)) == summary

"""The fast path for unambiguous pairs of marks finds the same runs as pairing mark by mark."""

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reader
from reader.document import Mention, MentionForm, Span
from reader.quotes.bulk import from_columns
from reader.quotes.english.lexicon import ELISIONS
from reader.quotes.mark_index import MarkIndex, is_pair, offsets_of
from reader.quotes.pairing import runs_of
from reader.quotes.quotation_style import quotation_style

PIECES = [
    "Lee",
    "5",
    "٣",
    " ",
    "\u3000",
    ".",
    ",",
    "“",
    "”",
    '"',
    ' "',
    '" ',
    "''",
    "``",
    "'",
    "«",
    "»",
    "<b>",
    "<",
    "\n",
]


@given(st.lists(st.sampled_from(PIECES), max_size=20))
def test_the_index_and_the_pairing_find_the_same_runs(pieces: list[str]) -> None:
    text = "".join(pieces)
    style, at = quotation_style(text, ELISIONS), 0
    marks = MarkIndex(text, style)
    for line in text.split("\n"):
        end = at + len(line)
        assert marks.runs(at, end) == list(runs_of(text, at, end, style))
        at = end + 1


@pytest.mark.parametrize(
    ("text", "offsets"), [("", []), ("x", []), ('"', [0]), ('""', [0, 1]), ('a"""b"', [1, 2, 3, 5]), ('"ab"', [0, 3])]
)
def test_every_mark_of_a_text_is_in_the_index(text: str, offsets: list[int]) -> None:
    assert [*offsets_of(text, '"')] == offsets


@pytest.mark.parametrize(
    ("text", "is_clear"),
    [
        ("“a”", True),
        ("“a“", False),
        ("”a”", False),
        ('"a"', True),
        ('""', False),
        (' "a" ', True),
        ('(a"a"', False),
        ('" a"', False),
        ('"a "', False),
        ('"a"b', False),
        ('"5"', False),
        ('"٣"', False),
    ],
)
def test_marks_that_are_a_pair_whatever_is_around_them(text: str, is_clear: bool) -> None:
    opening, closing = (at for at, character in enumerate(text) if character in '"“”')
    assert is_pair(text, opening, closing, len(text)) is is_clear


def test_objects_from_columns_equal_those_from_the_constructor() -> None:
    spans = from_columns(Span, [1, 2], [3, 5])
    assert spans == [Span(1, 3), Span(2, 5)]
    assert [hash(span) for span in spans] == [hash(Span(1, 3)), hash(Span(2, 5))]
    made = from_columns(Mention, spans, [MentionForm.NAME] * 2, ["", "a mayor"])
    assert repr(made[1]) == repr(Mention(Span(2, 5), MentionForm.NAME, "a mayor"))
    assert from_columns(Span, [], []) == []


def test_attribution_leaves_nothing_to_garbage_collection() -> None:
    text = "Ann Lee, the mayor of Lund, said, “We agree.” She told Bo Ek of Port Authority that they had won."
    document = reader.parse(text)
    reader.attribute(document)
    gc.collect()
    gc.disable()
    try:
        found = reader.attribute(document)
        assert found.speakers
        assert gc.collect() == 0
    finally:
        gc.enable()

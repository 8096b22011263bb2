"""Sentences are the words of a text with their offsets; each run within quotation marks is a single word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Span
from reader.quotes.english.pack import PACK
from reader.quotes.sentences import BATCH, LONGEST_SENTENCE, Sentence, paragraphs_of
from tests.quotes.parsed import paragraphs

PIECES = st.sampled_from(
    [
        "Lee",
        "said",
        "Sen.",
        "J.",
        "U.S.",
        "a.m.",
        "don't",
        "1,000.5",
        ".",
        "?",
        "...",
        ",",
        "—",
        "“",
        "”",
        '"',
        "«",
        "»",
    ]
    + [" ", "  ", "\t", "\xa0", "\u3000", "é", "e\u0301", "壁"]
)


def sentences_of(text: str) -> list[Sentence]:
    [paragraph] = paragraphs_of(text, [Span(0, len(text))], PACK)
    return paragraph.sentences


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Lee agrees. Bo Berg does not.", ["Ann Lee agrees .", "Bo Berg does not ."]),
        ("Sen. Ann J. Lee agrees.", ["Sen. Ann J. Lee agrees ."]),
        ("It opens at 9 a.m. The mayor comes.", ["It opens at 9 a.m.", "The mayor comes ."]),
        ("It opens at 9 a.m. Lund time.", ["It opens at 9 a.m. Lund time ."]),
        ("We waited ... and went ... They came.", ["We waited ... and went ...", "They came ."]),
        ("See the .org pages.", ["See the . org pages ."]),
        ("“We agree.” The mayor laughed.", ["<run>", "The mayor laughed ."]),
        ("“We agree.” Ann Lee said.", ["<run> Ann Lee said ."]),
        ("“We agree.” “It is late.”", ["<run>", "<run>"]),
    ],
)
def test_where_sentences_end(text: str, words: list[str]) -> None:
    assert [" ".join(word or "<run>" for word in s.words) for s in sentences_of(text)] == words


@given(st.lists(PIECES, max_size=60).map("".join))
def test_the_offsets_of_words_are_right(text: str) -> None:
    end = 0
    for s in sentences_of(text):
        for i, word in enumerate(s.words):
            assert end <= s.start(i) < s.end(i)
            assert not word or s.span(i, i).of(text) == word
            assert not text[end : s.start(i)].strip()
            end = s.end(i)
    assert not text[end:].strip()


def test_a_sentence_that_is_too_long_is_cut() -> None:
    assert [len(s) for s in sentences_of("word " * (LONGEST_SENTENCE + 1))] == [LONGEST_SENTENCE, 1]


def test_paragraphs_are_numbered_across_batches() -> None:
    line = "Ann Lee agrees. So do I."
    spans = [Span(at, at + len(line)) for at in range(0, (BATCH + 2) * (len(line) + 1), len(line) + 1)]
    paragraphs = paragraphs_of("\n".join([line] * len(spans)), spans, PACK)
    assert [paragraph.index for paragraph in paragraphs] == list(range(len(spans)))
    assert all([s.index for s in p.sentences] == [0, 1] for p in paragraphs)
    assert all(s.paragraph == p.index and s.start(0) >= p.span.start for p in paragraphs for s in p.sentences)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was late.[1] She left.[2][13] Then he left.", ["It was late.", "She left.", "Then he left."]),
        ("It was “late”.[1] She “left.”[a] Then he left.", ["It was “late”.", "She “left.”", "Then he left."]),
        ("It was late.¹ She left.² ³ Then he left.", ["It was late.", "She left.", "Then he left."]),
        ("It was late,[1] and she left [2] then.", ["It was late,[1] and she left [2] then."]),
        ("Take a[10] as it is. Take it.", ["Take a[10] as it is.", "Take it."]),
    ],
)
def test_the_marks_of_notes_do_not_hide_where_a_sentence_ends(text: str, expected: list[str]) -> None:
    found = [s for paragraph in paragraphs(text) for s in paragraph.sentences]
    assert [text[s.start(0) : s.end(len(s) - 1)] for s in found] == expected


def test_the_marks_of_notes_are_no_words() -> None:
    (paragraph,) = paragraphs("She left [4] early.[1]")
    assert paragraph.sentences[0].words == ["She", "left", "early", "."]

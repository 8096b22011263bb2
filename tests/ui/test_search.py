"""Searching a text: pure functions of text and query."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reader
from reader.document import Span
from reader.ui.layout.search import BATCH, MAX_HITS, Query, QueryError, hits, hits_in_quotes, searchable
from reader.ui.layout.span_array import SpanArray


def found(text: str, words: str, **options: bool) -> list[str]:
    return [span.of(text) for span in hits(text, Query(words, **options))]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The port, the Port", "port", ["port", "Port"]),
        ("The port, the Port", "Port", ["Port"]),
        ("a.b axb", "a.b", ["a.b"]),
        ("It’s it's", "it's", ["It’s", "it's"]),
        ("“Go,” she said", '"go,"', ["“Go,”"]),
        ("co-op co–op", "co-op", ["co-op", "co–op"]),
        ("one  two one\u00a0two", "one two", ["one  two", "one\u00a0two"]),
        ("cafe\u0301 café", "café", ["cafe\u0301", "café"]),
        ("aabq\u0301 aabq", "aabq\u0301", ["aabq\u0301"]),
        ("日本語の本", "本", ["本", "本"]),
        ("ports", "", []),
        ("ports", "ships", []),
    ],
)
def test_a_query_also_matches_typographic_variants(text: str, words: str, expected: list[str]) -> None:
    assert found(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("port ports import port's", "port", ["port", "port"]),
        ("(a) a1 a", "a", ["a", "a"]),
        ("the C++ book, C", "C++", ["C++"]),
    ],
)
def test_a_query_can_be_limited_to_whole_words(text: str, words: str, expected: list[str]) -> None:
    assert found(text, words, is_whole=True) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Cha said, Lee says", r"sa\w+", ["said", "says"]),
        ("CHA cha", r"\Bh\w", ["HA", "ha"]),
        ("CHA cha", r"C\w+", ["CHA"]),
        ("abc", "x*", []),
        ("aab b", "a*b", ["aab", "b"]),
        ("one\ntwo", "^two", []),
    ],
)
def test_a_query_can_be_a_regular_expression(text: str, words: str, expected: list[str]) -> None:
    assert found(text, words, is_regex=True) == expected


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("(", "missing )"),
        ("[a", "unterminated character set"),
        ("*", "nothing to repeat"),
        ("\\", "bad escape"),
    ],
)
@pytest.mark.parametrize("is_whole", [False, True])
def test_a_bad_pattern_says_what_is_wrong(pattern: str, message: str, is_whole: bool) -> None:
    with pytest.raises(QueryError, match=message.replace(")", r"\)")):
        hits("text", Query(pattern, is_whole=is_whole, is_regex=True))


@given(st.text(max_size=12), st.booleans())
def test_every_pattern_has_hits_or_is_rejected(pattern: str, is_whole: bool) -> None:
    with suppress(QueryError):
        spans = hits("One (two) [three]. Four\\five", Query(pattern, is_whole=is_whole, is_regex=True))
        assert all(span.length > 0 for span in spans)


@given(st.text(max_size=40), st.text(min_size=1, max_size=5), st.booleans())
def test_words_in_a_text_are_found(before: str, words: str, is_whole: bool) -> None:
    text = f"{before} {words} and more"
    if words.strip() and words == words.strip() and words.isprintable():
        start = len(before) + 1
        assert any(span.start <= start < span.end for span in hits(text, Query(words, is_whole)))


def test_a_pattern_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.ui.layout.search.REGEX_TIMEOUT", 0.05)
    with pytest.raises(QueryError, match="takes too long"):
        hits("a word " * 400 + "!: no", Query(r"(\w+\s*)+:$", is_regex=True))


def test_an_outdated_search_stops_early() -> None:
    text = "e " * 100_000
    assert len(hits(text, Query("e"))) == 100_000
    assert len(hits(text, Query("e"), lambda: True)) < 100_000


def test_a_search_stops_at_the_maximum_number_of_hits() -> None:
    assert len(hits("e" * (MAX_HITS + 10), Query("e"))) == MAX_HITS


def test_a_search_can_start_at_an_offset_and_stop_after_a_batch() -> None:
    spans = hits("e " * 10_000, Query("e", is_whole=True), start=3, most=BATCH)
    assert spans[0] == Span(4, 5)
    assert len(spans) == BATCH
    assert [span.start for span in hits("one one", Query(r"(?<=\w)e", is_regex=True), start=2)] == [2, 6]


def test_words_are_found_across_lines_but_not_across_paragraphs() -> None:
    document = reader.parse("# Talks\n\nThe cost\nsharing talks\n\nof May\n\n```\na\nb\n```\n", "markdown")
    text = searchable(document)
    assert len(text) == len(document.text)
    assert found(text, "cost sharing") == ["cost sharing"]
    assert found(text, "talks of") == []
    assert found(text, "a b") == []


def test_text_that_is_not_drawn_is_not_found() -> None:
    document = reader.parse(
        "Harbour\n![]() |\nThe wall of the harbour in May. Reuters\n|\nThe harbour is open again now."
    )
    text = searchable(document)
    assert len(text) == len(document.text)
    assert "![](" in document.text
    assert not found(text, "![](")
    assert len(found(text, "harbour")) == 3


def test_hits_can_be_limited_to_quotations() -> None:
    document = reader.parse('The alliance holds. "The alliance is strong," said Ann Lee, of the alliance.')
    quotes = reader.attribute(document).quotes
    kept = hits_in_quotes(hits(document.text, Query("alliance")), quotes)
    assert [span.start for span in kept] == [document.text.index("alliance is")]


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20))), st.integers(0, 60), st.integers(1, 30))
def test_spans_near_a_range_are_those_that_overlap_it(pairs: list[tuple[int, int]], start: int, length: int) -> None:
    all_spans = sorted(Span(a, a + n) for a, n in pairs)
    extent = Span(start, start + length)
    spans = SpanArray.of(all_spans)
    assert list(spans.near(extent.start, extent.end)) == [span for span in all_spans if span.overlaps(extent)]
    assert spans.after(start) == sum(span.start < start for span in all_spans)
    assert spans.before(start) == spans.after(start) - 1


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20))), st.integers(0, 5))
def test_adding_many_spans_equals_adding_them_one_by_one(pairs: list[tuple[int, int]], first: int) -> None:
    ordered = sorted((start, start + length) for start, length in pairs)
    spans = SpanArray.of(Span(start, end) for start, end in ordered[:first])
    spans.extend(ordered[first:])
    assert spans == SpanArray.of(Span(start, end) for start, end in ordered)

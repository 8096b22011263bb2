"""Anchors: a span is found again in a text that was edited, at the right one of equal words, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Span, anchor_of, find_anchor

TEXT = """\
The harbour opens again

The harbour of the town opened again on Monday, after a year of work on the wall.
"It was a long year," said Bo Berg, the mayor of the town.

Berg said the wall would "hold for a hundred years" and that nobody should worry.
"It was a long year," said Eva Holm, an engineer at the port, who is to leave it soon.
"""


def span_of(text: str, words: str, after: str = "") -> Span:
    start = text.index(words, text.index(after))
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("words", "after", "old", "new", "expected"),
    [
        ("hold for a hundred years", "", "The harbour opens", "At last the harbour opens", "hold for a hundred years"),
        ("It was a long year,", "", "", "", "It was a long year,"),
        ("It was a long year,", "worry", "The harbour opens again\n\n", "", "It was a long year,"),
        ("hold for a hundred years", "", "for a hundred", "for two hundred", "hold for two hundred years"),
        ("hold for a hundred years", "", 'the wall would "', 'the new wall will "', "hold for a hundred years"),
        ("hold for a hundred years", "", " and that nobody should worry", ", so to speak", "hold for a hundred years"),
        ("Bo Berg", "", "Bo Berg, the mayor", "Bo Berg, then the mayor", "Bo Berg"),
        ("Bo Berg", "", "said Bo Berg", "said Robert Berg", "Robert Berg"),
        ("Eva Holm, an engineer", "", "an engineer at", "the chief engineer at", "Eva Holm, the chief engineer"),
    ],
)
def test_a_span_is_found_in_the_edited_text(words: str, after: str, old: str, new: str, expected: str) -> None:
    anchor = anchor_of(TEXT, span_of(TEXT, words, after))
    text = TEXT.replace(old, new)
    found = find_anchor(text, anchor)
    assert found is not None
    assert found.of(text) == expected


def test_of_equal_words_those_with_the_context_are_found() -> None:
    anchor = anchor_of(TEXT, span_of(TEXT, "It was a long year,", "worry"))
    text = TEXT[TEXT.index('"It was') :]
    assert find_anchor(text, anchor) == span_of(text, "It was a long year,", "worry")


def test_of_equal_words_in_equal_contexts_the_nearest_to_the_old_place_are_found() -> None:
    text = "Yes, it is. And no, it is not. " * 40
    start = text.index("no,", 600)
    found = find_anchor(f"Well. {text}", anchor_of(text, Span(start, start + 3)))
    assert found == Span(start + 6, start + 9)


def test_a_paragraph_that_moved_is_found_where_it_went() -> None:
    first, second = "One of the paragraphs, the first.\n\n", "Another one, which comes later.\n\n"
    anchor = anchor_of(first + second, Span(0, len(first) - 2))
    assert find_anchor(second + first, anchor) == Span(len(second), len(second + first) - 2)


@pytest.mark.parametrize("words", ["hold for a hundred years", "Bo Berg", "the"])
def test_what_is_gone_is_not_found(words: str) -> None:
    anchor = anchor_of(TEXT, span_of(TEXT, words))
    other = "Quite another article, about the weather of next week and what it means for the farmers of the north. "
    assert find_anchor(other * 20, anchor) is None
    assert find_anchor("", anchor) is None


def test_a_place_without_words_is_found_by_what_stands_around_it() -> None:
    place = TEXT.index("Berg said")
    found = find_anchor(f"New.\n\n{TEXT}", anchor_of(TEXT, Span(place, place)))
    assert found == Span(place + 6, place + 6)


def test_long_words_are_found_by_their_beginning_and_their_end() -> None:
    body = " ".join(f"Sentence {i} of the report says this and that." for i in range(400))
    text = f"Before it.\n\n{body}\n\nBehind it."
    anchor = anchor_of(text, span_of(text, body))
    edited = text.replace("Sentence 200 of the report", "Sentence 200").replace("Before it", "What is before it")
    found = find_anchor(edited, anchor)
    assert found is not None
    assert found.of(edited) == body.replace("Sentence 200 of the report", "Sentence 200")


words = st.text(alphabet="ab \n", max_size=60) | st.text(max_size=60)


@st.composite
def spans(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(words)
    start = draw(st.integers(0, len(text)))
    return text, Span(start, draw(st.integers(start, len(text))))


@given(spans())
def test_in_the_same_text_a_span_is_where_it_was(of: tuple[str, Span]) -> None:
    text, span = of
    assert find_anchor(text, anchor_of(text, span)) == span


@given(spans(), words)
def test_whatever_the_text_has_become_a_find_lies_in_it(of: tuple[str, Span], other: str) -> None:
    found = find_anchor(other, anchor_of(*of))
    assert found is None or 0 <= found.start <= found.end <= len(other)


@given(st.integers(0, len(TEXT) - 1), st.integers(1, 60), st.text(max_size=80))
def test_words_put_before_a_text_move_the_find_by_as_much(start: int, length: int, before: str) -> None:
    span = Span(start, min(len(TEXT), start + length))
    found = find_anchor(before + TEXT, anchor_of(TEXT, span))
    assert found is not None
    assert found.of(before + TEXT) == span.of(TEXT)
    assert found.start == span.start + len(before)


@pytest.mark.parametrize("line", ["All work and no play makes a dull text. ", "ab", "ab" * 40 + "c"])
def test_edited_words_are_found_in_ten_megabytes_that_repeat_themselves(line: str) -> None:
    half = line * ((5 << 20) // len(line))
    text = f"{half}{TEXT}{half}"
    span = span_of(text, "It was a long year,", "worry")
    found = find_anchor(text.replace("long year", "very long year"), anchor_of(text, span))
    assert found == Span(span.start + len("very "), span.end + 2 * len("very "))


def test_edited_words_are_not_looked_for_far_away() -> None:
    text = f"{TEXT}{'x' * (2 << 20)}"
    anchor = anchor_of(text, span_of(text, "hold for a hundred years"))
    edited = TEXT.replace("a hundred", "two hundred")
    assert find_anchor(f"{edited}{'x' * (2 << 20)}", anchor) is not None
    assert find_anchor(f"{'x' * (2 << 20)}{edited}", anchor) is None
    assert find_anchor(f"{'x' * (2 << 20)}{TEXT}", anchor) is not None

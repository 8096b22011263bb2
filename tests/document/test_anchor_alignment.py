"""Finding edited words: the places that their seeds suggest, and the alignment there."""

import pytest

from reader.document import Anchor, Span, find_anchor
from reader.document.anchor import align, candidate_starts, find_similar


def unique(length: int, first: int = 0x100) -> str:
    """Characters without a repetition."""
    return "".join(map(chr, range(first, first + length)))


def placed(size: int, *parts: tuple[int, str]) -> str:
    """A text of dots with some words at offsets."""
    text = ["."] * size
    for at, words in parts:
        text[at : at + len(words)] = words
    return "".join(text)


@pytest.mark.parametrize(
    ("length", "part", "starts"),
    [
        (9, (0, 9), []),
        (10, (0, 10), [50]),
        (19, (0, 10), [50]),
        (19, (10, 19), []),
        (20, (10, 20), [50]),
        (160, (150, 160), [50]),
        (320, (20, 30), [50]),
        (320, (40, 50), [50]),
        (320, (10, 20), []),
        (320, (300, 310), [50]),
    ],
)
def test_seeds_of_ten_characters_are_looked_up_and_at_most_sixteen(
    length: int, part: tuple[int, int], starts: list[int]
) -> None:
    words = unique(length)
    text = placed(500, (50 + part[0], words[slice(*part)]))
    assert candidate_starts(text, words, 50) == starts


@pytest.mark.parametrize(("offset", "start"), [(0, 50), (60, 53), (51, 50), (52, 53)])
def test_of_starts_with_as_many_votes_the_nearest_is_tried(offset: int, start: int) -> None:
    words = unique(26)
    text = placed(200, (50, words[:10]), (63, words[10:20]))
    assert candidate_starts(text, words, offset) == [start]


def test_the_start_to_which_most_seeds_point_is_tried_first() -> None:
    words = unique(36)
    text = placed(500, (50, words[:20]), (320, words[20:30]))
    assert candidate_starts(text, words, 300) == [50, 300]


@pytest.mark.parametrize(("apart", "starts"), [(19, [100]), (20, [100]), (21, [100, 121])])
def test_starts_half_of_the_words_apart_are_one_place(apart: int, starts: list[int]) -> None:
    words = unique(40)
    text = placed(500, (100, words[:10]), (110 + apart, words[10:20]))
    assert candidate_starts(text, words, 100) == starts


def test_a_seed_at_the_very_beginning_counts() -> None:
    words = unique(20)
    assert candidate_starts(words[:10] + "." * 50, words, 30) == [0]


def test_at_most_three_places_are_tried() -> None:
    words = unique(60)
    parts = [(200 * i + 10 * i, words[10 * i : 10 * i + 10]) for i in range(5)]
    assert candidate_starts(placed(2000, *parts), words, 0) == [0, 200, 400]


@pytest.mark.parametrize(
    ("candidate", "share", "span"),
    [
        (50, 1.0, Span(50, 70)),
        (40, 1.0, Span(50, 70)),
        (39, 0.95, Span(50, 69)),
        (60, 1.0, Span(50, 70)),
        (61, 0.95, Span(51, 70)),
    ],
)
def test_words_are_aligned_within_half_of_their_length(candidate: int, share: float, span: Span) -> None:
    words = unique(20)
    assert align(placed(200, (50, words)), Anchor(words, "", "", 50), words, candidate) == (share, span)


@pytest.mark.parametrize(
    ("kept", "found"),
    [
        ("abcde.....klmnop....", (11 / 20, Span(60, 66))),
        ("abcde.....klmno.....", None),
        ("..........klmnop....", (6 / 20, Span(60, 66))),
        ("abcdefghij...nopqrst", (17 / 20, Span(60, 70))),
        (".............nopqrst", (7 / 20, Span(63, 70))),
        ("abcdefghijklmnopq...", (17 / 20, Span(60, 67))),
    ],
)
def test_six_of_ten_characters_of_the_words_must_be_kept(kept: str, found: tuple[float, Span] | None) -> None:
    words = "abcdefghijklmnopqrst"
    text = placed(200, (50, kept))
    assert align(text, Anchor(words[10:], words[:10], "", 60), words, 50) == found


@pytest.mark.parametrize(("start", "found"), [(100, Span(100, 130)), (170, Span(210, 240)), (149, Span(100, 130))])
def test_of_two_places_that_keep_as_much_the_nearest_is_found(start: int, found: Span) -> None:
    words = unique(40)
    text = placed(400, (100, words[:30]), (210, words[10:]))
    assert find_similar(text, Anchor(words, "", "", start)) == found


def test_the_place_that_keeps_more_is_found_though_it_is_further_away() -> None:
    words = unique(40)
    text = placed(400, (100, words[:35]), (210, words[10:]))
    assert find_similar(text, Anchor(words, "", "", 200)) == Span(100, 135)


@pytest.mark.parametrize(("length", "is_found"), [(318, True), (320, True), (322, False), (330, False)])
def test_of_words_longer_than_twice_their_ends_each_end_must_be_kept(length: int, is_found: bool) -> None:
    words = unique(length)
    text = placed(1000, (180, words[80:]))
    assert (find_anchor(text, Anchor(words, "", "", 100)) is not None) is is_found


@pytest.mark.parametrize(("distance", "is_found"), [(300_000, True), (520_000, True), (530_000, False)])
def test_edited_words_are_looked_for_half_a_million_characters_away(distance: int, is_found: bool) -> None:
    words = unique(40)
    text = "." * distance + words[:30] + "." * 100
    assert (find_anchor(text, Anchor(words, "", "", 0)) is not None) is is_found


@pytest.mark.parametrize(("text", "is_found"), [("__xyabczw__", True), ("__xyabc____", False), ("____abc____", False)])
def test_short_words_need_all_of_their_context_if_it_is_short(text: str, is_found: bool) -> None:
    assert (find_anchor(text, Anchor("abc", "xy", "zw", 0)) is not None) is is_found


def test_a_seed_is_looked_up_nearest_to_where_it_would_be() -> None:
    words = unique(40)
    seed = words[20:30]
    assert candidate_starts(placed(400, (82, seed), (125, seed)), words, 100) == [105]


def test_far_into_a_long_text_the_nearest_place_is_found_too() -> None:
    words = unique(40)
    text = placed(900_000, (590_000, words[:30]), (700_000, words[10:]))
    assert find_anchor(text, Anchor(words, "", "", 600_000)) == Span(590_000, 590_030)
    assert find_anchor(text, Anchor(words, "", "", 690_000)) == Span(700_000, 700_030)

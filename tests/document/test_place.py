"""Places: where pages and times begin in a text, and which one an offset is in."""

import pytest

from reader.document import Place, PlaceKind, place_at, place_named

PAGES = tuple(Place(at, PlaceKind.PAGE, label) for at, label in [(5, "xii"), (20, "1"), (20, "2"), (60, "3")])
TIMES = tuple(Place(at, PlaceKind.TIME, label) for at, label in [(0, "00:00:01"), (9, "00:01:30"), (20, "01:00:00")])


@pytest.mark.parametrize(("offset", "label"), [(0, None), (4, None), (5, "xii"), (19, "xii"), (20, "2"), (99, "3")])
def test_an_offset_is_on_the_last_page_that_begins_before_it(offset: int, label: str | None) -> None:
    found = place_at(PAGES, offset)
    assert (found.label if found is not None else None) == label


@pytest.mark.parametrize(
    ("words", "offset"),
    [("1:30", 9), ("0:01:29", 0), ("59:59", 9), ("2:00:00", 20), ("0:00", None), ("a:b", None), ("90", None)],
)
def test_a_time_names_what_is_said_then(words: str, offset: int | None) -> None:
    found = place_named(TIMES, words)
    assert (found.offset if found is not None else None) == offset


@pytest.mark.parametrize(("words", "offset"), [("XII", 5), (" 2 ", 20), ("4", None), ("", None)])
def test_a_page_is_found_by_its_number(words: str, offset: int | None) -> None:
    found = place_named(PAGES, words)
    assert (found.offset if found is not None else None) == offset

"""Structs do what dataclasses do."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from functools import cached_property
from typing import Any, ClassVar

import pytest

from reader.structs import Struct, fresh, replace
from tests.places import CALLS, outcome


class Place(Struct, order=True):
    """A struct with an order."""

    page: int
    line: int = 1
    names: tuple[str, ...] = ()

    @property
    def both(self) -> int:
        return self.page + self.line


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class SamePlace:
    """A dataclass like it."""

    page: int
    line: int = 1
    names: tuple[str, ...] = ()


class Draft(Struct, frozen=False):
    """A struct that changes."""

    LIMIT: ClassVar[int] = 3
    title: str
    words: list[str] = fresh(list)


class Kept(Struct, frozen=False, slots=False, eq=False):
    """A struct that keeps what it has worked out."""

    words: str
    number: int = 0

    @cached_property
    def count(self) -> int:
        return len(self.words.split())


class Nothing(Struct):
    """A struct without fields."""


@pytest.mark.parametrize(("args", "options"), CALLS)
def test_a_struct_is_made_as_a_dataclass_is(args: tuple[Any, ...], options: dict[str, Any]) -> None:
    assert outcome(Place, args, options) == outcome(SamePlace, args, options)


def test_structs_are_compared_as_dataclasses_are() -> None:
    values: list[tuple[Any, ...]] = [(1,), (1, 1), (1, 2), (2, 0), (1, 2, ("a",))]
    for first in values:
        for second in values:
            a, b, c, d = Place(*first), Place(*second), SamePlace(*first), SamePlace(*second)
            assert (a == b, a < b, a <= b, a > b, a >= b) == (c == d, c < d, c <= d, c > d, c >= d)
            assert (hash(a) == hash(b)) == (hash(c) == hash(d))
    assert Place(1) != SamePlace(1)  # type: ignore[comparison-overlap]
    assert Nothing() == Nothing()
    with pytest.raises(TypeError):
        assert Place(1) < SamePlace(1)  # type: ignore[operator]
    with pytest.raises(TypeError):
        assert Draft("a") < Draft("b")  # type: ignore[operator]


def test_a_frozen_struct_keeps_its_values() -> None:
    place = Place(1)
    with pytest.raises(AttributeError):
        place.line = 2  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del place.line
    with pytest.raises(AttributeError):
        place.other = 2  # type: ignore[attr-defined]
    assert place.both == 2


def test_another_struct_changes_and_has_no_hash() -> None:
    draft, other = Draft("a"), Draft("a")
    assert draft == other
    assert draft.words is not other.words
    draft.words.append("b")
    draft.title = "c"
    assert (draft, Draft.LIMIT) == (Draft("c", ["b"]), 3)
    with pytest.raises(TypeError):
        hash(draft)
    with pytest.raises(AttributeError):
        draft.other = 1  # type: ignore[attr-defined]


def test_a_struct_without_slots_keeps_what_it_works_out_and_is_equal_to_itself_alone() -> None:
    kept = Kept("a b")
    kept.number = 3
    assert (kept.count, kept.__dict__["count"], kept.number) == (2, 2, 3)
    assert kept == kept  # noqa: PLR0124
    assert kept != Kept("a b", 3)
    assert len({kept, Kept("a b", 3)}) == 2


def test_a_struct_can_be_copied_changed_and_sent_to_another_process() -> None:
    place = Place(1, 2, ("a",))
    assert copy.copy(place) == copy.deepcopy(place) == pickle.loads(pickle.dumps(place)) == place
    assert replace(place, line=3) == dataclasses.replace(place, line=3) == Place(1, 3, ("a",))
    with pytest.raises(TypeError):
        replace(place, other=3)  # type: ignore[call-arg]


def test_dataclasses_know_the_fields_of_structs() -> None:
    assert [field.name for field in dataclasses.fields(Place)] == ["page", "line", "names"]
    assert dataclasses.asdict(Draft("a", ["b"])) == {"title": "a", "words": ["b"]}
    assert dataclasses.is_dataclass(Place)


def test_a_struct_shows_its_parameters_and_can_be_matched() -> None:
    assert str(inspect.signature(Place)) == str(inspect.signature(SamePlace))
    match Place(1, 2):
        case Place(page, line):
            assert (page, line) == (1, 2)


def test_a_struct_with_fields_is_not_derived_from() -> None:
    with pytest.raises(TypeError, match="derived"):
        type("Deeper", (Place,), {})

"""Named tuples are those of `typing`."""

from __future__ import annotations

import copy
import pickle
import typing
from typing import Any, Generic, TypeVar

import pytest

from reader.named_tuple import NamedTuple
from tests.places import CALLS, outcome

T = TypeVar("T")


class Place(NamedTuple):
    """A place."""

    page: int
    line: int = 1
    names: tuple[str, ...] = ()

    @property
    def both(self) -> int:
        return self.page + self.line

    @classmethod
    def first(cls) -> Place:
        return cls(0)


class SamePlace(typing.NamedTuple):
    """The same of `typing`."""

    page: int
    line: int = 1
    names: tuple[str, ...] = ()


class Layer(NamedTuple, Generic[T]):
    """A layer of something."""

    style: T


class Deeper(Place):
    """Derived from a named tuple."""

    __slots__ = ()

    def __new__(cls, page: int) -> Deeper:
        return super().__new__(cls, page, 7)


@pytest.mark.parametrize(("args", "options"), CALLS)
def test_it_is_made_as_that_of_typing(args: tuple[Any, ...], options: dict[str, Any]) -> None:
    assert outcome(Place, args, options) == outcome(SamePlace, args, options)


def test_it_is_a_tuple() -> None:
    place = Place(1, 2)
    page, line, names = place
    assert (page, line, names) == place == SamePlace(1, 2) == (1, 2, ())
    assert hash(place) == hash((1, 2, ()))
    assert (place.page, place.line, place.both, Place.first().page) == (1, 2, 3, 0)
    assert isinstance(place, tuple)
    assert type(Place) is type
    with pytest.raises(AttributeError):
        place.page = 3  # type: ignore[misc]
    with pytest.raises(AttributeError):
        place.other = 3  # type: ignore[attr-defined]
    match place:
        case Place(page=1, line=found):
            assert found == 2


def test_it_is_copied_and_changed() -> None:
    place = Place(1, 2, ("a",))
    assert copy.deepcopy(place) == pickle.loads(pickle.dumps(place)) == Place._make([1, 2, ("a",)]) == place
    assert place._replace(line=3) == (1, 3, ("a",))
    assert place._asdict() == {"page": 1, "line": 2, "names": ("a",)}
    assert (Place._fields, Place._field_defaults) == (SamePlace._fields, SamePlace._field_defaults)
    assert Place.__match_args__ == SamePlace.__match_args__
    with pytest.raises(ValueError, match="other"):
        place._replace(other=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Place._make([1])


def test_it_may_be_of_any_type_and_derived_from() -> None:
    assert Layer[int](3) == Layer(3) == (3,)
    assert (Deeper(1), type(Deeper(1)), Place(1)) == ((1, 7, ()), Deeper, (1, 1, ()))

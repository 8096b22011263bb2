"""Values as the library stores them: text that UTF-8 can encode, and rows of the types that were written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

GREATEST = {float: 253_402_300_799.0, int: 2**31 - 1}
"""The greatest numbers of each kind: the last second of the year 9999, and the greatest offset in a text."""


def storable(text: str) -> str:
    """The text with a question mark for each surrogate, which UTF-8 cannot encode."""
    return text.encode(errors="replace").decode()


def sound(row: Iterable[Any], *kinds: type) -> list[Any]:  # the values are of these kinds, which is what is checked
    """The values of a row. Raises DatabaseError, as for a damaged file, if one is none that was written."""
    from sqlite3 import DatabaseError

    values = list(row)
    if [type(value) for value in values] != list(kinds):
        raise DatabaseError("a value is of another kind than was written")
    if not all(0 <= value <= GREATEST[kind] for value, kind in zip(values, kinds, strict=True) if kind in GREATEST):
        raise DatabaseError("a number is out of range")
    return values

"""`typing.NamedTuple`, made without compiling anything before there is an instance.

That of `typing` compiles the constructor of each class, and each annotation, while its module is imported: a tenth of
the time until there is something to read.
"""

from __future__ import annotations

from collections import _tuplegetter  # type: ignore[attr-defined]  # how named tuples read a field
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Self

from reader.known_code import method_code

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414  # type checkers know no other


class Fields(tuple[Any, ...]):
    """What all named tuples have."""

    __slots__ = ()
    _fields: tuple[str, ...] = ()
    _field_defaults: dict[str, Any] = {}  # noqa: RUF012  # one for each class

    @classmethod
    def _make(cls, values: Iterable[Any]) -> Self:
        """One of a sequence of values. Raises TypeError if their number is wrong."""
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self, /, **changes: Any) -> Self:
        """A copy with changes. Raises ValueError for what is no field."""
        made = self._make(map(changes.pop, self._fields, self))
        if changes:
            raise ValueError(f"Got unexpected field names: {[*changes]!r}")
        return made

    def _asdict(self) -> dict[str, Any]:
        """The values by the names of their fields."""
        return dict(zip(self._fields, self, strict=True))

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
        return f"{type(self).__name__}({values})"

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)


class NamedTupleType(type):
    """Makes a class of tuples of what is derived from NamedTuple; its annotations, in order, are the fields."""

    def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> type:
        """Make the class."""
        fields = tuple(namespace.get("__annotations__", ()))
        defaults = {field: namespace[field] for field in fields if field in namespace}
        for number, field in enumerate(fields):
            namespace[field] = _tuplegetter(number, "")
        namespace |= {"__slots__": (), "_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
        made: type[Fields]

        def first_new(cls: type, /, *args: Any, **options: Any) -> Any:
            made.__new__ = new_of(made)  # type: ignore[method-assign]
            return made.__new__(cls, *args, **options)

        namespace["__new__"] = first_new
        made = type(name, (Fields, *bases[1:]), namespace)
        return made


def new_of(kind: type[Fields]) -> Callable[..., Any]:
    """A constructor that takes the fields of a class."""
    within: dict[str, Any] = {f"default_{name}": value for name, value in kind._field_defaults.items()}
    parameters = (f"{name}=default_{name}" if name in kind._field_defaults else name for name in kind._fields)
    values = "".join(f"{name}, " for name in kind._fields)
    within["new"] = tuple.__new__
    exec(method_code(f"def __new__(_cls, {', '.join(parameters)}): return new(_cls, ({values}))"), within)
    made: Callable[..., Any] = within["__new__"]
    made.__qualname__, made.__module__ = f"{kind.__qualname__}.__new__", kind.__module__
    return made


if not TYPE_CHECKING:
    NamedTuple = type.__new__(NamedTupleType, "NamedTuple", (), {})

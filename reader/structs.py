"""Structs: classes of fields that behave as dataclasses, made without importing `dataclasses`.

A dataclass compiles its methods when its module is imported, and `dataclasses` imports `inspect`: of the time until
there is something to read, that was a quarter. A struct compiles each method when it is first used. The functions of
`dataclasses` take structs, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, dataclass_transform

from reader.known_code import method_code
from reader.named_tuple import NamedTuple

if TYPE_CHECKING:
    from dataclasses import Field
    from dataclasses import replace as replace  # noqa: PLC0414  # type checkers know which changes it takes
    from inspect import Signature

T = TypeVar("T")

MISSING: Any = object()
"""In place of a default or an argument that is not there."""
SIGNS = {"__eq__": "==", "__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}
"""The methods that compare two instances, with their signs."""


class Default(NamedTuple):
    """What a field is where nothing is given for it."""

    value: Any = MISSING
    """The value; MISSING if it is made anew for each instance."""
    make: Callable[[], Any] | None = None
    """What makes it."""
    metadata: Mapping[str, Any] = {}
    """What else is known about the field."""


def fresh(make: Callable[[], T]) -> T:
    """A field whose default is made anew for each instance, such as a list."""
    return Default(make=make)  # type: ignore[return-value]  # the class takes it out of the attribute


def on_first_use(name: str) -> Callable[..., Any]:
    """A method that compiles the one of this name for the class of the instance, which takes its place."""

    def method(self: Struct, *args: Any, **options: Any) -> Any:
        kind = type(self)
        setattr(kind, name, compiled(kind, name))
        return getattr(kind, name)(self, *args, **options)

    return method


ORDER = {name: on_first_use(name) for name in SIGNS if name != "__eq__"}
"""The methods of structs that have an order."""


@dataclass_transform(frozen_default=True)
class StructType(type):
    """The type of structs. Fields are the annotations of a class, in order; what they are assigned is their default.

    Annotations are strings (`from __future__ import annotations`). A struct with fields is not derived from again.
    """

    __struct_fields__: tuple[str, ...]
    __struct_defaults__: dict[str, Default]

    def __new__(  # the options of dataclasses
        cls,
        name: str,
        bases: tuple[type, ...],
        namespace: dict[str, Any],
        *,
        frozen: bool = True,
        eq: bool = True,
        order: bool = False,
        slots: bool = True,
    ) -> StructType:
        """Make the class. Raises TypeError if it is derived from a struct that has fields."""
        if any(getattr(base, "__struct_fields__", ()) for base in bases):
            raise TypeError(f"{name} is derived from a struct that has fields.")
        annotations = namespace.get("__annotations__", {})
        fields = tuple(field for field, kind in annotations.items() if not str(kind).startswith("ClassVar"))
        given = {field: namespace.pop(field) for field in fields if field in namespace}
        namespace["__struct_fields__"] = namespace["__match_args__"] = fields
        namespace["__struct_defaults__"] = {
            field: value if isinstance(value, Default) else Default(value) for field, value in given.items()
        }
        namespace["__init__"] = on_first_use("__init__")
        if slots:
            namespace["__slots__"] = fields
        if not frozen:
            namespace |= {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
        if not eq:
            namespace |= {"__eq__": object.__eq__, "__hash__": object.__hash__}
        elif not frozen:
            namespace["__hash__"] = None
        if order:
            namespace |= ORDER
        return super().__new__(cls, name, bases, namespace)

    def __init__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **options: bool) -> None:
        super().__init__(name, bases, namespace)

    @property
    def __signature__(cls) -> Signature:
        """The parameters of the class, for `help` and the documentation."""
        from inspect import signature

        whole = signature(compiled(cls, "__init__"))
        return whole.replace(parameters=[*whole.parameters.values()][1:])


class DataclassFields:
    """The fields as `dataclasses` knows them, which is imported for whoever asks."""

    def __get__(self, struct: object, kind: StructType) -> dict[str, Field[Any]]:
        from dataclasses import MISSING as NOTHING
        from dataclasses import field, make_dataclass

        fields = []
        for name in kind.__struct_fields__:
            default = kind.__struct_defaults__.get(name, Default())
            value: Any = NOTHING if default.value is MISSING else default.value
            factory: Any = default.make or NOTHING
            made = field(default=value, default_factory=factory, metadata=default.metadata)
            fields.append((name, vars(kind).get("__annotations__", {}).get(name, "Any"), made))
        found: dict[str, Field[Any]] = vars(make_dataclass(kind.__name__, fields))["__dataclass_fields__"]
        setattr(kind, "__dataclass_fields__", found)  # noqa: B010  # a name that type checkers do not know
        return found


NATIVE_FIELDS: Any = DataclassFields()
"""The fields of a struct that was compiled to a native class (`building/native_form.py`)."""


class Struct(metaclass=StructType):
    """The base of all structs: frozen, with slots, and equal by their values, unless the class says otherwise."""

    __slots__ = ()
    if not TYPE_CHECKING:
        __dataclass_fields__ = DataclassFields()
        __eq__ = on_first_use("__eq__")
        __hash__ = on_first_use("__hash__")

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in type(self).__struct_fields__)
        return f"{type(self).__qualname__}({values})"

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return type(self), tuple(getattr(self, name) for name in type(self).__struct_fields__)

    if not TYPE_CHECKING:  # type checkers know which classes are frozen

        def __setattr__(self, name: str, value: object) -> NoReturn:
            raise AttributeError(f"cannot assign to field {name!r}")

        def __delattr__(self, name: str) -> NoReturn:
            raise AttributeError(f"cannot delete field {name!r}")


def compiled(kind: StructType, name: str) -> Callable[..., Any]:
    """The method of this name for a struct."""
    if name == "__init__":
        return init_of(kind)
    values = values_in("self", kind)
    if name == "__hash__":
        return function(kind, name, "self", [f"return hash({values})"], {})
    lines = [
        "if other.__class__ is not self.__class__: return NotImplemented",
        f"return {values} {SIGNS[name]} {values_in('other', kind)}",
    ]
    return function(kind, name, "self, other", lines, {})


def init_of(kind: StructType) -> Callable[..., None]:
    """An `__init__` that sets all fields, by the setters of its slots where the struct has slots."""
    within: dict[str, Any] = {"MISSING": MISSING}
    parameters, lines = ["self"], ["pass"]
    for name in kind.__struct_fields__:
        default, given, parameter = kind.__struct_defaults__.get(name), name, name
        slot = vars(kind).get(name)
        if default is not None and default.make is not None:
            within[f"make_{name}"] = default.make
            parameter, given = f"{name}=MISSING", f"make_{name}() if {name} is MISSING else {name}"
        elif default is not None:
            within[f"default_{name}"] = default.value
            parameter = f"{name}=default_{name}"
        parameters.append(parameter)
        if isinstance(slot, MemberDescriptorType):
            within[f"set_{name}"] = slot.__set__
            lines.append(f"set_{name}(self, {given})")
        else:
            lines[0] = "own = self.__dict__"
            lines.append(f"own[{name!r}] = {given}")
    made = function(kind, "__init__", ", ".join(parameters), lines, within)
    made.__annotations__ = {name: kind.__annotations__[name] for name in kind.__struct_fields__} | {"return": None}
    return made


def values_in(variable: str, kind: StructType) -> str:
    """The tuple of the values of the struct in a variable, as Python writes it."""
    return f"({''.join(f'{variable}.{name}, ' for name in kind.__struct_fields__)})"


def function(
    kind: StructType, name: str, parameters: str, lines: Iterable[str], within: dict[str, Any]
) -> Callable[..., Any]:
    """A method made of lines, which find what is `within`, and what its module has."""
    body = "".join(f"\n  {line}" for line in lines)
    exec(method_code(f"def {name}({parameters}):{body}"), within)
    made: Callable[..., Any] = within[name]
    made.__qualname__, made.__module__ = f"{kind.__qualname__}.{name}", kind.__module__
    return made


if not TYPE_CHECKING:  # type checkers know which changes a dataclass takes

    def replace(struct: T, /, **changes: Any) -> T:
        """A copy of a struct with changes. Raises TypeError for what is no field."""
        kind = type(struct)
        return kind(**{name: getattr(struct, name) for name in kind.__struct_fields__} | changes)

"""Records of settings, as fields of the dataclasses that hold the values: type, default, and words for the reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field, fields, is_dataclass, replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from reader.config.value_types import Value, ValueType

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T")
V = TypeVar("V", bound=Value)
G = TypeVar("G", bound="DataclassInstance")


class Setting(NamedTuple):
    """A setting: all that checks, error messages, config.yaml and the documentation need to know about it."""

    name: str
    """Its name, with that of its group before it: "measure", "outline.width", "keys.search"."""
    type: ValueType[Value]
    """Which values are allowed."""
    default: Value
    """Its value where no file sets it."""
    help: str
    """Sentences for the reader, without the allowed values; empty for keys, which their actions explain."""


def setting(type: ValueType[V], default: V, help: str) -> V:
    """A field with a setting."""
    return field(default=default, metadata={"type": type, "help": help})


def group(default: T, help: str) -> T:
    """A field with a group of settings; `default` is the dataclass that holds them."""
    return field(default=default, metadata={"type": None, "help": help})


def mapping(type: ValueType[V], default: Callable[[], Mapping[str, V]], help: str) -> Mapping[str, V]:
    """A field with a setting for each of some names, all of one type."""
    return field(default_factory=default, metadata={"type": type, "help": help})


class Record(NamedTuple):
    """A field of a settings dataclass."""

    name: str
    """Its name within the dataclass."""
    type: ValueType[Value] | None
    """The type of the setting, or of each setting in a mapping; None for a group of settings."""
    help: str
    """Sentences for the reader."""
    value: object
    """The value of the field in one dataclass."""


def records(values: DataclassInstance) -> Iterator[Record]:
    """The fields of a settings dataclass with their values."""
    return (
        Record(each.name, each.metadata["type"], each.metadata["help"], getattr(values, each.name))
        for each in fields(values)
    )


def settings_in(values: DataclassInstance, prefix: str = "") -> Iterator[Setting]:
    """All settings of a dataclass, with its values as their defaults."""
    for name, type, help, value in records(values):
        if type is None:
            yield from settings_in(subgroup(value), f"{prefix}{name}.")
        elif isinstance(value, Mapping):
            for each, default in value.items():
                yield Setting(f"{prefix}{name}.{each}", type, default, "")
        else:
            assert isinstance(value, str | int | tuple)
            yield Setting(f"{prefix}{name}", type, value, help)


def with_values(settings: G, values: Mapping[str, Value], prefix: str = "") -> G:
    """A settings dataclass with the values of its settings, by the full names of these."""
    changes: dict[str, object] = {}
    for name, type, _, value in records(settings):
        full = f"{prefix}{name}"
        if type is None:
            changes[name] = with_values(subgroup(value), values, f"{full}.")
        elif isinstance(value, Mapping):
            changes[name] = {each: values[f"{full}.{each}"] for each in value}
        else:
            changes[name] = values[full]
    return replace(settings, **changes)


def subgroup(value: object) -> DataclassInstance:
    """The dataclass that is the value of a group."""
    assert is_dataclass(value)
    assert not isinstance(value, type)
    return value

"""Records of settings, as fields of the structs that hold the values: type, default, and words for the reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from reader.config.value_types import Value, ValueType
from reader.named_tuple import NamedTuple
from reader.structs import Default, Struct, replace

T = TypeVar("T")
V = TypeVar("V", bound=Value)
G = TypeVar("G", bound=Struct)


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
    return Default(default, metadata={"type": type, "help": help})  # type: ignore[return-value]  # see `fresh`


def group(default: T, help: str) -> T:
    """A field with a group of settings; `default` is the struct that holds them."""
    return Default(default, metadata={"type": None, "help": help})  # type: ignore[return-value]


def mapping(type: ValueType[V], default: Callable[[], Mapping[str, V]], help: str) -> Mapping[str, V]:
    """A field with a setting for each of some names, all of one type."""
    return Default(make=default, metadata={"type": type, "help": help})  # type: ignore[return-value]


class Record(NamedTuple):
    """A field of a settings struct."""

    name: str
    """Its name within the struct."""
    type: ValueType[Value] | None
    """The type of the setting, or of each setting in a mapping; None for a group of settings."""
    help: str
    """Sentences for the reader."""
    value: object
    """The value of the field in one struct."""


def records(values: Struct) -> Iterator[Record]:
    """The fields of a settings struct with their values."""
    return (
        Record(name, default.metadata["type"], default.metadata["help"], getattr(values, name))
        for name, default in type(values).__struct_defaults__.items()
    )


def settings_in(values: Struct, prefix: str = "") -> Iterator[Setting]:
    """All settings of a struct, with its values as their defaults."""
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
    """A settings struct with the values of its settings, by the full names of these."""
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


def subgroup(value: object) -> Struct:
    """The struct that is the value of a group."""
    assert isinstance(value, Struct)
    return value

"""The fields of front matter in YAML: plain strings, lists and mappings, read from the events of the parser.

Nothing is constructed from tags, and aliases are not followed, so that no document grows as it is read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml import Event

Field: TypeAlias = "str | list[Field] | dict[str, Field]"
"""A value in front matter."""
MAX_DEPTH = 4
"""How deep lists and mappings can be nested; what is deeper is left out."""
BRACKET, MAX_OPEN = re.compile(r"[][{}]"), 100
"""The brackets around lists and mappings, and how many may be open."""
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""Unquoted scalars that stand for no value."""


def yaml_fields(source: str) -> dict[str, Field] | None:
    """The fields of a YAML document; None if it is no mapping, or no YAML."""
    import yaml

    if is_too_deep(source):
        return None
    root: list[Field] = []
    try:
        events = yaml.parse(source, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        read_fields(events, root)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return root[0] if root and isinstance(root[0], dict) else None


def is_too_deep(source: str) -> bool:
    """Whether more brackets are open somewhere than anybody writes; the parser takes time with the square of these."""
    depth = 0
    for bracket in BRACKET.findall(source):
        depth += 1 if bracket in "[{" else -1
        if depth > MAX_OPEN:
            return True
    return False


def read_fields(events: Iterator[Event], root: list[Field]) -> None:
    """Add the values of some events, with all that they contain, to a list."""
    import yaml

    open_values: list[list[Field] | dict[str, Field]] = [root]
    keys: list[str | None] = [None]
    for event in events:
        value: Field
        if isinstance(event, yaml.CollectionEndEvent):
            open_values.pop()
            keys.pop()
            continue
        if isinstance(event, yaml.ScalarEvent):
            value = "" if event.implicit[0] and event.value in NULLS else str(event.value)
        elif isinstance(event, yaml.SequenceStartEvent):
            value = []
        elif isinstance(event, yaml.MappingStartEvent):
            value = {}
        elif isinstance(event, yaml.AliasEvent):
            value = ""
        else:
            continue
        if len(open_values) <= MAX_DEPTH:
            keys[-1] = add(open_values[-1], keys[-1], value)
        if not isinstance(value, str):
            open_values.append(value)
            keys.append(None)


def add(container: list[Field] | dict[str, Field], key: str | None, value: Field) -> str | None:
    """Add a value to a list, or to a mapping under the key that came before; a key is kept for its value.

    Returns the key that waits for its value, if any.
    """
    if isinstance(container, list):
        container.append(value)
        return None
    if key is None:
        return value if isinstance(value, str) else ""
    container.setdefault(key, value)
    return None

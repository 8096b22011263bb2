"""A settings file: YAML to values with their places, each checked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reader.citation_template import TemplateError
from reader.config.checks import CHECKS, allowed_by, kind_of, scalar
from reader.config.settings import Place, Setting, Value
from reader.errors import ConfigError

if TYPE_CHECKING:
    from yaml import Node


def read(file: Path, allowed: frozenset[str] | None) -> dict[str, Setting]:
    """The settings of one file; `allowed` are the names that it may set, None for the file that defines them."""
    import yaml

    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise ConfigError(f"The settings file {file} cannot be read: {reason}.") from None
    try:
        root = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 1
        raise ConfigError(f"{file}:{line}: this is not YAML: {getattr(error, 'problem', None) or error}.") from None
    return dict(settings_in(root, "", file, allowed)) if root is not None else {}


def settings_in(node: Node, prefix: str, file: Path, allowed: frozenset[str] | None) -> Iterator[tuple[str, Setting]]:
    """The settings of a mapping, those of mappings within it by dotted names."""
    if kind_of(node) != "mapping":
        raise ConfigError(
            f"{at(node, file)}: {prefix or 'the file'} must hold names and values, found {kind_of(node)}."
        )
    seen: dict[str, Place] = {}
    for key, value in node.value:
        name = f"{prefix}{key.value}"
        place = Place(file, key.start_mark.line + 1)
        if name in seen:
            raise ConfigError(f"{place}: {name} is set twice; it is already set in line {seen[name].line}.")
        seen[name] = place
        if kind_of(value) == "mapping" and (allowed is None or any(known.startswith(f"{name}.") for known in allowed)):
            yield from settings_in(value, f"{name}.", file, allowed)
            continue
        if allowed is not None and name not in allowed:
            raise ConfigError(f"{place}: {unknown(name, allowed)}")
        yield name, (checked(name, value, file), place)


def unknown(name: str, allowed: frozenset[str]) -> str:
    """What is wrong with a name that is no setting, and what there is instead."""
    inner = sorted(known for known in allowed if known.startswith(f"{name}."))
    if inner:
        return f"{name} holds settings of its own: {', '.join(inner)}."
    from difflib import get_close_matches

    close = get_close_matches(name, allowed, 1)
    if close:
        return f"there is no setting {name}. Is {close[0]} meant?"
    prefix = name.rpartition(".")[0]
    known = {n for n in allowed if n.startswith(prefix)} if prefix else {n.partition(".")[0] for n in allowed}
    return f"there is no setting {name}. There are: {', '.join(sorted(known or allowed))}."


def at(node: Node, file: Path) -> Place:
    """The place of a node."""
    return Place(file, node.start_mark.line + 1)


def checked(name: str, node: Node, file: Path) -> Value:
    """The value of a setting, if it is one that the setting can have."""
    check = CHECKS.get(name) or CHECKS[name.partition(".")[0]]
    try:
        value = check(node)
    except TemplateError as error:
        raise ConfigError(f"{at(node, file)}: {name} is {scalar(node)!r}: {error}.") from None
    if value is None:
        found = node.value if kind_of(node) == "scalar" else f"a {kind_of(node)}"
        raise ConfigError(f"{at(node, file)}: {name} is {found!r}; it can be {allowed_by(check)}.")
    return value

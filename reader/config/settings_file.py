"""Reading a settings file: from YAML to values, each checked against the type of its setting."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml
from yaml import Node
from yaml.reader import ReaderError

from reader.citation_template import TemplateError
from reader.config.settings import SETTINGS
from reader.config.value_types import Value
from reader.errors import ConfigError

KINDS: dict[type[Node], str] = {
    yaml.SequenceNode: "a list",
    yaml.MappingNode: "a mapping",
    yaml.ScalarNode: "a single value",
}
"""The kinds of YAML nodes, as error messages call them."""


def read_settings(file: Path) -> dict[str, tuple[Value, int]]:
    """The settings in a file by name, each with its value and its line, from 1. Raises ConfigError."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise ConfigError(f"The settings file {file} cannot be read: {reason}.") from None
    try:
        root = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        line, reason = explain(error, text)
        raise ConfigError(f"{file}:{line}: this is not YAML: {reason}.") from None
    return dict(settings_of(root, "", file)) if root is not None else {}


def explain(error: yaml.YAMLError, text: str) -> tuple[int, str]:
    """The line and the reason of an error in YAML: wrong syntax, or a control character."""
    if isinstance(error, ReaderError):
        return text.count("\n", 0, error.position) + 1, str(error.reason)
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        return error.problem_mark.line + 1, str(error.problem)
    return 1, str(error)


def settings_of(node: Node, prefix: str, file: Path) -> Iterator[tuple[str, tuple[Value, int]]]:
    """The settings in a mapping, and in the mappings within it under dotted names. Raises ConfigError."""
    if kind_of(node) != "a mapping":
        raise ConfigError(
            f"{place_of(node, file)}: {prefix or 'the file'} must be a mapping of names to values, not {kind_of(node)}."
        )
    lines: dict[str, int] = {}
    for key, value in node.value:
        name = f"{prefix}{key.value}"
        if name in lines:
            raise ConfigError(f"{place_of(key, file)}: {name} is set twice; it is already set in line {lines[name]}.")
        lines[name] = key.start_mark.line + 1
        if kind_of(value) == "a mapping" and any(known.startswith(f"{name}.") for known in SETTINGS):
            yield from settings_of(value, f"{name}.", file)
        elif name in SETTINGS:
            yield name, (checked_value(name, value, file), lines[name])
        else:
            raise ConfigError(f"{place_of(key, file)}: {unknown(name)}")


def unknown(name: str) -> str:
    """The error for a name that is not a setting, with the names that may be meant."""
    members = sorted(known for known in SETTINGS if known.startswith(f"{name}."))
    if members:
        return f"{name} is a group of settings: {', '.join(members)}."
    from difflib import get_close_matches

    close = get_close_matches(name, SETTINGS, 1)
    if close:
        return f"there is no setting {name}. Did you mean {close[0]}?"
    prefix = name.rpartition(".")[0]
    known = {n for n in SETTINGS if n.startswith(prefix)} if prefix else {n.partition(".")[0] for n in SETTINGS}
    return f"there is no setting {name}. The settings are: {', '.join(sorted(known or SETTINGS))}."


def checked_value(name: str, node: Node, file: Path) -> Value:
    """The value of a setting. Raises ConfigError if it is not allowed."""
    type = SETTINGS[name].type
    written = written_value(node)
    try:
        value = type.parsed(written) if written is not None else None
    except TemplateError as error:
        raise ConfigError(f"{place_of(node, file)}: {name} is {written!r}: {error}.") from None
    if value is None:
        found = repr(node.value) if kind_of(node) == "a single value" else kind_of(node)
        raise ConfigError(f"{place_of(node, file)}: {name} is {found}; it must be {type.allowed}.")
    return value


def written_value(node: Node) -> Value | None:
    """The value of a node; None for a mapping. Only true, false and plain decimal numbers are not text.

    So "no", which YAML takes for false, can be a word, and "010", which YAML takes for 8, is not a number.
    """
    if kind_of(node) == "a mapping":
        return None
    if kind_of(node) == "a list":
        return tuple(each.value if kind_of(each) == "a single value" else "" for each in node.value)
    text = str(node.value)
    if node.tag.endswith(":bool") and text.lower() in {"true", "false"}:
        return text.lower() == "true"
    if node.tag.endswith(":int") and text.isascii() and text.isdigit() and (text == "0" or text[0] != "0"):
        return int(text)
    return text


def kind_of(node: Node) -> str:
    """The kind of a node, as error messages call it."""
    return KINDS[type(node)]


def place_of(node: Node, file: Path) -> str:
    """The place where a node begins, in the form of compilers' error messages."""
    return f"{file}:{node.start_mark.line + 1}"

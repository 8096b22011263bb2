"""Settings: config.yaml, the user's own file over it, a third over both, as typed values with their places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias
from zlib import crc32

from reader.errors import ConfigError
from reader.keys import is_key
from reader.shipped import shipped
from reader.template import STYLES, TemplateError, parsed

if TYPE_CHECKING:
    from yaml import Node

Value: TypeAlias = "str | int | bool | tuple[str, ...]"


@dataclass(frozen=True, slots=True)
class PaneSettings:
    """Whether a pane at the side shows, and how wide it is."""

    show: bool
    """Whether it is open at the start."""
    width: int
    """Its width in cells, border included."""


@dataclass(frozen=True, slots=True)
class WebSettings:
    """What a page that is fetched may cost."""

    size: int
    """The most that it may have, in MiB."""
    timeout: int
    """How long the server may keep silent, in seconds."""
    redirects: int
    """How often it may lead elsewhere."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that config.yaml sets."""

    theme: str
    """The name of a theme."""
    ascii: str
    """Whether signs are drawn in ASCII: true, false, or auto to see what the terminal has."""
    measure: int
    """The greatest width of a line of text, in cells."""
    justify: bool
    """Whether lines are made equally long."""
    hyphenate: bool
    """Whether long words are divided at the ends of lines."""
    language: str
    """The language by whose rules words are divided."""
    reading_speed: int
    """How many words are read in a minute."""
    outline: PaneSettings
    """The pane on the left."""
    quotes: PaneSettings
    """The pane on the right."""
    web: WebSettings
    """Limits for pages that are fetched."""
    remember: bool
    """Whether anything is remembered between runs."""
    citation: str
    """The name of a style of citations, or a template."""
    keys: Mapping[str, tuple[str, ...]]
    """For each action the keys that start it: characters, or Textual's names."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a setting stands."""

    file: Path
    """The file."""
    line: int
    """The line, from 1."""

    def __str__(self) -> str:
        """The place as editors and compilers write it."""
        return f"{self.file}:{self.line}"


Setting = tuple[Value, Place]


def load_settings(extra: Path | None = None) -> Settings:
    """The settings in force. Raises ConfigError where a file says something that is not understood."""
    values = {name: value for name, (value, _) in loaded(extra).items()}
    keys = {name.removeprefix("keys."): keys_of(value) for name, value in values.items() if name.startswith("keys.")}
    return Settings(
        theme=str(values["theme"]),
        ascii=str(values["ascii"]).lower(),
        measure=int(str(values["measure"])),
        justify=values["justify"] is True,
        hyphenate=values["hyphenate"] is True,
        language=str(values["language"]),
        reading_speed=int(str(values["reading_speed"])),
        outline=pane(values, "outline"),
        quotes=pane(values, "quotes"),
        web=WebSettings(**{name: int(str(values[f"web.{name}"])) for name in ("size", "timeout", "redirects")}),
        remember=values["remember"] is True,
        citation=str(values["citation"]),
        keys=keys,
    )


def pane(values: Mapping[str, Value], name: str) -> PaneSettings:
    """The settings of a pane."""
    return PaneSettings(show=values[f"{name}.show"] is True, width=int(str(values[f"{name}.width"])))


def keys_of(value: Value) -> tuple[str, ...]:
    """The keys of an action."""
    return value if isinstance(value, tuple) else (str(value),)


def loaded(extra: Path | None = None) -> dict[str, Setting]:
    """Each setting by its dotted name, with its place; later files win. Raises ConfigError."""
    found = defaults(shipped("config.yaml"))
    allowed = frozenset(found)
    for file in (user_file(), extra):
        if file is not None and (file is extra or file.exists()):
            found |= read(file, allowed)
    refuse_shared_keys(found)
    return found


def defaults(base: Path) -> dict[str, Setting]:
    """The settings of the file that ships; without a YAML parser, which takes long to start, while it is as it was."""
    from reader.defaults import CHECKSUM, DEFAULTS

    try:
        is_known = crc32(base.read_bytes().replace(b"\r\n", b"\n")) == CHECKSUM
    except OSError as error:
        raise ConfigError(f"The settings file {base} cannot be read: {error.strerror}.") from None
    if not is_known:
        return read(base, None)
    return {name: (value, Place(base, line)) for name, (value, line) in DEFAULTS.items()}


def user_file() -> Path:
    """The user's own file, in the platform's folder for settings."""
    from platformdirs import user_config_path

    return user_config_path("reader") / "config.yaml"


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


def truth(node: Node) -> bool | None:
    """A value that is true or false."""
    return {"true": True, "false": False}.get(scalar(node).lower()) if node.tag.endswith(":bool") else None


def truth_or_auto(node: Node) -> str | bool | None:
    """A value that is true, false or auto."""
    return "auto" if scalar(node) == "auto" else truth(node)


def width(node: Node) -> int | None:
    """The width of a pane."""
    return whole(node, range(16, 81))


def measure(node: Node) -> int | None:
    """The width of the text."""
    return whole(node, range(20, 201))


def language(node: Node) -> str | None:
    """A language that words can be divided in."""
    name = scalar(node)
    if name == DEFAULT_LANGUAGE:
        return name
    from pyphen import language_fallback

    return name if language_fallback(name) else None


def speed(node: Node) -> int | None:
    """The speed of reading."""
    return whole(node, range(50, 2001))


def size(node: Node) -> int | None:
    """The size of a page."""
    return whole(node, range(1, 1001))


def timeout(node: Node) -> int | None:
    """The silence of a server."""
    return whole(node, range(1, 301))


def redirects(node: Node) -> int | None:
    """The redirects of a page."""
    return whole(node, range(21))


def whole(node: Node, within: range) -> int | None:
    """A whole number within a range."""
    text = scalar(node)
    number = int(text) if text.isascii() and text.isdigit() else -1
    return number if node.tag.endswith(":int") and number in within else None


def theme(node: Node) -> str | None:
    """The name of a theme; those of Textual are asked only for another one than the default."""
    name = scalar(node)
    if name in OWN_THEMES:
        return name
    from textual.theme import BUILTIN_THEMES

    return name if name in BUILTIN_THEMES else None


def citation(node: Node) -> str | None:
    """The name of a style, or a template. Raises TemplateError."""
    style = scalar(node)
    if style not in STYLES and "{" not in style:
        return None
    parsed(STYLES.get(style, style))
    return style


def keys(node: Node) -> tuple[str, ...] | None:
    """One key or a list of keys."""
    nodes = node.value if kind_of(node) == "sequence" else [node]
    names = tuple(scalar(part) for part in nodes)
    return names if all(is_key(name) for name in names) else None


def kind_of(node: Node) -> str:
    """Scalar, sequence or mapping."""
    return type(node).__name__.removesuffix("Node").lower()


def scalar(node: Node) -> str:
    """The words of a simple value; empty for a list or a mapping."""
    return str(node.value) if kind_of(node) == "scalar" else ""


OWN_THEMES = ("lamp", "paper")
"""The themes that are not Textual's."""
DEFAULT_LANGUAGE = "en_US"
CHECKS: dict[str, Callable[[Node], Value | None]] = {
    "theme": theme,
    "ascii": truth_or_auto,
    "measure": measure,
    "justify": truth,
    "hyphenate": truth,
    "language": language,
    "reading_speed": speed,
    "outline.show": truth,
    "outline.width": width,
    "quotes.show": truth,
    "quotes.width": width,
    "remember": truth,
    "web.size": size,
    "web.timeout": timeout,
    "web.redirects": redirects,
    "citation": citation,
    "keys": keys,
}
"""For each setting what tells whether a value is allowed; one for all keys."""
ALLOWED: dict[Callable[[Node], Value | None], str] = {
    truth: "true or false",
    truth_or_auto: "true, false or auto",
    width: "a whole number from 16 to 80",
    measure: "a whole number from 20 to 200",
    language: "the code of a language whose words can be divided, as en_US or de",
    speed: "a whole number of words from 50 to 2000",
    size: "a whole number of MiB from 1 to 1000",
    timeout: "a whole number of seconds from 1 to 300",
    redirects: "a whole number from 0 to 20",
    citation: f"one of {', '.join(STYLES)}, or a template with fields in braces such as {{quote}} and {{speaker}}",
    keys: "a key or a list of keys: a character such as j or ], or a name such as pageup, f1 or ctrl+n",
}
"""What each check allows, for its error; the themes are asked only when one is not known."""


def allowed_by(check: Callable[[Node], Value | None]) -> str:
    """The values that a check allows, in words."""
    if check is theme:
        from textual.theme import BUILTIN_THEMES

        return "one of " + ", ".join([*OWN_THEMES, *sorted(BUILTIN_THEMES)])
    return ALLOWED[check]


def refuse_shared_keys(found: Mapping[str, Setting]) -> None:
    """An error where one key would start two actions."""
    owners: dict[str, str] = {}
    for name, (value, place) in found.items():
        for key in keys_of(value) if name.startswith("keys.") else ():
            other = owners.setdefault(key, name)
            if other != name:
                late = max(place, found[other][1], key=lambda p: p.file != shipped("config.yaml"))
                raise ConfigError(f"{late}: the key {key!r} is set for both {other} and {name}; it can start only one.")


def shown(name: str, value: Value) -> str:
    """A value as the file would write it."""
    if isinstance(value, bool):
        return str(value).lower()
    if name.startswith("keys."):
        names = [f'"{key}"' if not key.replace("+", "").isalpha() else key for key in keys_of(value)]
        return names[0] if len(names) == 1 else f"[{', '.join(names)}]"
    if isinstance(value, str) and not value.replace("-", "").isalnum():
        from json import dumps

        return dumps(value, ensure_ascii=False)
    return str(value)

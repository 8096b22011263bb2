"""Settings: config.yaml, the user's own file over it, a third over both, as typed values with their places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias
from zlib import crc32

from reader.bundled import bundled_path
from reader.errors import ConfigError

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
    found = defaults(bundled_path("config.yaml"))
    allowed = frozenset(found)
    for file in (user_file(), extra):
        if file is not None and (file is extra or file.exists()):
            from reader.config.file import read

            found |= read(file, allowed)
    refuse_shared_keys(found)
    return found


def defaults(base: Path) -> dict[str, Setting]:
    """The settings of the file that ships; without a YAML parser, which takes long to start, while it is as it was."""
    from reader.config.defaults import CHECKSUM, DEFAULTS

    try:
        is_known = crc32(base.read_bytes().replace(b"\r\n", b"\n")) == CHECKSUM
    except OSError as error:
        raise ConfigError(f"The settings file {base} cannot be read: {error.strerror}.") from None
    if not is_known:
        from reader.config.file import read

        return read(base, None)
    return {name: (value, Place(base, line)) for name, (value, line) in DEFAULTS.items()}


def user_file() -> Path:
    """The user's own file, in the platform's folder for settings."""
    from platformdirs import user_config_path

    return user_config_path("reader") / "config.yaml"


def refuse_shared_keys(found: Mapping[str, Setting]) -> None:
    """An error where one key would start two actions."""
    owners: dict[str, str] = {}
    for name, (value, place) in found.items():
        for key in keys_of(value) if name.startswith("keys.") else ():
            other = owners.setdefault(key, name)
            if other != name:
                late = max(place, found[other][1], key=lambda p: p.file != bundled_path("config.yaml"))
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

"""Loading the settings: the bundled config.yaml, the user's own file over it, and one more file over both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from zlib import crc32

from reader.bundled import bundled_path
from reader.config.records import with_values
from reader.config.settings import SETTINGS, Settings
from reader.config.value_types import Value
from reader.errors import ConfigError
from reader.named_tuple import NamedTuple
from reader.user_folders import config_folder


class PlacedValue(NamedTuple):
    """The value of a setting, and where it is set."""

    value: Value
    """The value."""
    file: Path
    """The file that sets it."""
    line: int
    """The line of the file, from 1."""


def load_settings(extra: Path | None = None) -> Settings:
    """The settings in force; `extra` is a file that overrides the user's own. Raises ConfigError."""
    return with_values(Settings(), {name: placed.value for name, placed in placed_values(extra).items()})


def placed_values(extra: Path | None = None) -> dict[str, PlacedValue]:
    """The value in force of each setting by name, and where it is set. Raises ConfigError."""
    bundled = bundled_path("config.yaml")
    found = bundled_values(bundled)
    for file in (user_file(), extra):
        if file is not None and (file is extra or file.exists()):
            found |= values_in(file)
    refuse_shared_keys(found, bundled)
    return found


def bundled_values(file: Path) -> dict[str, PlacedValue]:
    """The settings of the bundled config.yaml, which is parsed only if it was edited: importing a parser is slow."""
    from reader.config.bundled_file import CHECKSUM, LINES

    try:
        content = file.read_bytes()
    except OSError as error:
        raise ConfigError(f"The settings file {file} cannot be read: {error.strerror}.") from None
    found = {name: PlacedValue(setting.default, file, LINES[name]) for name, setting in SETTINGS.items()}
    return found if crc32(content.replace(b"\r\n", b"\n")) == CHECKSUM else found | values_in(file)


def values_in(file: Path) -> dict[str, PlacedValue]:
    """The settings of a file. Raises ConfigError."""
    from reader.config.settings_file import read_settings

    return {name: PlacedValue(value, file, line) for name, (value, line) in read_settings(file).items()}


def user_file() -> Path:
    """The path of the user's own settings file, in the platform's folder for settings."""
    return config_folder() / "config.yaml"


def refuse_shared_keys(values: Mapping[str, PlacedValue], bundled: Path) -> None:
    """Raise ConfigError if a key starts two actions; of the two places, it names one outside the bundled file."""
    owners: dict[str, str] = {}
    for name, placed in values.items():
        for key in keys_in(name, placed.value):
            other = owners.setdefault(key, name)
            if other != name:
                culprit = values[other] if placed.file == bundled else placed
                raise ConfigError(
                    f"{culprit.file}:{culprit.line}: the key {key!r} is set for both {other} and {name}, "
                    "but can start only one action."
                )


def keys_in(name: str, value: Value) -> Iterable[str]:
    """The keys that a setting gives to actions or to hooks."""
    if not isinstance(value, tuple) or not (name.startswith("keys.") or name == "hooks"):
        return ()
    return value if name != "hooks" else [line.split()[0] for line in value]

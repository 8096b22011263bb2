"""Writing a setting into the user's own settings file, whose other lines stay as they are."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import NamedTemporaryFile

from reader.config.loading import user_file
from reader.config.settings_file import read_settings
from reader.config.yaml_text import yaml_text
from reader.errors import ConfigError


def save_setting(name: str, value: str) -> Path:
    """Set a setting that belongs to no group in the user's own file, which is created if need be; returns its path.

    Raises OSError if the file cannot be written, and ConfigError if it has no line of its own for the setting; the file
    then stays as it was.
    """
    file = user_file()
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    line = f"{name}: {yaml_text(value)}"
    after, count = re.subn(rf"^{re.escape(name)}[ \t]*:.*$", lambda _: line, before, count=1, flags=re.MULTILINE)
    if not count:
        separator = "" if not before or before.endswith("\n") else "\n"
        after = f"{before}{separator}{line}\n"
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile("w", encoding="utf-8", dir=file.parent, prefix=".config.", delete=False) as temporary:
        temporary.write(after)
    written = Path(temporary.name)
    try:
        if read_settings(written)[name][0] != value:
            raise ConfigError(f"{file} sets {name} in another way.")
        written.chmod(file.stat().st_mode & 0o777 if file.exists() else 0o644)
        written.replace(file.resolve())
    finally:
        written.unlink(missing_ok=True)
    return file

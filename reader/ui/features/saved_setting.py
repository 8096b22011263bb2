"""Writing one setting into the user's own file, whose other lines stay as they are."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import NamedTemporaryFile

from reader.bundled import bundled_path
from reader.config.file import read
from reader.config.settings import defaults, user_file
from reader.errors import ConfigError


def keep_setting(name: str, value: str) -> Path:
    """Set a setting that is no part of another in the user's file, which is made if there is none; its path.

    Raises OSError where it cannot be written, and ConfigError where the file is written in a way that has no line for
    the setting; it then stays as it was.
    """
    file = user_file()
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    line = f"{name}: {value}"
    after, found = re.subn(rf"^{re.escape(name)}[ \t]*:.*$", line, before, count=1, flags=re.MULTILINE)
    if not found:
        after = f"{before}{'' if before.endswith(chr(10)) or not before else chr(10)}{line}\n"
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile("w", encoding="utf-8", dir=file.parent, prefix=".config.", delete=False) as part:
        part.write(after)
    written = Path(part.name)
    try:
        is_set = read(written, frozenset(defaults(bundled_path("config.yaml"))))[name][0] == value
        if not is_set:
            raise ConfigError(f"{file} sets {name} in another way.")
        written.chmod(file.stat().st_mode & 0o777 if file.exists() else 0o644)
        written.replace(file.resolve())
    finally:
        written.unlink(missing_ok=True)
    return file

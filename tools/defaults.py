"""Write reader/config/defaults.py from config.yaml, which saves a YAML parser at start: defaults.py [--check]"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from zlib import crc32

from reader.config.file import read
from reader.config.settings import Value

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "reader" / "config" / "defaults.py"


def written() -> str:
    """The text of the module for the config.yaml that is there."""
    file = ROOT / "config.yaml"
    rows = [f'    "{name}": ({source(value)}, {place.line}),\n' for name, (value, place) in read(file, None).items()]
    return (
        '"""The settings of config.yaml, written by tools/defaults.py; `make format` writes them anew."""\n\n'
        f"CHECKSUM = {crc32(file.read_bytes())}\n"
        '"""The CRC-32 of the config.yaml that they are from."""\n\n'
        "DEFAULTS: dict[str, tuple[str | int | bool | tuple[str, ...], int]] = {\n"
        f"{''.join(rows)}}}\n"
        '"""Each setting with its value and its line."""\n'
    )


def source(value: Value) -> str:
    """A value as Python writes it, with the quotation marks that ruff wants."""
    if isinstance(value, tuple):
        return f"({', '.join(map(source, value))}{',' if len(value) == 1 else ''})"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def main() -> int:
    """Write the module, or with --check say whether it is up to date."""
    if "--check" in sys.argv[1:]:
        return int(TARGET.read_text(encoding="utf-8") != written())
    TARGET.write_text(written(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

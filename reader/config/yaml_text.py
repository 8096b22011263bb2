"""Values of settings as they are written in YAML."""

from __future__ import annotations

import re

from reader.config.value_types import Value

PLAIN = re.compile(r"[A-Za-z0-9][\w+-]*", re.ASCII)
"""Words that need no quotation marks."""


def yaml_text(value: Value) -> str:
    """A value as YAML, on one line; a list of one item as the item."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        words = [quoted(each) for each in value]
        return words[0] if len(words) == 1 else f"[{', '.join(words)}]"
    return quoted(value) if isinstance(value, str) else str(value)


def quoted(word: str) -> str:
    """A word, in quotation marks if YAML would take it for something else without them."""
    if PLAIN.fullmatch(word) and not word.isdigit():
        return word
    from json import dumps

    return dumps(word, ensure_ascii=False)

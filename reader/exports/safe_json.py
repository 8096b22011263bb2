"""JSON that is safe to print: no character in it can control a terminal."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import TypeAlias

from reader.document.visible import unsafe

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


def dump_json(value: Mapping[str, Json] | list[Json], *, indent: int | None = None) -> str:
    """JSON without a line end after it; on one line if `indent` is None.

    Characters that control a terminal are escaped, all others are written as they are.
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return text if text.replace("\n", "").isprintable() else text.translate(escapes())


@cache
def escapes() -> dict[int, str]:
    """The JSON escapes of the unsafe code points that `json.dumps` writes as they are."""
    return {code: json.dumps(chr(code))[1:-1] for code in unsafe() if code >= 0x7F}

"""JSON that is safe to print: no character in it can control a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TypeAlias

from reader.document.visible import unsafe

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


def dump_json(value: Mapping[str, Json] | list[Json], *, indent: int | None = None) -> str:
    """JSON without a line end after it; on one line if `indent` is None.

    Characters that control a terminal are escaped, all others are written as they are.
    """
    import json

    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return text if text.replace("\n", "").isprintable() else text.translate(escapes())


def list_parts(items: Iterable[Mapping[str, Json]], *, depth: int = 0) -> Iterator[str]:
    """A list in JSON, item by item, as `dump_json` writes it with an indent of 2, within `depth` others."""
    margin, is_empty = "  " * depth, True
    for item in items:
        words = dump_json(item, indent=2).replace("\n", f"\n{margin}  ")
        yield f"{'[' if is_empty else ','}\n{margin}  {words}"
        is_empty = False
    yield "[]" if is_empty else f"\n{margin}]"


@cache
def escapes() -> dict[int, str]:
    """The JSON escapes of the unsafe code points that `json.dumps` writes as they are."""
    import json

    return {code: json.dumps(chr(code))[1:-1] for code in unsafe() if code >= 0x7F}

"""Random changes of an input: some of its bytes, of its parts, or of parts of other inputs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

ODD = (
    *(b"\0", b"\xff", b"\x80", b"\r\n", b"\n\n", b"\x1b[", b"\xef\xbb\xbf", b"\xed\xa0\x80", "\u202e".encode()),
    *(b"<", b">", b"&", b'"', b"'", b"\\", b"/", b"]]>", b"<!--", b"-->", b"<![CDATA[", "e\u0301".encode()),
    *(b"&#x0;", b"&#xd800;", b"&a;", b"\\u-10240?", b"\\ud800", b"0", b"-1", b"1e999", b"9999999999999999999999"),
    *(b"null", b"true", b"[]", b"{}", b"%s", b"..", b"#"),
    *(b"<?a b?>", b'<!DOCTYPE a [<!ENTITY a "b">]>', b"<a/>", b"</p>", b"<p>", b"&nbsp;", b"NaN", b"2024-02-30"),
)
"""Words that parsers stumble over."""
JOINT = re.compile(rb"[<>,;:\n]|(?<=\")|(?=\")")
"""Where one part of a file ends and another begins."""
VALUE = re.compile(rb"\"[^\"<>]{0,200}\"|\d+")
"""A value: what stands in quotation marks, or a number."""
LONGEST = 20_000
"""The length to which an input is cut, in bytes."""


def flip(data: bytearray, chance: Random, _: Sequence[bytes]) -> None:
    """Change a byte."""
    if data:
        data[chance.randrange(len(data))] = chance.randrange(256)


def insert_odd(data: bytearray, chance: Random, _: Sequence[bytes]) -> None:
    """Insert an odd word."""
    at = chance.randrange(len(data) + 1)
    data[at:at] = chance.choice(ODD)


def insert_between(data: bytearray, chance: Random, _: Sequence[bytes]) -> None:
    """Insert an odd word where one part ends and another begins."""
    joints = [found.end() for found in JOINT.finditer(data)]
    if joints:
        at = chance.choice(joints)
        data[at:at] = chance.choice(ODD)


def another_value(data: bytearray, chance: Random, _: Sequence[bytes]) -> None:
    """Put an odd word in place of a value."""
    values = [found.span() for found in VALUE.finditer(data)]
    if values:
        start, end = chance.choice(values)
        is_quoted = data[start : start + 1] == b'"'
        data[start + is_quoted : end - is_quoted] = chance.choice(ODD)


def cut(data: bytearray, chance: Random, _: Sequence[bytes]) -> None:
    """Remove a part."""
    at = chance.randrange(len(data) + 1)
    del data[at : at + chance.choice((1, 2, 9, 99, 999))]


def repeat(data: bytearray, chance: Random, _: Sequence[bytes]) -> None:
    """Repeat a part."""
    at = chance.randrange(len(data) + 1)
    data[at:at] = data[at : at + chance.choice((1, 3, 20, 200))] * chance.choice((1, 2, 9, 60))


def move(data: bytearray, chance: Random, _: Sequence[bytes]) -> None:
    """Move a part."""
    at, to = chance.randrange(len(data) + 1), chance.randrange(len(data) + 1)
    part = data[at : at + chance.choice((1, 9, 60))]
    data[to:to] = part


def splice(data: bytearray, chance: Random, others: Sequence[bytes]) -> None:
    """Insert a part of another input."""
    other = chance.choice(others)
    start, at = chance.randrange(len(other) + 1), chance.randrange(len(data) + 1)
    data[at:at] = other[start : start + chance.choice((2, 9, 60, 600))]


CHANGES: tuple[Callable[[bytearray, Random, Sequence[bytes]], None], ...] = (
    flip,
    insert_odd,
    insert_between,
    another_value,
    cut,
    repeat,
    move,
    splice,
)
"""All kinds of change."""


def changed(seeds: Sequence[bytes], chance: Random) -> bytes:
    """One of the inputs with a few random changes."""
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.choice((1, 1, 2, 3, 5, 9))):
        chance.choice(CHANGES)(data, chance, seeds)
    return bytes(data[:LONGEST])

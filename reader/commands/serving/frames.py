"""What a browser may send: keys, the size of its terminal, whether it has the focus, and pings; all is checked."""

from __future__ import annotations

import json
from typing import NamedTuple

MAX_FRAME = 1 << 20
"""The greatest length of a frame, in bytes; what is pasted comes in one."""
MAX_COLUMNS, MAX_ROWS = 1000, 500
"""The largest terminal, in cells; larger ones are given this size."""
DEFAULT_SIZE = (80, 24)


class FrameError(Exception):
    """A frame that the page of the reader does not send."""


class Frame(NamedTuple):
    """A checked frame: either a packet for the reader, or an answer for the browser."""

    packet: bytes = b""
    """What the reader is sent."""
    answer: str = ""
    """What the browser is sent."""


def frame_of(text: str) -> Frame:
    """The frame in a message of a browser. Raises FrameError if it is none.

    >>> frame_of('["stdin", "q"]').packet
    b'D\\x00\\x00\\x00\\x01q'
    """
    try:
        envelope = json.loads(text)
    except (ValueError, RecursionError):
        raise FrameError("it is not JSON") from None
    match envelope:
        case ["stdin", str(keys)]:
            return Frame(packet(b"D", keys.encode(errors="replace")))
        case ["resize", {"width": width, "height": height}]:
            columns, rows = terminal_size(width, height)
            return Frame(meta_packet(type="resize", width=columns, height=rows))
        case ["ping", str() | int() | float() as count]:
            return Frame(answer=json.dumps(["pong", count]))
        case ["blur" | "focus" as change, *_]:
            return Frame(meta_packet(type=change))
    raise FrameError("it is of no known kind")


def terminal_size(width: object, height: object) -> tuple[int, int]:
    """A size in columns and rows, within bounds. Raises FrameError if they are not whole numbers."""
    if type(width) is not int or type(height) is not int:
        raise FrameError("the size is not in whole numbers")
    return min(max(width, 1), MAX_COLUMNS), min(max(height, 1), MAX_ROWS)


def first_size(width: str, height: str) -> tuple[int, int]:
    """The size that a browser asks for in the address, within bounds; the usual one if these are no numbers."""
    if not all(words.isascii() and words.isdigit() and len(words) < 10 for words in (width, height)):
        return DEFAULT_SIZE
    return terminal_size(int(width), int(height))


def packet(kind: bytes, payload: bytes) -> bytes:
    """A packet as Textual's web driver reads it: a letter, the length in four bytes, and the payload."""
    return kind + len(payload).to_bytes(4, "big") + payload


def meta_packet(**fields: str | int) -> bytes:
    """A packet about the terminal rather than of keys."""
    return packet(b"M", json.dumps(fields).encode())

"""The filters of streams in a PDF, undone piece by piece (ISO 32000-1, 7.4), so that a limit can end it at any time."""

from __future__ import annotations

import re
import zlib
from base64 import a85decode
from binascii import Error as BadHexadecimal
from binascii import unhexlify
from collections.abc import Callable, Iterator
from typing import TypeAlias

FED, PIECE = 1 << 16, 1 << 20
"""How many bytes are given to a filter at once, and about how many it gives at once."""
CLEAR, END, FIRST_FREE = 256, 257, 258
"""The codes of LZW that clear the table and end the data, and the first that stands for a string."""
MOST_CODES = 4096
END_OF_RUNS = 128
GROUP = 5
"""How many characters stand for four bytes in ASCII85."""
BLANK = re.compile(rb"[\x00\t\n\f\r ]+")
Filter: TypeAlias = Callable[[Iterator[bytes]], Iterator[bytes]]


def flate(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Undo Flate (RFC 1951). Raises zlib.error."""
    unpacker = zlib.decompressobj()
    for piece in pieces:
        rest = piece
        while rest:
            yield unpacker.decompress(rest, PIECE)
            rest = unpacker.unconsumed_tail
        if unpacker.eof:
            return


def lzw(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Undo LZW, with the codes growing one code early, as they do unless a file says otherwise."""
    single = [bytes([value]) for value in range(256)]
    table = [*single, b"", b""]
    width, value, bits, before = 9, 0, 0, b""
    for piece in pieces:
        out: list[bytes] = []
        length = 0
        for byte in piece:
            value = (value << 8 | byte) & 0xFFFFF
            bits += 8
            if bits < width:
                continue
            bits -= width
            code = value >> bits & ((1 << width) - 1)
            if code == CLEAR:
                del table[FIRST_FREE:]
                width, before = 9, b""
                continue
            if code > len(table) or code == END or (code == len(table) and not before):
                yield b"".join(out)
                return
            words = table[code] if code < len(table) else before + before[:1]
            if before and len(table) < MOST_CODES:
                table.append(before + words[:1])
                width = min(12, (len(table) + 1).bit_length())
            before = words
            out.append(words)
            length += len(words)
            if length > PIECE:
                yield b"".join(out)
                out, length = [], 0
        yield b"".join(out)


def run_length(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Undo run lengths."""
    rest = b""
    for piece in pieces:
        rest, at = rest + piece, 0
        out: list[bytes] = []
        while at + 1 < len(rest) and rest[at] != END_OF_RUNS:
            head = rest[at]
            step = head + 2 if head < END_OF_RUNS else 2
            if at + step > len(rest):
                break
            out.append(rest[at + 1 : at + step] if head < END_OF_RUNS else rest[at + 1 : at + 2] * (257 - head))
            at += step
        rest = rest[at:]
        yield b"".join(out)
        if rest[:1] == bytes([END_OF_RUNS]):
            return


def ascii85(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Undo ASCII85, up to what is none."""
    rest = b""
    for piece in pieces:
        words, end, _ = (rest + BLANK.sub(b"", piece)).removeprefix(b"<~").partition(b"~")
        whole = len(words) if end else len(words) - (len(words) - 4 * words.count(b"z")) % GROUP
        rest = words[whole:]
        try:
            yield a85decode(words[:whole])
        except ValueError:
            return
        if end:
            return


def hexadecimal(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Undo hexadecimal digits, up to what is none."""
    rest = b""
    for piece in pieces:
        words, end, _ = (rest + BLANK.sub(b"", piece)).partition(b">")
        whole = len(words) - len(words) % 2
        rest = words[whole:]
        try:
            yield unhexlify(words[:whole])
        except BadHexadecimal:
            return
        if end:
            return


FILTERS: dict[bytes, Filter] = {
    **dict.fromkeys((b"FlateDecode", b"Fl"), flate),
    **dict.fromkeys((b"LZWDecode", b"LZW"), lzw),
    **dict.fromkeys((b"RunLengthDecode", b"RL"), run_length),
    **dict.fromkeys((b"ASCII85Decode", b"A85"), ascii85),
    **dict.fromkeys((b"ASCIIHexDecode", b"AHx"), hexadecimal),
}
"""The filters by their names and their short names. Those of pictures, such as DCTDecode, are not undone."""


def unpacked_pieces(packed: bytes, names: list[bytes]) -> Iterator[bytes]:
    """A stream whose filters are undone, in order. Raises zlib.error if it is none of Flate although it says so."""
    pieces: Iterator[bytes] = (packed[at : at + FED] for at in range(0, len(packed), FED))
    for name in names:
        pieces = FILTERS[name](pieces)
    return pieces

"""Streams of a PDF that unpack to far more than they are, which PDFium would read to the end."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

STREAM = re.compile(rb"stream\r?\n")
DICTIONARY_REACH = 600
"""How many bytes before a stream its dictionary is looked for."""
HARMLESS = re.compile(rb"/Image\b|/Length1\b|/(?:CID)?(?:Font)?Type[01]C?\b|/OpenType\b|/CIDFontType0C\b|/ICCBased\b")
"""What dictionaries of pictures and fonts have, which are large and are not read for their text."""
FLATE = re.compile(rb"/FlateDecode\b|/Fl\b")
HIGHEST_RATIO = 40
"""How many times as long as its packed form a stream of text and lines is at most."""
MOST_UNPACKED = 8 << 20
"""How many bytes the streams of a file that exceed this ratio may unpack to, together."""
MOST_OF_PICTURES = 256 << 20
"""The same for each stream that says that it is a picture or a font."""
FED, PIECE = 1 << 16, 1 << 20
"""How many bytes are given to the unpacker at once, and how many are taken."""
HIGHEST_POSSIBLE = 1032
"""How many times as long as its packed form a stream can be: see RFC 1951."""


def has_bomb(data: bytes) -> bool:
    """Whether streams of a file unpack to more than can be read."""
    total = 0
    for dictionary, start, end in streams(data):
        times = len(FLATE.findall(dictionary))
        if not times:
            continue
        limit = MOST_OF_PICTURES if HARMLESS.search(dictionary) else MOST_UNPACKED
        if times < 2 and (end - start) * HIGHEST_POSSIBLE < limit:
            continue
        length = unpacked_length(memoryview(data)[start:end], times, limit)
        if length > limit:
            return True
        if limit == MOST_UNPACKED and length > HIGHEST_RATIO * (end - start):
            total += length
            if total > MOST_UNPACKED:
                return True
    return False


def streams(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """The streams of a file: what stands before each, and where it begins and ends."""
    at = 0
    while (found := STREAM.search(data, at)) is not None:
        end = data.find(b"endstream", found.end())
        end = len(data) if end < 0 else end
        dictionary = data[max(found.start() - DICTIONARY_REACH, at) : found.start()]
        yield dictionary[dictionary.rfind(b" obj") + 1 :], found.end(), end
        at = end + len(b"endstream")


def unpacked_length(packed: memoryview, times: int, limit: int) -> int:
    """The length of a stream that is packed so many times, or a number above the limit if it is longer.

    Streams that cannot be unpacked, such as encrypted ones, have the length 0: PDFium refuses them, too.
    """
    unpackers = [zlib.decompressobj() for _ in range(times)]
    try:
        return sum_of_pieces(unpackers, bytes(packed), limit)
    except zlib.error:
        return 0


def sum_of_pieces(unpackers: list[zlib._Decompress], packed: bytes, limit: int) -> int:
    """How much comes out of the last unpacker, or a number above the limit."""
    first, *others = unpackers
    length = unpacked = 0
    for at in range(0, len(packed), FED):
        rest = packed[at : at + FED]
        while rest:
            piece = first.decompress(rest, PIECE)
            rest = first.unconsumed_tail
            unpacked += len(piece)
            length += sum_of_pieces(others, piece, limit) if others else len(piece)
            if length > limit or unpacked > MOST_OF_PICTURES:
                return max(length, limit + 1)
        if first.eof:
            break
    return length

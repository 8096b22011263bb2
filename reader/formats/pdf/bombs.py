"""Streams of a PDF that unpack to far more than they are, which PDFium would read to the end."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from math import prod

from reader.formats.pdf.unpacking import FILTERS, unpacked_pieces

STREAM = re.compile(rb"stream\r?\n")
DICTIONARY_REACH = 600
"""How many bytes before a stream its dictionary is looked for."""
HARMLESS = re.compile(rb"/Image\b|/Length1\b|/(?:CID)?(?:Font)?Type[01]C?\b|/OpenType\b|/CIDFontType0C\b|/ICCBased\b")
"""What dictionaries of pictures and fonts have, which are large and are not read for their text."""
FILTER = re.compile(rb"/(" + b"|".join(FILTERS) + rb")\b")
HIGHEST_RATIO = 40
"""How many times as long as its packed form a stream of text and lines is at most."""
MOST_UNPACKED = 8 << 20
"""How many bytes the streams of a file that exceed this ratio may unpack to, together."""
MOST_OF_PICTURES = 256 << 20
"""The same for each stream that says that it is a picture or a font."""
HIGHEST_POSSIBLE = {b"FlateDecode": 1032, b"Fl": 1032, b"LZWDecode": 1366, b"LZW": 1366}
"""How many times as long as its packed form a stream with one of these filters can be, by its codes of 2 and 12 bits.

Those of others are at most HIGHEST_OTHER times as long.
"""
HIGHEST_OTHER = 64


def has_bomb(data: bytes) -> bool:
    """Whether streams of a file unpack to more than can be read."""
    total = 0
    for dictionary, start, end in streams(data):
        filters = [found[1] for found in FILTER.finditer(dictionary)]
        if not filters:
            continue
        limit = MOST_OF_PICTURES if HARMLESS.search(dictionary) else MOST_UNPACKED
        highest = prod(HIGHEST_POSSIBLE.get(name, HIGHEST_OTHER) for name in filters)
        if (end - start) * highest < limit:
            continue
        length = unpacked_length(data[start:end], filters, limit)
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


def unpacked_length(packed: bytes, filters: list[bytes], limit: int) -> int:
    """The length of a stream once its filters are undone, or a number above the limit if it is longer.

    Streams that cannot be unpacked, such as encrypted ones, have the length 0: PDFium refuses them, too. So much may
    be unpacked on the way as may be of a picture.
    """
    length = 0
    for count in range(1, len(filters) + 1):
        length, most = 0, limit if count == len(filters) else MOST_OF_PICTURES
        try:
            for piece in unpacked_pieces(packed, filters[:count]):
                length += len(piece)
                if length > most:
                    return max(length, limit + 1)
        except zlib.error:
            return 0
    return length

"""Forms of a PDF that draw each other so often that PDFium, which cannot be interrupted, would draw for hours.

A form is a piece of a page that is drawn by its name (ISO 32000-1, 8.10). Eight forms, each of which draws the next
one eight times, are two million in the end. How much is drawn is worked out from the file as it is written. Which forms
a page draws cannot always be told; where it may be too much, the file is doubtful.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from reader.formats.pdf.unpacking import FILTERS, unpacked_pieces

STREAM = re.compile(rb"stream\r?\n")
OBJECT = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+obj\b")
FORM = re.compile(rb"/Subtype\s*/Form\b")
NO_CONTENT = re.compile(rb"/Image\b|/Length1\b|/ObjStm\b|/XRef\b|/Metadata\b|/FontFile|/(?:CID)?(?:Font)?Type[01]C?\b")
"""What dictionaries of streams have in which nothing is drawn."""
FILTER = re.compile(rb"/(" + b"|".join(FILTERS) + rb")\b")
DRAWN = re.compile(rb"/([^\s/<>\[\]()]{1,100})\s+Do\b")
INNER = re.compile(rb"/XObject\s*<<(.{0,4096}?)>>", re.DOTALL)
NAMED = re.compile(rb"/([^\s/<>\[\]()]{1,100})\s+(\d{1,10})\s+\d{1,5}\s+R\b")
ELSEWHERE = re.compile(rb"/(?:XObject|Resources)\s+(\d{1,10})\s+\d{1,5}\s+R\b")
MOST_DRAWN = 50 << 20
"""How many bytes of content may be drawn; PDFium takes about a second for them."""
MOST_UNPACKED = 8 << 20
"""How many bytes of one stream are looked at."""
EACH = 200
"""As how many bytes beginning a form counts, which takes PDFium some microseconds."""
LARGE = 1 << 16
"""From this size on, a form that is drawn often enough can take long, in bytes."""


@dataclass(slots=True)
class Drawing:
    """A stream with content that is drawn."""

    length: int
    """Its length, in bytes."""
    drawn: Counter[bytes]
    """How often it draws each form, by its name."""
    inner: dict[bytes, int] = field(default_factory=dict)
    """The numbers of the forms by their names in it."""


class Verdict(Enum):
    """Whether the pages of a file can be drawn in time."""

    FINE = "fine"
    DOUBTFUL = "doubtful"
    HOPELESS = "hopeless"


def verdict_on(data: bytes) -> Verdict:
    """Whether the pages of a file can be drawn in time."""
    if not FORM.search(data):
        return Verdict.FINE
    starts = {int(found[1]): found.end() for found in OBJECT.finditer(data)}
    forms: dict[int, Drawing] = {}
    contents: list[tuple[bytes, bytes]] = []
    for number, dictionary, packed in streams(data):
        if FORM.search(dictionary):
            forms[number] = drawing(packed, dictionary)
            forms[number].inner = names_in(dictionary, data, starts)
        elif not NO_CONTENT.search(dictionary):
            contents.append((packed, dictionary))
    costs: dict[int, int] = {}
    highest = max((cost(number, forms, costs, ()) for number in forms), default=0)
    if highest > MOST_DRAWN:
        return Verdict.HOPELESS
    if highest < LARGE:
        return Verdict.FINE
    drawn = sum(sum(drawing(*content).drawn.values()) for content in contents)
    return Verdict.DOUBTFUL if drawn * highest > MOST_DRAWN else Verdict.FINE


def cost(number: int, forms: dict[int, Drawing], costs: dict[int, int], above: tuple[int, ...]) -> int:
    """How many bytes are drawn with a form, those that it draws included; PDFium draws no form within itself."""
    if number in above:
        return 0
    if number not in costs:
        form = forms[number]
        inner = [(form.inner[name], times) for name, times in form.drawn.items() if form.inner.get(name) in forms]
        below = sum(times * cost(each, forms, costs, (*above, number)) for each, times in inner)
        costs[number] = min(EACH + form.length + below, MOST_DRAWN + 1)
    return costs[number]


def streams(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """The streams of a file: the number of each, its dictionary, and its data."""
    at = 0
    while (found := STREAM.search(data, at)) is not None:
        end = data.find(b"endstream", found.end())
        end = len(data) if end < 0 else end
        before = data[data.rfind(b"endobj", at, found.start()) if at else 0 : found.start()][-LARGE:]
        numbers = list(OBJECT.finditer(before))
        if numbers:
            yield int(numbers[-1][1]), before[numbers[-1].end() :], data[found.end() : end]
        at = end + len(b"endstream")


def drawing(packed: bytes, dictionary: bytes) -> Drawing:
    """What a stream draws."""
    content = bytearray()
    try:
        for piece in unpacked_pieces(packed, [found[1] for found in FILTER.finditer(dictionary)]):
            content += piece
            if len(content) > MOST_UNPACKED:
                break
    except zlib.error:
        pass
    return Drawing(len(content), Counter(DRAWN.findall(bytes(content))))


def names_in(dictionary: bytes, data: bytes, starts: dict[int, int]) -> dict[bytes, int]:
    """The numbers of forms by the names that a dictionary gives them, itself or in an object that it refers to.

    `starts` has where objects begin in the file, by their numbers.
    """
    for _ in range(3):
        inner = INNER.search(dictionary)
        if inner is not None:
            return {name: int(number) for name, number in NAMED.findall(inner[1])}
        elsewhere = ELSEWHERE.search(dictionary)
        start = starts.get(int(elsewhere[1]), -1) if elsewhere is not None else -1
        if start < 0:
            return {}
        dictionary = data[start : data.find(b"endobj", start)]
        if not INNER.search(dictionary) and not ELSEWHERE.search(dictionary):
            return {name: int(number) for name, number in NAMED.findall(dictionary)}
    return {}

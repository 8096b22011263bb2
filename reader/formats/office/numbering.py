"""The numbers that Word counts for headings: "1.2" by the levels of lists that styles or paragraphs name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from lxml import etree

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEVELS = 9
MOST_BASES = 10
"""How many styles that rest on each other are followed."""
PART = re.compile(r"%([1-9])")
ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
MOST = 5000
"""The largest number that is written in letters."""


def roman(number: int) -> str:
    """A number in small Roman letters."""
    found = ""
    for value, letters in ROMAN:
        found += letters * (number // value)
        number %= value
    return found


def letters(number: int) -> str:
    """A number as Word counts in letters: a to z, then aa, bb."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else ""


WRITERS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "lowerLetter": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "none": lambda _: "",
}
"""How numbers are written; bullets and other formats are not."""


def value_of(element: etree._Element | None, name: str) -> str:
    """The value of the first element of a name within another; empty without one."""
    found = next(element.iter(f"{WORD}{name}"), None) if element is not None else None
    return "" if found is None else found.get(f"{WORD}val") or ""


class Level:
    """A level of a list."""

    def __init__(self, element: etree._Element) -> None:
        self.format = value_of(element, "numFmt") or "decimal"
        self.words = value_of(element, "lvlText")
        start = value_of(element, "start")
        self.start = int(start) if start.isdecimal() and len(start) < 6 else 1


class Numbering:
    """The lists of a document, and how far each has been counted."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self.styles = (
            {e.get(f"{WORD}styleId") or "": e for e in styles.iter(f"{WORD}style")} if styles is not None else {}
        )
        self.lists: dict[str, str] = {}
        """The abstract list of each list."""
        self.levels: dict[str, dict[int, Level]] = {}
        self.of_styles: dict[str, tuple[str, int]] = {}
        """The abstract list and the level that belong to a style."""
        self.counts: dict[str, list[int]] = {}
        if numbering is None:
            return
        for abstract in numbering.iter(f"{WORD}abstractNum"):
            name = abstract.get(f"{WORD}abstractNumId") or ""
            self.levels[name] = {}
            for element in abstract.iter(f"{WORD}lvl"):
                depth = element.get(f"{WORD}ilvl") or "0"
                if depth.isdecimal() and int(depth) < LEVELS:
                    self.levels[name][int(depth)] = Level(element)
                    self.of_styles[value_of(element, "pStyle")] = (name, int(depth))
        for element in numbering.iter(f"{WORD}num"):
            self.lists[element.get(f"{WORD}numId") or ""] = value_of(element, "abstractNumId")

    def place_of(self, paragraph: etree._Element) -> tuple[str, int] | None:
        """The abstract list and the level of a paragraph, by itself or by its style; None if it is in no list."""
        properties = paragraph.find(f"{WORD}pPr")
        own = properties.find(f"{WORD}numPr") if properties is not None else None
        style = value_of(properties, "pStyle")
        number, depth = value_of(own, "numId"), value_of(own, "ilvl")
        current: etree._Element | None = self.styles.get(style)
        for _ in range(MOST_BASES):
            if current is None or number:
                break
            number = value_of(current.find(f"{WORD}pPr"), "numId")
            depth = depth or value_of(current.find(f"{WORD}pPr"), "ilvl")
            current = self.styles.get(value_of(current, "basedOn"))
        abstract = self.lists.get(number, "")
        if not abstract:
            return None
        linked = self.of_styles.get(style)
        if not depth and linked is not None and linked[0] == abstract:
            return linked
        return abstract, int(depth) if depth.isdecimal() and int(depth) < LEVELS else 0

    def next_number(self, paragraph: etree._Element) -> str:
        """Count a paragraph, and return its number as it is written; empty if it has none."""
        place = self.place_of(paragraph)
        if place is None or place[1] not in self.levels.get(place[0], {}):
            return ""
        levels, depth = self.levels[place[0]], place[1]
        counts = self.counts.setdefault(place[0], [levels[i].start - 1 if i in levels else 0 for i in range(LEVELS)])
        counts[depth] += 1
        for deeper in range(depth + 1, LEVELS):
            counts[deeper] = levels[deeper].start - 1 if deeper in levels else 0
        for higher in range(depth):
            counts[higher] = max(counts[higher], levels[higher].start if higher in levels else 1)
        if levels[depth].format not in WRITERS:
            return ""
        return PART.sub(lambda part: self.written(levels, counts, int(part[1]) - 1), levels[depth].words).strip()

    def written(self, levels: Mapping[int, Level], counts: list[int], depth: int) -> str:
        """The number at a level."""
        level = levels.get(depth)
        write = WRITERS.get(level.format, str) if level is not None else str
        return write(counts[depth]) if 0 <= counts[depth] < MOST else str(counts[depth])

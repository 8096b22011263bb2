"""A text of very many small parts takes time in proportion to its length, in every layer that it goes through."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import product

import pytest

from reader.exports.outline import outline_to_json, outline_to_text
from reader.exports.quotes import export_quotes
from reader.exports.speakers import speakers_to_text
from reader.formats import parse_source
from reader.quotes import attribute
from reader.sources import Format, Source
from reader.ui.layout.outline import OutlineIndex
from reader.ui.layout.text import lay_out_text

LENGTH, FACTOR, MOST_GROWTH = 6_000, 5, 10.0
"""The length of the shorter text in code points, by how much the other is longer, and the most by which the time of a
layer may grow: it is 5 if it grows with the length, 25 with its square.
"""
NOTHING = 0.05
"""The time of a layer on the longer text, in seconds of the processor, up to which growth is not looked at."""
SURNAMES = ["".join(pair) for pair in product(("Bor", "Dal", "Fen", "Gar", "Hol", "Kir", "Lun", "Mor"), repeat=3)]
"""Distinct names."""
PARTS: dict[str, tuple[Format, Callable[[int], str]]] = {
    "lines of two words": (Format.PLAIN, lambda i: "Ab cd\n"),
    "sentences": (Format.PLAIN, lambda i: "The cat sat on the mat now.\n"),
    "speakers": (Format.PLAIN, lambda i: f'"We agree," said Ann {SURNAMES[i % 512]}.\n'),
    "titles of speakers": (Format.PLAIN, lambda i: f'Bo {SURNAMES[i % 512]}, the mayor, said "no". She said "yes". '),
    "turns": (Format.PLAIN, lambda i: f"{SURNAMES[i % 512].upper()}: It is late.\n"),
    "dialogue": (Format.PLAIN, lambda i: f"“Come,” said {SURNAMES[i % 9]}.\n\n“No.”\n\n“Why not?” he asked.\n\n"),
    "reports in reports": (Format.PLAIN, lambda i: "The man said that the woman said that "),
    "quoted lines": (Format.PLAIN, lambda i: "> " * (i % 9) + "so it is\n"),
    "headings": (Format.MARKDOWN, lambda i: f"{'#' * (1 + i % 6)} a\n"),
    "items": (Format.MARKDOWN, lambda i: "- a\n"),
    "inline markup": (Format.MARKDOWN, lambda i: "*a* [b](c) `d` "),
    "photos": (Format.MARKDOWN, lambda i: "![a](b.png)\n*By Ann Lee*\n\n"),
    "items of a page": (Format.HTML, lambda i: "<li>a</li>"),
    "paragraphs of a page": (Format.HTML, lambda i: "<p>a</p>"),
    "sections of a page": (Format.HTML, lambda i: "<h2>a</h2><p>Words of text are here.</p>"),
}
"""What a text is made of, and its format."""


def text_of(name: str, length: int) -> Source:
    """A text of so many code points and a few more."""
    format, part = PARTS[name]
    parts: list[str] = []
    while length > 0:
        parts.append(part(len(parts)))
        length -= len(parts[-1])
    return Source("".join(parts), format)


def seconds(source: Source) -> dict[str, float]:
    """The time of each layer, in seconds of the processor."""
    times: dict[str, float] = {}
    last = time.process_time()

    def passed(layer: str) -> None:
        nonlocal last
        now = time.process_time()
        times[layer], last = now - last, now

    document = parse_source(source)
    passed("parse")
    outline_to_text(document)
    outline_to_json(document)
    passed("outline")
    attribution = attribute(document)
    passed("attribute")
    for format in ("json", "csv", "markdown", "text", "annotations"):
        export_quotes(document, attribution, format)
    passed("quotes")
    speakers_to_text(document, attribution)
    passed("speakers")
    lay_out_text(document, 60)
    passed("lines")
    OutlineIndex(document).fitting_folds(30)
    passed("rows")
    return times


@pytest.mark.parametrize("name", PARTS)
def test_no_layer_takes_time_with_the_square(name: str) -> None:
    seconds(text_of(name, 200))
    growing: dict[str, float] = {}
    for _ in range(9):
        short, long = seconds(text_of(name, LENGTH)), seconds(text_of(name, FACTOR * LENGTH))
        found = {layer: long[layer] / max(short[layer], 1e-6) for layer in long if long[layer] > NOTHING}
        growing = {layer: growth for layer, growth in found.items() if growth > MOST_GROWTH}
        if not growing:
            break
    assert growing == {}

"""An encoding that a page, a header or a user names can be anything: the text is read all the same."""

from __future__ import annotations

import encodings
import pkgutil
from contextlib import suppress
from encodings.aliases import aliases

import pytest

import reader
from reader.errors import SourceError, UsageError
from reader.formats import parse_source
from reader.sources import Format, ReadOptions, Source
from reader.sources.decoding import decode, known_encoding, text_encoding
from reader.sources.reading import decode_source

NAMES = sorted({module.name for module in pkgutil.iter_modules(encodings.__path__)} | {*aliases})
"""The names of all codecs of Python, those of no text too."""
ODD_NAMES = [
    "",
    "\0",
    "utf-8\0",
    "é",
    "../../a",
    "w" * 5_000,
    "__init__",
    "aliases",
    "utf-8;",
    "none",
    "x-user-defined",
]
TEXTS = [
    b"It is late, she said. " * 9,
    b"Caf\xe9 au lait. " * 9,
    b"\\ud800 \\x41 \\N{DASH} \\",
    b"+2AA- xn--a-\xff.",
    b"",
]


def is_printable(text: str) -> bool:
    """Whether a text can be written in UTF-8."""
    return text.encode(errors="replace").decode() == text


@pytest.mark.parametrize("names", [NAMES, ODD_NAMES], ids=["known", "odd"])
def test_any_declared_encoding_gives_a_text(names: list[str]) -> None:
    assert [
        (name, data) for name in names for data in TEXTS if not is_printable(decode(data, "a.html", declared=name).text)
    ] == []


def test_any_encoding_of_the_user_gives_a_text_or_is_none() -> None:
    for name in [*NAMES, *ODD_NAMES]:
        known = ""
        with suppress(UsageError):
            known = known_encoding(name)
        assert all(is_printable(decode(data, "a.txt", encoding=known).text) for data in TEXTS)


@pytest.mark.parametrize(
    "name", ["undefined", "punycode", "idna", "zip", "rot13", "hex", "unicode_escape", "utf-7", "\0"]
)
def test_what_is_no_encoding_of_texts_has_no_name(name: str) -> None:
    assert text_encoding(name) == ""


@pytest.mark.parametrize(
    "name", [*NAMES[:: len(NAMES) // 8], "undefined", "punycode", "idna", "unicode_escape", "utf-7"]
)
def test_a_page_with_any_encoding_is_read(name: str) -> None:
    page = (
        f'<html><head><meta charset="{name}"><title>Late</title></head><body><p>It is late.</p></body></html>'.encode()
    )
    for options, header in [(ReadOptions(), ""), (ReadOptions(format=Format.HTML), name)]:
        with suppress(SourceError):
            assert is_printable(parse_source(decode_source(page, "a.html", options, header)).text)


@pytest.mark.parametrize(
    ("format", "data"),
    [
        (Format.MAIL, "From: a@b\nSubject: Late\nContent-Type: text/plain; charset={}\n\nIt is \\ud800 late +2AA-.\n"),
        (Format.MHT, "Content-Type: text/html; charset={}\n\n<p>It is \\ud800 late +2AA-.</p>\n"),
        (Format.MAIL, "From: a@b\nSubject: =?{}?q?It=20is=20=5Cud800?=\n\nIt is late.\n"),
    ],
)  # fmt: skip
def test_a_message_with_any_encoding_is_read(format: Format, data: str) -> None:
    for name in [*NAMES[:: len(NAMES) // 60], "undefined", "punycode", "idna", "unicode_escape", "utf-7"]:
        source = Source("", format, "a", data=data.format(name).encode())
        with suppress(SourceError):
            document = parse_source(source)
            assert is_printable(document.text + document.title)


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("jsonl", '{"title": "It \\ud800 is", "text": "It is \\udfff late, and so on."}'),
        ("notebook", '{"cells": [{"cell_type": "markdown", "source": ["# It \\ud800 is"]}], "nbformat": 4}'),
        ("markdown", '---\ntitle: "It \\ud800 is"\n---\n\nIt is late.'),
        ("html", "<title>It &#xd800; is</title><p>It is &#xdfff; late."),
    ],
)
def test_halves_of_surrogate_pairs_are_replaced(format: str, text: str) -> None:
    document = reader.parse(text, format)
    assert is_printable(document.text + document.title + document.byline)

"""Bytes become text in the encoding that fits, and what is no text is refused in words."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources.decoding import decode

WORDS = "Grüße aus Łódź – “déjà vu”"


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + WORDS.encode("utf-32-be"),
    ],
    ids=["utf-8", "utf-8 mark", "utf-16-le mark", "utf-16-be mark", "utf-32-le mark", "utf-32-be mark"],
)
def test_the_encoding_is_found(data: bytes) -> None:
    assert decode(data, "a.txt") == WORDS


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_found(encoding: str) -> None:
    words = "The harbour opened again on Monday."
    assert decode(words.encode(encoding), "a.txt") == words


def test_windows_1252_is_read_where_there_is_no_utf_8() -> None:
    assert decode("Grüße – “ja”".encode("cp1252"), "a.txt") == "Grüße – “ja”"


def test_a_few_bad_bytes_in_utf_8_are_replaced_alone() -> None:
    assert decode("Grüße aus Łódź ".encode() + b"\xff!", "a.txt") == "Grüße aus Łódź \ufffd!"


def test_nul_bytes_in_a_text_are_kept() -> None:
    assert decode(b"one\x00two " + b"words " * 20, "a.txt").startswith("one\x00two")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a PNG image"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04....", "a ZIP archive"),
        (b"\x1f\x8b\x08\x00", "a gzip archive"),
        (b"\x7fELF\x02", "a program"),
        (bytes(range(32)) * 40, "binary data"),
    ],
)
def test_what_is_no_text_is_refused_by_its_kind(data: bytes, kind: str) -> None:
    with pytest.raises(SourceError, match=kind):
        decode(data, "a.txt")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("\r\n")))
def test_line_ends_become_line_feeds_and_no_more(text: str) -> None:
    expected = text.replace("\r\n", "\n").replace("\r", "\n")
    assert decode(b"words words words " + text.encode(), "a") == "words words words " + expected


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data, "a")
    except SourceError as error:
        text = str(error)
    assert "\r" not in text

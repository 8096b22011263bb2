"""Forms that are drawn within forms, and the filters of streams."""

from __future__ import annotations

import zlib
from base64 import a85encode

import pytest

from reader.errors import SourceError
from reader.formats.pdf import parse_pdf
from reader.formats.pdf.apart import parse_apart
from reader.formats.pdf.bombs import unpacked_length
from reader.formats.pdf.forms import Verdict, verdict_on
from reader.formats.pdf.unpacking import unpacked_pieces
from reader.sources import Format, Source
from tests.pdf.raw_files import CATALOG, FONT, PAGE, PAGES, file_of, lines, page_of, stream


def read(data: bytes) -> str:
    return parse_pdf(Source("", Format.PDF, "wall.pdf", data=data)).text


def lzw(words: bytes) -> bytes:
    """Words in LZW, whose table is cleared before its codes grow; the last code ends the data."""
    codes = [code for at in range(0, len(words), 250) for code in (256, *words[at : at + 250])]
    bits = "".join(f"{code:09b}" for code in [*codes, 257])
    return int(bits.ljust(-(-len(bits) // 8) * 8, "0"), 2).to_bytes(-(-len(bits) // 8), "big")


def long_runs(count: int) -> bytes:
    """LZW of one byte over and over: each code is the last string and one more byte; then the table is cleared."""
    codes, width = [(256, 9), (65, 9)], 9
    for code in range(258, 4094):
        codes.append((code, width))
        width = min(12, (code + 2).bit_length())
    bits = "".join(f"{code:0{size}b}" for code, size in codes * count)
    return int(bits.ljust(-(-len(bits) // 8) * 8, "0"), 2).to_bytes(-(-len(bits) // 8), "big")


def forms(*depths: int) -> bytes:
    """A page that draws a form; each form draws the next one as often as `depths` says."""
    objects = []
    for at, times in enumerate(depths, 6):
        inner = b"/Resources<</XObject<</X %d 0 R>>>>" % (at + 1)
        objects.append(stream(b"/X Do " * times, b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]" + inner))
    last = b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>"
    page = PAGE.replace(b"/Resources<<", b"/Resources<</XObject<</X 6 0 R>>")
    content = lines("The wall broke in May, said Ann Lee.") + b" /X Do"
    return file_of(CATALOG, PAGES, page, stream(content), FONT, *objects, stream(lines("A drawing."), last))


@pytest.mark.parametrize("data", [forms(8, 8, 8, 8, 8, 8, 8, 8), forms(*[2] * 30)])
def test_forms_that_are_drawn_millions_of_times_are_refused_at_once(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"^wall.pdf cannot be read: drawing its pages takes too long"):
        read(data)


def test_forms_within_forms_are_read() -> None:
    assert "The wall broke in May" in read(forms(3, 3))
    assert verdict_on(forms(30, 30)) is Verdict.FINE


def test_what_a_page_draws_often_is_read_apart_if_a_large_form_could_be_meant() -> None:
    kind = b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]"
    page = PAGE.replace(b"/Resources<<", b"/Resources<</XObject<</Large 6 0 R/Small 7 0 R>>")
    content = lines("The wall broke in May.") + b" /Large Do" + b" /Small Do" * 600
    data = file_of(CATALOG, PAGES, page, stream(content), FONT, stream(b"q Q " * 25_000, kind), stream(b"q Q", kind))
    assert verdict_on(data) is Verdict.DOUBTFUL
    assert read(data) == "The wall broke in May."


def test_a_process_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.formats.pdf.apart.SECONDS", 0.05)
    monkeypatch.setattr("reader.formats.pdf.apart.PATIENCE", 1)
    with pytest.raises(SourceError, match="takes too long"):
        parse_apart(Source("", Format.PDF, "wall.pdf", data=forms(100, 50)), None)


FILTERED = [
    ([b"ASCII85Decode", b"FlateDecode"], a85encode(zlib.compress(b"wall " * 900)) + b"~>"),
    ([b"AHx", b"Fl"], zlib.compress(b"wall " * 900).hex().encode() + b">"),
    ([b"RL"], b"\x04wall " * 900 + b"\x80"),
    ([b"LZW"], lzw(b"wall " * 900)),
]


@pytest.mark.parametrize(("filters", "packed_words"), FILTERED)
def test_filters_are_undone(filters: list[bytes], packed_words: bytes) -> None:
    assert b"".join(unpacked_pieces(packed_words, filters)) == b"wall " * 900
    assert unpacked_length(packed_words, filters, 4500) == 4500
    assert unpacked_length(packed_words, filters, 4499) > 4499


@pytest.mark.parametrize(("count", "is_read"), [(1, True), (2, False)])
def test_a_stream_in_lzw_that_unpacks_to_far_more_is_refused(count: int, is_read: bool) -> None:
    bomb = stream(long_runs(count), b"/Filter/LZWDecode")
    data = page_of(lines("The wall broke in May."), bomb)
    if is_read:
        assert read(data) == "The wall broke in May."
    else:
        with pytest.raises(SourceError, match="unpacks to far more than a text can be"):
            read(data)

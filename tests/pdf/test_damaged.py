"""Files that are broken, encrypted, hostile or empty are refused in a sentence."""

from __future__ import annotations

import pytest

from reader.errors import PasswordError, SourceError
from reader.formats.pdf import parse_pdf
from reader.sources import Format, Source
from tests.pdf.raw_files import CATALOG, FONT, PAGE, PAGES, encrypted, file_of, lines, packed, page_of, stream

WORDS = lines("The wall broke in May.")


def read(data: bytes, password: str = "") -> str:
    return parse_pdf(Source("", Format.PDF, "wall.pdf", data=data, password=password)).text


@pytest.mark.parametrize(
    "data",
    [
        page_of(WORDS),
        file_of(CATALOG, PAGES, PAGE, stream(WORDS), FONT, trailer=b"/Prev XREF"),
        file_of(CATALOG, PAGES, PAGE, stream(WORDS), FONT, start=5),
        file_of(
            CATALOG, PAGES.replace(b"Kids[3 0 R]/Count 1", b"Kids[3 0 R 9 0 R]/Count 2"), PAGE, stream(WORDS), FONT
        ),
        file_of(
            CATALOG.replace(b">>", b"/Outlines 6 0 R>>"),
            *(PAGES, PAGE, stream(WORDS), FONT, b"<</First 7 0 R/Last 7 0 R>>"),
            b"<</Title(a)/Next 7 0 R/First 7 0 R/Parent 6 0 R>>",
        ),
    ],
    ids=["sound", "loop of tables", "wrong start", "missing page", "loop of bookmarks"],
)
def test_what_can_be_read_is_read(data: bytes) -> None:
    assert read(data) == "The wall broke in May."


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"%PDF-1.4\n", "wall.pdf is a damaged PDF and cannot be read."),
        (page_of(WORDS)[:200], "wall.pdf is a damaged PDF and cannot be read."),
        (b"%PDF-1.4\n" + bytes(range(256)) * 20, "wall.pdf is a damaged PDF and cannot be read."),
        (page_of(b""), "wall.pdf has no text to read."),
        (
            file_of(CATALOG, PAGES.replace(b"Count 1", b"Count 1000000"), PAGE, stream(WORDS), FONT),
            "wall.pdf says that it has 1,000,000 pages; at most 20,000 are read.",
        ),
        (
            file_of(CATALOG, PAGES, PAGE, packed(b"0 0 m 9 9 l S " * 700_000), FONT),
            "wall.pdf cannot be read: it unpacks to far more than a text can be.",
        ),
        (
            file_of(CATALOG, PAGES, PAGE, packed(b" " * (9 << 20), times=2), FONT),
            "wall.pdf cannot be read: it unpacks to far more than a text can be.",
        ),
    ],
    ids=["empty", "cut", "garbage", "blank", "a million pages", "bomb", "bomb in a bomb"],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(SourceError) as raised:
        read(data)
    assert str(raised.value) == sentence


def test_streams_below_the_limit_are_read() -> None:
    data = file_of(CATALOG, PAGES, PAGE, packed(WORDS + b" " * (7 << 20)), FONT)
    assert read(data) == "The wall broke in May."


def test_a_scan_says_that_it_is_one() -> None:
    picture = stream(
        b"\x00" * 12, b"/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceRGB/BitsPerComponent 8"
    )
    page = PAGE.replace(b"/Font", b"/XObject<</I 6 0 R>>/Font")
    data = file_of(CATALOG, PAGES, page, stream(b"q 500 0 0 700 50 50 cm /I Do Q"), FONT, picture)
    with pytest.raises(SourceError, match=r"^wall\.pdf is a scan: its pages are pictures without text\. "):
        read(data)


def test_an_encrypted_file_asks_for_its_password() -> None:
    data = encrypted("harbour")
    with pytest.raises(PasswordError, match=r"^wall\.pdf is encrypted\. Give its password with --password\.$"):
        read(data)
    with pytest.raises(PasswordError, match=r"^The password does not open wall\.pdf\.$"):
        read(data, "wrong")
    assert read(data, "harbour") == "The wall broke in May."

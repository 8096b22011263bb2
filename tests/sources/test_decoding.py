"""Decoding: the encoding of a text is detected, and binary data is refused."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError, UsageError
from reader.sources import decoding
from reader.sources.decoding import declared_encoding, known_encoding, utf16_without_mark

WORDS = "Grüße aus Łódź – “déjà vu”"


def decode(data: bytes, name: str, declared: str = "") -> str:
    return decoding.decode(data, name, declared).text


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
def test_unicode_encodings_are_detected(data: bytes) -> None:
    assert decode(data, "a.txt") == WORDS


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_byte_order_mark_is_detected(encoding: str) -> None:
    words = "The harbour opened again on Monday."
    assert decode(words.encode(encoding), "a.txt") == words


def test_text_that_is_not_utf_8_is_decoded_as_windows_1252() -> None:
    assert decode("Grüße – “ja”".encode("cp1252"), "a.txt") == "Grüße – “ja”"


def test_a_few_invalid_bytes_in_utf_8_are_replaced() -> None:
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
def test_binary_data_is_refused_and_its_kind_named(data: bytes, kind: str) -> None:
    with pytest.raises(SourceError, match=kind):
        decode(data, "a.txt")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("\r\n")))
def test_line_ends_become_line_feeds_and_nothing_else_changes(text: str) -> None:
    expected = text.replace("\r\n", "\n").replace("\r", "\n")
    assert decode(b"words words words " + text.encode(), "a") == "words words words " + expected


@given(st.binary(max_size=200))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        text = decode(data, "a")
    except SourceError as error:
        text = str(error)
    assert "\r" not in text


@pytest.mark.parametrize(("controls", "is_text"), [(9, True), (10, True), (11, False)])
def test_up_to_a_tenth_of_a_text_may_be_control_characters(controls: int, is_text: bool) -> None:
    data = b"\x01" * controls + b"w" * (100 - controls)
    if is_text:
        assert len(decode(data, "a.txt")) == 100
    else:
        with pytest.raises(SourceError, match="it is binary data"):
            decode(data, "a.txt")


@pytest.mark.parametrize("char", [*range(0x07, 0x0E), 0x1B])
def test_white_space_and_escape_do_not_count_as_control_characters(char: int) -> None:
    assert decode(bytes([char]) * 50 + b"w" * 50, "a.txt")


def test_only_the_first_64_kib_are_checked_for_binary_data() -> None:
    assert decode(b"w" * 65536 + b"\x01" * 65536, "a.txt").startswith("www")
    with pytest.raises(SourceError):
        decode(b"w" * 50_000 + b"\x01" * 15_536, "a.txt")


@pytest.mark.parametrize(("zeros", "is_utf16"), [(59, False), (60, False), (61, True), (90, True)])
@pytest.mark.parametrize(("encoding", "odd"), [("utf-16-le", 1), ("utf-16-be", 0)])
def test_utf_16_has_a_zero_byte_in_more_than_three_fifths_of_its_pairs(
    encoding: str, odd: int, zeros: int, is_utf16: bool
) -> None:
    pairs = [(b"w\0" if odd else b"\0w")] * zeros + [b"ww"] * (100 - zeros)
    assert utf16_without_mark(b"".join(pairs)) == (encoding if is_utf16 else None)


@pytest.mark.parametrize(("others", "is_utf16"), [(9, True), (10, False)])
def test_utf_16_has_few_zeros_among_the_other_bytes(others: int, is_utf16: bool) -> None:
    pairs = [b"w\0"] * (100 - others) + [b"\0\0"] * others
    assert (utf16_without_mark(b"".join(pairs)) is not None) is is_utf16


@pytest.mark.parametrize(("bad", "expected"), [(1, "éé\ufffd"), (2, "Ã©Ã©ÿÿ"), (3, "Ã©Ã©ÿÿÿ")])
def test_invalid_bytes_are_replaced_only_if_most_of_the_text_is_valid_utf_8(bad: int, expected: str) -> None:
    assert decode("éé".encode() + b"\xff" * bad, "a.txt") == expected


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        (b"<meta charset=koi8-r>", "koi8-r"),
        (b"<META http-equiv=x content='text/html; charset=KOI8-R'>", "KOI8-R"),
        (b'<?xml version="1.0" encoding="iso-8859-2"?>', "iso-8859-2"),
        (b"<meta charset='latin1'>", "cp1252"),
        (b"<meta charset=ISO-8859-1>", "cp1252"),
        (b"<meta charset=gb2312>", "gb18030"),
        (b"<meta charset=utf-16>", ""),
        (b"<meta charset=UTF-32LE>", ""),
        (b"<p>charset=koi8-r</p>", ""),
        (b" " * (4096 - 21) + b"<meta charset=koi8-r>", "koi8-r"),
        (b" " * 4096 + b"<meta charset=koi8-r>", ""),
    ],
)
def test_the_encoding_that_a_page_declares_is_found(page: bytes, encoding: str) -> None:
    assert declared_encoding(page) == encoding


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("Ночной паром теперь будет ходить и по воскресеньям, сказал смотритель.".encode("koi8_r"), "koi8_r"),
        ("Grüße".encode("cp1252"), "cp1252"),
        (WORDS.encode(), ""),
        (b"Words", ""),
        (codecs.BOM_UTF16_LE + "Words".encode("utf-16-le"), ""),
    ],
)
def test_only_an_encoding_that_was_guessed_is_named(data: bytes, encoding: str) -> None:
    assert decoding.decode(data, "a.txt").guessed_encoding == encoding
    assert decoding.decode(data, "a.txt", encoding="latin-1").guessed_encoding == ""


def test_the_encoding_that_the_user_names_comes_first() -> None:
    assert decoding.decode("été\r\n".encode(), "a.txt", "utf-8", "cp1252") == ("Ã©tÃ©\n", "")
    assert decoding.decode(codecs.BOM_UTF8 + b"one", "a.txt", encoding="utf-8").text == "one"
    assert decoding.decode(b"\xff one", "a.txt", encoding="ascii").text == "\ufffd one"


@pytest.mark.parametrize(("name", "known"), [("KOI8-R", "koi8-r"), ("latin1", "iso8859-1"), ("sjis", "shift_jis")])
def test_encodings_are_known_by_all_their_names(name: str, known: str) -> None:
    assert known_encoding(name) == known


@pytest.mark.parametrize("name", ["", "nonsense", "rot13", "base64", "utf-8\x00"])
def test_what_is_no_encoding_of_text_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="There is no encoding"):
        known_encoding(name)

"""Decoding: byte order marks, UTF-8, UTF-16 without a mark, other encodings by a guess.

Data that is not text is refused.
"""

from __future__ import annotations

import codecs
import re
from contextlib import suppress

from reader.errors import SourceError, UsageError
from reader.named_tuple import NamedTuple
from reader.sources.guessing import guessed_encoding
from reader.sources.signatures import is_signed, refuse_if_no_text

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks and their encodings; longer marks come before their prefixes."""
CONTROL_BYTES = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
"""Control characters that are rare in text: all but white space and escape."""
SAMPLE = 65536
"""The length of the beginning by which text is told from other data, in bytes."""
MAX_CONTROL_SHARE = 0.1
"""The largest share of control characters in a text."""
NO_TEXTS = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"})
"""Encodings of names and of string literals, and one that lets ASCII stand for other characters: browsers know none."""
LINE_END = re.compile(r"\r\n?")


class Decoded(NamedTuple):
    """The text of some data."""

    text: str
    """The text, with a line feed for every line end."""
    guessed_encoding: str = ""
    """The encoding, if it had to be guessed."""


def known_encoding(name: str) -> str:
    """The name of an encoding of text that Python knows. Raises UsageError if it knows none of this name."""
    found = text_encoding(name)
    if not found:
        raise UsageError(f"There is no encoding {name}; some are utf-8, cp1252, koi8-r, shift_jis and gb18030.")
    return found


def text_encoding(name: str) -> str:
    """The name that Python has for an encoding; empty if it has none, or one in which no texts are written."""
    try:
        "".encode(name)
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""
    return "" if found in NO_TEXTS else found


def decode(data: bytes, name: str, declared: str = "", encoding: str = "") -> Decoded:
    """The text of some data.

    `name` is what an error calls the data; `declared` is the encoding that the server or the page names, `encoding` the
    one that the user names, by which any data is decoded. Raises SourceError if the data is not text.
    """
    refuse_if_no_text(data, name)
    if encoding:
        return Decoded(normalize_line_ends(data.decode(encoding, errors="replace")).removeprefix("\ufeff"))
    text, guessed = decode_characters(data, name, declared)
    return Decoded(normalize_line_ends(text), guessed)


def check_beginning(data: bytes, name: str) -> None:
    """Raise SourceError if data with this beginning is neither text nor of a kind that the first bytes tell."""
    sample = data[:SAMPLE]
    if is_signed(sample):
        return
    if marked_encoding(sample) is None and utf16_without_mark(sample) is None:
        check_is_text(sample, name)


def check_is_text(sample: bytes, name: str) -> None:
    """Raise SourceError if a sample of data has too many control characters for a text."""
    if sample and len(CONTROL_BYTES.findall(sample)) > MAX_CONTROL_SHARE * len(sample):
        raise SourceError(f"{name} is not text: it is binary data.")


def normalize_line_ends(text: str) -> str:
    """The text with "\\n" for each "\\r\\n" and "\\r"."""
    return LINE_END.sub("\n", text) if "\r" in text else text


def decode_characters(data: bytes, name: str, declared: str) -> Decoded:
    """Decode by the byte order mark; else as UTF-16 if it looks so; else as declared, as UTF-8, or as damaged UTF-8."""
    encoding = marked_encoding(data) or utf16_without_mark(data[:SAMPLE])
    if encoding is not None:
        return Decoded(data.decode(encoding, errors="replace"))
    check_is_text(data[:SAMPLE], name)
    for known in dict.fromkeys((text_encoding(declared) or "utf-8", "utf-8")):
        with suppress(UnicodeError):
            return Decoded(data.decode(known))
    return decode_damaged(data)


def marked_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark names; None without a mark."""
    return next((encoding for mark, encoding in BYTE_ORDER_MARKS if data.startswith(mark)), None)


def declared_encoding(page: bytes) -> str:
    """The encoding that a page names in its head, or the one that browsers use for it; empty if it names none."""
    found = DECLARATION.search(page[:DECLARATION_REACH])
    name = found.group(1).decode("ascii") if found is not None else ""
    return "" if name.lower().startswith(("utf-16", "utf-32")) else SUPERSETS.get(name.lower(), name)


DECLARATION = re.compile(rb"<(?:meta|\?xml)\b[^<>]*?(?:charset|encoding)\s*+=\s*+[\"']?\s*+([\w.:-]+)", re.IGNORECASE)
DECLARATION_REACH = 4096
"""The length of the beginning of a page in which it can name its encoding, in bytes.

A page that names UTF-16 there cannot be in UTF-16.
"""
SUPERSETS = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
"""The encodings that browsers use in place of others (WHATWG, "Encoding Standard")."""


def utf16_without_mark(sample: bytes) -> str | None:
    """The byte order of UTF-16 without a mark, if every other byte is mostly zero; None if it is not UTF-16."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if half < 2:
        return None
    if odd > 0.6 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def decode_damaged(data: bytes) -> Decoded:
    """Decode data that is not valid UTF-8.

    If most of its non-ASCII characters are valid, the other bytes become U+FFFD; otherwise the encoding is guessed.
    """
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    good = sum(1 for char in text if char > "\x7f") - bad
    if good > bad:
        return Decoded(text)
    guessed = guessed_encoding(data[:SAMPLE])
    return Decoded(data.decode(guessed, errors="replace"), guessed)

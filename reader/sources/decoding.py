"""Bytes to text: byte order marks, UTF-8, UTF-16 without a mark, Windows-1252; and what is no text at all."""

from __future__ import annotations

import codecs
import re

from reader.errors import SourceError

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks and the encodings that they tell; the longer ones first."""
SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive, or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"OggS", "a sound or video file"),
    (b"ID3", "a sound file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
)
"""The first bytes of files that people open by mistake."""
CONTROL_BYTES = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
"""Bytes that hardly stand in a text; not those of white space and of escape sequences."""
SAMPLE = 65536
"""How much is looked at to tell text from other data, in bytes."""
MAX_CONTROL_SHARE = 0.1
"""The greatest share of control bytes in a text."""
LINE_END = re.compile(r"\r\n?")


def decode(data: bytes, name: str, declared: str = "") -> str:
    """The text of some bytes, with every line end made a line feed.

    `name` is what the error calls it, `declared` the encoding that it is said to have. Raises SourceError if it is no
    text.
    """
    kind = next((kind for signature, kind in SIGNATURES if data.startswith(signature)), None)
    if kind is not None:
        raise SourceError(f"{name} is not text: it looks like {kind}.")
    return normalize_line_ends(decode_characters(data, name, declared))


def normalize_line_ends(text: str) -> str:
    """The text with "\\n" for each "\\r\\n" and "\\r"."""
    return LINE_END.sub("\n", text) if "\r" in text else text


def decode_characters(data: bytes, name: str, declared: str) -> str:
    """The characters of some bytes: as their mark says, as they look, as they are said to be, as they may be."""
    encoding = marked_encoding(data) or utf16_without_mark(data[:SAMPLE])
    if encoding is not None:
        return data.decode(encoding, errors="replace")
    sample = data[:SAMPLE]
    if sample and len(CONTROL_BYTES.findall(sample)) > MAX_CONTROL_SHARE * len(sample):
        raise SourceError(f"{name} is not text: it holds binary data.")
    for known in (declared, "utf-8"):
        try:
            return data.decode(known or "utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    return decode_damaged(data)


def marked_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark names; None without a mark."""
    return next((encoding for mark, encoding in BYTE_ORDER_MARKS if data.startswith(mark)), None)


def declared_encoding(page: bytes) -> str:
    """The encoding that a page names in its head; empty if it names none."""
    found = DECLARATION.search(page[:DECLARATION_REACH])
    name = found.group(1).decode("ascii") if found is not None else ""
    return "" if name.lower().startswith(("utf-16", "utf-32")) else SUPERSETS.get(name.lower(), name)


DECLARATION = re.compile(rb"<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
DECLARATION_REACH = 4096
"""How much of a page can say what it is encoded in, in bytes; a page that says UTF-16 so cannot be."""
SUPERSETS = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
"""What browsers read in place of an encoding that is named, as the WHATWG's Encoding Standard has it."""


def utf16_without_mark(sample: bytes) -> str | None:
    """UTF-16 without a byte order mark, if every other byte is mostly zero."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if half < 2:
        return None
    if odd > 0.6 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def decode_damaged(data: bytes) -> str:
    """Text with bytes that are no UTF-8: those alone are replaced if the rest is, else it is read as Windows-1252."""
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    good = sum(1 for char in text if char > "\x7f") - bad
    return text if good > bad else data.decode("cp1252", errors="replace")

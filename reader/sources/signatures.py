"""What a file is, by its first bytes: a format that is read, or something else, named with what could be done."""

from __future__ import annotations

import re

from reader.errors import SourceError
from reader.sources.advice import ADVICE
from reader.sources.format_table import Format

SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image", "image"),
    (b"\xff\xd8\xff", "a JPEG image", "image"),
    (b"GIF87a", "a GIF image", "image"),
    (b"GIF89a", "a GIF image", "image"),
    (b"II*\x00", "a TIFF image", "image"),
    (b"MM\x00*", "a TIFF image", "image"),
    (b"AT&TFORM", "a DjVu document", "djvu"),
    (b"%PDF-", "a PDF", ""),
    (b"PK\x03\x04", "a ZIP archive", "archive"),
    (b"PK\x05\x06", "an empty ZIP archive", ""),
    (b"\x1f\x8b", "a gzip archive", "archive"),
    (b"BZh", "a bzip2 archive", "archive"),
    (b"\xfd7zXZ\x00", "an xz archive", "archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "archive"),
    (b"Rar!\x1a\x07", "a RAR archive", "archive"),
    (b"\x7fELF", "a program", ""),
    (b"MZ\x90\x00", "a program", ""),
    (b"SQLite format 3\x00", "an SQLite database", ""),
    (b"OggS\x00", "a sound or video file", "sound"),
    (b"ID3\x02", "a sound file", "sound"),
    (b"ID3\x03", "a sound file", "sound"),
    (b"ID3\x04", "a sound file", "sound"),
    (b"fLaC\x00", "a sound file", "sound"),
    (b"\x1aE\xdf\xa3", "a video", "sound"),
    (b"wOFF", "a font", ""),
    (b"wOF2", "a font", ""),
    (b"8BPS\x00\x01", "a Photoshop image", "image"),
    (b"\xff\xfb", "a sound file", "sound"),
    (b"\xff\xf3", "a sound file", "sound"),
    (b"\xff\xf1", "a sound file", "sound"),
    (b"caff\x00\x01", "a sound file", "sound"),
    (b"#!AMR", "a sound file", "sound"),
    (b"FLV\x01", "a video", "sound"),
    (b"%!PS", "a PostScript document", "postscript"),
    (b"\x04%!PS", "a PostScript document", "postscript"),
    (b"\xc5\xd0\xd3\xc6", "a PostScript drawing", "postscript"),
    (b"\xf7\x02", "a DVI document", "dvi"),
    (b"\xffWPC", "a WordPerfect document", "office"),
    (b"ITSF\x03\x00", "a help file of Windows (CHM)", "help"),
    (b"ITOLITLS", "a Microsoft Reader book", "kindle"),
    (b"\xeaDRMION\xee", "a Kindle book that its seller has encrypted", ""),
    (b"CONT\x02\x00", "a Kindle book", "kindle"),
    (b"\xca\xfe\xba\xbe", "a program", ""),
    (b"\xcf\xfa\xed\xfe", "a program", ""),
    (b"\x00asm", "a program", ""),
    (b"\x00\x01\x00\x00\x00", "a font or a database", ""),
    (b"OTTO\x00", "a font", ""),
    (b"PAR1\x15", "a Parquet table", "sheet"),
    (b"bplist00", "settings in binary form", "plist"),
    (b"!<arch>\n", "a software package", ""),
    (b"\xed\xab\xee\xdb", "a software package", ""),
    (b"MSCF\x00", "a cabinet archive", "archive"),
)
"""The first bytes of files that people open by mistake, what such a file is, and which advice is for it."""
LATER_SIGNATURES = (
    (4, b"ftypheic", "a HEIC image", "image"),
    (4, b"ftypavif", "an AVIF image", "image"),
    (4, b"ftyp", "a video or sound file", "sound"),
    (8, b"WEBP", "a WebP image", "image"),
    (8, b"WAVE", "a sound file", "sound"),
    (8, b"AVI ", "a video", "sound"),
    (8, b"AIFF", "a sound file", "sound"),
    (60, b"BOOKMOBI", "a Kindle book", "kindle"),
    (60, b"TEXtREAd", "a PalmDoc book", "kindle"),
    (257, b"ustar", "a tar archive", "archive"),
)
"""The same for bytes that come later, with their offset."""
ALL_SIGNATURES = (*((0, *row) for row in SIGNATURES), *LATER_SIGNATURES)
OLE_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLE_STREAMS = (
    ("__properties_version1.0", "a message of Outlook", "message"),
    ("WordDocument", "a document of Word before 2007", "office"),
    ("PowerPoint Document", "a presentation of PowerPoint before 2007", "slides"),
    ("Workbook", "a workbook of Excel before 2007", "sheet"),
    ("EncryptedPackage", "an office document that is encrypted with a password", "locked"),
    ("HwpSummaryInformation", "a document of Hangul", "office"),
    ("CONTENTS", "a document of Works or Publisher", "office"),
)
"""The names of streams in compound files ([MS-CFB]), what such a file is, and which advice is for it."""
PDF_REACH = 1024
"""How far from the beginning the signature of a PDF may stand, in bytes (ISO 32000-1, Annex H)."""
FEED_REACH = 8192
"""The same for what shows that a file is a feed, which names its namespaces first."""
FB2_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]*>\s*+)?(?:<!--.{0,500}?-->\s*+)?<FictionBook\b", re.S)
FEED_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?:<\?[^>]{0,500}>\s*+|<!DOCTYPE[^>\[]{0,500}>\s*+|(?><!--.{0,500}?-->)\s*+){0,8}+"
    rb"<(?:(rss|(?:\w+:)?RDF(?=[^>]{0,2000}purl\.org/rss/)|feed(?=[^>]{0,2000}(?:Atom|/atom/)))|(opml))[\s>]",
    re.S | re.I,
)
"""The beginning of a feed (RSS 0.9 to 2.0, Atom) or of a list of feeds (OPML)."""
JSON_FEED_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+\{.{0,4000}?\"version\"\s*+:\s*+\"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version",
    re.S | re.I,
)
"""The beginning of a feed in JSON, up to its version."""
FB2_UTF16_START = "<FictionBook"
ZIP_START = b"PK\x03\x04"


def signed_format(data: bytes, target: str) -> Format | None:
    """The format that the content of a file shows, whatever its name; None if it shows none.

    Raises SourceError if it is a zip file that holds no text, or is damaged.
    """
    if data.startswith(ZIP_START):
        from reader.sources.zip_kinds import zip_format

        return zip_format(data, target)
    if data.startswith(b"{\\rtf"):
        return Format.RTF
    if b"%PDF-" in data[:PDF_REACH] and not data.startswith((b"From ", b"MIME-")):
        return Format.PDF
    head = data[:PDF_REACH]
    if FB2_START.match(head) or (head[:2] in {b"\xff\xfe", b"\xfe\xff"} and is_fb2_in_utf16(head)):
        return Format.FB2
    if data[:1] in b"{\xef \n" and JSON_FEED_START.match(data[:FEED_REACH]):
        return Format.FEED
    feed = FEED_START.match(data[:FEED_REACH])
    if feed is not None:
        return Format.FEED if feed[1] else Format.OPML
    return None


def is_fb2_in_utf16(head: bytes) -> bool:
    """Whether the beginning of a file in UTF-16 is that of a FictionBook."""
    return FB2_UTF16_START in head.decode("utf-16", errors="replace")


def is_signed(data: bytes) -> bool:
    """Whether the first bytes of some data tell what they are."""
    if b"%PDF-" in data[:PDF_REACH] or data.startswith(OLE_START):
        return True
    return any(data.startswith(row[1], row[0]) for row in ALL_SIGNATURES)


def refuse_if_no_text(data: bytes, name: str) -> None:
    """Raise SourceError if the first bytes of some data are those of something that is not read."""
    if data.startswith(OLE_START):
        what, advice = next(
            ((what, advice) for stream, what, advice in OLE_STREAMS if stream.encode("utf-16-le") in data),
            ("an old office document", "office"),
        )
        raise SourceError(f"{name} is not text: it is {what}.{ADVICE[advice]}")
    for at, signature, what, advice in ALL_SIGNATURES:
        if data.startswith(signature, at):
            raise SourceError(f"{name} is not text: it looks like {what}.{ADVICE[advice]}")

"""What format some data are in: content decides over names, and what is not read is named in a sentence."""

import bz2
import gzip
import lzma
import struct
import time
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.sources import Format, ReadOptions, read
from reader.sources.archive import Archive
from reader.sources.reading import decode_source
from reader.sources.streaming import preview
from tests.sources.archives import zip_of

WORDS = b"The wall broke in May. " * 20
FB2 = b'<?xml version="1.0"?>\n<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"/>'
BYTES = {
    "an EPUB by its type": (zip_of({"a.xhtml": "x"}, "application/epub+zip"), Format.EPUB),
    "an EPUB by its container": (zip_of({"META-INF/container.xml": "x"}), Format.EPUB),
    "an OpenDocument text": (zip_of({"content.xml": "x"}, "application/vnd.oasis.opendocument.text"), Format.ODT),
    "a Word document": (zip_of({"[Content_Types].xml": "x", "word/document.xml": "x"}), Format.DOCX),
    "a FictionBook": (FB2, Format.FB2),
    "a FictionBook in UTF-16": (FB2.decode().encode("utf-16"), Format.FB2),
    "a packed FictionBook": (zip_of({"wall.FB2": FB2}), Format.FB2),
    "a PDF": (b"%PDF-1.7\n...", Format.PDF),
    "a PDF after a line of a server": (b"\r\n%PDF-1.4\n...", Format.PDF),
    "Rich Text": (b"{\\rtf1\\ansi The wall.}", Format.RTF),
}


@pytest.mark.parametrize("kind", BYTES)
@pytest.mark.parametrize("name", ["wall", "wall.txt", "wall.docx", "-", "https://example.org/wall?page=1"])
def test_content_decides_over_names(kind: str, name: str) -> None:
    data, format = BYTES[kind]
    source = decode_source(data, name, media_type="text/html")
    assert (source.format, source.data, source.text, source.size) == (format, data, "", len(data))


@pytest.mark.parametrize(("name", "format"), [("a.eml", "mail"), ("a.MBOX", "mbox"), ("a.mht", "mht")])
def test_formats_without_a_signature_are_known_by_their_names(name: str, format: str) -> None:
    source = decode_source(WORDS, name)
    assert (source.format.value, source.data, source.text) == (format, WORDS, "")


def test_what_the_user_says_decides_over_all() -> None:
    assert decode_source(WORDS, "a.pdf", ReadOptions(Format.MARKDOWN)).text == WORDS.decode()
    assert decode_source(WORDS, "a.txt", ReadOptions(Format.EPUB)).data == WORDS
    assert decode_source(WORDS, "a.pdf", ReadOptions(Format.PDF, password="harbour")).password == "harbour"


@pytest.mark.parametrize(
    ("name", "kind"), [("a.epub", "an EPUB book"), ("a.docx", "a Word document"), ("a.pdf", "a PDF"), ("a.rtf", "Rich")]
)
def test_a_name_that_promises_what_the_content_is_not_is_told(name: str, kind: str) -> None:
    with pytest.raises(SourceError, match=rf"^{name} is not {kind}.*, although .*--from plain\.$"):
        decode_source(WORDS, name)


def test_a_web_page_named_as_a_document_is_a_page() -> None:
    assert decode_source(b"<!DOCTYPE html><p>The wall.", "report.doc.pdf").format is Format.HTML


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
REFUSED = {
    "a PNG image": (b"\x89PNG\r\n\x1a\n\0\0", "tesseract"),
    "a WebP image": (b"RIFF\x10\0\0\0WEBPVP8 ", "tesseract"),
    "a HEIC image": (b"\0\0\0\x18ftypheic", "tesseract"),
    "a video or sound file": (b"\0\0\0\x18ftypisom", "subtitles"),
    "an Excel workbook": (zip_of({"[Content_Types].xml": "x", "xl/workbook.xml": "x"}), "CSV"),
    "a PowerPoint presentation": (zip_of({"[Content_Types].xml": "x", "ppt/presentation.xml": "x"}), "PDF"),
    "an OpenDocument spreadsheet": (zip_of({}, "application/vnd.oasis.opendocument.spreadsheet"), "CSV"),
    "a ZIP archive": (
        zip_of({f"{n}.txt": "x" for n in range(5)}),
        "It has 0.txt, 1.txt, 2.txt and 2 more in it. Unpack",
    ),
    "an old office document": (OLE, "docx"),
    "a message of Outlook": (OLE + "__properties_version1.0".encode("utf-16-le"), "eml"),
    "a document of Word before 2007": (OLE + b"\0" * 99 + "WordDocument".encode("utf-16-le"), "docx"),
    "a workbook of Excel before 2007": (OLE + "Workbook".encode("utf-16-le"), "CSV"),
    "a PostScript document": (b"%!PS-Adobe-3.0\n%%Title: wall\n", "ps2pdf"),
    "a Pages document": (zip_of({"Index/Document.iwa": "x"}), "PDF"),
    "a Keynote presentation": (zip_of({"Index/Presentation.iwa": "x"}), "PDF"),
    "a comic, or an archive of pictures": (zip_of({"1.jpg": "x", "2.jpg": "x"}), "tesseract"),
    "a Kindle book": (b"wall".ljust(60, b"\0") + b"BOOKMOBI", "EPUB"),
    "a DjVu document": (b"AT&TFORM\0\0", "djvutxt"),
    "a tar archive": (b"wall.txt".ljust(257, b"\0") + b"ustar", "Unpack it"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_not_read_is_named_with_what_could_be_done(kind: str) -> None:
    data, advice = REFUSED[kind]
    with pytest.raises(SourceError, match=rf"^wall is not text: it (is|looks like) {kind}\..*{advice}.*\.$"):
        decode_source(data, "wall")


@pytest.mark.parametrize(
    ("pack", "suffix"),
    [(gzip.compress, ".gz"), (lzma.compress, ".xz"), (bz2.compress, ".bz2")],
    ids=["gz", "xz", "bz2"],
)
def test_a_packed_text_has_the_format_of_its_name_without_the_last_part(
    tmp_path: Path, pack: "type[bytes]", suffix: str
) -> None:
    path = tmp_path / f"wall.md{suffix}"
    path.write_bytes(pack(b"# The wall\n"))
    source = read(str(path))
    assert (source.text, source.format, source.target) == ("# The wall\n", Format.MARKDOWN, str(path))
    assert list(preview(str(path), ReadOptions())) == []
    with pytest.raises(SourceError, match="is damaged"):
        decode_source(pack(WORDS * 99)[:-12], "wall.gz")


def test_hostile_files_are_refused_at_once() -> None:
    began = time.process_time()
    bomb = zip_of({"META-INF/container.xml": b"<a/>" * (8 << 20)})
    with pytest.raises(SourceError, match=r"would be too large: META-INF/container.xml in it has 32 MiB unpacked"):
        Archive(bomb, "a.epub").read("META-INF/container.xml")
    with pytest.raises(SourceError, match="too many files"):
        decode_source(zip_with_directory_of(5 << 20), "a.epub")
    for cut in (5, 30, 90):
        with pytest.raises(SourceError, match="is damaged"):
            decode_source(zip_of({"a.txt": WORDS}, "application/epub+zip")[:-cut], "a.epub")
    assert time.process_time() - began < 2


def test_an_archive_is_unpacked_up_to_its_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.sources.archive.MAX_UNPACKED", 30)
    monkeypatch.setattr("reader.sources.archive.MAX_ENTRY", 20)
    archive = Archive(zip_of({"below": b"w" * 19, "at": b"w" * 20, "above": b"w" * 21, "rest": b"w" * 11}), "a.zip")
    assert archive.read("none") == b""
    assert archive.read("below") == b"w" * 19
    for name in ("at", "above"):
        with pytest.raises(SourceError, match=f"{name} in it has"):
            archive.read(name)
    assert archive.read("rest") == b"w" * 11


def test_an_encrypted_entry_is_told() -> None:
    data = bytearray(zip_of({"a": b"w"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(SourceError, match="is encrypted"):
        Archive(bytes(data), "a.zip").read("a")


def zip_with_directory_of(size: int) -> bytes:
    """A zip file whose directory has this size, in bytes."""
    return zip_of({"a": b"w"})[:-22] + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, size, 0, 0)

"""Archives and documents that are broken, wrong or made to harm: a sentence or the text, and nothing from elsewhere."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from reader.errors import SourceError, UnforeseenError
from tests.formats.books import CONTAINER, NAMESPACES, W, docx, epub, odt, opened, word_paragraph
from tests.pdf import raw_files
from tests.sources.archives import zip_of

LATE = "It is late."
XHTML = '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{}It is late.</p></body></html>'
WORD = f"<w:document {W}><w:body><w:p><w:r><w:t>{{}}It is late.</w:t></w:r></w:p></w:body></w:document>"
OPEN = (
    f"<office:document-content {NAMESPACES}><office:body><office:text><text:p>{{}}It is late.</text:p></office:text>"
    "</office:body></office:document-content>"
)
FICTION = "<FictionBook><body><section><p>{}It is late.</p></section></body></FictionBook>"
ARTICLE = "<article><para>{}It is late.</para></article>"
FEED = (
    '<rss version="2.0"><channel><title>{}A</title><item><title>{}It</title><description>is late</description></item>'
)
LIST = '<opml version="2.0"><head/><body><outline text="{}A" xmlUrl="http://a.example/"/></body></opml>'
LONGEST = 1 << 20
"""The most code points of a text that is read from one of them."""


def definitions(secret: Path) -> Iterator[tuple[str, str]]:
    """The beginnings of XML that define entities, each with a reference to one: of itself many times, and of files."""
    laughs = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12))
    yield f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a0 "ha">{laughs}]>', "&a11;"
    for address in (secret.as_uri(), str(secret), "http://127.0.0.1:9/a"):
        yield f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "{address}">]>', "&x;"
        yield f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY % y SYSTEM "{address}"> %y;]>', "&x;"


def with_entities(secret: Path) -> Iterator[tuple[str, bytes]]:
    """Files of each kind of XML with such entities."""
    for before, reference in definitions(secret):
        yield "a.epub", epub(["x"], files={"OPS/c1.xhtml": before + XHTML.format(reference)})
        yield "a.docx", docx("", files={"word/document.xml": before + WORD.format(reference)})
        yield "a.odt", odt("", files={"content.xml": before + OPEN.format(reference)})
        for name, content in (
            ("a.fb2", FICTION),
            ("a.rss", FEED),
            ("a.opml", LIST),
            ("a.html", XHTML),
            ("a.xml", ARTICLE),
        ):
            yield name, (before + content.replace("{}", reference)).encode()


def nested() -> Iterator[tuple[str, bytes]]:
    """Elements and parts within each other, far deeper than anybody writes."""
    yield "a.odt", odt("<text:span>" * 20_000)
    yield "a.docx", docx("<w:sdt><w:sdtContent>" * 10_000)
    yield "a.epub", epub(["<div>" * 20_000])
    yield "a.fb2", ("<FictionBook><body>" + "<section>" * 20_000).encode()
    yield "a.html", b"<div>" * 50_000 + b"a"
    yield "a.xml", b"<article>" + b"<section>" * 20_000
    yield "a.json", b'{"a":[' * 20_000
    yield "a.ipynb", b'{"cells":' * 20_000
    yield "a.jsonl", b"[" * 100_000 + b"\n"
    yield "a.rtf", b"{\\rtf1" + b"{" * 200_000
    part = b"--b\nContent-Type: multipart/mixed; boundary=b\n\n"
    yield "a.eml", b"From: a\nContent-Type: multipart/mixed; boundary=b\n\n" + part * 2_900


@cache
def bombs() -> list[tuple[str, bytes]]:
    """Files that unpack to far more than they are."""
    filler = "a" * (40 << 20)
    return [
        ("a.epub", epub([f"<p>{filler}</p>"])),
        ("a.epub", epub([f"<p>{filler[: 8 << 20]}</p>"] * 6)),
        ("a.docx", docx(word_paragraph(filler))),
        ("a.odt", odt(f"<text:p>{filler}</text:p>")),
        ("a.fb2", zip_of({"a.fb2": FICTION.format(filler)})),
        (
            "a.pdf",
            raw_files.file_of(
                *(raw_files.CATALOG, raw_files.PAGES, raw_files.PAGE),
                *(raw_files.packed(b" " * (60 << 20), 2), raw_files.FONT),
            ),
        ),
    ]


def damaged() -> Iterator[tuple[str, bytes]]:
    """Archives that are cut, that lie about their files, or that name files elsewhere."""
    whole = epub([f"<p>{LATE}</p>"])
    lying = bytearray(whole)
    at = lying.find(b"PK\1\2")
    lying[at + 24 : at + 28] = b"\5\0\0\0"
    many = io.BytesIO()
    with zipfile.ZipFile(many, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        for number in range(3_000):
            archive.writestr(f"{number}.x", "")
    elsewhere = CONTAINER.replace("OPS/book.opf", "../../../../etc/passwd")
    for name in ("a.epub", "a.docx", "a.odt", "a.fb2"):
        yield from ((name, data) for data in (b"", whole[: len(whole) // 2], whole[40:], bytes(lying), b"PK\3\4"))
    yield "a.epub", many.getvalue()
    yield "a.epub", zip_of({"../../a": "x", "META-INF/container.xml": elsewhere}, "application/epub+zip")
    item = '<item id="a" href="c1.xhtml" media-type="application/xhtml+xml"/>'
    items, references = item * 5_000, '<itemref idref="a"/>' * 5_000
    package = '<package xmlns="http://www.idpf.org/2007/opf">'
    package += f"<manifest>{items}</manifest><spine>{references}</spine></package>"
    yield "a.epub", epub(["<p>x</p>"], files={"OPS/book.opf": package})


def misnamed() -> Iterator[tuple[str, bytes]]:
    """Files of each format with the names of the others."""
    files = [
        epub([f"<p>{LATE}</p>"]),
        docx(word_paragraph(LATE)),
        odt(f"<text:p>{LATE}</text:p>"),
        raw_files.page_of(raw_files.lines(LATE)),
        FICTION.format("").encode(),
        (r"{\rtf1 " + LATE + "}").encode(),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4_000),
    ]
    for data in files:
        yield from ((f"a.{end}", data) for end in ("epub", "docx", "odt", "pdf", "fb2", "rtf", "html", "md", "eml"))


def outcome(name: str, data: bytes) -> str:
    """The text of a file, or the sentence about it, which must come within two seconds of the processor."""
    begun = time.process_time()
    try:
        words = opened(data, name).text
    except UnforeseenError:
        raise
    except SourceError as error:
        words = str(error)
        assert words.startswith(name)
        assert words.endswith(".")
    assert time.process_time() - begun < 2.0
    assert len(words) < LONGEST
    return words


def test_entities_are_neither_multiplied_nor_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    for name, data in with_entities(secret):
        words = outcome(name, data)
        assert "SECRET" not in words
        assert "haha" not in words


@pytest.mark.parametrize("number", range(9))
def test_what_is_nested_too_deep_has_its_sentence_or_is_read(number: int) -> None:
    outcome(*[*nested()][number])


@pytest.mark.parametrize("number", range(6))
def test_what_unpacks_to_far_more_is_refused(number: int) -> None:
    assert any(words in outcome(*bombs()[number]) for words in ("too large", "unpacks to far more"))


def test_damaged_archives_have_their_sentence_or_are_read() -> None:
    for name, data in damaged():
        assert "root:" not in outcome(name, data)


def test_misnamed_files_have_their_sentence_or_are_read() -> None:
    for name, data in misnamed():
        outcome(name, data)

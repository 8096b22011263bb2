"""Books and other documents made for tests, from their parts."""

from collections.abc import Mapping, Sequence

from reader.document import Document
from reader.formats import parse_source
from reader.sources.reading import decode_source
from tests.sources.archives import zip_of

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
PAGE = (
    '<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" '
    'xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>{}</body></html>'
)


def opened(data: bytes, name: str) -> Document:
    """The document of some data, as `reader.open` makes it of a file of this name."""
    return parse_source(decode_source(data, name))


def epub(
    chapters: Sequence[str],
    *,
    contents: Sequence[tuple[str, str]] = (),
    is_old: bool = False,
    metadata: str = "<dc:title>The Wall</dc:title><dc:creator>Ann Lee</dc:creator><dc:date>2026-05-01</dc:date>",
    files: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """A book with these bodies of chapters, named c1.xhtml and so on, in reverse order in the archive.

    `contents` are titles and addresses; in EPUB 2 if it `is_old`. `files` are added, or replace others.
    """
    count = range(1, len(chapters) + 1)
    nav = "".join(f'<li><a href="{address}">{title}</a></li>' for title, address in contents)
    points = "".join(
        f'<navPoint><navLabel><text>{title}</text></navLabel><content src="{address}"/></navPoint>'
        for title, address in contents
    )
    manifest = "".join(f'<item id="i{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>' for n in count)
    manifest += '<item id="ncx" href="toc.ncx"/>' if is_old else '<item id="n" href="nav.xhtml" properties="nav"/>'
    spine = "".join(f'<itemref idref="i{n}"/>' for n in count)
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata>{metadata}</metadata><manifest>{manifest}</manifest>"
        f'<spine toc="{"ncx" if is_old else ""}">{spine}</spine></package>'
    )
    made: dict[str, str | bytes] = {"META-INF/container.xml": CONTAINER, "OPS/book.opf": package}
    made["OPS/toc.ncx" if is_old else "OPS/nav.xhtml"] = (
        f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{points}</navMap></ncx>'
        if is_old
        else PAGE.format(f'<nav epub:type="toc"><ol>{nav}</ol></nav>')
    )
    for n in reversed(count):
        made[f"OPS/c{n}.xhtml"] = PAGE.format(chapters[n - 1])
    return zip_of(made | dict(files or {}), "application/epub+zip")

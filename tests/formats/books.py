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


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DOCX_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
CORE = (
    '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title><dc:creator>Ann Lee</dc:creator>'
    "</c:coreProperties>"
)


def relations(*targets: tuple[str, str]) -> str:
    """The relations of a part of a Word document: types and files."""
    rows = "".join(
        f'<Relationship Id="r{n}" Type="{RELATIONS}/{kind}" Target="{file}"/>' for n, (kind, file) in enumerate(targets)
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def word_paragraph(words: str, style: str = "") -> str:
    """A paragraph in the markup of Word; `words` may be a run in markup."""
    run = words if words.startswith("<") else f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run}</w:p>'


def docx(
    body: str, *, title: str = "", footnotes: str = "", comments: str = "", files: Mapping[str, str] | None = None
) -> bytes:
    """A Word document with this body, in the markup of Word; the ids of styles are their names without blanks."""
    names = ["Title", "Subtitle", "caption", "Quote", "heading 1", "heading 2"]
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "").capitalize()}">'
        f'<w:name w:val="{name}"/></w:style>'
        for name in names
    )
    made: dict[str, str | bytes] = {
        "[Content_Types].xml": DOCX_TYPES,
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": relations(
            ("styles", "styles.xml"), ("footnotes", "footnotes.xml"), ("comments", "comments.xml")
        ),
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>",
        "word/footnotes.xml": f"<w:footnotes {W}>{footnotes}</w:footnotes>",
        "word/comments.xml": f"<w:comments {W}>{comments}</w:comments>",
        "docProps/core.xml": CORE.format(title),
    }
    return zip_of(made | dict(files or {}))


NAMESPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
)


def odt(body: str, *, title: str = "", styles: str = "", files: Mapping[str, str] | None = None) -> bytes:
    """An OpenDocument text with this body, in its markup."""
    made: dict[str, str | bytes] = {
        "content.xml": (
            f"<office:document-content {NAMESPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
        ),
        "meta.xml": (
            f"<office:document-meta {NAMESPACES}><office:meta><dc:title>{title}</dc:title>"
            "<meta:initial-creator>Ann Lee</meta:initial-creator></office:meta></office:document-meta>"
        ),
    }
    return zip_of(made | dict(files or {}), "application/vnd.oasis.opendocument.text")

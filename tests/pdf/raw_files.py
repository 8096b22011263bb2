"""PDF files written by hand: small, tagged, broken or hostile."""

from __future__ import annotations

import zlib
from io import BytesIO

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def file_of(*objects: bytes, trailer: bytes = b"", start: int | None = None) -> bytes:
    """The file with these objects, the first of which is the catalog; XREF in the trailer is where the table is."""
    data = b"%PDF-1.7\n"
    offsets = []
    for number, words in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, words)
    table = len(data)
    rows = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, rows)
    data += b"trailer\n<</Size %d/Root 1 0 R%s>>\n" % (len(objects) + 1, trailer.replace(b"XREF", b"%d" % table))
    return data + b"startxref\n%d\n%%%%EOF" % (table if start is None else start)


def stream(words: bytes, dictionary: bytes = b"") -> bytes:
    """A stream object."""
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(words), dictionary, words)


def lines(*words: str, size: int = 12) -> bytes:
    """A content stream with lines of text from the top of the page downward."""
    shown = " ".join(f"({text}) Tj 0 -{round(size * 1.2)} Td" for text in words)
    return f"BT /F {size} Tf 72 720 Td {shown} ET".encode("latin-1")


def page_of(content: bytes, *more: bytes) -> bytes:
    """A file with one page."""
    return file_of(CATALOG, PAGES, PAGE, stream(content), FONT, *more)


def pages_of(*contents: bytes) -> bytes:
    """A file with these pages."""
    first = 4
    kids = " ".join(f"{first + 2 * i} 0 R" for i in range(len(contents))).encode()
    tree = b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(contents))
    objects = [CATALOG, tree, FONT]
    for i, content in enumerate(contents):
        page = PAGE.replace(b"5 0 R", b"3 0 R").replace(b"4 0 R", b"%d 0 R" % (first + 2 * i + 1))
        objects += [page, stream(content)]
    return file_of(*objects)


def packed(content: bytes, times: int = 1) -> bytes:
    """A content stream that is packed so many times."""
    for _ in range(times):
        content = zlib.compress(content, 9)
    return stream(content, b"/Filter[%s]" % (b"/FlateDecode" * times))


def tagged(*elements: tuple[str, str], artifact: str = "", title: str = "") -> bytes:
    """A file with one page, whose lines have these types and words; an artifact is a running head."""
    shown = f"/Artifact BMC BT /F 9 Tf 72 780 Td ({artifact}) Tj ET EMC " if artifact else ""
    for i, (type, words) in enumerate(elements):
        shown += f"/{type} <</MCID {i}>> BDC BT /F 12 Tf 72 {700 - 14 * i} Td ({words}) Tj ET EMC "
    first = 8
    kids = " ".join(f"{first + i} 0 R" for i in range(len(elements)))
    leaves = [f"<</Type/StructElem/S/{type}/P 7 0 R/Pg 3 0 R/K {i}>>".encode() for i, (type, _) in enumerate(elements)]
    return file_of(
        b"<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R>>",
        PAGES,
        PAGE.replace(b"/Type/Page/", b"/Type/Page/StructParents 0/"),
        stream(shown.encode("latin-1")),
        FONT,
        f"<</Type/StructTreeRoot/K 7 0 R/ParentTree<</Nums[0[{kids}]]>>>>".encode(),
        f"<</Type/StructElem/S/Document/P 6 0 R/K[{kids}]>>".encode(),
        *leaves,
        f"<</Title({title})>>".encode(),
        trailer=b"/Info %d 0 R" % (first + len(leaves)),
    )


def encrypted(password: str) -> bytes:
    """A file that only a password opens."""
    buffer = BytesIO()
    canvas = Canvas(buffer, encrypt=StandardEncryption(password, strength=128))
    canvas.drawString(72, 700, "The wall broke in May.")
    canvas.save()
    return buffer.getvalue()

"""Opening a PDF with PDFium, and the sentences for what cannot be opened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from reader.errors import PASSWORD_HINT, PasswordError, SourceError
from reader.formats.pdf.bombs import has_bomb
from reader.sources import Source

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

MAX_PAGES = 20_000
"""The most pages of a file that is read. No book is as long; a file that claims more is a trap."""


def open_pdf(data: bytes, name: str, password: str = "") -> PdfDocument:
    """The document in a PDF file, which the caller closes. `name` is what messages call it.

    Raises PasswordError if it needs another password, SourceError if it is damaged, empty or too long.
    """
    import pypdfium2
    from pypdfium2 import raw

    if has_bomb(data):
        raise SourceError(f"{name} cannot be read: it unpacks to far more than a text can be.")
    try:
        pdf = pypdfium2.PdfDocument(data, password=password or None)
        pages = len(pdf)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            if password:
                raise PasswordError(f"The password does not open {name}.") from None
            raise PasswordError(f"{name} is encrypted.{PASSWORD_HINT}") from None
        if getattr(error, "err_code", None) == raw.FPDF_ERR_SECURITY:
            raise SourceError(f"{name} is encrypted in a way that is not supported.") from None
        raise SourceError(f"{name} is a damaged PDF and cannot be read.") from None
    if pages > MAX_PAGES:
        pdf.close()
        raise SourceError(f"{name} says that it has {pages:,} pages; at most {MAX_PAGES:,} are read.")
    if pages < 1:
        pdf.close()
        raise SourceError(f"{name} has no pages.")
    return pdf


def open_pages(pdf: PdfDocument, wanted: Iterable[int]) -> Iterator[tuple[int, PdfPage]]:
    """The pages of a document with their numbers, each open until the next one; damaged ones are left out."""
    import pypdfium2

    for number in wanted:
        try:
            page = pdf[number]
        except pypdfium2.PdfiumError:
            continue
        try:
            yield number, page
        finally:
            page.close()


def too_slow(source: Source) -> SourceError:
    """The error for a file whose pages take too long to draw."""
    return SourceError(
        f"{source.target or 'The PDF'} cannot be read: drawing its pages takes too long, as in files that are made to "
        "stop programs. If you trust it, print it to a new PDF, and open that."
    )

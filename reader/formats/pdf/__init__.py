"""PDF: by its tags if it has them, or else by the layout of its pages. Read with PDFium."""

from reader.formats.pdf.guarded import parse_pdf

__all__ = ["parse_pdf"]

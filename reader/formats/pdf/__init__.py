"""The parser of PDF."""

from reader.formats.pdf.parser import parse_pdf

__all__ = ["parse_pdf"]

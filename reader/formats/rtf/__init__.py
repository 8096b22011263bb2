"""The parser of Rich Text (RTF 1.9.1): headings by their styles and levels, notes, lists, tables and links."""

from __future__ import annotations

from reader.formats.rtf.parser import parse_rtf

__all__ = ["parse_rtf"]

"""Parsing of plain text, which has no markup: rules judge line by line what each is."""

from reader.formats.plain.parser import parse_plain

__all__ = ["parse_plain"]

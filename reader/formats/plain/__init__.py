"""Plain text to blocks: what each line is, decided by an ordered table of small rules."""

from reader.formats.plain.parser import parse_plain

__all__ = ["parse_plain"]

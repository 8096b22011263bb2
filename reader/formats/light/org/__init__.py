"""The parser of Org."""

from reader.formats.light.org.parser import parse_org

__all__ = ["parse_org"]

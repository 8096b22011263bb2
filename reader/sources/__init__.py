"""Where text comes from: a file or standard input, decoded, with its format."""

from reader.sources.read import read, texts_below
from reader.sources.source import Format, Source

__all__ = ["Format", "Source", "read", "texts_below"]

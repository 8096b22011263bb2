"""Where text comes from: a file or standard input, decoded, with its format."""

from reader.sources.source import Format, Source, read

__all__ = ["Format", "Source", "read"]

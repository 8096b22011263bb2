"""Sources of text: files, web pages and standard input, decoded, with their formats."""

from reader.sources.folder import texts_below, texts_near
from reader.sources.reading import read
from reader.sources.source import Format, Source
from reader.sources.streaming import PartialSource, is_slow, preview, stream
from reader.sources.web import Limits, is_url

__all__ = [
    "Format",
    "Limits",
    "PartialSource",
    "Source",
    "is_slow",
    "is_url",
    "preview",
    "read",
    "stream",
    "texts_below",
    "texts_near",
]

"""Where text comes from: a file, a page or standard input, decoded, with its format."""

from reader.sources.folder import texts_below, texts_near
from reader.sources.read import read
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

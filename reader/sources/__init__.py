"""Where text comes from: a file, a page or standard input, decoded, with its format."""

from reader.sources.arrival import Arrival, arriving, beginning, is_slow
from reader.sources.folder import texts_near
from reader.sources.read import read, texts_below
from reader.sources.source import Format, Source
from reader.sources.web import Limits, is_url

__all__ = [
    "Arrival",
    "Format",
    "Limits",
    "Source",
    "arriving",
    "beginning",
    "is_slow",
    "is_url",
    "read",
    "texts_below",
    "texts_near",
]

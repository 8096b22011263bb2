"""Sources of text: files, web pages and standard input, decoded, with their formats."""

from reader.sources.decoding import known_encoding
from reader.sources.files import FileLimits, is_regular
from reader.sources.folder import texts_below, texts_near
from reader.sources.format_table import FORMAT_NAMES, Format
from reader.sources.reading import STANDARD_INPUT, read
from reader.sources.source import AS_FOUND, ReadOptions, Source, local_path
from reader.sources.streaming import PartialSource, is_slow, preview, stream
from reader.sources.web import Limits, is_url

__all__ = [
    "AS_FOUND",
    "FORMAT_NAMES",
    "STANDARD_INPUT",
    "FileLimits",
    "Format",
    "Limits",
    "PartialSource",
    "ReadOptions",
    "Source",
    "is_regular",
    "is_slow",
    "is_url",
    "known_encoding",
    "local_path",
    "preview",
    "read",
    "stream",
    "texts_below",
    "texts_near",
]

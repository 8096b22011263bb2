"""A source: the decoded text of a target, and its format."""

from __future__ import annotations

import re

from reader.document import Style
from reader.file_names import suffix_of
from reader.lazy_pattern import lazy_pattern
from reader.named_tuple import NamedTuple
from reader.sources.files import FileLimits
from reader.sources.format_table import KNOWN_FORMATS, MEDIA_TYPES, SUFFIXES, Format
from reader.sources.source_code import code_in
from reader.structs import Struct


class Source(Struct):
    """The text of a target, before it is parsed."""

    text: str
    """The decoded text. Every line end is a line feed."""
    format: Format
    """Its format."""
    target: str = ""
    """The path or URL, or "-" for standard input; empty for a text that was in memory."""
    styles: tuple[Style, ...] = ()
    """Of plain text, the styles that it had for a terminal or a printer, ordered by start."""
    guessed_encoding: str = ""
    """The encoding of its data, if that had to be guessed."""
    data: bytes = b""
    """Of a format that is no text, the bytes; `text` is empty then."""
    password: str = ""
    """What opens an encrypted file, if the user gave it."""
    plugin: str = ""
    """Of a format that a plug-in adds, its name."""
    is_beginning: bool = False
    """Whether only the beginning is wanted, which can be shown sooner than the whole."""

    @property
    def size(self) -> int:
        """How long it is, in code points, or in bytes if it is no text."""
        return len(self.text) + len(self.data)


class ReadOptions(NamedTuple):
    """What the user says about a text; it overrides what its name and its content tell."""

    format: Format | None = None
    """Its format."""
    encoding: str = ""
    """The name of its encoding; empty if the user names none."""
    files: FileLimits | None = None
    """The limits on a file; None for those of the settings."""
    password: str = ""
    """What opens it if it is encrypted; empty if the user gave nothing."""
    plugin: str = ""
    """Of a format that a plug-in adds, its name."""


AS_FOUND = ReadOptions()
"""Format and encoding are those that the text itself tells."""
FILE_ADDRESS = re.compile(r"file:(?://(?:localhost)?)?(?=/)", re.IGNORECASE)


HTML_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]*>\s*+)?(?:(?><!--.*?-->)\s*+)*+<(?:!doctype html|html)\b", re.I | re.S
)
"""The beginning of an HTML page."""
MARKDOWN_SIGNS = (
    re.compile(r"\A---\n(?:[\w-]+:.*\n|[ \t].*\n|- .*\n)+---\n"),
    re.compile(r"^#{1,6} \S.*\n(?:.*\n)*?(?:#{1,6} \S|```|\[[^\]]+\]\([^)]+\)|[*-] \S)", re.MULTILINE),
)
"""Signs that a text without a name is Markdown: front matter, or a heading and a second sign."""
LIGHT_SIGNS = {
    Format.ORG: re.compile(r"\A(?:\s*#.*\n)*?\s*#\+(?:title|author|options|startup):", re.IGNORECASE),
    Format.ASCIIDOC: re.compile(
        r"\A(?:\s|//.*\n|:[\w-]+:.*\n)*= \S.*\n(?:[^=\s].*\n)*?"
        r"(?::!?[\w-]+!?:(?: .*)?\n|\n(?:.*\n)*?== \S)"
    ),
    Format.RST: re.compile(
        r"\A(?=(?:.*\n)*?(?:\.\. [\w:-]+::|\.\. _[^:\n]+:(?: |$)|.*::\n\n ))"
        r"(?=(?:.*\n)*?(?:\S.*\n)(?:={4,}|-{4,}|~{4,}|\*{4,})\n)"
        r"(?!(?:.*\n)*?```)",
        re.MULTILINE,
    ),
}
"""Signs that a text without a name is light markup: a keyword of Org before all else, the header of AsciiDoc, or a
directive or target of reStructuredText and an underlined title."""
SUBTITLE_SIGN = re.compile(
    r"(?:WEBVTT(?:\s|$)|\s*(?:\d{1,6}\n)?\[?(?:\d{1,3}:)?\d\d:\d\d[.,]\d{1,3} --> (?:\d{1,3}:)?\d\d:\d\d[.,]\d)"
)
"""The beginning of subtitles, or of what a speech recogniser prints."""
LYRICS_SIGN = lazy_pattern(
    r"\A(?:\[(?:ti|ar|al|by|re|ve|la|length|offset):[^\]\n]{0,200}\][ \t]{0,20}\n{1,9}){0,20}+"
    r"(?:\[\d\d:\d\d\.\d\d\d?\].{0,200}\n){2}"
)
"""The beginning of the words of a song with their times."""
JSON_SIGN = lazy_pattern(r"\A\s*+(?:\{\s*(?:\"(?:[^\"\\\n]|\\.){0,200}\"\s*:|\}\s*$)|\[\s*(?:\{\s*\"|\]\s*$))")
LATEX_SIGN = lazy_pattern(r"\A(?:\s|%.*\n)*+\\documentclass\b")
CARD_SIGN = lazy_pattern(r"\A\s*+BEGIN:VCARD\s")
CALENDAR_SIGN = lazy_pattern(r"\A\s*+BEGIN:VCALENDAR\s")
OTHER_SIGNS = (
    (Format.SUBTITLES, LYRICS_SIGN),
    (Format.JSON, JSON_SIGN),
    (Format.LATEX, LATEX_SIGN),
    (Format.CALENDAR, CALENDAR_SIGN),
    (Format.CONTACTS, CARD_SIGN),
)
"""The beginnings of texts whose names do not tell what they are."""
FIRST_SIGNS = frozenset("{[\\%B")
"""The first characters of these."""
SPEECH_SIGNS = (
    *('"segments"', '"utterances"', '"transcription"', '"monologues"', '"audio_segments"', '"chunks"', '"transcript"'),
    *('"startTime"', '"tStartMs"', '"recognizedPhrases"', '"speaker"'),
)
"""Names that the JSON of speech recognisers has."""
SNIFFED_LENGTH = 4000
"""The length of the beginning in which signs of a format are looked for, in bytes or code points."""


def local_path(target: str) -> str:
    """The path in an address such as «file:///home/ann/wall%20one.md»; any other target unchanged."""
    found = FILE_ADDRESS.match(target)
    if found is None:
        return target
    from urllib.request import url2pathname

    return url2pathname(target[found.end() :].partition("#")[0].partition("?")[0])


def format_of_media_type(media_type: str) -> Format | None:
    """The format of a media type; None if it does not tell."""
    return MEDIA_TYPES.get(media_type)


def is_html(target: str, data: bytes) -> bool:
    """Whether data is an HTML page: by the file name, or by its beginning if the name does not tell the format."""
    known = SUFFIXES.get(suffix_of(target).lower())
    is_untold = known is None or KNOWN_FORMATS[known].is_bytes
    return known is Format.HTML or (is_untold and HTML_START.match(data[:SNIFFED_LENGTH]) is not None)


def format_of(target: str, text: str) -> Format:
    """The format of a text: by the file name, or by signs in the text if it came from standard input."""
    suffix = suffix_of(target).lower()
    found: Format | None = SUFFIXES.get(suffix)
    if found in {None, Format.XML}:  # text that is named as XML is none, or that would have been told by its beginning
        is_subtitles = SUBTITLE_SIGN.match(text) is not None
        found = Format.SUBTITLES if is_subtitles else by_beginning(text)
    if found is Format.JSON and (suffix == ".json" or target == "-") and any(sign in text for sign in SPEECH_SIGNS):
        return Format.TRANSCRIPT
    if found is None and code_in(target, text):
        return Format.CODE
    return found or (sniffed(text[:SNIFFED_LENGTH]) if target == "-" else Format.PLAIN)


def by_beginning(text: str) -> Format | None:
    """The format of a text that begins as one of those does whose names need not tell; None for others."""
    if text[:SNIFFED_LENGTH].lstrip()[:1] not in FIRST_SIGNS:
        return None
    return next((format for format, sign in OTHER_SIGNS if sign.match(text)), None)


def sniffed(text: str) -> Format:
    """The format of a text without a name, by its beginning."""
    light = next((format for format, sign in LIGHT_SIGNS.items() if sign.match(text)), None)
    is_markdown = light is None and any(sign.search(text) for sign in MARKDOWN_SIGNS)
    return light or (Format.MARKDOWN if is_markdown else Format.PLAIN)

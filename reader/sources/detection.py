"""What format some data are in: by their content, else by the name of the file, else by signs in the text."""

from __future__ import annotations

import re

from reader import file_names
from reader.errors import SourceError
from reader.sources.format_table import KNOWN_FORMATS, SUFFIXES, TEXT_SUFFIXES, Format
from reader.sources.signatures import signed_format
from reader.sources.source import AS_FOUND, ReadOptions, format_of_media_type, is_html

SHOWN_BEFORE_WHOLE = frozenset({Format.PLAIN, Format.MARKDOWN, Format.RST, Format.ASCIIDOC, Format.ORG})
"""The formats whose beginning is a text by itself."""
XML_START = re.compile(r"\s*<\?xml\s")
"""The beginning of a file in XML that says so."""
ELEMENT_START = re.compile(r"\s*<(?:!--|!DOCTYPE\s|[A-Za-z_][\w.:-]*[\s/>])")
"""The beginning of one whose name says so."""
XML_REACH = 400
"""How much of a file is looked at for that, in bytes."""
PACKED_START = re.compile(rb"PK\x03\x04|\x1f\x8b|\xfd7zXZ|BZh|\x28\xb5\x2f\xfd")


def has_preview(data: bytes, target: str, options: ReadOptions) -> bool:
    """Whether the first lines of a file, of which these are the first bytes, can be shown before the rest is read."""
    if PACKED_START.match(data) or is_xml(data, is_named=False) or data[:1] in {b"{", b"["}:
        return False
    try:
        format = options.format or byte_format(data, target) or SUFFIXES.get(suffix_of(target), Format.PLAIN)
    except SourceError:
        return False
    return format in SHOWN_BEFORE_WHOLE and not (options.format is None and is_html(target, data))


def byte_format(data: bytes, target: str, media_type: str = "", options: ReadOptions = AS_FOUND) -> Format | None:
    """The format of data that are not decoded before they are parsed; None if it is text.

    Content decides over names and media types. Raises SourceError if the name promises what the content is not, or if
    the content is a zip file that holds no text.
    """
    if options.format is not None:
        return options.format if KNOWN_FORMATS[options.format].is_bytes else None
    found = signed_format(data, target or "The data")
    if found is not None:
        return found
    named: Format | None = SUFFIXES.get(suffix_of(target))
    named = format_of_media_type(media_type) if named is None else named
    if named in {None, Format.XML}:
        is_found = is_xml(data, is_named=named is not None) and not is_html(target, data)
        return Format.XML if is_found else None
    if named is None or not KNOWN_FORMATS[named].is_bytes:
        return None
    if KNOWN_FORMATS[named].has_signature and not is_html(target, data):
        if not data.strip():
            return None
        raise SourceError(
            f"{target} is not {KNOWN_FORMATS[named].title}, although its name or its type says so. "
            "If it is a text, name its format, such as --from plain."
        )
    return None if KNOWN_FORMATS[named].has_signature else named


def is_xml(data: bytes, *, is_named: bool) -> bool:
    """Whether data begin as XML does; if the name says that they are, without a declaration, too."""
    head = data[:XML_REACH].removeprefix(b"\xef\xbb\xbf")
    text = head.decode("utf-16" if head[:2] in {b"\xff\xfe", b"\xfe\xff"} else "latin-1", errors="replace")
    return XML_START.match(text) is not None or (is_named and ELEMENT_START.match(text) is not None)


def plugin_for(target: str) -> str:
    """The name of the plug-in that reads files with this end of their names; empty if there is none."""
    suffix = suffix_of(target)
    if suffix in TEXT_SUFFIXES or suffix in SUFFIXES:
        return ""
    from importlib.metadata import entry_points

    return next((point.name for point in entry_points(group="reader.formats") if f".{point.name}" == suffix), "")


def suffix_of(target: str) -> str:
    """The end of the name of a file, in lower case."""
    return file_names.suffix_of(target.partition("?")[0] if "://" in target else target).lower()

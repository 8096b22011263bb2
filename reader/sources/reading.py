"""Reading a target: a file by its path, a web page by its URL, or standard input."""

from __future__ import annotations

import os
import sys

from reader.document import Style
from reader.errors import SourceError
from reader.sources.decoding import declared_encoding, decode
from reader.sources.detection import byte_format, plugin_for
from reader.sources.files import file_limits, read_file, received
from reader.sources.format_table import Format
from reader.sources.manual import is_manual_page, manual_page
from reader.sources.source import (
    AS_FOUND,
    ReadOptions,
    Source,
    format_of,
    format_of_media_type,
    is_html,
    local_path,
)
from reader.sources.unpacking import unpacked
from reader.sources.web import Limits, Progress, fetch, is_url
from reader.structs import replace

STANDARD_INPUT = "-"
CHUNK_SIZE = 1 << 20
"""The most bytes that are read from standard input at once."""


def read(
    target: str, options: ReadOptions = AS_FOUND, *, limits: Limits | None = None, progress: Progress | None = None
) -> Source:
    """The text of a target. `options` override the format and the encoding that the name or the content tells.

    `limits` are for web pages, `progress` is for them and for pipes. Raises SourceError if the target cannot be read,
    is not text, or is blank.
    """
    charset = media_type = ""
    if "#" in target and (whole := whole_file(target)):
        return replace(read(whole, options, limits=limits, progress=progress), target=target)
    if is_url(target):
        page = fetch(target, limits or default_limits(), progress)
        data, media_type, charset = page.data, page.media_type, page.charset
    elif is_manual_page(target):
        data = manual_page(target)
    else:
        is_text = not options.encoding and not plugin_for(target)
        data = (
            read_standard_input(is_text=is_text)
            if target == STANDARD_INPUT
            else read_file(local_path(target), options.files, progress, is_text=is_text)
        )
    return decode_source(data, target, options, charset, media_type)


def whole_file(target: str) -> str:
    """The file of which a target names a part, as in "inbox.mbox#item=2"; empty if it names a whole file or a page."""
    from reader.document.listed import split_target

    whole, part = split_target(target)
    return whole if part and not is_url(target) and not os.path.exists(target) else ""  # noqa: PTH110  # long names


def default_limits() -> Limits:
    """The limits on a page that the settings give by default."""
    from reader.config import WebSettings

    return Limits.from_settings(WebSettings())


def decode_source(
    data: bytes, target: str, options: ReadOptions = AS_FOUND, charset: str = "", media_type: str = ""
) -> Source:
    """Decode the data of a target. `charset` and `media_type` are what the server named.

    The data of formats that are no text stay as they are. Raises SourceError if the data is neither text nor in such a
    format, or is blank.
    """
    name = "Standard input" if target == STANDARD_INPUT else target
    data, inner = unpacked(data, target, name)
    plugin = options.plugin or (plugin_for(inner) if options.format is None else "")
    format = Format.PLUGIN if plugin else byte_format(data, inner, media_type, options)
    if format is not None:
        return Source("", format, target, data=data, password=options.password, plugin=plugin)
    format = options.format or format_of_media_type(media_type) or (Format.HTML if is_html(inner, data) else None)
    declared = charset or (declared_encoding(data) if format is Format.HTML else "")
    text, guessed = decode(data, name, declared, options.encoding)
    if not text or text.isspace():
        raise SourceError(f"{name} is empty." if not text else f"{name} has nothing but white space.")
    styles: tuple[Style, ...] = ()
    if "\x1b" in text or "\b" in text:
        from reader.sources.terminal_output import without_sequences  # few texts need it

        text, styles = without_sequences(text)
    format = format or format_of(inner, text)
    return Source(text, format, target, styles if format in {Format.PLAIN, Format.CODE} else (), guessed)


def read_standard_input(*, is_text: bool = True) -> bytes:
    """All data of standard input. Raises SourceError if it is closed, too large, or no text although it should be."""
    if sys.stdin is None or sys.stdin.closed:
        raise SourceError("Standard input is closed. Name a file, or pipe a text into reader.")
    return received("Standard input", lambda _: sys.stdin.buffer.read(CHUNK_SIZE), file_limits().size, is_text=is_text)

"""Reading a target: a file by its path, a web page by its URL, or standard input."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

from reader.document import Style
from reader.errors import SourceError
from reader.sources.decoding import declared_encoding, decode
from reader.sources.source import (
    AS_FOUND,
    Format,
    ReadOptions,
    Source,
    format_of,
    format_of_media_type,
    is_html,
    local_path,
)
from reader.sources.web import Limits, Progress, fetch, is_url

STANDARD_INPUT = "-"
MAX_FILE_SIZE = 1 << 30
"""The largest file that is read, in bytes."""


def read(
    target: str, options: ReadOptions = AS_FOUND, *, limits: Limits | None = None, progress: Progress | None = None
) -> Source:
    """The text of a target. `options` override the format and the encoding that the name or the content tells.

    `limits` and `progress` are for web pages. Raises SourceError if the target cannot be read, is not text, or is
    blank.
    """
    charset = media_type = ""
    if is_url(target):
        page = fetch(target, limits or default_limits(), progress)
        data, media_type, charset = page.data, page.media_type, page.charset
    else:
        data = read_standard_input() if target == STANDARD_INPUT else read_file(local_path(target))
    options = options._replace(format=options.format or format_of_media_type(media_type))
    return decode_source(data, target, options, charset)


def default_limits() -> Limits:
    """The limits on a page that the settings give by default."""
    from reader.config import WebSettings

    return Limits.from_settings(WebSettings())


def decode_source(data: bytes, target: str, options: ReadOptions = AS_FOUND, charset: str = "") -> Source:
    """Decode the data of a target. `charset` is the encoding that the server named.

    Raises SourceError if the data is not text, or is blank.
    """
    name = "Standard input" if target == STANDARD_INPUT else target
    format = options.format or (Format.HTML if is_html(target, data) else None)
    declared = charset or (declared_encoding(data) if format is Format.HTML else "")
    text, guessed = decode(data, name, declared, options.encoding)
    if not text or text.isspace():
        raise SourceError(f"{name} is empty." if not text else f"{name} has nothing but white space.")
    styles: tuple[Style, ...] = ()
    if "\x1b" in text or "\b" in text:
        from reader.sources.terminal_output import without_sequences  # few texts need it

        text, styles = without_sequences(text)
    format = format or format_of(target, text)
    return Source(text, format, target, styles if format is Format.PLAIN else (), guessed)


def read_standard_input() -> bytes:
    """All data of standard input. Raises SourceError if it is closed."""
    if sys.stdin is None or sys.stdin.closed:
        raise SourceError("Standard input is closed. Name a file, or pipe a text into reader.")
    return sys.stdin.buffer.read()


def read_file(target: str) -> bytes:
    """The data of a file. Raises SourceError with a sentence for the user."""
    path = Path(target)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise SourceError(f"{target} is a folder. Name a file in it.")
        if status.st_size > MAX_FILE_SIZE:
            raise SourceError(
                f"{target} is too large: it has {status.st_size >> 20} MiB, and the limit is {MAX_FILE_SIZE >> 20} MiB."
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise SourceError(f"There is no file {target}.") from None
    except PermissionError:
        raise SourceError(f"{target} cannot be read: you do not have permission.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise SourceError(f"{target} cannot be read: {reason}.") from None

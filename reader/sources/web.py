"""Fetching a page: one request with limits on time, size and redirects, and a sentence for whatever goes wrong."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import SourceError

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse

    from reader.config import WebSettings

ADDRESS = re.compile(r"https?://", re.IGNORECASE)
CHARSET = re.compile(r"charset=[\"']?([\w.:-]+)", re.IGNORECASE)
TEXT_TYPES = re.compile(r"text/.*|application/(?:xhtml\+xml|xml|json)|", re.IGNORECASE)
"""The types of content that are texts; servers that name none are believed to send one."""
TYPE_NAMES = {"application/pdf": "a PDF", "application/zip": "a ZIP archive", "application/octet-stream": "binary data"}
STATUS_MEANINGS = {
    401: "the server asks for a password",
    403: "the server refuses to show it",
    404: "there is no such page",
    410: "the page is gone",
    429: "the server asks to try again later",
    451: "it is withheld for legal reasons",
}
"""What a status means, where it is worth more than its number."""
CHUNK_SIZE = 1 << 16
"""How much is read at once, in bytes."""

Progress = Callable[[int], None]
"""Is told how many bytes have come."""


class Limits(NamedTuple):
    """What a page may cost."""

    size: int
    """The most that it may have, unpacked, in bytes."""
    seconds: float
    """How long the server may keep silent; a page may take three times as long in all."""
    redirects: int
    """How often it may lead elsewhere."""

    @classmethod
    def from_settings(cls, web: WebSettings) -> Limits:
        """The limits that the settings give."""
        return cls(web.size << 20, web.timeout, web.redirects)


class FetchedPage(NamedTuple):
    """What a server sent."""

    data: bytes
    """The body, unpacked."""
    media_type: str
    """The type of content, in small letters, without parameters; empty if the server named none."""
    charset: str
    """The character set that the server named; empty if it named none."""
    url: str
    """Where it came from in the end."""


def is_url(target: str) -> bool:
    """Whether a target is the address of a page."""
    return ADDRESS.match(target) is not None


def fetch(url: str, limits: Limits, progress: Progress | None = None) -> FetchedPage:
    """The page at an address. Raises SourceError."""
    import urllib3
    from urllib3.exceptions import HTTPError

    timeout = urllib3.Timeout(connect=limits.seconds, read=limits.seconds)
    retries = urllib3.Retry(connect=0, read=0, other=0, redirect=limits.redirects, raise_on_redirect=True)
    headers = {"Accept": "text/html, text/markdown, text/plain;q=0.9, */*;q=0.1", "User-Agent": "reader"}
    pool = urllib3.PoolManager(headers=headers | urllib3.make_headers(accept_encoding=True))
    try:
        response = pool.request("GET", url, preload_content=False, timeout=timeout, retries=retries)
        try:
            return read_page(url, response, limits, progress)
        finally:
            response.release_conn()
    except (HTTPError, OSError, ValueError) as error:
        raise SourceError(f"{url} cannot be fetched: {explain(error, limits)}.") from None
    finally:
        pool.clear()


def read_page(url: str, response: BaseHTTPResponse, limits: Limits, progress: Progress | None) -> FetchedPage:
    """The page of a response, read part by part. Raises SourceError if it is too large, too slow, or no text."""
    if response.status >= 400:
        unlisted = "the server fails" if response.status >= 500 else "the server refuses"
        meaning = STATUS_MEANINGS.get(response.status, unlisted)
        raise SourceError(f"{url} cannot be read: {meaning} (status {response.status}).")
    header = response.headers.get("Content-Type", "")
    media_type = header.partition(";")[0].strip().lower()
    if TEXT_TYPES.fullmatch(media_type) is None:
        raise SourceError(f"{url} is not text: it is {TYPE_NAMES.get(media_type, media_type)}.")
    check_size(url, int(response.headers.get("Content-Length") or 0), limits)
    parts: list[bytes] = []
    length = 0
    end = time.monotonic() + 3 * limits.seconds
    for part in response.stream(CHUNK_SIZE, decode_content=True):
        parts.append(part)
        length += len(part)
        check_size(url, length, limits)
        if time.monotonic() > end:
            raise SourceError(f"{url} takes too long: it had not all come after {3 * limits.seconds:.0f} seconds.")
        if progress is not None:
            progress(length)
    charset = CHARSET.search(header)
    return FetchedPage(b"".join(parts), media_type, charset.group(1) if charset else "", response.url or url)


def check_size(url: str, length: int, limits: Limits) -> None:
    """An error where a page is too large."""
    if length > limits.size:
        raise SourceError(
            f"{url} is too large: more than {limits.size >> 20} MiB, which web.size in the settings allows."
        )


ERROR_MEANINGS = (
    ("NameResolutionError", "there is no server of this name, or no network"),
    ("NewConnectionError", "the server does not take the connection"),
    ("ConnectTimeoutError", "the server did not answer within {seconds:.0f} seconds"),
    ("ReadTimeoutError", "the server kept silent for {seconds:.0f} seconds"),
    ("SSLError", "its certificate or encryption is not to be trusted ({detail})"),
    ("ResponseError", "it leads from page to page more than {redirects} times"),
    ("URLSchemeUnknown", "it leads to an address that is no page"),
    ("LocationValueError", "the address, or one that it leads to, is none that can be read"),
    ("DecodeError", "what the server sent cannot be unpacked"),
    ("ProtocolError", "the server broke the connection off"),
)
"""The errors of urllib3 by name, the special before the general, and what each means."""


def explain(error: Exception, limits: Limits) -> str:
    """What went wrong, in words."""
    cause: BaseException = getattr(error, "reason", None) or error
    names = {kind.__name__ for kind in type(cause).__mro__}
    words = next((words for name, words in ERROR_MEANINGS if name in names), "{detail}")
    return words.format(seconds=limits.seconds, redirects=limits.redirects, detail=detail(cause))


def detail(error: BaseException) -> str:
    """The words of an error, without what they stand in."""
    return " ".join(str(error.args[-1] if error.args else error).split()).rstrip(".") or type(error).__name__

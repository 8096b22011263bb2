"""Fetching a web page: one request, with limits on time, size and redirects, and a sentence for each error."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.named_tuple import NamedTuple
from reader.sources.format_table import MEDIA_TYPES

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse

    from reader.config import WebSettings

ADDRESS = re.compile(r"https?://", re.IGNORECASE)
CHARSET = re.compile(r"charset=[\"']?([\w.:-]+)", re.IGNORECASE)
TEXT_TYPES = re.compile(r"text/.*|application/(?:xhtml\+xml|xml|json)|", re.IGNORECASE)
"""The media types that are text. A response without a type is taken for text."""
READ_TYPES = frozenset({*MEDIA_TYPES, "application/octet-stream", "application/x-gzip", "application/gzip"})
"""The other media types that are read; "binary data" can be a book, as its content then shows."""
TYPE_NAMES = {"application/zip": "a ZIP archive"}
STATUS_MEANINGS = {
    401: "the server requires a password",
    403: "the server denies access",
    404: "there is no such page",
    410: "the page is gone",
    429: "the server is busy; try again later",
    451: "it is withheld for legal reasons",
}
"""The meanings of statuses that tell a user more than their numbers."""
UNCHANGED = 304
LENGTH = re.compile(r"[0-9]{1,18}")
TOTAL = 3
"""How many times the longest wait all of a fetch may take, redirects included."""
CHUNK_SIZE = 1 << 14
"""How much of the body is read at a time, in bytes; less if no more has come."""

Progress = Callable[[int], None]
"""Called with the number of bytes received so far."""


class Limits(NamedTuple):
    """The limits for fetching a page."""

    size: int
    """The largest body, decompressed, in bytes."""
    seconds: float
    """The longest wait for the server to connect or to send more; the whole page may take three times as long."""
    redirects: int
    """The most redirects."""

    @classmethod
    def from_settings(cls, web: WebSettings) -> Limits:
        """The limits that the settings give."""
        return cls(web.size << 20, web.timeout, web.redirects)


class Validators(NamedTuple):
    """What a server sent to tell one version of a page from others (RFC 9110, 8.8)."""

    etag: str = ""
    modified: str = ""

    def headers(self) -> dict[str, str]:
        """The headers that ask for the page only if it has another version now."""
        named = (("If-None-Match", self.etag), ("If-Modified-Since", self.modified))
        return {name: value for name, value in named if value}


NO_VALIDATORS = Validators()


class FetchedPage(NamedTuple):
    """A response from a server."""

    data: bytes
    """The decompressed body."""
    media_type: str
    """The media type in lower case, without parameters; empty if the server named none."""
    charset: str
    """The character set that the server named; empty if it named none."""
    url: str
    """The URL after all redirects."""
    validators: Validators = NO_VALIDATORS
    """What tells this version of the page from others."""
    is_unchanged: bool = False
    """Whether the server has no other version than the one that was asked about; then there is no body."""


def is_url(target: str) -> bool:
    """Whether a target is an HTTP or HTTPS URL."""
    return ADDRESS.match(target) is not None


def fetch(url: str, limits: Limits, progress: Progress | None = None, known: Validators = NO_VALIDATORS) -> FetchedPage:
    """Fetch a page; only if it has changed where a version of it is `known`. Raises SourceError with a sentence."""
    from http.client import HTTPException

    import urllib3
    from urllib3.exceptions import HTTPError

    from reader.sources.connections import Connections, PrivateAddressError

    timeout = urllib3.Timeout(connect=limits.seconds, read=limits.seconds)
    retries = urllib3.Retry(
        connect=0, read=0, other=0, status=0, redirect=limits.redirects, respect_retry_after_header=False
    )
    headers = {"Accept": "text/html, text/markdown, text/plain;q=0.9, */*;q=0.1", "User-Agent": "reader"}
    headers |= known.headers()
    connections = Connections(TOTAL * limits.seconds)
    pool = connections.pool_manager(headers | urllib3.make_headers(accept_encoding=True))
    try:
        with connections.limited():
            response = pool.request("GET", url, preload_content=False, timeout=timeout, retries=retries)
            try:
                page = read_page(url, response, limits, progress)
            finally:
                response.release_conn()
        if connections.is_over:
            raise too_slow(url, limits)
    except PrivateAddressError:
        raise SourceError(
            f"{url} is not fetched: it redirects to a private address. Open that address itself if you trust it."
        ) from None
    except (HTTPError, HTTPException, OSError, ValueError) as error:
        if connections.is_over:
            raise too_slow(url, limits) from None
        raise SourceError(f"{url} cannot be fetched: {explain(error, limits)}.") from None
    finally:
        pool.clear()
    return page


def too_slow(url: str, limits: Limits) -> SourceError:
    """The error where a page takes too long altogether."""
    return SourceError(
        f"{url} takes too long: it was not complete after {TOTAL * limits.seconds:.0f} seconds. "
        "Allow more time with web.timeout in the settings."
    )


def read_page(url: str, response: BaseHTTPResponse, limits: Limits, progress: Progress | None) -> FetchedPage:
    """Read the body of a response in chunks. Raises SourceError if it is an error, too large, too slow, or not text."""
    if response.status >= 400:
        unlisted = "the server has an error" if response.status >= 500 else "the server refuses the request"
        meaning = STATUS_MEANINGS.get(response.status, unlisted)
        raise SourceError(f"{url} cannot be read: {meaning} (status {response.status}).")
    if response.status == UNCHANGED:
        return FetchedPage(b"", "", "", response.url or url, is_unchanged=True)
    header = response.headers.get("Content-Type", "")
    media_type = header.partition(";")[0].strip().lower()
    if TEXT_TYPES.fullmatch(media_type) is None and media_type not in READ_TYPES:
        raise SourceError(f"{url} is not text: it is {TYPE_NAMES.get(media_type, media_type[:60])}.")
    check_codings(url, response)
    check_size(url, declared_size(url, response.headers.get("Content-Length", "")), limits)
    parts: list[bytes] = []
    length = 0
    end = time.monotonic() + TOTAL * limits.seconds
    while part := response.read1(CHUNK_SIZE, decode_content=True):
        parts.append(part)
        length += len(part)
        check_size(url, length, limits)
        if time.monotonic() > end:
            raise too_slow(url, limits)
        if progress is not None:
            progress(length)
    charset = CHARSET.search(header)
    validators = Validators(response.headers.get("ETag", ""), response.headers.get("Last-Modified", ""))
    name = charset.group(1) if charset else ""
    return FetchedPage(b"".join(parts), media_type, name, response.url or url, validators)


def check_codings(url: str, response: BaseHTTPResponse) -> None:
    """Raise SourceError if the body is packed or sent in a way that is not known: it would be read as it is sent."""
    codings = (response.headers.get("Content-Encoding", ""), ("identity", *response.CONTENT_DECODERS))
    transfers = (response.headers.get("Transfer-Encoding", ""), ("identity", "chunked"))
    for header, known in (codings, transfers):
        for name in header.lower().split(","):
            if name.strip() and name.strip() not in known:
                raise SourceError(
                    f"{url} cannot be read: the server sends it packed in an unknown way ({name.strip()})."
                )


def declared_size(url: str, header: str) -> int:
    """The length that a header declares, in bytes; 0 if it is empty. Raises SourceError if it is no length."""
    first, *others = [part.strip() for part in header.split(",")]
    if not header:
        return 0
    if LENGTH.fullmatch(first) is None or any(other != first for other in others):
        raise SourceError(f"{url} cannot be read: the server declares a length that is no number of bytes.")
    return int(first)


def check_size(url: str, length: int, limits: Limits) -> None:
    """Raise SourceError if a body of this length, in bytes, is too large."""
    if length > limits.size:
        raise SourceError(
            f"{url} is too large: it has more than {limits.size >> 20} MiB. Allow more with web.size in the settings."
        )


ERROR_MEANINGS = (
    ("NameResolutionError", "there is no server of this name, or no network connection"),
    ("NewConnectionError", "the server refuses the connection"),
    ("ConnectTimeoutError", "the server did not answer within {seconds:.0f} seconds"),
    ("ReadTimeoutError", "the server sent nothing for {seconds:.0f} seconds"),
    ("SSLError", "the connection is not secure ({detail})"),
    ("ResponseError", "it redirects more than {redirects} times"),
    ("URLSchemeUnknown", "it redirects to an address that is not a web page"),
    ("LocationValueError", "the address, or one that it redirects to, is malformed"),
    ("InvalidHeader", "the server declares a length that is no number of bytes"),
    ("ValueError", "the address, or one that it redirects to, is malformed"),
    ("DecodeError", "the data from the server cannot be decompressed"),
    ("RemoteDisconnected", "the server closed the connection"),
    ("BadStatusLine", "the answer of the server is no HTTP"),
    ("LineTooLong", "the answer of the server has too long a line"),
    ("ProtocolError", "the server closed the connection"),
)
"""The errors of urllib3 by name, with their meanings; subclasses come before their base classes."""


def explain(error: Exception, limits: Limits) -> str:
    """The reason for an error, in words."""
    cause: BaseException = getattr(error, "reason", None) or error
    inner = cause.args[-1] if cause.args else cause
    names = {kind.__name__ for each in (cause, inner) for kind in type(each).__mro__}
    words = next((words for name, words in ERROR_MEANINGS if name in names), "{detail}")
    return words.format(seconds=limits.seconds, redirects=limits.redirects, detail=detail(cause))


def detail(error: BaseException) -> str:
    """The message of an error, on one line; its class if it has none."""
    return " ".join(str(error.args[-1] if error.args else error).split()).rstrip(".") or type(error).__name__

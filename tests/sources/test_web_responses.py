"""Reading a web response: its status, its type, and the limits on its size and time."""

from io import BytesIO

import pytest
from urllib3 import HTTPResponse

from reader.config import WebSettings
from reader.errors import SourceError
from reader.sources import Limits
from reader.sources.reading import default_limits
from reader.sources.web import read_page

URL = "https://example.org/a"
LIMITS = Limits(size=10, seconds=10.0, redirects=5)


def test_the_limits_follow_from_the_settings() -> None:
    assert Limits.from_settings(WebSettings(size=3, timeout=7, redirects=2)) == Limits(3 << 20, 7, 2)
    assert default_limits() == Limits(20 << 20, 20, 5)


def response(body: bytes = b"words", status: int = 200, type: str = "text/plain", **headers: str) -> HTTPResponse:
    """A response without a server."""
    fields = {"Content-Type": type, **{name.replace("_", "-"): value for name, value in headers.items()}}
    return HTTPResponse(BytesIO(body), fields, status, preload_content=False)


@pytest.mark.parametrize(
    ("seconds", "is_read"), [(0.0, True), (29.9, True), (30.0, True), (30.1, False), (300.0, False), (2999.0, False)]
)
def test_a_page_may_take_three_times_the_timeout(
    seconds: float, is_read: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter([1000.0, 1000.0 + seconds])
    monkeypatch.setattr("reader.sources.web.time.monotonic", lambda: next(clock))
    if is_read:
        assert read_page(URL, response(), LIMITS, None).data == b"words"
    else:
        with pytest.raises(SourceError, match=r"not complete after 30 seconds\. Allow more .* web\.timeout"):
            read_page(URL, response(), LIMITS, None)


@pytest.mark.parametrize(("length", "is_read"), [(0, True), (9, True), (10, True), (11, False), (1000, False)])
@pytest.mark.parametrize("is_declared", [True, False])
def test_a_page_may_be_as_large_as_the_limit(length: int, is_read: bool, is_declared: bool) -> None:
    headers = {"Content_Length": str(length)} if is_declared else {}
    if is_read:
        assert len(read_page(URL, response(b"w" * length, **headers), LIMITS, None).data) == length
    else:
        with pytest.raises(SourceError, match="is too large"):
            read_page(URL, response(b"w" * length, **headers), LIMITS, None)


def test_a_page_that_declares_too_large_a_size_is_not_read() -> None:
    too_large = response(b"w" * 11, Content_Length="11")
    with pytest.raises(SourceError):
        read_page(URL, too_large, LIMITS, None)
    assert too_large.tell() == 0


@pytest.mark.parametrize(
    ("status", "meaning"),
    [
        (200, ""),
        (203, ""),
        (399, ""),
        (400, "the server refuses the request"),
        (401, "the server requires a password"),
        (404, "there is no such page"),
        (410, "the page is gone"),
        (418, "the server refuses the request"),
        (429, "the server is busy; try again later"),
        (499, "the server refuses the request"),
        (500, "the server has an error"),
        (599, "the server has an error"),
    ],
)
def test_a_status_of_400_or_more_is_an_error(status: int, meaning: str) -> None:
    if not meaning:
        assert read_page(URL, response(status=status), LIMITS, None).data == b"words"
        return
    with pytest.raises(SourceError) as caught:
        read_page(URL, response(status=status), LIMITS, None)
    assert str(caught.value) == f"{URL} cannot be read: {meaning} (status {status})."


@pytest.mark.parametrize(
    ("type", "media_type", "charset"),
    [
        ("text/html", "text/html", ""),
        ("Text/HTML; charset=UTF-8", "text/html", "UTF-8"),
        ("text/plain;charset='koi8-r'", "text/plain", "koi8-r"),
        ("application/json", "application/json", ""),
        ("", "", ""),
    ],
)
def test_the_media_type_and_the_charset_follow_from_the_header(type: str, media_type: str, charset: str) -> None:
    page = read_page(URL, response(type=type), LIMITS, None)
    assert (page.media_type, page.charset, page.url) == (media_type, charset, URL)


@pytest.mark.parametrize("type", ["application/zip", "image/png", "application/jsonp", "xtext/html", "video/mp4"])
def test_a_media_type_that_is_not_text_is_refused(type: str) -> None:
    with pytest.raises(SourceError, match="is not text"):
        read_page(URL, response(type=type), LIMITS, None)

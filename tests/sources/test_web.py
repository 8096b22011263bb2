"""Fetching pages from a local server: their text, the limits, and a sentence for each failure."""

import gzip
import socket
import threading
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

import pytest
from urllib3 import HTTPResponse

import reader
from reader.config import WebSettings
from reader.errors import SourceError
from reader.sources import Format, Limits, is_url, read
from reader.sources.reading import default_limits
from reader.sources.web import read_page
from tests.commands.conftest import Run, run, through_terminal

__all__ = ["run"]

WORDS = "The harbour of the town opened again on Monday, after a year of work on the wall. " * 4
PAGE = f"<!doctype html><title>Harbour</title><article><h1>Harbour</h1><p>{WORDS}</p><p>Grüße.</p></article>"


@dataclass
class Answer:
    """The server's response to one path."""

    body: bytes = PAGE.encode()
    type: str = "text/html; charset=utf-8"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    is_cut: bool = False
    is_silent: bool = False


class Server:
    """A server whose responses a test sets."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self.stop = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.asked.append(self.path)
                answer = outer.answers.get(self.path, Answer(b"gone", "text/plain", 404))
                if answer.is_silent:
                    outer.stop.wait(30)
                    return
                self.send_response(answer.status)
                self.send_header("Content-Type", answer.type)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(answer.body[: len(answer.body) // 2] if answer.is_cut else answer.body)

            def log_message(self, format: str, *args: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.http.serve_forever, kwargs={"poll_interval": 0.02})
        self.thread.start()

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.http.server_port}{path}"

    def close(self) -> None:
        self.stop.set()
        self.http.shutdown()
        self.thread.join()
        self.http.server_close()


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.close()


@pytest.mark.parametrize(
    ("target", "expected"),
    [("https://example.org/a", True), ("HTTP://example.org", True), ("a.html", False), ("ftp://example.org", False)],
)
def test_urls_are_recognized(target: str, expected: bool) -> None:
    assert is_url(target) is expected


def test_a_page_is_fetched_and_read(server: Server) -> None:
    server.answers["/news/harbour.html?from=home"] = Answer()
    document = reader.open(server.url("/news/harbour.html?from=home"))
    assert document.title == "Harbour"
    assert WORDS.strip() in document.text
    assert document.id == "harbour"
    assert document.target == server.url("/news/harbour.html?from=home")


@pytest.mark.parametrize(
    ("type", "path", "format"),
    [
        ("text/html", "/a", Format.HTML),
        ("application/xhtml+xml", "/a", Format.HTML),
        ("text/markdown", "/a", Format.MARKDOWN),
        ("text/plain", "/a.md", Format.MARKDOWN),
        ("text/plain", "/a.txt", Format.PLAIN),
    ],
)
def test_the_type_of_content_tells_the_format(server: Server, type: str, path: str, format: Format) -> None:
    server.answers[path] = Answer(b"Only words.", type)
    assert read(server.url(path)).format is format


@pytest.mark.parametrize(
    ("type", "head", "encoding"),
    [
        ("text/html; charset=ISO-8859-1", "", "cp1252"),
        ("text/html", '<meta charset="windows-1252">', "cp1252"),
        ("text/html", '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
        ("text/html", '<meta charset="no-such-thing">', "utf-8"),
        ("text/html", "", "utf-8"),
        ("text/html", "", "cp1252"),
    ],
)
def test_the_character_set_is_from_header_page_or_content(server: Server, type: str, head: str, encoding: str) -> None:
    words = "Привет" if encoding == "koi8-r" else "Grüße"
    server.answers["/a"] = Answer(f"<!doctype html>{head}<p>{words} {WORDS}".encode(encoding), type)
    assert words in read(server.url("/a")).text


@pytest.mark.parametrize(
    ("name", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)], ids=["gzip", "deflate"]
)
def test_compressed_bodies_are_unpacked(server: Server, name: str, pack: Callable[[bytes], bytes]) -> None:
    server.answers["/a"] = Answer(pack(PAGE.encode()), headers={"Content-Encoding": name})
    assert "Grüße." in read(server.url("/a")).text


def test_redirects_are_followed_up_to_the_limit(server: Server) -> None:
    for i in range(5):
        server.answers[f"/{i}"] = Answer(b"", status=302, headers={"Location": f"/{i + 1}"})
    server.answers["/5"] = Answer()
    assert "Grüße." in read(server.url("/0"), limits=default_limits()._replace(redirects=5)).text
    with pytest.raises(SourceError, match="redirects more than 2 times"):
        read(server.url("/0"), limits=default_limits()._replace(redirects=2))


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (Answer(status=404), r"there is no such page \(status 404\)"),
        (Answer(status=403), "the server denies access"),
        (Answer(status=500), r"the server has an error \(status 500\)"),
        (Answer(type="application/pdf"), "is not text: it is a PDF"),
        (Answer(type="image/png"), "is not text: it is image/png"),
        (Answer(b"%PDF-1.7 ...", "text/html"), "looks like a PDF"),
        (Answer(b"", "text/html"), "is empty"),
        (Answer(headers={"Content-Length": "3000000"}), "is too large: it has more than 1 MiB"),
        (Answer(b"words " * 300_000, "text/plain"), "is too large: it has more than 1 MiB"),
        (Answer(gzip.compress(b"0" * 3_000_000), headers={"Content-Encoding": "gzip"}), "is too large"),
        (Answer(b"no gzip at all", headers={"Content-Encoding": "gzip"}), "cannot be decompressed"),
        (Answer(headers={"Content-Length": str(len(PAGE.encode()))}, is_cut=True), "closed the connection"),
        (Answer(is_silent=True), "the server sent nothing"),
        (
            Answer(b"", status=302, headers={"Location": "file:///etc/passwd"}),
            "or one that it redirects to, is malformed",
        ),
    ],
)
def test_each_failure_has_a_sentence(server: Server, answer: Answer, sentence: str) -> None:
    server.answers["/a"] = answer
    with pytest.raises(SourceError, match=sentence) as error:
        read(server.url("/a"), limits=Limits(size=1 << 20, seconds=0.5, redirects=5))
    assert str(error.value).startswith(server.url("/a"))
    assert str(error.value).endswith(".")


def test_the_error_says_that_the_connection_is_refused() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(SourceError, match="refuses the connection"):
        read(f"http://127.0.0.1:{port}/")


def test_the_error_says_that_the_name_is_unknown() -> None:
    with pytest.raises(SourceError, match="there is no server of this name, or no network"):
        read("http://no-such-server.invalid/")


def test_the_error_says_that_the_connection_is_not_secure(server: Server) -> None:
    with pytest.raises(SourceError, match="connection is not secure"):
        read(server.url("/a").replace("http:", "https:"))


@pytest.mark.parametrize("url", ["http://", "http://[::bad", "https:///path"])
def test_a_malformed_address_is_a_source_error(url: str) -> None:
    with pytest.raises(SourceError, match="cannot be fetched"):
        read(url)


def test_progress_is_reported(server: Server) -> None:
    server.answers["/a"] = Answer(b"words " * 100_000, "text/plain")
    told: list[int] = []
    read(server.url("/a"), progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 600_000


def test_commands_read_addresses_with_the_limits_of_the_settings(server: Server, run: Run) -> None:
    server.answers["/harbour"] = Answer()
    server.answers["/large"] = Answer(b"words " * 300_000, "text/plain")
    done = run("outline", server.url("/harbour"), server.url("/none"))
    assert done.returncode == 1
    assert done.stdout.startswith("Harbour\n")
    assert "there is no such page" in done.stderr


def test_a_setting_limits_the_size(server: Server, run: Run, tmp_path: Path) -> None:
    server.answers["/large"] = Answer(b"words " * 300_000, "text/plain")
    assert run("text", server.url("/large")).returncode == 0
    folder = tmp_path / "settings" / "reader"
    folder.mkdir(parents=True)
    (folder / "config.yaml").write_text("web:\n  size: 1\n")
    done = run("text", server.url("/large"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "more than 1 MiB. Allow more with web.size in the settings" in done.stderr


def test_a_terminal_shows_a_line_of_progress_and_removes_it(server: Server) -> None:
    server.answers["/a"] = Answer(b"Only words.", "text/plain")
    status, shown = through_terminal("text", server.url("/a"))
    assert status == 0
    assert shown.startswith(f"\rFetching {server.url('/a')}")
    assert shown.endswith(" \rOnly words.\r\n")


def test_the_limits_are_those_of_the_settings() -> None:
    assert Limits.from_settings(WebSettings(size=3, timeout=7, redirects=2)) == Limits(3 << 20, 7, 2)
    assert default_limits() == Limits(20 << 20, 20, 5)


def response(body: bytes = b"words", status: int = 200, type: str = "text/plain", **headers: str) -> HTTPResponse:
    """A response that no server sent."""
    fields = {"Content-Type": type, **{name.replace("_", "-"): value for name, value in headers.items()}}
    return HTTPResponse(BytesIO(body), fields, status, preload_content=False)


URL = "https://example.org/a"
LIMITS = Limits(size=10, seconds=10.0, redirects=5)


@pytest.mark.parametrize(
    ("seconds", "is_read"), [(0.0, True), (29.9, True), (30.0, True), (30.1, False), (300.0, False), (2999.0, False)]
)
def test_a_page_may_take_three_times_the_longest_silence(
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
@pytest.mark.parametrize("is_said", [True, False])
def test_a_page_has_at_most_the_size_that_is_allowed(length: int, is_read: bool, is_said: bool) -> None:
    headers = {"Content_Length": str(length)} if is_said else {}
    if is_read:
        assert len(read_page(URL, response(b"w" * length, **headers), LIMITS, None).data) == length
    else:
        with pytest.raises(SourceError, match="is too large"):
            read_page(URL, response(b"w" * length, **headers), LIMITS, None)


def test_a_page_that_says_it_is_too_large_is_not_read_at_all() -> None:
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
def test_a_status_from_400_on_is_an_error(status: int, meaning: str) -> None:
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
def test_media_type_and_charset_are_from_the_header(type: str, media_type: str, charset: str) -> None:
    page = read_page(URL, response(type=type), LIMITS, None)
    assert (page.media_type, page.charset, page.url) == (media_type, charset, URL)


@pytest.mark.parametrize("type", ["application/pdf", "image/png", "application/jsonp", "xtext/html", "video/mp4"])
def test_a_type_that_is_not_text_is_refused(type: str) -> None:
    with pytest.raises(SourceError, match="is not text"):
        read_page(URL, response(type=type), LIMITS, None)


@pytest.mark.parametrize(("limit", "is_read"), [(6, True), (5, True), (4, False), (0, False)])
def test_five_redirects_need_a_limit_of_five(server: Server, limit: int, is_read: bool) -> None:
    for i in range(5):
        server.answers[f"/{i}"] = Answer(b"", status=302, headers={"Location": f"/{i + 1}"})
    server.answers["/5"] = Answer()
    limits = default_limits()._replace(redirects=limit)
    if is_read:
        assert read(server.url("/0"), limits=limits).format is Format.HTML
    else:
        with pytest.raises(SourceError, match=f"redirects more than {limit} times"):
            read(server.url("/0"), limits=limits)

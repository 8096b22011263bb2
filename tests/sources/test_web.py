"""Fetching pages from a local server: their text, redirects, and a message for each failure."""

import gzip
import socket
import threading
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import reader
from reader.errors import SourceError
from reader.sources import Format, Limits, is_url, read
from reader.sources.reading import default_limits
from tests.commands.conftest import Run, run, through_terminal

__all__ = ["run"]

WORDS = "The harbour of the town opened again on Monday, after a year of work on the wall. " * 4
PAGE = f"<!doctype html><title>Harbour</title><article><h1>Harbour</h1><p>{WORDS}</p><p>Grüße.</p></article>"


@dataclass
class Response:
    """The response of the server to one path."""

    body: bytes = PAGE.encode()
    type: str = "text/html; charset=utf-8"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    is_cut: bool = False
    is_silent: bool = False


class Server:
    """A server with responses set by the test."""

    def __init__(self) -> None:
        self.responses: dict[str, Response] = {}
        self.requested: list[str] = []
        self.stop = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.requested.append(self.path)
                response = outer.responses.get(self.path, Response(b"gone", "text/plain", 404))
                if response.is_silent:
                    outer.stop.wait(30)
                    return
                self.send_response(response.status)
                self.send_header("Content-Type", response.type)
                for name, value in response.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(response.body[: len(response.body) // 2] if response.is_cut else response.body)

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
    server = Server()
    yield server
    server.close()


@pytest.mark.parametrize(
    ("target", "expected"),
    [("https://example.org/a", True), ("HTTP://example.org", True), ("a.html", False), ("ftp://example.org", False)],
)
def test_urls_are_recognized(target: str, expected: bool) -> None:
    assert is_url(target) is expected


def test_a_page_is_fetched_and_read(server: Server) -> None:
    server.responses["/news/harbour.html?from=home"] = Response()
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
def test_the_format_follows_from_the_content_type(server: Server, type: str, path: str, format: Format) -> None:
    server.responses[path] = Response(b"Only words.", type)
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
def test_the_encoding_follows_from_the_header_the_page_or_the_content(
    server: Server, type: str, head: str, encoding: str
) -> None:
    words = "Привет" if encoding == "koi8-r" else "Grüße"
    server.responses["/a"] = Response(f"<!doctype html>{head}<p>{words} {WORDS}".encode(encoding), type)
    assert words in read(server.url("/a")).text


@pytest.mark.parametrize(
    ("name", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)], ids=["gzip", "deflate"]
)
def test_compressed_bodies_are_unpacked(server: Server, name: str, pack: Callable[[bytes], bytes]) -> None:
    server.responses["/a"] = Response(pack(PAGE.encode()), headers={"Content-Encoding": name})
    assert "Grüße." in read(server.url("/a")).text


def test_redirects_are_followed_up_to_the_limit(server: Server) -> None:
    for i in range(5):
        server.responses[f"/{i}"] = Response(b"", status=302, headers={"Location": f"/{i + 1}"})
    server.responses["/5"] = Response()
    assert "Grüße." in read(server.url("/0"), limits=default_limits()._replace(redirects=5)).text
    with pytest.raises(SourceError, match="redirects more than 2 times"):
        read(server.url("/0"), limits=default_limits()._replace(redirects=2))


@pytest.mark.parametrize(
    ("response", "sentence"),
    [
        (Response(status=404), r"there is no such page \(status 404\)"),
        (Response(status=403), "the server denies access"),
        (Response(status=500), r"the server has an error \(status 500\)"),
        (Response(type="application/zip"), "is not text: it is a ZIP archive"),
        (Response(type="image/png"), "is not text: it is image/png"),
        (Response(b"\x89PNG\r\n\x1a\n", "text/html"), "looks like a PNG image"),
        (Response(b"", "text/html"), "is empty"),
        (Response(headers={"Content-Length": "3000000"}), "is too large: it has more than 1 MiB"),
        (Response(b"words " * 300_000, "text/plain"), "is too large: it has more than 1 MiB"),
        (Response(gzip.compress(b"0" * 3_000_000), headers={"Content-Encoding": "gzip"}), "is too large"),
        (Response(b"no gzip at all", headers={"Content-Encoding": "gzip"}), "cannot be decompressed"),
        (Response(headers={"Content-Length": str(len(PAGE.encode()))}, is_cut=True), "closed the connection"),
        (Response(is_silent=True), "the server sent nothing"),
        (
            Response(b"", status=302, headers={"Location": "file:///etc/passwd"}),
            "or one that it redirects to, is malformed",
        ),
    ],
)
def test_each_failure_has_a_message(server: Server, response: Response, sentence: str) -> None:
    server.responses["/a"] = response
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
    server.responses["/a"] = Response(b"words " * 100_000, "text/plain")
    reported: list[int] = []
    read(server.url("/a"), progress=reported.append)
    assert reported == sorted(reported)
    assert reported[-1] == 600_000


def test_commands_read_pages_and_report_missing_ones(server: Server, run: Run) -> None:
    server.responses["/harbour"] = Response()
    server.responses["/large"] = Response(b"words " * 300_000, "text/plain")
    done = run("outline", server.url("/harbour"), server.url("/none"))
    assert done.returncode == 1
    assert done.stdout.startswith("Harbour\n")
    assert "there is no such page" in done.stderr


def test_the_size_limit_is_a_setting(server: Server, run: Run, tmp_path: Path) -> None:
    server.responses["/large"] = Response(b"words " * 300_000, "text/plain")
    assert run("text", server.url("/large")).returncode == 0
    folder = tmp_path / "settings" / "reader"
    folder.mkdir(parents=True)
    (folder / "config.yaml").write_text("web:\n  size: 1\n")
    done = run("text", server.url("/large"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "more than 1 MiB. Allow more with web.size in the settings" in done.stderr


def test_a_terminal_shows_the_progress_and_then_removes_it(server: Server) -> None:
    server.responses["/a"] = Response(b"Only words.", "text/plain")
    status, shown = through_terminal("text", server.url("/a"))
    assert status == 0
    assert shown.startswith(f"\rFetching {server.url('/a')}")
    assert shown.endswith(" \rOnly words.\r\n")


@pytest.mark.parametrize(("limit", "is_read"), [(6, True), (5, True), (4, False), (0, False)])
def test_five_redirects_need_a_limit_of_five(server: Server, limit: int, is_read: bool) -> None:
    for i in range(5):
        server.responses[f"/{i}"] = Response(b"", status=302, headers={"Location": f"/{i + 1}"})
    server.responses["/5"] = Response()
    limits = default_limits()._replace(redirects=limit)
    if is_read:
        assert read(server.url("/0"), limits=limits).format is Format.HTML
    else:
        with pytest.raises(SourceError, match=f"redirects more than {limit} times"):
            read(server.url("/0"), limits=limits)

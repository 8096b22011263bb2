"""A server of feeds and articles, with what it was asked for."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

WORDS = "The harbour of the town opened again on Monday, after a year of work on the wall. " * 4


@dataclass
class Page:
    """What the server has at a path."""

    body: bytes
    type: str = "text/html; charset=utf-8"
    status: int = 200
    is_silent: bool = False


class FeedServer:
    """Answers conditional requests; each body is its own validator."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.sent: list[str] = []
        """The paths whose bodies were sent."""
        self.unchanged: list[str] = []
        """The paths that were found to be unchanged."""
        self.stop = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                page = outer.pages.get(self.path, Page(b"gone", "text/plain", 404))
                if page.is_silent:
                    outer.stop.wait(30)
                    return
                etag = f'"{hash(page.body)}"'
                if self.headers.get("If-None-Match") == etag:
                    outer.unchanged.append(self.path)
                    self.send_response(304)
                    self.end_headers()
                    return
                outer.sent.append(self.path)
                self.send_response(page.status)
                self.send_header("Content-Type", page.type)
                self.send_header("ETag", etag)
                self.end_headers()
                self.wfile.write(page.body)

            def log_message(self, format: str, *args: object) -> None:
                pass

        class Listening(ThreadingHTTPServer):
            request_queue_size = 128

        self.http = Listening(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.http.serve_forever, kwargs={"poll_interval": 0.02})
        self.thread.start()

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.http.server_port}{path}"

    def add_feed(self, path: str, title: str, numbers: range, content: str = "The wall broke.") -> str:
        """Add a feed of articles and their pages; its address."""
        items = "".join(
            f"<item><title>{title} {number}</title><link>{self.url(f'{path}/{number}')}</link>"
            f"<pubDate>{1 + number % 28:02} May 2026 10:00 GMT</pubDate><author>ann@a.example (Ann Lee)</author>"
            f"<description>{content}</description></item>"
            for number in numbers
        )
        body = f"<rss version='2.0'><channel><title>{title}</title>{items}</channel></rss>"
        self.pages[path] = Page(body.encode(), "application/rss+xml")
        for number in numbers:
            said = f"<p>“The wall broke,” said Bo Berg, the engineer of wall {number}.</p>"
            page = f"<!doctype html><article><h1>{title} {number}</h1><p>{WORDS}</p>{said}<p>{WORDS}</p></article>"
            self.pages[f"{path}/{number}"] = Page(page.encode())
        return self.url(path)

    def close(self) -> None:
        if not self.stop.is_set():
            self.stop.set()
            self.http.shutdown()
            self.thread.join()
            self.http.server_close()


@pytest.fixture
def server() -> Iterator[FeedServer]:
    server = FeedServer()
    yield server
    server.close()


def opml(addresses: list[str]) -> str:
    """A list of feeds."""
    outlines = "".join(f"<outline text='Feed {at}' xmlUrl='{each}'/>" for at, each in enumerate(addresses))
    return f"<opml version='2.0'><head><title>My feeds</title></head><body>{outlines}</body></opml>"

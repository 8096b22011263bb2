"""Servers that send a little at a time, or lead to private addresses: a fetch ends in time, with a sentence."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import pytest

from reader.errors import SourceError
from reader.sources import Limits
from reader.sources.connections import is_public_address
from reader.sources.web import declared_size, fetch

LIMITS = Limits(size=1 << 20, seconds=0.06, redirects=5)
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
DRIPPING = {
    "status line": (b"", b"HTTP/1.1 200 " + b"O" * 999),
    "header": (HEAD, b"X-Long: " + b"x" * 999),
    "headers": (HEAD, b"X: y\r\n" * 999),
    "continue": (b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 99),
    "body": (HEAD + b"\r\n", b"w" * 999),
    "body of a length": (HEAD + b"Content-Length: 999\r\n\r\n", b"w" * 999),
    "chunk": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n999\r\n", b"w" * 999),
    "length of a chunk": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"0" * 999),
    "gzip": (HEAD + b"Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08\x10\0\0\0\0\0\3", b"n" * 999),
    "redirects": (b"HTTP/1.1 302 Found\r\nLocation: /next\r\n", b"X: y\r\n" * 999),
}


@contextmanager
def server(first: bytes, dripping: bytes, pause: Callable[[], object] = lambda: time.sleep(0.01)) -> Iterator[str]:
    """The address of a server that sends some bytes at once, and others with a pause after each; closed at the end of
    the block.
    """
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            with suppress(OSError):
                while True:
                    connection, _ = listener.accept()
                    with connection, suppress(OSError):
                        connection.recv(1 << 16)
                        connection.sendall(first)
                        for byte in dripping:
                            connection.sendall(bytes([byte]))
                            pause()

        threading.Thread(target=serve, daemon=True).start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
        listener.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize("part", DRIPPING)
def test_a_fetch_ends_when_its_time_is_over_whatever_comes_slowly(part: str) -> None:
    with server(*DRIPPING[part]) as address:
        begun = time.monotonic()
        with pytest.raises(SourceError, match=r"takes too long: .* with web\.timeout in the settings\."):
            fetch(address, LIMITS)
        assert time.monotonic() - begun < 1.0


def test_a_handshake_that_does_not_begin_is_left() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        begun = time.monotonic()
        with pytest.raises(SourceError, match=r"takes too long|sent nothing|did not answer"):
            fetch(f"https://127.0.0.1:{listener.getsockname()[1]}/", LIMITS)
        assert time.monotonic() - begun < 1.0


def test_a_handshake_that_does_not_end_is_left() -> None:
    with server(b"\x16\x03\x03\x3f\xff\x02\0\x3f\xfb", b"x" * 999) as address:
        begun = time.monotonic()
        with pytest.raises(SourceError, match=r"takes too long|sent nothing"):
            fetch(address.replace("http:", "https:"), LIMITS)
        assert time.monotonic() - begun < 1.0


def test_a_name_that_is_looked_up_without_end_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    is_over = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: is_over.wait(20) and [])
    begun = time.monotonic()
    with pytest.raises(SourceError, match=r"http://a\.example cannot be fetched: the server did not answer within"):
        fetch("http://a.example", LIMITS)
    assert time.monotonic() - begun < 1.0
    is_over.set()


def test_a_server_with_many_addresses_takes_no_more_time(monkeypatch: pytest.MonkeyPatch) -> None:
    addresses = [(2, 1, 6, "", (f"192.0.2.{i}", 80)) for i in range(200)]
    tried: list[float] = []

    def never(address: object, timeout: float, **_: object) -> socket.socket:
        tried.append(timeout)
        time.sleep(timeout)
        raise TimeoutError

    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: addresses)
    monkeypatch.setattr("urllib3.util.connection.create_connection", never)
    begun = time.monotonic()
    with pytest.raises(SourceError, match=r"did not answer within|takes too long"):
        fetch("http://a.example", LIMITS)
    assert time.monotonic() - begun < 1.0
    assert len(tried) > 2


def test_the_second_address_is_used_if_the_first_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    with server(HEAD + b"Content-Length: 5\r\n\r\nwords", b"") as address:
        port = int(address.rsplit(":", 1)[1].strip("/"))
        infos = [(2, 1, 6, "", (host, port)) for host in ("127.0.0.2", "127.0.0.1")]
        real = socket.getaddrinfo
        monkeypatch.setattr(
            socket, "getaddrinfo", lambda host, *a, **k: infos if host == "a.example" else real(host, *a, **k)
        )
        assert fetch(f"http://a.example:{port}/", Limits(99, 2.0, 0)).data == b"words"


def test_progress_is_told_as_soon_as_anything_comes() -> None:
    told: list[int] = []
    is_told = threading.Semaphore(0)  # the next byte comes when the last one was told, however busy the machine is

    def tell(size: int) -> None:
        told.append(size)
        is_told.release()

    with server(HEAD + b"Content-Length: 3\r\n\r\n", b"www", lambda: is_told.acquire(timeout=20)) as address:
        assert fetch(address, LIMITS._replace(seconds=30.0), tell).data == b"www"
    assert told == [1, 2, 3]


@pytest.mark.parametrize(
    ("header", "size"), [("", 0), ("0", 0), ("7", 7), (" 7 ", 7), ("7, 7", 7), ("9" * 18, 10**18 - 1)]
)
def test_the_declared_size_is_read(header: str, size: int) -> None:
    assert declared_size("http://a.example", header) == size


@pytest.mark.parametrize("header", ["abc", "-1", "+1", "1.5", "0x10", "7, 8", ",", "\u0661", "9" * 19, "9" * 5000])
def test_a_declared_size_that_is_none_is_an_error(header: str) -> None:
    with pytest.raises(SourceError, match="declares a length that is no number of bytes"):
        declared_size("http://a.example", header)


def test_a_public_page_does_not_lead_to_a_private_address(monkeypatch: pytest.MonkeyPatch) -> None:
    with (
        server(HEAD + b"Content-Length: 6\r\n\r\nsecret", b"") as secret,
        server(f"HTTP/1.1 302 Found\r\nLocation: {secret}\r\nContent-Length: 0\r\n\r\n".encode(), b"") as page,
    ):
        assert fetch(page, Limits(99, 5.0, 5)).data == b"secret", "a private page may"
        public = iter([True, False])
        monkeypatch.setattr("reader.sources.connections.is_public_address", lambda _: next(public))
        with pytest.raises(SourceError, match="it redirects to a private address"):
            fetch(page, Limits(99, 5.0, 5))


@pytest.mark.parametrize(
    ("address", "is_public"),
    [
        *[("93.184.215.14", True), ("2606:2800:21f::1", True), ("::ffff:93.184.215.14", True)],
        *[("127.0.0.1", False), ("10.0.0.1", False), ("192.168.1.1", False), ("172.16.0.1", False)],
        *[
            ("169.254.169.254", False),
            ("100.64.0.1", False),
            ("0.0.0.0", False),
            ("::1", False),
            ("fe80::1%eth0", False),
        ],
        *[("fd00::1", False), ("::ffff:127.0.0.1", False), ("2002:7f00:1::", False), ("::", False)],
    ],
)
def test_addresses_are_public_or_private(address: str, is_public: bool) -> None:
    assert is_public_address(address) is is_public

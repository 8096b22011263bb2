"""Answers of a server that are odd, wrong or made to harm, each with what becomes of it."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from functools import cache

WORDS = b"words"
CLOSED, LENGTH, UNPACKED = (
    "the server closed the connection",
    "a length that is no number of bytes",
    "cannot be decompressed",
)
NO_HTTP, MALFORMED, LOOP = "the answer of the server is no HTTP", "is malformed", "redirects more than 3 times"
REFUSED, NO_PAGE, LARGE = "the server refuses the connection", "an address that is not a web page", "is too large"
UNKNOWN, TEXT = "packed in an unknown way", "is not text: it is"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
PACKED = gzip.compress(WORDS)

Answer = tuple[str, bytes, bytes | str]
"""A name, the answer, and the body that is read from it or a part of the sentence about it."""


def statuses() -> Iterator[Answer]:
    """Every kind of status, and first lines that are none."""
    read = [200, 201, 202, 203, 205, 206, 226, 299, 300, 305, 306, 399]
    expected: dict[object, bytes | str] = {
        **dict.fromkeys([101, 102, 199, 204, 304], b""),
        **dict.fromkeys(read, WORDS),
        **dict.fromkeys([400, 402, 405, 407, 418, 421, 422, 426, 431, 499], "refuses the request"),
        **dict.fromkeys([500, 501, 502, 503, 504, 599, 600, 999], "the server has an error"),
        401: "requires a password",
        403: "denies access",
        404: "no such page",
        410: "is gone",
        429: "is busy",
        451: "legal reasons",
        **dict.fromkeys([0, 1, 99, 1000, -1, "abc", "2 0"], NO_HTTP),
        100: NO_HTTP,
    }
    for status, outcome in expected.items():
        yield f"status {status}", f"HTTP/1.1 {status} X\r\nContent-Length: 5\r\n\r\nwords".encode(), outcome
    for status, outcome in [(429, "is busy"), (503, "has an error"), (413, "refuses the request")]:
        wait = f"HTTP/1.1 {status} X\r\nRetry-After: 99\r\nContent-Length: 0\r\n\r\n"
        yield f"{status} and a time to wait", wait.encode(), outcome
    lines: dict[str, tuple[bytes, bytes | str]] = {
        "an old version": (b"HTTP/1.0 200 OK", WORDS),
        "another version": (b"HTTP/2 200 OK", CLOSED),
        "no reason": (b"HTTP/1.1 200", WORDS),
        "no status": (b"200 OK", NO_HTTP),
        "a zero byte": (b"HTTP/1.1 200 O\0K", WORDS),
        "too long a line": (b"HTTP/1.1 200 " + b"O" * 70_000, "too long a line"),
        "a radio": (b"ICY 200 OK", NO_HTTP),
        "an alert of TLS": (b"\x15\x03\x01\0\2\2\x28", NO_HTTP),
    }
    for name, (line, outcome) in lines.items():
        yield name, line + b"\r\n\r\nwords", outcome
    yield "nothing", b"", CLOSED


def lengths() -> Iterator[Answer]:
    """Lengths that are right, wrong, or none."""
    none = ["-5", "abc", "0x5", "+5", "5.0", "9" * 30, "5, 6", "5\r\nContent-Length: 6", "\xb2", "5 5"]
    expected: dict[str, bytes | str] = {
        **dict.fromkeys(["5", " 5 ", "5, 5", "5\r\nContent-Length: 5", "", "05"], WORDS),
        **dict.fromkeys(none, LENGTH),
        "3": b"wor",
        "0": b"",
        "9": CLOSED,
        str(1 << 40): LARGE,
    }
    for length, outcome in expected.items():
        yield f"length {length[:20]}", HEAD + f"Content-Length: {length}\r\n\r\n".encode("latin-1") + WORDS, outcome


def encodings() -> Iterator[Answer]:
    """Ways to pack a body, and bodies that are not packed so."""
    bare = zlib.compressobj(wbits=-15)
    table: dict[str, tuple[str, bytes, bytes | str]] = {
        "gzip": ("gzip", PACKED, WORDS),
        "its old name": ("x-gzip", PACKED, WORDS),
        "in capitals": ("GZIP", PACKED, WORDS),
        "with more after it": ("gzip", PACKED + b"more", WORDS),
        "twice": ("gzip, gzip", gzip.compress(PACKED), WORDS),
        "in two parts": ("gzip", PACKED + PACKED, WORDS * 2),
        "not at all": ("gzip", WORDS, UNPACKED),
        "nine times": (", ".join(["gzip"] * 9), WORDS, UNPACKED),
        "deflate": ("deflate", zlib.compress(WORDS), WORDS),
        "bare deflate": ("deflate", bare.compress(WORDS) + bare.flush(), WORDS),
        "no deflate": ("deflate", b"\xff" * 9, UNPACKED),
        "a bomb": ("gzip", gzip.compress(b"w" * (3 << 20)), LARGE),
        "a bomb in a bomb": ("gzip, gzip", gzip.compress(gzip.compress(b"w" * (9 << 20))), LARGE),
        "compress": ("compress", WORDS, UNKNOWN),
        "an unknown one": ("x-foo", WORDS, UNKNOWN),
        "a known one and an unknown one": ("gzip, x-foo", WORDS, UNKNOWN),
        "identity": ("identity", WORDS, WORDS),
        "no name": ("", WORDS, WORDS),
    }
    for name, (coding, body, outcome) in table.items():
        head = f"Content-Encoding: {coding}\r\nContent-Length: {len(body)}\r\n\r\n"
        yield f"packed: {name}", HEAD + head.encode() + body, outcome


def chunks() -> Iterator[Answer]:
    """Bodies in chunks, whole and broken."""
    table: dict[str, tuple[bytes, bytes | str]] = {
        "one": (b"5\r\nwords\r\n0\r\n\r\n", WORDS),
        "two": (b"2\r\nwo\r\n3\r\nrds\r\n0\r\n\r\n", WORDS),
        "a capital digit": (b"A\r\nwordswords\r\n0\r\n\r\n", WORDS * 2),
        "an extension": (b"5;a=b\r\nwords\r\n0\r\n\r\n", WORDS),
        "a trailer": (b"5\r\nwords\r\n0\r\nX: y\r\n\r\n", WORDS),
        "none": (b"0\r\n\r\n", b""),
        "no end": (b"5\r\nwords\r\n", CLOSED),
        "half of one": (b"9\r\nwor", CLOSED),
        "a word for a length": (b"xyz\r\nwords\r\n0\r\n\r\n", CLOSED),
        "a negative length": (b"-5\r\nwords\r\n0\r\n\r\n", CLOSED),
        "a huge length": (b"f" * 40 + b"\r\nwords", CLOSED),
        "a large length": (b"fffffffff\r\nwords", CLOSED),
        "nothing": (b"", CLOSED),
        "a blank line": (b"\r\n", CLOSED),
        "a line without end": (b"5;" + b"a" * 70_000 + b"\r\nwords\r\n0\r\n\r\n", "too long a line"),
    }
    for name, (body, outcome) in table.items():
        yield f"chunks: {name}", HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + body, outcome
    whole = b"5\r\nwords\r\n0\r\n\r\n"
    yield "chunks: packed", HEAD + b"Transfer-Encoding: gzip, chunked\r\n\r\n" + whole, UNKNOWN
    yield "chunks: unknown", HEAD + b"Transfer-Encoding: foo\r\n\r\n" + WORDS, UNKNOWN
    yield "chunks: and a length", HEAD + b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n" + whole, WORDS


def redirects() -> Iterator[Answer]:
    """Redirects in circles, to other schemes, and to addresses that are none. PATH stands for the same path."""
    table = {
        **dict.fromkeys(["PATH", "HTTP://127.0.0.1:PORTPATH", "//127.0.0.1:PORTPATH"], LOOP),
        **dict.fromkeys(["PATH?a=1#b", "PATH%0d%0aX:y"], LOOP),
        **dict.fromkeys(["ftp://127.0.0.1/", "gopher://127.0.0.1/", "ws://127.0.0.1/", "unix://a/"], NO_PAGE),
        **dict.fromkeys(["file:///etc/passwd", "data:text/plain,a", "javascript:alert(1)", "blob:x"], MALFORMED),
        **dict.fromkeys(["http://127.0.0.1:99999/", "http://127.0.0.1:abc/", "http://[::1/", "http://a b/"], MALFORMED),
        **dict.fromkeys([f"http://{'w' * 64}.invalid/", "http://..../"], MALFORMED),
        **dict.fromkeys(["http://127.0.0.1:1/", "http://u:p@127.0.0.1:1/", "//127.0.0.1:1"], REFUSED),
        **dict.fromkeys(["http://127.0.0.1:1/\0", "http://127.0.0.1:1/\x1b[31m", "http://127.0.0.1:0/"], REFUSED),
        f"http://127.0.0.1:1/{'w' * 60_000}": REFUSED,
    }
    for address, outcome in table.items():
        head = f"HTTP/1.1 302 Found\r\nConnection: close\r\nContent-Length: 0\r\nLocation: {address}\r\n\r\n"
        yield f"redirect to {address[:40]!r}", head.encode("latin-1"), outcome
    for status in (301, 303, 307, 308):
        head = f"HTTP/1.1 {status} Found\r\nConnection: close\r\nContent-Length: 0\r\nLocation: PATH\r\n\r\n"
        yield f"redirect {status}", head.encode(), LOOP
    yield "redirect to nowhere", b"HTTP/1.1 302 Found\r\nContent-Length: 5\r\n\r\nwords", WORDS
    yield "redirect to itself, empty", b"HTTP/1.1 302 Found\r\nLocation: \r\nContent-Length: 0\r\n\r\n", b""


def headers() -> Iterator[Answer]:
    """Headers that are broken or made to harm, and media types."""
    table: dict[bytes, bytes | str] = {
        **dict.fromkeys([b"X: \x1b[31m", b"nonsense", b"X Y: z", b"X: a\r\n b", b"X: \0", b"X: \xe9", b": y"], WORDS),
        **dict.fromkeys(
            [b"Set-Cookie: a=b; Domain=com", b"Refresh: 0; url=file:///etc/passwd", b"Retry-After: 99"], WORDS
        ),
        b"\r\n".join(b"X%d: y" % i for i in range(200)): CLOSED,
        b"X: " + b"y" * 70_000: "too long a line",
    }
    for header, outcome in table.items():
        whole = b"HTTP/1.1 200 OK\r\n" + header + b"\r\nContent-Length: 5\r\n\r\nwords"
        yield f"header {header[:30]!r}", whole, outcome
    types: dict[str, bytes | str] = {
        **dict.fromkeys(["text/html", "TEXT/PLAIN", 'text/plain; charset="', "", ";"], WORDS),
        **dict.fromkeys(["application/octet-stream", "text/plain; charset=undefined", "text/\x1b[31m"], WORDS),
        **dict.fromkeys(["image/png", "video/mp4", "/", "text", f"a/{'b' * 5_000}", "application/x-\x1b]0"], TEXT),
    }
    for type, outcome in types.items():
        head = f"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: 5\r\n\r\nwords"
        yield f"type {type[:30]!r}", head.encode(), outcome


@cache
def answers() -> list[Answer]:
    """All of them."""
    return [*statuses(), *lengths(), *encodings(), *chunks(), *redirects(), *headers()]

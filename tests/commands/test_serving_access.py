"""Whom `reader serve` lets in, and which frames of a browser it takes."""

import socket

import pytest

from reader.commands.serving.access import Access, new_token
from reader.commands.serving.frames import FrameError, first_size, frame_of


@pytest.mark.parametrize(
    ("listening", "host", "origin", "known"),
    [
        ("127.0.0.1", "127.0.0.1:8000", None, True),
        ("127.0.0.1", "localhost:8000", "http://localhost:8000", True),
        ("::1", "[::1]:8000", "http://[::1]:8000", True),
        ("127.0.0.1", "localhost:8000", "http://localhost:9000", False),
        ("127.0.0.1", "localhost:8000", "null", False),
        ("127.0.0.1", "localhost:8000", "data://localhost:8000", False),
        ("127.0.0.1", "localhost:9000", None, False),
        ("127.0.0.1", "localhost", None, False),
        ("127.0.0.1", "", None, False),
        ("127.0.0.1", "reader.example:8000", None, False),
        ("reader.example", "reader.example:8000", "http://reader.example:8000", True),
        ("reader.example", "localhost:8000", None, False),
        ("reader.example", "reader.example:8000", "http://evil.example", False),
        ("0.0.0.0", "192.0.2.7:8000", "http://192.0.2.7:8000", True),
        ("0.0.0.0", f"{socket.gethostname()}:8000", None, True),
        ("0.0.0.0", "reader.example:8000", None, False),
        ("::", "[2001:db8::1]:8000", None, True),
    ],
)
def test_requests_for_other_hosts_or_from_other_pages_are_refused(
    listening: str, host: str, origin: str | None, known: bool
) -> None:
    access = Access(listening, 8000, "secret")
    assert access.permits("/secret/ws", host, origin) is known
    assert not access.permits("/secre/ws", host, origin)
    assert not access.permits("/geheim\u00e9", host, origin)


def test_tokens_differ() -> None:
    assert len({new_token() for _ in range(1000)}) == 1000


@pytest.mark.parametrize(
    ("text", "packet", "answer"),
    [
        ('["stdin", "q"]', b"D\0\0\0\1q", ""),
        ('["stdin", "\\ud800"]', b"D\0\0\0\1?", ""),
        ('["resize", {"width": 1, "height": 500}]', b'{"type": "resize", "width": 1, "height": 500}', ""),
        ('["resize", {"width": 0, "height": 501}]', b'{"type": "resize", "width": 1, "height": 500}', ""),
        ('["resize", {"width": 9999, "height": -4}]', b'{"type": "resize", "width": 1000, "height": 1}', ""),
        ('["ping", "7"]', b"", '["pong", "7"]'),
        ('["blur"]', b'{"type": "blur"}', ""),
        ('["focus"]', b'{"type": "focus"}', ""),
    ],
)
def test_frames_become_packets_within_bounds(text: str, packet: bytes, answer: str) -> None:
    frame = frame_of(text)
    assert (frame.packet.endswith(packet), frame.answer) == (True, answer)
    assert not frame.packet or int.from_bytes(frame.packet[1:5], "big") == len(frame.packet) - 5


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "[",
            "[" * 99_999,
            "null",
            "{}",
            "[]",
            "[1]",
            '["quit"]',
            '["stdin"]',
            '["stdin", 5]',
            '["stdin", "a", "b"]',
        ),
        *('["resize", 5]', '["resize", {"width": 80}]', '["resize", {"width": 80.5, "height": 24}]', '["ping", {}]'),
        *('["resize", {"width": true, "height": 24}]', '["resize", {"width": NaN, "height": 24}]'),
        '["resize", {"width": ' + "9" * 5000 + ', "height": 24}]',
    ],
)
def test_other_frames_are_refused(text: str) -> None:
    with pytest.raises(FrameError):
        frame_of(text)


def test_the_first_size_is_within_bounds_too() -> None:
    assert first_size("100", "1000000") == (100, 500)
    assert first_size("0", "1") == (1, 1)
    assert {first_size(*size) for size in [("", ""), ("-1", "5"), ("x", "5"), ("9" * 5000, "5")]} == {(80, 24)}

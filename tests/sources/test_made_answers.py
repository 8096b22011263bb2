"""Whatever a server answers, a fetch gives its body or a sentence about it, and soon."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest

from reader.errors import SourceError
from reader.sources import Limits
from reader.sources.web import fetch
from tests.sources.made_answers import answers

LIMITS = Limits(size=1 << 20, seconds=5.0, redirects=3)
LONGEST = 600
"""The most characters of a sentence, beside the address."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The address of a server whose pages are the answers, by their numbers."""
    found = [answer for _, answer, _ in answers()]
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]

        def serve() -> None:
            with suppress(OSError):
                while True:
                    connection, _ = listener.accept()
                    with connection, suppress(OSError):
                        path = connection.recv(1 << 16).split()[1].partition(b"%")[0].partition(b"?")[0]
                        answer = found[int(path[1:])]
                        connection.sendall(answer.replace(b"PATH", path).replace(b"PORT", b"%d" % port))

        threading.Thread(target=serve, daemon=True).start()
        yield f"http://127.0.0.1:{port}/"
        listener.shutdown(socket.SHUT_RDWR)


def test_there_are_many_answers() -> None:
    assert len(answers()) >= 130
    assert len({name for name, _, _ in answers()}) == len(answers())


@pytest.mark.parametrize("number", range(len(answers())), ids=[name for name, _, _ in answers()])
def test_an_answer_gives_its_body_or_a_sentence(address: str, number: int) -> None:
    outcome = answers()[number][2]
    url, begun = f"{address}{number}", time.monotonic()
    if isinstance(outcome, bytes):
        assert fetch(url, LIMITS).data == outcome
    else:
        with pytest.raises(SourceError) as caught:
            fetch(url, LIMITS)
        sentence = str(caught.value)
        assert sentence.startswith(f"{url} ")
        assert outcome in sentence
        assert sentence.endswith(".")
        assert "\n" not in sentence
        assert len(sentence) < len(url) + LONGEST
    assert time.monotonic() - begun < 2.0

"""`reader serve`: where it listens, whom it serves, and its messages. tests/web tests the page in a browser."""

import json
import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.ui.session.web_server import ReaderServer
from tests.commands.conftest import COMMAND, Run

LIMIT = 30.0
"""How long to wait for the server, in seconds; far longer than it takes."""
Serve = Callable[..., tuple["subprocess.Popen[str]", int]]


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """Starts `reader serve` with some arguments on a free port, and waits until it listens."""
    running: list[subprocess.Popen[str]] = []

    def started(*words: str) -> tuple[subprocess.Popen[str], int]:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port: int = free.getsockname()[1]
        env = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "settings"), "XDG_DATA_HOME": str(tmp_path / "data")}
        command = [str(COMMAND), "serve", "--port", str(port), *words]
        process = subprocess.Popen(
            command, env=env, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        running.append(process)
        end = time.monotonic() + LIMIT
        while not listens("127.0.0.1", port):
            assert process.poll() is None
            assert time.monotonic() < end
        return process, port

    yield started
    for process in running:
        process.kill()
        process.communicate()


def listens(host: str, port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex((host, port)) == 0


def answer(port: int, **headers: str) -> tuple[int, str]:
    """The status and the text of the response to a request with some headers."""
    request = urllib.request.Request(f"http://127.0.0.1:{port}/", headers=headers)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=LIMIT) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_it_serves_its_page_says_where_and_ends_when_interrupted(serve: Serve) -> None:
    process, port = serve()
    status, page = answer(port)
    assert status == 200
    assert f'data-session-websocket-url="ws://127.0.0.1:{port}/ws"' in page
    assert set(re.findall(r"https?://[\w.]+", page)) == set(), "the page loads nothing from elsewhere"
    assert not listens("127.0.0.2", port), "it listens on no other address"
    for headers in ({"Host": "evil.example"}, {"Host": f"evil.example:{port}"}, {"Origin": "http://evil.example"}):
        assert answer(port, **headers)[0] == 403
    assert answer(port, Host=f"localhost:{port}", Origin=f"http://localhost:{port}")[0] == 200
    process.send_signal(signal.SIGINT)
    said, errors = process.communicate(timeout=LIMIT)
    assert said == f"Serving at http://127.0.0.1:{port} (open it in a browser; Ctrl+C stops the server).\n"
    assert (process.returncode, errors) == (0, "")


def test_it_listens_on_another_address_only_if_told_and_warns(serve: Serve) -> None:
    process, port = serve("--host", "0.0.0.0")
    assert listens("127.0.0.2", port)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=LIMIT)
    assert "Anyone who can reach 0.0.0.0 can now read every file that you can" in errors


@pytest.mark.parametrize(
    ("host", "origin", "is_private", "known"),
    [
        ("127.0.0.1:8000", None, True, True),
        ("localhost:8000", "http://localhost:8000", True, True),
        ("[::1]:8000", "http://[::1]:8000", True, True),
        ("localhost:8000", "http://localhost:9000", True, False),
        ("localhost:8000", "null", True, False),
        ("reader.example:8000", None, True, False),
        ("reader.example:8000", "http://reader.example:8000", False, True),
        ("reader.example:8000", "http://evil.example", False, False),
    ],
)
def test_requests_for_other_hosts_or_from_other_pages_are_refused(
    host: str, origin: str | None, is_private: bool, known: bool
) -> None:
    server = ReaderServer(["reader"], "127.0.0.1", 8000, is_private=is_private)
    assert server.is_known(host, origin) is known


def test_a_port_in_use_is_reported_with_what_to_do(run: Run) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run("serve", "--port", str(port))
    assert done.returncode == 1
    assert re.search(
        rf"The server cannot listen on 127\.0\.0\.1:{port}: .*\. Try another port with --port\.", done.stderr
    )
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["missing.txt"], 1, "There is no file missing.txt to serve."),
        (["-"], 2, "Standard input cannot be served; save it to a file"),
        (["--port", "0"], 2, "'0' is not a port, which is a number from 1 to 65535"),
        (["--port", "http"], 2, "'http' is not a port"),
        (["--config", "missing.yaml"], 2, "missing.yaml cannot be read"),
    ],
)
def test_a_target_that_cannot_be_served_is_reported_before_the_server_listens(
    run: Run, words: list[str], status: int, said: str
) -> None:
    done = run("serve", *words)
    assert done.returncode == status
    assert said in done.stderr
    assert not done.stdout


@pytest.mark.parametrize("end", ["the browser leaves", "the server is gone"])
def test_without_a_terminal_the_screen_opens_for_a_browser_until_that_or_its_server_is_gone(
    article: str, tmp_path: Path, end: str
) -> None:
    env = {**os.environ, "XDG_DATA_HOME": str(tmp_path), "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver"}
    sent = tmp_path / "sent"
    with sent.open("wb") as out:
        command = [COMMAND, "open", article]
        process = subprocess.Popen(command, env=env, cwd=tmp_path, stdin=subprocess.PIPE, stdout=out)
        assert process.stdin is not None
        until = time.monotonic() + LIMIT
        while b"__GANGLION__\n" not in sent.read_bytes():
            assert time.monotonic() < until
        if end == "the browser leaves":
            leave = json.dumps({"type": "quit"}).encode()
            process.stdin.write(b"M" + len(leave).to_bytes(4, "big") + leave)
            process.stdin.flush()
        else:
            process.stdin.close()
        assert process.wait(timeout=LIMIT) == 0


def test_without_a_terminal_and_without_a_browser_the_text_is_printed(run: Run, article: str) -> None:
    done = run("open", article)
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "Harbour reopens after a year")

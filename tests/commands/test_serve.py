"""`reader serve`: where it listens, whom it serves, and its messages. tests/web tests the page in a browser."""

import asyncio
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
from random import Random

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType, WSServerHandshakeError

from tests.commands.conftest import COMMAND, Run

LIMIT = 30.0
"""How long to wait for the server, in seconds; far longer than it takes."""
SESSIONS = int(os.environ.get("SESSIONS") or 1)
"""How many browsers come and go; `make hunt` has a hundred, and tells when the last of their readers ended."""
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


def answer(address: str, **headers: str) -> tuple[int, str, dict[str, str]]:
    """The status, the text and the headers of the response to a request with some headers."""
    request = urllib.request.Request(address, headers=headers)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=LIMIT) as response:
            return response.status, response.read().decode(), dict(response.headers)
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode(), dict(error.headers)


def address_of(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return re.findall(r"http://\S+", process.stdout.readline())[0]


def test_it_serves_its_page_to_those_who_know_the_token_and_ends_when_interrupted(serve: Serve) -> None:
    process, port = serve()
    address = address_of(process)
    here = f"http://127.0.0.1:{port}/"
    token = address.removeprefix(here).strip("/")
    assert len(token) == 32
    status, page, headers = answer(address)
    assert status == 200
    assert f'data-session-websocket-url="ws://127.0.0.1:{port}/{token}/ws"' in page
    assert set(re.findall(r"https?://[\w.]+", page)) == set(), "the page loads nothing from elsewhere"
    assert headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["Referrer-Policy"] == "no-referrer"
    assert not listens("127.0.0.2", port), "it listens on no other address"
    for path, expected in [("", 403), ("ws", 403), ("static/js/textual.js", 403), (f"{token}x/", 403)]:
        assert answer(here + path)[0] == expected, path
    for path, expected in [("static/js/textual.js", 200), ("static/", 403), ("static/js/", 403), ("elsewhere", 404)]:
        assert answer(address + path)[0] == expected, path
    strange = ("http://evil.example", f"https://127.0.0.1:{port}", f"data://127.0.0.1:{port}", "null")
    for fields in ({"Host": f"evil.example:{port}"}, {"Host": "127.0.0.1"}, *({"Origin": each} for each in strange)):
        assert answer(address, **fields)[0] == 403, fields
    assert answer(address, Host=f"localhost:{port}", Origin=f"http://localhost:{port}")[0] == 200
    process.send_signal(signal.SIGINT)
    said, errors = process.communicate(timeout=LIMIT)
    assert (process.returncode, said, errors) == (0, "", ""), "the token is printed once"


def test_it_listens_on_another_address_only_if_told_and_warns(serve: Serve) -> None:
    process, port = serve("--host", "0.0.0.0")
    address = address_of(process)
    assert listens("127.0.0.2", port)
    assert answer(address, Host=f"rebound.example:{port}")[0] == 403
    assert answer(address, Host=f"127.0.0.2:{port}", Origin=f"http://127.0.0.2:{port}")[0] == 200
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=LIMIT)
    assert "Whoever has the address can read every file that you can" in errors


async def test_browsers_beyond_the_number_of_sessions_are_refused_and_readers_end_with_them(serve: Serve) -> None:
    process, _ = serve()
    address = address_of(process)
    socket = address.replace("http", "ws") + "ws?width=80&height=1000000"
    async with ClientSession() as client:
        connections = [await client.ws_connect(socket) for _ in range(4)]
        for _ in range(20):
            with pytest.raises(WSServerHandshakeError, match="503"):
                await client.ws_connect(socket)
        async with client.get(address) as response:
            assert (response.status, "Close one, or allow more with serve.sessions" in await response.text()) == (
                503,
                True,
            )
        for connection, frame in zip(connections, ("[]", "[" * 9999, '["stdin", 5]', "nonsense"), strict=True):
            await connection.send_str(frame)
            while (message := await connection.receive(timeout=LIMIT)).type == WSMsgType.BINARY:
                pass
            assert (message.type, message.data) == (WSMsgType.CLOSE, 1008)
        last = await connected(client, socket)
        await last.send_json(["resize", {"width": 80, "height": 1_000_000}])
        await last.receive(timeout=LIMIT)
        (reader, *_) = readers_of(process.pid)
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=LIMIT)
    assert errors == ""
    assert not Path(f"/proc/{reader}").exists()


async def test_readers_end_with_browsers_that_come_and_go_and_when_the_server_is_killed(serve: Serve) -> None:
    process, _ = serve()
    socket = address_of(process).replace("http", "ws") + "ws?width=80&height=24"
    random = Random(0)
    seen: set[int] = set()
    async with ClientSession() as client:
        for number in range(SESSIONS):
            connection = await connected(client, socket)
            await shown(connection)
            seen.update(readers_of(process.pid))
            for _ in range(random.randint(0, 20)):
                await connection.send_json(["stdin", random.choice("jkJKnN/?xts12\r\x1b")])
            if number % 4:
                await connection.close()
            else:  # as a browser does that crashes
                opened = connection._response.connection
                assert opened is not None
                assert opened.transport is not None
                opened.transport.abort()
        last = await connected(client, socket)
        await shown(last)
        seen.update(readers_of(process.pid))
        assert len(seen) == SESSIONS + 1
        process.kill()
        killed = time.monotonic()
        while any(Path(f"/proc/{reader}").exists() for reader in seen):
            assert time.monotonic() < killed + LIMIT
            await asyncio.sleep(0.02)
        print(f"{len(seen)} readers; the last ended {time.monotonic() - killed:.1f} seconds after its server")


async def shown(connection: ClientWebSocketResponse) -> None:
    """Wait until something is drawn."""
    while (await connection.receive(timeout=LIMIT)).type != WSMsgType.BINARY:
        pass


async def connected(client: ClientSession, address: str) -> ClientWebSocketResponse:
    """A connection, once one of those before has ended."""
    end = time.monotonic() + LIMIT
    while True:
        try:
            return await client.ws_connect(address)
        except WSServerHandshakeError:
            assert time.monotonic() < end
            await asyncio.sleep(0.02)


def readers_of(server: int) -> list[int]:
    """The processes that a process has started."""
    return [int(number) for number in Path(f"/proc/{server}/task/{server}/children").read_text().split()]


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
        (["--only"], 2, "Name what --only is to serve"),
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

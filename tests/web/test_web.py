"""`reader serve` in headless Chromium: `make web-test` runs this, `make test` does not.

The page draws on a canvas, so its text is read from what the server sends, with a terminal emulator.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyte
import pytest
from playwright.sync_api import Browser, Page, WebSocket, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
COMMAND = Path(sys.executable).parent / "reader"
CHROMIUM = shutil.which(os.environ.get("CHROMIUM", "chromium"))
FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
]
PICTURE = os.environ.get("PICTURE")
"""Where to save the picture for the README, if set."""
COLUMNS, ROWS = 200, 60
LIMIT = 30.0
"""Seconds to wait before a test fails, far more than any step should take."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Headless Chromium with a profile of its own."""
    assert CHROMIUM, "Chromium is missing; `make web-test` finds or installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """The address of a running `reader serve`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    env = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    process = subprocess.Popen([COMMAND, "serve", "--port", str(port)], env=env, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    output = process.stdout.readline()
    until(lambda: socket.socket().connect_ex(("127.0.0.1", port)) == 0)
    yield re.findall(r"http://\S+", output)[0]
    process.terminate()
    process.wait(timeout=LIMIT)


class Shown:
    """The screen of a terminal that receives the same bytes as the page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self.stream = pyte.ByteStream(self.screen)
        page.on("websocket", self.listen)

    def listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", self.take)

    def take(self, part: str | bytes) -> None:
        if isinstance(part, bytes):
            self.stream.feed(re.sub(rb"\x1b\[[<=>][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p", b"", part))

    def until_shows(self, words: str) -> None:
        until(lambda: any(words in row for row in self.screen.display), lambda: self.page.wait_for_timeout(20))


def until(condition: Callable[[], bool], wait: Callable[[], None] = lambda: None) -> None:
    end = time.monotonic() + LIMIT
    while not condition():
        assert time.monotonic() < end, "the condition never held"
        wait()


def test_the_page_shows_the_article_and_keys_scroll_it(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1400, "height": 880})
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    shown = Shown(page)
    page.goto(address)
    shown.until_shows("With the showdown between")
    shown.until_shows("a senior advisor and Korea chair")
    page.wait_for_selector("body.-first-byte .xterm-screen canvas")
    before = page.screenshot()
    for _ in range(3):
        page.keyboard.press("}")
    until(lambda: page.screenshot() != before)
    page.keyboard.press("]")
    until(lambda: "State of alliance" in shown.screen.display[0], lambda: page.wait_for_timeout(20))
    if PICTURE:
        page.screenshot(path=PICTURE)
    assert all(url.startswith((address, "data:,")) for url in requested), "the page loads nothing from other hosts"


def test_the_page_says_that_the_reader_has_ended(browser: Browser, address: str) -> None:
    page = browser.new_page()
    shown = Shown(page)
    page.goto(address)
    shown.until_shows("Do Je-hae")
    page.keyboard.press("q")
    page.wait_for_selector("text=You have left the reader", state="visible")


def test_a_page_from_another_origin_cannot_connect(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto("data:text/html,<p>another page</p>")
    opened = page.evaluate(
        """address => new Promise(answer => {
            const socket = new WebSocket(address.replace("http", "ws") + "ws?width=80&height=24");
            socket.onopen = () => answer(true);
            socket.onerror = () => answer(false);
        })""",
        address,
    )
    assert opened is False

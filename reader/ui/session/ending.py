"""The end in time: when the system asks for it, or terminal or parent is gone, the program ends within two seconds."""

from __future__ import annotations

import asyncio
import os
import select
import signal
import time
from contextlib import suppress
from threading import Thread
from types import FrameType

from textual.app import App

from reader.ui.terminal.terminal_driver import TerminalDriver
from reader.worker_process import wait_while_parent

IN_ORDER = 0.6
"""How long to wait, in seconds, until a terminal that takes nothing is no longer waited for."""
AT_LAST = 0.5
"""How long to wait after that until the program ends as it is; what the user made is saved as it is made."""


class Ending:
    """Ends an app in order, or at last without."""

    def __init__(self, app: App[None]) -> None:
        self.app = app
        self.loop = asyncio.get_running_loop()
        self.parent = os.getppid()
        self.has_begun = False

    def prepare(self) -> None:
        """End the app on the signals that ask for it, and when the parent or the terminal is gone."""
        for name in ("SIGTERM", "SIGHUP"):
            # Windows has no SIGHUP, and only the main thread, unlike that of some tests, takes signals.
            with suppress(AttributeError, ValueError):
                signal.signal(getattr(signal, name), self.on_signal)
        if self.app.is_headless:
            return
        Thread(target=self.watch_parent, name="watch-parent", daemon=True).start()
        if hasattr(select, "poll"):
            Thread(target=self.watch_terminal, name="watch-terminal", daemon=True).start()

    def on_signal(self, number: int, frame: FrameType | None) -> None:
        """End on a signal; Python calls this even while the program waits for its terminal."""
        self.begin()

    def watch_parent(self) -> None:
        """End when the parent is gone; the thread ends with the program."""
        wait_while_parent(self.parent)
        self.begin()

    def watch_terminal(self) -> None:
        """End when the terminal is gone, or the server that connects this process to a browser.

        Textual goes on reading an input that has ended.
        """
        hang_up = select.poll()
        hang_up.register(0, 0)
        hang_up.poll()
        self.begin()

    def begin(self) -> None:
        """End: in order if that is possible in time."""
        if self.has_begun:
            return
        self.has_begun = True
        with suppress(RuntimeError):
            self.loop.call_soon_threadsafe(self.app.exit)
        if not self.app.is_headless:
            Thread(target=self.insist, name="insist-on-the-end", daemon=True).start()

    def insist(self) -> None:
        """Wait no longer for the terminal, and then for nothing; does not come back if the program ends before."""
        time.sleep(IN_ORDER)
        if isinstance(self.app._driver, TerminalDriver):
            self.app._driver.give_up()
        time.sleep(AT_LAST)
        from multiprocessing import active_children

        for child in active_children():
            child.kill()
        os._exit(1)

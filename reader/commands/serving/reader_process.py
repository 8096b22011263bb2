"""The reader of one browser: a process that ends with its browser and with the server."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

from reader.commands.serving.frames import meta_packet

READY = b"__GANGLION__\n"
"""What Textual's web driver writes first."""
PRELUDE_LINES = 10
MAX_PACKET = 1 << 26
"""The greatest length of a packet that a reader sends, in bytes."""
MAX_ERRORS = 1 << 14
"""How much of a reader's standard error is kept, in bytes."""
LEAVING, TERMINATING = 0.9, 0.4
"""How long a reader has to end in order, and once it is told to terminate, in seconds."""
ENVIRONMENT = {
    "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver",
    "TEXTUAL_FPS": "60",
    "TEXTUAL_COLOR_SYSTEM": "truecolor",
    "TERM_PROGRAM": "textual",
}
SIGKILL = getattr(signal, "SIGKILL", signal.SIGTERM)
"""The signal that ends a process at once; Windows has one that does for both."""
WEB_SCHEMES = ("http://", "https://", "mailto:")
"""The addresses that the browser is asked to open."""


class ReaderProcess:
    """A running reader. Its processes are a group of their own, so that none outlives it."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.errors = b""
        """The end of what it has written on standard error."""
        self.reading = asyncio.ensure_future(self.read_errors())

    @classmethod
    async def start(cls, command: Sequence[str], columns: int, rows: int) -> ReaderProcess:
        """Start a reader in a terminal of a size."""
        return cls(
            await asyncio.create_subprocess_exec(
                *command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
                env=os.environ | ENVIRONMENT | {"COLUMNS": str(columns), "ROWS": str(rows)},
                start_new_session=True,
            )
        )

    async def send(self, packet: bytes) -> None:
        """Send it a packet; it takes none once it has ended."""
        assert self.process.stdin is not None
        with suppress(OSError, RuntimeError):
            self.process.stdin.write(packet)
            await self.process.stdin.drain()

    async def relay(self, draw: Callable[[bytes], Awaitable[None]], tell: Callable[[str], Awaitable[None]]) -> None:
        """Pass on what it draws, and the addresses that it asks the browser to open, until it ends."""
        assert self.process.stdout is not None
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            await self.wait_until_ready()
            while True:
                kind = await self.process.stdout.readexactly(1)
                length = int.from_bytes(await self.process.stdout.readexactly(4), "big")
                if length > MAX_PACKET:
                    return
                payload = await self.process.stdout.readexactly(length)
                if kind == b"D":
                    await draw(payload)
                elif kind == b"M":
                    message = json.loads(payload)
                    if message["type"] == "exit":
                        return
                    if message["type"] == "open_url" and message["url"].startswith(WEB_SCHEMES):
                        await tell(json.dumps(["open_url", {"url": message["url"], "new_tab": True}]))

    async def wait_until_ready(self) -> None:
        """Read up to the line after which packets come. Raises IncompleteReadError if it does not come."""
        assert self.process.stdout is not None
        for _ in range(PRELUDE_LINES):
            if await self.process.stdout.readline() == READY:
                return
        raise asyncio.IncompleteReadError(b"", None)

    async def read_errors(self) -> None:
        """Keep the end of what it writes on standard error."""
        assert self.process.stderr is not None
        while part := await self.process.stderr.read(1 << 12):
            self.errors = (self.errors + part)[-MAX_ERRORS:]

    async def stop(self) -> None:
        """Let it end in order, which saves the place; if it does not, end it and all that it has started.

        What it said last on standard error is passed on.
        """
        drain = asyncio.ensure_future(self.drain())
        await self.send_soon(meta_packet(type="quit"))
        if not await self.ends_within(LEAVING):
            self.signal(signal.SIGTERM)
            await self.ends_within(TERMINATING)
        self.signal(SIGKILL)
        drain.cancel()
        await self.process.wait()
        await self.reading
        for line in self.errors.decode(errors="replace").strip().splitlines()[-1:]:
            logging.warning("%s", line.removeprefix("reader: "))

    async def drain(self) -> None:
        """Read what is no longer shown, so that the reader does not wait for it to be taken."""
        assert self.process.stdout is not None
        with suppress(RuntimeError, ConnectionError):
            while await self.process.stdout.read(1 << 16):
                pass

    async def send_soon(self, packet: bytes) -> None:
        """Send a last packet, and close the input, without waiting for it to be read."""
        assert self.process.stdin is not None
        with suppress(OSError, RuntimeError):
            self.process.stdin.write(packet)
            self.process.stdin.close()

    async def ends_within(self, seconds: float) -> bool:
        """Whether it ends within some seconds."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self.process.wait(), seconds)
        return self.process.returncode is not None

    def signal(self, number: int) -> None:
        """Send a signal to it and to all that it has started."""
        with suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg"):
                os.killpg(self.process.pid, number)
            else:
                self.process.send_signal(number)

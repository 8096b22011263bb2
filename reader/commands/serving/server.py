"""The web server: the page, its fonts and scripts, and a socket for each browser; nothing without the token."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from aiohttp import WSCloseCode, WSMsgType, web
from aiohttp.web_runner import GracefulExit

from reader.commands.serving.access import Access
from reader.commands.serving.frames import MAX_FRAME, FrameError, first_size, frame_of
from reader.commands.serving.page import HEADERS, page
from reader.commands.serving.reader_process import SIGKILL, ReaderProcess
from reader.errors import ReaderError

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

SHUTDOWN = 0.5
"""How long browsers are waited for at the end, in seconds."""
LAST = 1.4
"""How long readers are waited for at the end, in seconds."""
HEARTBEAT = 15.0
"""How often to check whether a browser is still there, in seconds."""


class ReaderServer:
    """A server of the reader on one address; each browser that connects is given a reader of its own."""

    def __init__(self, command: Sequence[str], access: Access, sessions: int) -> None:
        self.command = command
        self.access = access
        self.sessions = sessions
        """How many browsers may be connected."""
        self.sockets: set[web.WebSocketResponse] = set()
        self.readers: set[ReaderProcess] = set()

    def serve(self) -> None:
        """Serve until interrupted; browsers that are still open then are let go soon. Raises OSError."""
        handler = logging.StreamHandler()
        handler.setFormatter(OneLine("reader: %(message)s"))
        logging.basicConfig(level="WARNING", handlers=[handler])
        web.run_app(
            self.app(),
            host=self.access.host,
            port=self.access.port,
            shutdown_timeout=SHUTDOWN,
            print=None,
            access_log=None,
        )

    def app(self) -> web.Application:
        """The application."""
        app = web.Application(middlewares=[self.guard])
        root = f"/{self.access.token}"
        app.add_routes(
            [
                web.get(f"{root}/", self.show_page),
                web.get(f"{root}/ws", self.connect),
                web.static(f"{root}/static", static_folder()),
            ]
        )
        app.on_startup.append(leave_on_hangup)
        app.on_shutdown.append(self.disconnect)
        return app

    @web.middleware
    async def guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Refuse whoever does not know the token, or comes from another page or by another name."""
        if not self.access.permits(request.path, request.host, request.headers.get("Origin")):
            text = "Open the whole address that `reader serve` has printed; this reader is for that page alone."
            return web.Response(status=403, text=text, headers=HEADERS)
        try:
            response = await handler(request)
        except web.HTTPException as refusal:
            response = web.Response(status=refusal.status, text=refusal.reason, headers=refusal.headers)
        if not response.prepared:
            response.headers.update(HEADERS)
        return response

    async def show_page(self, request: web.Request) -> web.Response:
        """The page; where as many readers are open as may be, a sentence that says so."""
        if self.is_full:
            return web.Response(status=503, text=self.refusal)
        text, headers = page(request.host, self.access.token, request.query.get("fontsize", ""))
        return web.Response(text=text, content_type="text/html", headers=headers)

    @property
    def is_full(self) -> bool:
        """Whether no other browser may connect."""
        return len(self.sockets) >= self.sessions

    @property
    def refusal(self) -> str:
        """What a browser that may not connect is told."""
        return f"As many readers are open as may be ({self.sessions}). Close one, or allow more with serve.sessions."

    async def connect(self, request: web.Request) -> web.StreamResponse:
        """Connect a browser with a reader of its own, until either ends."""
        if self.is_full:
            return web.Response(status=503, text=self.refusal)
        socket = web.WebSocketResponse(heartbeat=HEARTBEAT, max_msg_size=MAX_FRAME, timeout=SHUTDOWN)
        self.sockets.add(socket)
        try:
            await socket.prepare(request)
            size = first_size(request.query.get("width", ""), request.query.get("height", ""))
            reader = await ReaderProcess.start(self.command, *size)
            self.readers.add(reader)
            relaying = asyncio.ensure_future(relay(reader, socket))
            try:
                await listen(reader, socket)
            finally:
                relaying.cancel()
                with suppress(asyncio.CancelledError):
                    await relaying
                await reader.stop()
                self.readers.discard(reader)
        finally:
            self.sockets.discard(socket)
        return socket

    async def disconnect(self, _app: web.Application) -> None:
        """Let all browsers go, and see that all readers have ended."""
        closing = [socket.close(code=WSCloseCode.GOING_AWAY, message=b"the server ends") for socket in self.sockets]
        await asyncio.gather(*closing, return_exceptions=True)
        if self.readers:
            await asyncio.wait([asyncio.ensure_future(reader.process.wait()) for reader in self.readers], timeout=LAST)
        for reader in self.readers:
            reader.signal(SIGKILL)


async def relay(reader: ReaderProcess, socket: web.WebSocketResponse) -> None:
    """Pass on to a browser what its reader draws; close the connection when the reader has ended."""
    with suppress(ConnectionError):
        await reader.relay(socket.send_bytes, socket.send_str)
        await socket.close()


async def listen(reader: ReaderProcess, socket: web.WebSocketResponse) -> None:
    """Pass on to a reader what its browser sends; a browser that sends anything else is let go."""
    async for message in socket:
        if message.type is not WSMsgType.TEXT:
            continue
        try:
            frame = frame_of(message.data)
        except FrameError as error:
            await socket.close(code=WSCloseCode.POLICY_VIOLATION, message=f"A frame is refused: {error}.".encode())
            return
        if frame.packet:
            await reader.send(frame.packet)
        if frame.answer:
            await socket.send_str(frame.answer)


async def leave_on_hangup(_app: web.Application) -> None:
    """Leave in order when the terminal of the server is closed."""

    def leave() -> None:
        raise GracefulExit

    with suppress(AttributeError, NotImplementedError):
        asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, leave)


def static_folder() -> Path:
    """The folder of textual-serve's fonts and scripts, none of whose code is run here. Raises ReaderError."""
    found = find_spec("textual_serve")
    if found is None or found.origin is None:
        raise ReaderError("textual-serve is not installed; install it to open the reader in a browser.")
    return Path(found.origin).parent / "static"


class OneLine(logging.Formatter):
    """Messages without tracebacks: what went wrong is in the last line of those."""

    def formatException(self, ei: object) -> str:  # noqa: N802  # the name is logging's
        """Nothing."""
        return ""

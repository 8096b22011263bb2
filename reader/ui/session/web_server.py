"""The screen in a browser: textual-serve, with a page that loads nothing from elsewhere and takes no strangers."""

from __future__ import annotations

import html
import logging
import shlex
from collections.abc import Awaitable, Callable, Sequence

from aiohttp import web
from textual_serve.server import Server

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>reader</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/static/css/xterm.css">
<script src="/static/js/textual.js"></script>
<style>
@font-face {{ font-family: "Roboto Mono"; src: url("/static/fonts/RobotoMono-VariableFont_wght.ttf"); }}
@font-face {{ font-family: "Roboto Mono"; font-style: italic;
  src: url("/static/fonts/RobotoMono-Italic-VariableFont_wght.ttf"); }}
body {{ margin: 0; background: #1b1916; color: #d9d2c5; font-family: "Roboto Mono", monospace; }}
#closed {{ display: none; position: absolute; inset: 0; z-index: 10; padding: 4em; background: #1b1916; }}
body.-closed #closed {{ display: block; }}
#closed a {{ color: #e0a24a; }}
</style>
</head>
<body>
<div id="closed">You have left the reader. <a href="">Open it again</a>, or close this page.</div>
<div id="terminal" class="textual-terminal" data-session-websocket-url="ws://{host}/ws" data-font-size="{size}"></div>
<script>
const waiting = setInterval(() => {{
  const keys = document.querySelector(".xterm-helper-textarea");
  if (keys) {{ clearInterval(waiting); keys.focus(); }}
}}, 20);
</script>
</body>
</html>
"""
"""The page: a terminal that takes the keys, and what is shown when it is closed; its fonts and scripts are
textual-serve's."""
SHUTDOWN = 0.5
"""How long browsers are waited for at the end, in seconds."""
SIZES = range(8, 49)
"""The sizes of letters that can be asked for with ?fontsize=, in pixels."""


class ReaderServer(Server):
    """A server of the reader on one address; each browser that connects is given a reader of its own."""

    def __init__(self, command: Sequence[str], host: str, port: int, *, is_private: bool) -> None:
        name = f"[{host}]" if ":" in host else host
        super().__init__(shlex.join(command), host, port, "reader", public_url=f"http://{name}:{port}")
        self.names = {f"{known}:{port}" for known in ("127.0.0.1", "localhost", "[::1]")} if is_private else None

    def serve(self, debug: bool = False) -> None:
        """Serve until interrupted; browsers that are still open then are let go soon. Raises OSError."""
        self.initialize_logging()
        web.run_app(self._make_app(), host=self.host, port=self.port, shutdown_timeout=SHUTDOWN, print=None)

    def initialize_logging(self) -> None:
        """Say only what is wrong."""
        logging.basicConfig(level="WARNING", format="reader: %(message)s")

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing; the command has said where it is."""

    async def _make_app(self) -> web.Application:
        """The application, which takes no strangers."""

        @web.middleware
        async def known_only(request: web.Request, handler: Handler) -> web.StreamResponse:
            """Refuse what another page sends to this server, whether by its own name or by one that leads here."""
            if not self.is_known(request.host, request.headers.get("Origin")):
                raise web.HTTPForbidden(text="This reader is for the pages it serves itself.")
            return await handler(request)

        app = await super()._make_app()
        app.middlewares.append(known_only)
        return app

    def is_known(self, host: str, origin: str | None) -> bool:
        """Whether a request is for this server by one of its names, and from no page but its own."""
        is_own = origin is None or origin.partition("://")[2] == host
        return is_own and (self.names is None or host in self.names)

    async def handle_index(self, request: web.Request) -> web.Response:
        """The page."""
        wanted = request.query.get("fontsize", "")
        size = int(wanted) if wanted.isascii() and wanted.isdigit() and int(wanted) in SIZES else 16
        page = PAGE.format(host=html.escape(request.host), size=size)
        return web.Response(text=page, content_type="text/html")

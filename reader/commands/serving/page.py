"""The page of the reader: a terminal that takes the keys; its fonts and scripts are textual-serve's."""

from __future__ import annotations

import html
import secrets

PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>reader</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="static/css/xterm.css">
<script src="static/js/textual.js"></script>
<style>
@font-face {{ font-family: "Roboto Mono"; src: url("static/fonts/RobotoMono-VariableFont_wght.ttf"); }}
@font-face {{ font-family: "Roboto Mono"; font-style: italic;
  src: url("static/fonts/RobotoMono-Italic-VariableFont_wght.ttf"); }}
body {{ margin: 0; background: #1b1916; color: #d9d2c5; font-family: "Roboto Mono", monospace; }}
#closed {{ display: none; position: absolute; inset: 0; z-index: 10; padding: 4em; background: #1b1916; }}
body.-closed #closed {{ display: block; }}
#closed a {{ color: #e0a24a; }}
</style>
</head>
<body>
<div id="closed">You have left the reader. <a href="">Open it again</a>, or close this page.</div>
<div id="terminal" class="textual-terminal" data-session-websocket-url="{socket}" data-font-size="{size}"></div>
<script nonce="{nonce}">
const waiting = setInterval(() => {{
  const keys = document.querySelector(".xterm-helper-textarea");
  if (keys) {{ clearInterval(waiting); keys.focus(); }}
}}, 20);
</script>
</body>
</html>
"""
POLICY = (
    "default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self' ws://{host}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)
"""The content security policy: the page loads what is this server's, runs no other script, and cannot be framed."""
HEADERS = {
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""Headers of every response; no other page is told the address, which has the token in it."""
SIZES = range(8, 49)
"""The sizes of letters that can be asked for with ?fontsize=, in pixels."""


def page(host: str, token: str, size: str) -> tuple[str, dict[str, str]]:
    """The page as HTML, for a browser that calls the server `host`, and the headers that go with it."""
    nonce = secrets.token_urlsafe(16)
    pixels = int(size) if size.isascii() and size.isdigit() and len(size) < 3 and int(size) in SIZES else 16
    text = PAGE.format(socket=html.escape(f"ws://{host}/{token}/ws"), size=pixels, nonce=nonce)
    policy = POLICY.format(nonce=nonce, host=host)
    return text, {"Content-Security-Policy": policy, "Cache-Control": "no-store"}

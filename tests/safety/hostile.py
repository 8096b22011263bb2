"""Hostile text, and finding what of it has reached a terminal."""

import re
from base64 import b64decode
from collections.abc import Sequence

HARMFUL = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]"
"""Characters that a terminal may obey: C0 except tab and line feed, DEL, C1, bidirectional controls, tags."""
CHUNKS = (
    "\x1b]0;owned\x07",  # OSC: the title of the window
    "\u202e\u2066\u200f",  # bidirectional override, isolate, mark
    "\x9b2J",  # CSI of C1: clears the screen
    "\x1b]52;c;b3duZWQ=\x07",  # OSC: writes "owned" into the clipboard
    "\x7f\x08",  # DEL, backspace
    "\x9d0;owned\x9c",  # OSC and ST of C1
    "\U000e0041\U000e007f",  # tags
    "\x1b[2J\x1b[H",  # CSI: clears the screen
    "\u202a\u202b\u202c\u202d\u2067\u2068\u2069\u200e\u061c",  # all others of the bidirectional algorithm
)
"""Sequences that act on a terminal, or deceive its reader."""


def payload(carrier: int, chunks: Sequence[str] = CHUNKS) -> str:
    """All chunks, starting with a different one for each carrier, because a narrow place draws the first ones only."""
    first = carrier % len(chunks)
    return "".join((*chunks[first:], *chunks[:first]))


NAMES = (
    "title", "author", "date", "heading", "body", "link", "target", "caption", "credit", "quotation", "speaker", "role",
    "file", "folder", "pasted", "editor", "configuration", "address", "error", "correction", "mark",
)  # fmt: skip
"""The origins of hostile words."""
CARRIERS = {name: f"Q{name}{payload(index)}" for index, name in enumerate(NAMES)} | {
    # Messages show the first words of a quotation.
    "quotation": f"Qquotation{payload(0, CHUNKS[:3])}",
    # Terminals remove C0 characters from pasted text, since one could end the paste.
    "pasted": f"Qpasted{payload(0, [chunk for chunk in CHUNKS if min(chunk) >= ' '])}",
}
"""The words of each carrier, which begin with a harmless word that shows where they are drawn or printed."""


SCREEN = re.compile(
    r"""
    \x1b\[[0-9;]*m             # colours and styles
    | \x1b\[[0-9]+;[0-9]+H     # the place of the cursor
    | \x1b\[\?[0-9]+[hl]       # modes: the other screen, the mouse, the cursor, synchronised updates
    | \x1b\[\?(?:2026|2048)\$p # questions for modes
    | \x1b\[>[0-9]+u | \x1b\[<u  # the keyboard protocol
    | \x1b\]22;[a-z-]+\x07     # the shape of the pointer
    | \r\n
    """,
    re.VERBOSE,
)
"""All sequences that the screen may send."""
CLIPBOARD = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/]+=*)\x07")
"""The sequence that copying sends."""


def leaks_of_screen(sent: bytes) -> list[str]:
    """The harmful characters that the screen sent outside its own sequences, each with the text after it."""
    text = sent.decode()
    copied = [b64decode(found[1]).decode() for found in CLIPBOARD.finditer(text)]
    return [*leaks(SCREEN.sub("", CLIPBOARD.sub("", text))), *(leak for words in copied for leak in leaks(words))] + [
        words for words in copied if words == "owned"
    ]


def own_sequences(text: str) -> str:
    """The output of the screen without the harmful characters outside its own sequences."""
    return re.sub(f"({SCREEN.pattern})|{HARMFUL}", lambda found: found[1] or "", text, flags=re.VERBOSE)


def leaks_of_command(sent: bytes) -> list[str]:
    """The harmful characters that a command printed, each with the text after it. No escape sequence is allowed."""
    return leaks(sent.decode().replace("\r\n", "\n"))


def leaks(text: str) -> list[str]:
    """The harmful characters of a text, each with the text after it."""
    return [text[found.start() : found.start() + 12] for found in re.finditer(HARMFUL, text)]

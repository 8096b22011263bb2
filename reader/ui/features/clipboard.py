"""The clipboard: that of the terminal, and that of the system where there is one."""

from __future__ import annotations

import os

from textual.app import App

from reader.document.visible import visible
from reader.ui.background import in_thread


def copy(app: App[object], words: str) -> None:
    """Copy words to the clipboard of the terminal (OSC 52), which also works over SSH, and to the system's.

    In a browser there is only the browser's. They are made harmless, because they are often pasted into a terminal.
    """
    words = visible(words)
    app.copy_to_clipboard(words)
    if "TEXTUAL_DRIVER" not in os.environ:
        app.run_worker(in_thread(lambda: copy_to_system(words)), group="clipboard", exclusive=True)


def copy_to_system(words: str) -> None:
    """Copy words to the system's clipboard; do nothing if there is none, or it refuses."""
    import pyperclip

    try:
        pyperclip.copy(words)
    except (pyperclip.PyperclipException, OSError, UnicodeError):
        return

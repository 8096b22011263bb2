"""Textual's own Markdown viewer on a file: viewer.py FILE."""

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.widgets import MarkdownViewer


class Viewer(App[None]):
    """A file as Textual shows Markdown."""

    def compose(self) -> ComposeResult:
        """The text with its table of contents."""
        yield MarkdownViewer(Path(sys.argv[1]).read_text(encoding="utf-8"))


if __name__ == "__main__":
    Viewer().run()

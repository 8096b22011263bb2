"""The message by which panes and other widgets of an article report to its features."""

from __future__ import annotations

from textual.message import Message


class ArticleMessage(Message):
    """Something the user did in an article; its screen passes it to every feature."""

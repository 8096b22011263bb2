"""The screen: outline, text and voices side by side."""

from __future__ import annotations

from reader.config import Settings
from reader.document import Document


def run(document: Document, settings: Settings) -> None:
    """Show a document until the user leaves; Textual is imported here, and only here."""
    from reader.ui.app import app_for

    app_for(document, settings).run()

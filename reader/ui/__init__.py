"""The screen: outline, text and voices side by side."""

from __future__ import annotations

from reader.config import Settings
from reader.document import Document


def run(document: Document, settings: Settings) -> list[str]:
    """Show a document until the user leaves; warnings that came too late for the screen.

    Textual is imported here, and only here.
    """
    from reader.ui.app import app_for

    app = app_for(document, settings)
    app.run()
    app.librarian.finish()
    return app.warnings

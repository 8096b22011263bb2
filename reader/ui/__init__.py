"""The screen: outline, text and voices side by side."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.config import Settings
from reader.document import Document

if TYPE_CHECKING:
    from reader.ui.session.opening import Wanted

FRAMES = "120"
"""How often a second the screen may be drawn; Textual's own 60 lets a key press wait for 17 ms."""


def run(
    document: Document | None,
    settings: Settings,
    wanted: Sequence[Wanted] = (),
    folder: str = "",
    *,
    is_whole: bool = True,
) -> list[str]:
    """Show what is wanted until the user leaves.

    `document` is the first of it, where that is read already, and `is_whole` whether all of that; where nothing is
    wanted, the finder asks, for a text in `folder` if there is one.

    Returns warnings that came too late for the screen. Raises SourceError if the first cannot be read. Textual is
    imported here, and only here.
    """
    os.environ.setdefault("TEXTUAL_FPS", FRAMES)
    from reader.ui.session.app import app_for

    app = app_for(document, settings, wanted, folder, is_whole=is_whole)
    app.run()
    app.keeper.librarian.finish()
    if app.opener.failure is not None:
        raise app.opener.failure
    return app.keeper.warnings

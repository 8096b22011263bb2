"""Importing corrections from a file."""

from __future__ import annotations

from pathlib import Path

from reader.ui.article.feature import FeatureSet
from reader.ui.article.screen import ArticleScreen
from reader.ui.features.correcting import Correcting
from reader.ui.features.feature import Feature


class Importing(Feature):
    """From a file of corrections to those that are for this text."""

    def __init__(self, screen: ArticleScreen[FeatureSet], correcting: Correcting) -> None:
        super().__init__(screen)
        self.correcting = correcting

    def import_corrections(self) -> None:
        """Ask for a file of corrections, and apply those that are for this text."""
        from reader.ui.dialogs.path_dialog import PathDialog

        dialog = PathDialog("Apply the corrections in", "A file that x has written, or one of your own")
        self.screen.app.push_screen(dialog, self.take_in)

    def take_in(self, path: str | None) -> None:
        """Apply the corrections in a file."""
        if path is None:
            return
        from reader.document.correction_lines import correction_lines

        file = Path(path).expanduser()
        try:
            lines = [*correction_lines(file.read_text(encoding="utf-8-sig"))]
        except UnicodeDecodeError:
            self.warn(f"{path} is not UTF-8 text; a file of corrections has one JSON object per line.")
            return
        except OSError as error:
            self.warn(f"The corrections in {path} cannot be read: {error.strerror}.")
            return
        except ValueError as error:
            self.warn(f"{path}, {error}")
            return
        wanted = [line.correction for line in lines if line.id in {None, self.screen.document.id}]
        self.correcting.take_in(wanted)

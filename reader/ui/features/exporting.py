"""Exporting the quotations to a file."""

from __future__ import annotations

from pathlib import Path

from reader.ui.article.feature import FeatureSet
from reader.ui.article.screen import ArticleScreen
from reader.ui.features.attributing import Attributing
from reader.ui.features.feature import Feature


class Exporting(Feature):
    """The quotations, with the corrections made here, as a file."""

    def __init__(self, screen: ArticleScreen[FeatureSet], attributing: Attributing) -> None:
        super().__init__(screen)
        self.attributing = attributing

    def export(self) -> None:
        """Ask for a format, and write the quotations in it."""
        if self.reading.view is None or self.attributing.near is not None:
            self.warn("Not all voices have been read yet; export them when they have.")
        elif not self.reading.attribution.quotes:
            self.warn("Nobody is quoted here: there is nothing to export. v selects words to copy, e opens the file.")
        else:
            from reader.ui.dialogs.export_dialog import ExportDialog

            self.screen.app.push_screen(ExportDialog(), self.write)

    def write(self, chosen: tuple[str, str] | None) -> None:
        """Write the quotations in a format, to a file with its ending in the current folder."""
        if chosen is None:
            return
        from reader.exports.quotes import export_quotes
        from reader.ui.features.new_file import named_after, write_new

        format, ending = chosen
        document, found = self.screen.document, self.reading.attribution
        folder = Path.cwd()
        name = named_after(document.title if document.target in {"", "-"} else document.id)
        try:
            path = write_new(folder, name, f".quotes{ending}", export_quotes(document, found, format))
        except OSError as error:
            reason = f"Nothing can be written to {folder}: {error.strerror}."
            self.say(f"{reason} Start reader in a folder of yours, and export again.", "error")
            return
        what = "1 quotation is" if len(found.quotes) == 1 else f"{len(found.quotes)} quotations are"
        self.say(f"{what} in {path}. Open it with any program; exporting again writes another file.")

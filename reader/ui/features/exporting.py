"""Exporting the quotations to a file."""

from __future__ import annotations

from pathlib import Path

from reader.ui.article.feature import Task
from reader.ui.features.attributing import Attributing


class Exporting(Task):
    """The quotations, with the corrections made here, as a file to take along."""

    def do_export(self) -> None:
        """Ask for a format, and write the quotations in it."""
        if self.screen.voices.view is None or self.screen.task_of(Attributing).near is not None:
            self.screen.notify("Not all voices are read yet; export them when they are.", severity="warning")
        elif not self.screen.found.quotes:
            self.screen.notify(
                "Nobody is quoted here: there is nothing to export. y copies words, e opens the file.",
                severity="warning",
            )
        else:
            from reader.ui.dialogs.export_dialog import ExportDialog

            self.screen.app.push_screen(ExportDialog(), self.write)

    def write(self, chosen: tuple[str, str] | None) -> None:
        """Write the quotations in a format, behind an ending, into the folder where the reader was started."""
        if chosen is None:
            return
        from reader.exports.quotes import export_quotes
        from reader.ui.features.new_file import named_after, write_new

        format, ending = chosen
        document, found = self.screen.document, self.screen.found
        folder = Path.cwd()
        name = named_after(document.title if document.target in {"", "-"} else document.id)
        try:
            path = write_new(folder, name, f".quotes{ending}", export_quotes(document, found, format))
        except OSError as error:
            self.screen.notify(
                f"Nothing can be written to {folder}: {error.strerror}. Start reader in a folder of yours, "
                "and export again.",
                severity="error",
            )
            return
        what = "1 quotation is" if len(found.quotes) == 1 else f"{len(found.quotes)} quotations are"
        self.screen.notify(f"{what} in {path}. Open it with any program; exporting again writes another file.")

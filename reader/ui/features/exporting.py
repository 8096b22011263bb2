"""Exporting the quotations, or the cast, to a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from reader.ui.article.feature import FeatureSet
from reader.ui.article.screen import ArticleScreen
from reader.ui.features.attributing import Attributing
from reader.ui.features.feature import Feature
from reader.ui.features.noting import Noting


class ExportFormat(NamedTuple):
    """A format in which something can be exported."""

    name: str
    """Its name on the command line."""
    ending: str
    """The ending of the file."""
    words: str
    """What it is, in a few words."""


QUOTES = {
    "m": ExportFormat("markdown", ".quotes.md", "Markdown, for people"),
    "j": ExportFormat("json", ".quotes.json", "JSON, for programs"),
    "c": ExportFormat("csv", ".quotes.csv", "CSV, for spreadsheets"),
    "a": ExportFormat("annotations", ".quotes.jsonld", "W3C annotations"),
}
"""By their keys, the formats of quotations."""
NOTES = {
    "n": "markdown",
    "h": "html",
    "w": "annotations",
    "t": "csv",
    "z": "csl",
    "b": "bibtex",
    "r": "ris",
    "p": "qdpx",
}
"""By their keys, the formats of notes and quotations together."""
CORRECTIONS = "corrections"
CAST = {
    "s": ExportFormat("csv", ".speakers.csv", "Who says how much in which chapter (CSV)"),
    "w": ExportFormat("exchanges-csv", ".exchanges.csv", "Who talks with whom (CSV)"),
    "t": ExportFormat("exchanges", ".exchanges.txt", "Who talks with whom (table of shades)"),
    "j": ExportFormat("json", ".speakers.json", "All of it (JSON)"),
    "c": ExportFormat(CORRECTIONS, ".corrections.jsonl", "Your corrections, to be imported"),
}
"""By their keys, the formats of the cast."""


class Exporting(Feature):
    """What was found, with the corrections made here, as a file."""

    def __init__(self, screen: ArticleScreen[FeatureSet], attributing: Attributing, noting: Noting) -> None:
        super().__init__(screen)
        self.attributing = attributing
        self.noting = noting

    def export(self) -> None:
        """Ask for a format, and write the quotations, or notes and quotations, in it."""
        if not self.noting.kept.notes and not self.is_ready:
            return
        from reader.exports.exporters import EXPORTERS

        both = {
            key: ExportFormat(name, f".notes{EXPORTERS[name].ending}", f"+ notes: {EXPORTERS[name].words}")
            for key, name in NOTES.items()
        }
        quotes = QUOTES if self.reading.attribution.quotes else {}
        formats = {**quotes, **both}

        def write(format: ExportFormat) -> None:
            (self.write_quotes if format in quotes.values() else self.write_notes)(format)

        self.ask("Export as", formats, write)

    def write_notes(self, format: ExportFormat) -> None:
        """Write notes and quotations in a format."""
        from reader.exports.excerpts import article_excerpts
        from reader.exports.exporters import EXPORTERS

        notes = self.noting.kept.all
        taken = article_excerpts(self.screen.document, self.reading.attribution, notes, self.noting.meaning)
        what = (
            f"{len(notes)} {'note' if len(notes) == 1 else 'notes'} and {len(taken.attribution.quotes)} quotations are"
        )
        self.write(what, format.ending, EXPORTERS[format.name].write([taken]))

    def export_cast(self) -> None:
        """Ask for a format, and write the cast in it."""
        if self.is_ready:
            self.ask("Export the cast", CAST, self.write_cast)

    @property
    def is_ready(self) -> bool:
        """Whether there is something to export; says why not."""
        if self.reading.view is None or self.attributing.near is not None:
            self.warn("Not all voices have been read yet; export them when they have.")
        elif not self.reading.attribution.quotes:
            self.warn("Nobody is quoted here: there is nothing to export. v selects words to copy, e opens the file.")
        else:
            return True
        return False

    def ask(self, title: str, formats: Mapping[str, ExportFormat], write: Callable[[ExportFormat], None]) -> None:
        """Ask for a format, and write in it."""
        from reader.ui.dialogs.export_dialog import ExportDialog

        def answer(key: str | None) -> None:
            if key is not None:
                write(formats[key])

        dialog = ExportDialog(title, {key: format.words for key, format in formats.items()})
        self.screen.app.push_screen(dialog, answer)

    def write_quotes(self, format: ExportFormat) -> None:
        """Write the quotations in a format."""
        from reader.exports.quotes import export_quotes

        document, found = self.screen.document, self.reading.attribution
        what = "1 quotation is" if len(found.quotes) == 1 else f"{len(found.quotes)} quotations are"
        self.write(what, format.ending, export_quotes(document, found, format.name))

    def write_cast(self, format: ExportFormat) -> None:
        """Write the cast, or the corrections, in a format."""
        from reader.document.correction_lines import corrections_to_jsonl
        from reader.exports.speakers import export_speakers

        document, found = self.screen.document, self.reading.attribution
        if format.name == CORRECTIONS:
            text, what = corrections_to_jsonl(self.reading.corrections), "Your corrections are"
        else:
            text, what = export_speakers(document, found, format.name), "The cast is"
        self.write(what, format.ending, text)

    def write(self, what: str, ending: str, text: str | bytes) -> None:
        """Write a text, or bytes, to a file in the current folder, and say where it is."""
        from reader.exports.file_names import file_name
        from reader.ui.features.new_file import write_new

        document, folder = self.screen.document, Path.cwd()
        name = file_name(document.title if document.target in {"", "-"} else document.id)
        try:
            path = write_new(folder, name, ending, text)
        except OSError as error:
            reason = f"Nothing can be written to {folder}: {error.strerror}."
            self.say(f"{reason} Start reader in a folder of yours, and export again.", "error")
            return
        self.say(f"{what} in {path}. Open it with any program; exporting again writes another file.")

"""`reader import`: takes in notes from W3C annotations, or from the JSON of Hypothesis."""

from __future__ import annotations

import argparse
from pathlib import Path

from reader.commands.output import Output
from reader.config import load_settings
from reader.config.highlight_colours import highlight_colours
from reader.document import Note
from reader.errors import UsageError
from reader.exports.annotation_import import Imported, imported_notes
from reader.library import Library, canonical_target, library_file


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="a file of W3C annotations, or of Hypothesis, in JSON")
    parser.add_argument(
        "--target", default="", help="the article that the notes are on; default: what each of them says"
    )


def run(args: argparse.Namespace, output: Output) -> int:
    """Take in the notes of each file. Raises UsageError and LibraryError."""
    colours = {each.meaning.casefold(): each.colour for each in highlight_colours(load_settings().highlights)}
    library = Library(library_file(), output.complain)
    for path in args.files:
        found = read(path, colours)
        by_target: dict[str, list[Note]] = {}
        for target, note in found.notes:
            by_target.setdefault(args.target or target, []).append(note)
        homeless = sum(len(notes) for target, notes in by_target.items() if canonical_target(target) is None)
        for target, notes in by_target.items():
            library.save_notes(target, Path(target).stem, (), notes)
        count = len(found.notes) - homeless
        output.write(f"{path}: {count} {'note' if count == 1 else 'notes'} taken in{left_out(found, homeless)}.\n")
    return 0


def read(path: str, colours: dict[str, str]) -> Imported:
    """The notes in a file. Raises UsageError."""
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{path} is not UTF-8 text; annotations are JSON.") from None
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from None
    try:
        return imported_notes(text, lambda meaning: colours.get(meaning.casefold(), ""))
    except ValueError as error:
        raise UsageError(f"{path}: {error}") from None


def left_out(found: Imported, homeless: int) -> str:
    """What was not taken in, and why."""
    reasons = []
    if found.skipped:
        reasons.append(f"{found.skipped} left out that are on no words")
    if found.quotations:
        count = f"{found.quotations} {'quotation' if found.quotations == 1 else 'quotations'}"
        reasons.append(f"{count} left out, as who speaks is worked out from the text")
    if homeless:
        reasons.append(f"{homeless} left out that do not say on which text; name it with --target")
    return "".join(f"; {reason}" for reason in reasons)

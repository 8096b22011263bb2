"""The option --corrections: a file in which the user corrects who said what."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias

from reader.commands.output import Output
from reader.document import Attribution, Document
from reader.document.correction_lines import CorrectionLine, correction_lines
from reader.errors import UsageError
from reader.quotes import attribute

if TYPE_CHECKING:
    import argparse


def add_corrections_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--corrections",
        metavar="FILE",
        help="apply the corrections of speakers in FILE, which has one JSON object per line",
    )


Reasons: TypeAlias = dict[int, str]
"""For each line, by its number, why it had nothing to correct; empty if it was applied."""


class Corrections:
    """The corrections in a file, and which of them have been applied."""

    def __init__(self, path: str | None) -> None:
        self.path = path
        self.lines = tuple(lines_in(path)) if path is not None else ()
        self.reasons: Reasons = {line.number: reason_unread(line) for line in self.lines}

    def note(self, reasons: Reasons) -> None:
        """Note the outcome of corrections in one more document."""
        for number, reason in reasons.items():
            self.reasons[number] = self.reasons[number] and reason

    def status(self, output: Output) -> int:
        """Report the corrections that had nothing to correct in any document; returns 1 if there are any, else 0."""
        unapplied = {number: reason for number, reason in self.reasons.items() if reason}
        for number, reason in unapplied.items():
            output.complain(f"{self.path}, line {number}: not applied: {reason}.")
        return 1 if unapplied else 0


def reason_unread(line: CorrectionLine) -> str:
    """Why a correction has not been applied as long as no document that it is for was read."""
    return "no text with its id was read" if line.id else "no text was read"


def attribute_corrected(document: Document, lines: Iterable[CorrectionLine]) -> tuple[Attribution, Reasons]:
    """The attribution of a document with corrections applied, and the outcome of those that are for this document."""
    found = attribute(document)
    wanted = {line.number: line.correction for line in lines if line.id in {None, document.id}}
    if not wanted:
        return found, {}
    from reader.quotes.corrections import corrected, unapplied

    reasons = {id(one.correction): one.reason for one in unapplied(document, found, wanted.values())}
    return corrected(document, found, wanted.values()), {
        number: reasons.get(id(correction), "") for number, correction in wanted.items()
    }


def lines_in(path: str) -> list[CorrectionLine]:
    """The corrections in a file of JSON lines. Raises UsageError."""
    from pathlib import Path

    try:
        return [*correction_lines(Path(path).read_text(encoding="utf-8-sig"))]
    except UnicodeDecodeError:
        raise UsageError(f"{path} is not UTF-8 text; a file of corrections has one JSON object per line.") from None
    except OSError as error:
        raise UsageError(f"The corrections in {path} cannot be read: {error.strerror}.") from None
    except ValueError as error:
        raise UsageError(f"{path}, {error}") from None

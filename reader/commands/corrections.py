"""The option --corrections: a file in which the user corrects who said what."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from reader.commands.output import Output
from reader.document import Attribution, Correction, Document, correction_of
from reader.errors import UsageError
from reader.quotes import attribute


def add_corrections_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--corrections",
        metavar="FILE",
        help="apply the corrections of speakers in FILE, which has one JSON object per line",
    )


Reasons: TypeAlias = dict[int, str]
"""For each line, by its number, why it had nothing to correct; empty if it was applied."""


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """A line of the file."""

    number: int
    """Its number, from 1."""
    correction: Correction
    """The correction."""
    id: str | None
    """The id of the document that it is for; None for every document."""


class Corrections:
    """The corrections in a file, and which of them have been applied."""

    def __init__(self, path: str | None) -> None:
        self.path = path
        self.lines = tuple(correction_lines(path)) if path is not None else ()
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


def correction_lines(path: str) -> list[CorrectionLine]:
    """The corrections in a file of JSON lines. Raises UsageError."""
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{path} is not UTF-8 text; a file of corrections has one JSON object per line.") from None
    except OSError as error:
        raise UsageError(f"The corrections in {path} cannot be read: {error.strerror}.") from None
    return [parsed_line(path, i, line) for i, line in enumerate(text.split("\n"), 1) if line.strip()]


def parsed_line(path: str, number: int, line: str) -> CorrectionLine:
    """The correction in a line. Raises UsageError."""
    try:
        record = json.loads(line)
        correction = correction_of(record)
        if not isinstance(record.get("id", ""), str):
            raise ValueError('"id" must be the name of a file without its extension.')
    except json.JSONDecodeError as error:
        raise UsageError(f"{path}, line {number}: not JSON ({error.msg}, column {error.colno}).") from None
    except RecursionError:
        raise UsageError(f"{path}, line {number}: nested too deeply for a correction.") from None
    except ValueError as error:
        raise UsageError(f"{path}, line {number}: {error}") from None
    return CorrectionLine(number, correction, record.get("id"))

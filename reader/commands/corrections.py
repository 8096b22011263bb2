"""The option --corrections: a file with what its user knows better about who said what."""

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


def add_corrections(parser: argparse.ArgumentParser) -> None:
    """The option that names the file."""
    parser.add_argument(
        "--corrections",
        metavar="FILE",
        help="lay corrections of speakers over what is found; FILE has one a line, as JSON",
    )


Reasons: TypeAlias = dict[int, str]
"""Why lines of the file, by their numbers, had nothing to correct; empty for those that had."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file."""

    number: int
    """Its number, from 1."""
    correction: Correction
    """What it says."""
    id: str | None
    """The document that it is for; None for whichever it fits."""


class Corrections:
    """The corrections of a file, and which of them have found something to correct."""

    def __init__(self, path: str | None) -> None:
        self.path = path
        self.lines = tuple(lines_of(path)) if path is not None else ()
        self.reasons: Reasons = {line.number: unread(line) for line in self.lines}

    def note(self, reasons: Reasons) -> None:
        """Take in what became of corrections in one more document."""
        for number, reason in reasons.items():
            self.reasons[number] = self.reasons[number] and reason

    def status(self, output: Output) -> int:
        """Report the corrections that had nothing to correct in any document; 1 if there are any."""
        left = {number: reason for number, reason in self.reasons.items() if reason}
        for number, reason in left.items():
            output.complain(f"{self.path}, line {number}: left out, {reason}.")
        return 1 if left else 0


def unread(line: Line) -> str:
    """Why a line is left out before its text was read."""
    return "no text that was read has its id" if line.id else "no text was read"


def attributed(document: Document, lines: Iterable[Line]) -> tuple[Attribution, Reasons]:
    """Who said what in a document, with the corrections laid over it, and what became of those that are for it."""
    found = attribute(document)
    wanted = {line.number: line.correction for line in lines if line.id in {None, document.id}}
    if not wanted:
        return found, {}
    from reader.quotes.corrections import corrected, unapplied

    reasons = {id(one.correction): one.reason for one in unapplied(document, found, wanted.values())}
    return corrected(document, found, wanted.values()), {
        number: reasons.get(id(correction), "") for number, correction in wanted.items()
    }


def lines_of(path: str) -> list[Line]:
    """The corrections in a file of JSON lines. Raises UsageError for what cannot be read."""
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{path} is no UTF-8 text; a file of corrections has one JSON object a line.") from None
    except OSError as error:
        raise UsageError(f"The corrections in {path} cannot be read: {error.strerror}.") from None
    return [line_of(path, i, line) for i, line in enumerate(text.split("\n"), 1) if line.strip()]


def line_of(path: str, number: int, line: str) -> Line:
    """The correction in a line. Raises UsageError if it is none."""
    try:
        record = json.loads(line)
        correction = correction_of(record)
        if not isinstance(record.get("id", ""), str):
            raise ValueError('"id" is the name of a file without its ending.')
    except json.JSONDecodeError as error:
        raise UsageError(f"{path}, line {number}: no JSON ({error.msg}, column {error.colno}).") from None
    except RecursionError:
        raise UsageError(f"{path}, line {number}: brackets within brackets, deeper than any correction is.") from None
    except ValueError as error:
        raise UsageError(f"{path}, line {number}: {error}") from None
    return Line(number, correction, record.get("id"))

"""The option --corrections: a file with what its user knows better about who said what."""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

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


@dataclass(slots=True)
class Line:
    """A line of the file."""

    number: int
    """Its number, from 1."""
    correction: Correction
    """What it says."""
    id: str | None
    """The document that it is for; None for whichever it fits."""
    reason: str
    """Why it has been left out so far; empty once it was taken."""


class Corrections:
    """The corrections of a file, and which of them have found something to correct."""

    def __init__(self, path: str | None) -> None:
        self.path = path
        self.lines = lines_of(path) if path is not None else []

    def attribute(self, document: Document) -> Attribution:
        """Who said what in a document, with the corrections laid over it."""
        found = attribute(document)
        lines = [line for line in self.lines if line.id in {None, document.id}]
        if not lines:
            return found
        from reader.quotes.corrections import corrected, left_out

        wanted = [line.correction for line in lines]
        reasons = {id(one.correction): one.reason for one in left_out(document, found, wanted)}
        for line in lines:
            line.reason = line.reason and reasons.get(id(line.correction), "")
        return corrected(document, found, wanted)

    def status(self, output: Output) -> int:
        """Report the corrections that had nothing to correct in any document; 1 if there are any."""
        left = [line for line in self.lines if line.reason]
        for line in left:
            output.complain(f"{self.path}, line {line.number}: left out, {line.reason}.")
        return 1 if left else 0


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
    id = record.get("id")
    return Line(number, correction, id, "no text that was read has its id" if id else "no text was read")

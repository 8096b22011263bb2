"""`reader speakers`: who speaks in documents, how much, as what."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from reader.commands.corrections import Corrections, Line, Reasons, add_corrections, attributed
from reader.commands.output import Output
from reader.commands.targets import add_targets, for_each
from reader.document import Attribution, Document, visible
from reader.exports.speakers import speakers_to_json, speakers_to_text

FORMATS: dict[str, Callable[[Document, Attribution], str]] = {
    "text": speakers_to_text,
    # For completion: shells show names as they are, so one that could act on a terminal is left out.
    "names": lambda _, found: "".join(f"{one.name}\n" for one in found.speakers if visible(one.name) == one.name),
    "json": speakers_to_json,
    "jsonl": lambda document, found: speakers_to_json(document, found, indent=None),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Targets, format and corrections."""
    add_targets(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    add_corrections(parser)


@dataclass(frozen=True, slots=True)
class SpeakersJob:
    """The speakers of each document, in a format."""

    format: str
    """One of FORMATS."""
    lines: tuple[Line, ...]
    """The corrections."""

    def __call__(self, document: Document) -> tuple[str, Reasons]:
        """What is printed of a document, and what became of the corrections."""
        found, reasons = attributed(document, self.lines)
        return FORMATS[self.format](document, found), reasons


def run(args: argparse.Namespace, output: Output) -> int:
    """Print the speakers of each target."""
    corrections = Corrections(args.corrections)

    def show(made: tuple[str, Reasons]) -> str:
        corrections.note(made[1])
        return made[0]

    status = for_each(args, output, SpeakersJob(args.format, corrections.lines), show)
    return max(status, corrections.status(output))

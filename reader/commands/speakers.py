"""`reader speakers`: prints who speaks in documents, how much, and in what role."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from reader.commands.corrections import (
    CorrectionLine,
    Corrections,
    Reasons,
    add_corrections_option,
    attribute_corrected,
)
from reader.commands.output import Output
from reader.commands.targets import add_targets, for_each
from reader.document import Attribution, Document, visible
from reader.exports.exchanges import exchanges_to_text
from reader.exports.speakers import speakers_to_json, speakers_to_text

FORMATS: dict[str, Callable[[Document, Attribution], str]] = {
    "text": speakers_to_text,
    "exchanges": exchanges_to_text,
    # For completion: shells show names as they are, so names with control characters are left out.
    "names": lambda _, found: "".join(f"{one.name}\n" for one in found.speakers if visible(one.name) == one.name),
    "json": speakers_to_json,
    "jsonl": lambda document, found: speakers_to_json(document, found, indent=None),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_targets(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    add_corrections_option(parser)


@dataclass(frozen=True, slots=True)
class SpeakersJob:
    """Formats the speakers of each document."""

    format: str
    """One of FORMATS."""
    lines: tuple[CorrectionLine, ...]
    """The corrections."""

    def __call__(self, document: Document) -> tuple[str, Reasons]:
        """The text to print, and the outcome of each correction."""
        found, reasons = attribute_corrected(document, self.lines)
        return FORMATS[self.format](document, found), reasons


def run(args: argparse.Namespace, output: Output) -> int:
    """Print the speakers of each target."""
    corrections = Corrections(args.corrections)

    def show(result: tuple[str, Reasons]) -> str:
        text, reasons = result
        corrections.note(reasons)
        return text

    status = for_each(args, output, SpeakersJob(args.format, corrections.lines), show)
    return max(status, corrections.status(output))

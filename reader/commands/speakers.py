"""`reader speakers`: prints who speaks in documents, how much, and in what role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.commands.corrections import (
    Corrections,
    Reasons,
    add_corrections_option,
    attribute_corrected,
)
from reader.commands.output import Output
from reader.commands.targets import add_targets, for_each
from reader.document import Document, visible
from reader.document.correction_lines import CorrectionLine
from reader.exports.speakers import FORMATS, export_speakers
from reader.structs import Struct

if TYPE_CHECKING:
    import argparse

NAMES = "names"
"""For completion: shells show names as they are, so names with control characters are left out."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_targets(parser)
    parser.add_argument("--format", choices=(*FORMATS, NAMES), default="text", help="default: text")
    add_corrections_option(parser)


class SpeakersJob(Struct):
    """Formats the speakers of each document."""

    format: str
    """One of FORMATS, or NAMES."""
    lines: tuple[CorrectionLine, ...]
    """The corrections."""

    def __call__(self, document: Document) -> tuple[str, Reasons]:
        """The text to print, and the outcome of each correction."""
        found, reasons = attribute_corrected(document, self.lines)
        if self.format == NAMES:
            return "".join(f"{one.name}\n" for one in found.speakers if visible(one.name) == one.name), reasons
        return export_speakers(document, found, self.format), reasons


def run(args: argparse.Namespace, output: Output) -> int:
    """Print the speakers of each target."""
    corrections = Corrections(args.corrections)

    def show(result: tuple[str, Reasons]) -> str:
        text, reasons = result
        corrections.note(reasons)
        return text

    status = for_each(args, output, SpeakersJob(args.format, corrections.lines), show, opens_listed=True)
    return max(status, corrections.status(output))

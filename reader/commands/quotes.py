"""`reader quotes`: prints who said what in documents."""

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
from reader.document import Document, QuoteKind
from reader.document.correction_lines import CorrectionLine
from reader.errors import UsageError
from reader.exports.quotes import FORMATS, HEADERS, export_quotes
from reader.structs import Struct

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_targets(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    parser.add_argument(
        "--speaker", metavar="NAME", help="print only quotations of this speaker; any part of a name will do"
    )
    parser.add_argument("--kind", choices=[kind.value for kind in QuoteKind], help="print only quotations of this kind")
    add_corrections_option(parser)


class QuotesResult(Struct):
    """The quotations of a document."""

    text: str
    """The text to print."""
    is_quoted: bool
    """Whether the wanted speaker is quoted; True if no speaker is named."""
    others: tuple[str, ...]
    """The names of all speakers, if the wanted one is not among them."""
    reasons: Reasons
    """The outcome of each correction."""


class QuotesJob(Struct):
    """Formats the quotations of each document, all of them or those of one speaker or kind, with corrections."""

    format: str
    """One of FORMATS."""
    speaker: str | None
    """Any part of the name of the wanted speaker; None for all speakers."""
    kind: str | None
    """The value of the wanted QuoteKind; None for all kinds."""
    lines: tuple[CorrectionLine, ...]
    """The corrections."""

    def __call__(self, document: Document) -> QuotesResult:
        found, reasons = attribute_corrected(document, self.lines)
        selected = found.select(self.speaker, QuoteKind(self.kind) if self.kind is not None else None)
        text = export_quotes(document, selected, self.format, header=False)
        is_quoted = self.speaker is None or any(speaker.has_name(self.speaker) for speaker in found.speakers)
        others = () if is_quoted else tuple(speaker.name for speaker in found.speakers)
        return QuotesResult(text, is_quoted, others, reasons)


def run(args: argparse.Namespace, output: Output) -> int:
    """Print the quotations of each target."""
    known: set[str] = set()
    head, is_quoted = HEADERS.get(args.format, ""), args.speaker is None
    corrections = Corrections(args.corrections)

    def show(result: QuotesResult) -> str:
        nonlocal head, is_quoted
        known.update(result.others)
        is_quoted |= result.is_quoted
        corrections.note(result.reasons)
        shown, head = head + result.text, ""
        return shown

    job = QuotesJob(args.format, args.speaker, args.kind, corrections.lines)
    status = max(for_each(args, output, job, show, opens_listed=True), corrections.status(output))
    if status == 0 and not is_quoted:
        raise UsageError(
            f"No speaker named {args.speaker} is quoted. The speakers are: {', '.join(sorted(known)) or 'none'}."
        )
    return status

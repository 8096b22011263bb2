"""`reader quotes`: who said what in documents."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from reader.commands.corrections import Corrections, Line, Reasons, add_corrections, attributed
from reader.commands.output import Output
from reader.commands.targets import add_targets, for_each
from reader.document import Document, QuoteKind
from reader.errors import UsageError
from reader.exports.quotes import FORMATS, HEADERS, export_quotes


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Targets, format and filters."""
    add_targets(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    parser.add_argument("--speaker", metavar="NAME", help="only quotations of this speaker, by any part of the name")
    parser.add_argument("--kind", choices=[kind.value for kind in QuoteKind], help="only quotations of this kind")
    add_corrections(parser)


@dataclass(frozen=True, slots=True)
class QuotesResult:
    """What is made of a document."""

    text: str
    """What is printed of it."""
    is_quoted: bool
    """Whether the speaker who is asked for is quoted in it; True if nobody is asked for."""
    others: tuple[str, ...]
    """Who is quoted instead."""
    reasons: Reasons
    """What became of the corrections."""


@dataclass(frozen=True, slots=True)
class QuotesJob:
    """The quotations of each document: in a format, of one speaker or kind, with corrections."""

    format: str
    """One of FORMATS."""
    speaker: str | None
    """Any part of the name."""
    kind: str | None
    """The value of a QuoteKind."""
    lines: tuple[Line, ...]
    """The corrections."""

    def __call__(self, document: Document) -> QuotesResult:
        """What is made of a document."""
        found, reasons = attributed(document, self.lines)
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

    def show(made: QuotesResult) -> str:
        nonlocal head, is_quoted
        known.update(made.others)
        is_quoted |= made.is_quoted
        corrections.note(made.reasons)
        shown, head = head + made.text, ""
        return shown

    work = QuotesJob(args.format, args.speaker, args.kind, corrections.lines)
    status = max(for_each(args, output, work, show), corrections.status(output))
    if status == 0 and not is_quoted:
        raise UsageError(f"Nobody called {args.speaker} is quoted; there are: {', '.join(sorted(known)) or 'none'}.")
    return status

"""`reader quotes`: who said what in documents."""

from __future__ import annotations

import argparse
from dataclasses import dataclass, replace

from reader.commands.corrections import Corrections, Line, Reasons, add_corrections, attributed
from reader.commands.output import Output
from reader.commands.targets import add_targets, for_each
from reader.document import Attribution, Document, QuoteKind
from reader.errors import UsageError
from reader.exports.quotes import FORMATS, HEADS, quotes_as
from reader.exports.records import named


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
        text = quotes_as(document, filtered(found, self.speaker, self.kind), self.format, head=False)
        is_quoted = self.speaker is None or any(named(speaker, self.speaker) for speaker in found.speakers)
        others = () if is_quoted else tuple(speaker.name for speaker in found.speakers)
        return QuotesResult(text, is_quoted, others, reasons)


def run(args: argparse.Namespace, output: Output) -> int:
    """Print the quotations of each target."""
    known: set[str] = set()
    head, is_quoted = HEADS.get(args.format, ""), args.speaker is None
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


def filtered(found: Attribution, speaker: str | None, kind: str | None) -> Attribution:
    """The quotations of one speaker, of one kind, or of both."""
    if speaker is None and kind is None:
        return found
    quotes = tuple(
        quote
        for quote in found.quotes
        if (kind is None or quote.kind == kind)
        and (speaker is None or (quote.speaker is not None and named(quote.speaker, speaker)))
    )
    present = {quote.speaker.id for quote in quotes if quote.speaker is not None}
    return replace(found, quotes=quotes, speakers=tuple(s for s in found.speakers if s.id in present))

"""`reader quotes`: who said what in documents."""

from __future__ import annotations

import argparse
from dataclasses import replace

from reader.commands.corrections import Corrections, add_corrections
from reader.commands.output import Output
from reader.commands.targets import add_targets, for_each
from reader.document import Attribution, Document, QuoteKind
from reader.errors import UsageError
from reader.exports.quotes import FORMATS, quotes_as
from reader.exports.records import named


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Targets, format and filters."""
    add_targets(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    parser.add_argument("--speaker", metavar="NAME", help="only quotations of this speaker, by any part of the name")
    parser.add_argument("--kind", choices=[kind.value for kind in QuoteKind], help="only quotations of this kind")
    add_corrections(parser)


def run(args: argparse.Namespace, output: Output) -> int:
    """Print the quotations of each target."""
    known: set[str] = set()
    is_first, is_quoted = True, False
    corrections = Corrections(args.corrections)

    def show(document: Document) -> str:
        nonlocal is_first, is_quoted
        found = corrections.attribute(document)
        known.update(speaker.name for speaker in found.speakers)
        is_quoted |= args.speaker is None or any(named(speaker, args.speaker) for speaker in found.speakers)
        shown = quotes_as(document, filtered(found, args.speaker, args.kind), args.format, head=is_first)
        is_first = False
        return shown

    status = max(for_each(args, output, show), corrections.status(output))
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

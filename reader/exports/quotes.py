"""Quotations in every format they are exported in, and speakers as text for the terminal."""

from __future__ import annotations

import csv
import io
import textwrap

from reader.document import Attribution, Document, Quote
from reader.exports.annotations import annotation_page
from reader.exports.records import dumped, quote_record, quotes_record, words_of

FORMATS = ("text", "json", "jsonl", "csv", "markdown", "annotations")
"""What quotations can be exported as; annotations are W3C Web Annotations."""
WIDTH = 78
"""The width of quotations set as text, in cells."""
COLUMNS = ("target", "speaker", "role", "kind", "text", "source", "cue", "start", "end", "rule", "confidence")
HEADS = {"csv": ",".join(COLUMNS) + "\r\n"}
"""What stands once before all documents in a format: the names of the columns of a table."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection")."""


def quotes_as(document: Document, found: Attribution, format: str, *, head: bool = True) -> str:
    """Quotations in one of FORMATS; with `head`, what HEADS has for it stands first."""
    match format:
        case "json":
            return dumped(quotes_record(document, found), indent=2) + "\n"
        case "jsonl":
            return dumped(quotes_record(document, found)) + "\n"
        case "csv":
            return (HEADS[format] if head else "") + quotes_csv(document, found)
        case "markdown":
            return quotes_markdown(document, found)
        case "annotations":
            return dumped(annotation_page(document, found), indent=2) + "\n"
        case _:
            return quotes_text(document, found)


def quotes_text(document: Document, found: Attribution) -> str:
    """The quotations under their speakers, made for reading."""
    if not found.quotes:
        return "No quotations found.\n"
    parts = []
    for speaker, quotes in found.by_speaker():
        name = speaker.name if speaker is not None else "No speaker named"
        role = f" — {speaker.role}" if speaker is not None and speaker.role else ""
        parts.append("\n".join(textwrap.wrap(f"{name}{role}", WIDTH)))
        parts.extend(quote_text(document, quote) for quote in quotes)
        parts.append("")
    return "\n".join(parts)


def quote_text(document: Document, quote: Quote) -> str:
    """One quotation, wrapped behind its kind."""
    first = f"  {quote.kind.value:8}  "
    words = document.words(quote.span)
    return textwrap.fill(words, WIDTH, initial_indent=first, subsequent_indent=" " * len(first), break_on_hyphens=False)


def speakers_text(document: Document, found: Attribution) -> str:
    """Who speaks: quotations, words and share of all quoted words, name and role."""
    if not found.quotes:
        return "No speakers found.\n"
    total = max(1, words_of(document, found.quotes))
    rows = ["quotes  words  share  speaker"]
    for speaker, quotes in found.by_speaker():
        words = words_of(document, quotes)
        name = speaker.name if speaker is not None else "No speaker named"
        role = f", {speaker.role}" if speaker is not None and speaker.role else ""
        rows.append(f"{len(quotes):6}  {words:5}  {words / total:4.0%}   {name}{role}")
    return "\n".join(rows) + "\n"


def quotes_csv(document: Document, found: Attribution) -> str:
    """The quotations as comma-separated values (RFC 4180), one a row; cells cannot be taken for formulas."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for quote in found.quotes:
        record = quote_record(document, quote) | {
            "target": document.target,
            "role": quote.speaker.role if quote.speaker is not None else "",
            "speaker": quote.speaker.name if quote.speaker is not None else "",
            "source": document.words(quote.source) if quote.source is not None else "",
            "cue": document.words(quote.cue) if quote.cue is not None else "",
        }
        writer.writerow([cell(str(record[column])) for column in COLUMNS])
    return out.getvalue()


def cell(value: str) -> str:
    """A value that no spreadsheet takes for a formula."""
    return f"'{value}" if value.startswith(FORMULA) else value


def quotes_markdown(document: Document, found: Attribution) -> str:
    """The quotations as block quotes under a heading a speaker."""
    parts = [f"# {document.title}\n"] if document.title else []
    for speaker, quotes in found.by_speaker():
        parts.append(f"## {speaker.name if speaker is not None else 'No speaker named'}\n")
        if speaker is not None and speaker.role:
            parts.append(f"*{speaker.role}*\n")
        parts.extend(f"> {document.words(quote.span)}\n>\n> ({quote.kind.value})\n" for quote in quotes)
    return "\n".join(parts) + "\n"

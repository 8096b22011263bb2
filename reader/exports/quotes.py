"""Quotations as text, JSON, CSV and Markdown. Every export ends with a line end."""

from __future__ import annotations

import textwrap

from reader.document import Attribution, Document, Quote, Speaker
from reader.exports.annotations import to_annotations
from reader.exports.csv_rows import rows_to_csv
from reader.exports.records import quote_record, quotes_record
from reader.exports.safe_json import dump_json

FORMATS = ("text", "json", "jsonl", "csv", "markdown", "annotations")
"""The formats of `export_quotes`."""
WIDTH = 78
"""The width of a line of text, in cells."""
COLUMNS = ("target", "speaker", "role", "kind", "text", "source", "cue", "start", "end", "rule", "confidence")
HEADERS = {"csv": ",".join(COLUMNS) + "\r\n"}
"""For each format that has one, the header that precedes the first document."""
UNKNOWN_SPEAKER = "No speaker named"


def export_quotes(document: Document, attribution: Attribution, format: str, *, header: bool = True) -> str:
    """The quotations in one of FORMATS; "jsonl" is JSON on one line. `header` is for CSV alone."""
    match format:
        case "json":
            return to_json(document, attribution)
        case "jsonl":
            return to_json(document, attribution, indent=None)
        case "csv":
            return to_csv(document, attribution, header=header)
        case "markdown":
            return to_markdown(document, attribution)
        case "annotations":
            return to_annotations(document, attribution)
        case _:
            return to_text(document, attribution)


def to_json(document: Document, attribution: Attribution, *, indent: int | None = 2) -> str:
    """The quotations and speakers as a JSON object; on one line, as JSON Lines want it, if `indent` is None.

    Offsets are code points of `document.text`. No character in it can control a terminal.

    >>> import json, reader
    >>> document = reader.parse('"We agree," said Ann Lee.')
    >>> quote = json.loads(reader.to_json(document, reader.attribute(document)))["quotes"][0]
    >>> quote["speaker"], quote["start"], quote["end"], quote["cue"]
    ('Ann Lee', 1, 10, [12, 16])
    """
    return dump_json(quotes_record(document, attribution), indent=indent) + "\n"


def to_csv(document: Document, attribution: Attribution, *, header: bool = True) -> str:
    """The quotations as comma-separated values (RFC 4180), one a row, under a row of column names if `header`.

    A cell that a spreadsheet would take for a formula gets an apostrophe before it.

    >>> import csv, reader
    >>> document = reader.parse('"We agree," said Ann Lee.')
    >>> row, = csv.DictReader(reader.to_csv(document, reader.attribute(document)).splitlines())
    >>> row["speaker"], row["kind"], row["text"]
    ('Ann Lee', 'direct', 'We agree,')
    """
    rows = []
    for quote in attribution.quotes:
        record = quote_record(document, quote) | {
            "target": document.target,
            "role": quote.speaker.role if quote.speaker is not None else "",
            "speaker": quote.speaker.name if quote.speaker is not None else "",
            "source": document.words(quote.source) if quote.source is not None else "",
            "cue": document.words(quote.cue) if quote.cue is not None else "",
        }
        rows.append([record[column] for column in COLUMNS])
    written = rows_to_csv(COLUMNS, rows)
    return written if header else written.removeprefix(HEADERS["csv"])


def to_markdown(document: Document, attribution: Attribution) -> str:
    """The quotations as Markdown: a heading for each speaker, with their quotations as block quotes.

    >>> import reader
    >>> document = reader.parse('"We agree," said Ann Lee.')
    >>> print(reader.to_markdown(document, reader.attribute(document)), end="")
    ## Ann Lee
    <BLANKLINE>
    > We agree,
    >
    > (direct)
    <BLANKLINE>
    """
    parts = [f"# {document.title}\n"] if document.title else []
    for speaker, quotes in attribution.by_speaker():
        parts.append(f"## {name_of(speaker)}\n")
        if speaker is not None and speaker.role:
            parts.append(f"*{speaker.role}*\n")
        parts.extend(f"> {document.words(quote.span)}\n>\n> ({quote.kind.value})\n" for quote in quotes)
    return "\n".join(parts) + "\n"


def to_text(document: Document, attribution: Attribution) -> str:
    """The quotations under their speakers, wrapped to 78 columns.

    >>> import reader
    >>> document = reader.parse('"We agree," said Ann Lee, mayor of Port Hill.')
    >>> print(reader.to_text(document, reader.attribute(document)), end="")
    Ann Lee — mayor of Port Hill
      direct    We agree,
    """
    if not attribution.quotes:
        return "No quotations found.\n"
    parts = []
    for speaker, quotes in attribution.by_speaker():
        role = f" — {speaker.role}" if speaker is not None and speaker.role else ""
        parts.append("\n".join(textwrap.wrap(f"{name_of(speaker)}{role}", WIDTH)))
        parts.extend(quote_lines(document, quote) for quote in quotes)
        parts.append("")
    return "\n".join(parts)


def name_of(speaker: Speaker | None) -> str:
    """The speaker's name, or the words for quotations without a known speaker."""
    return speaker.name if speaker is not None else UNKNOWN_SPEAKER


def quote_lines(document: Document, quote: Quote) -> str:
    """One quotation, wrapped and indented; its kind precedes the first line."""
    first = f"  {quote.kind.value:8}  "
    words = document.words(quote.span)
    return textwrap.fill(words, WIDTH, initial_indent=first, subsequent_indent=" " * len(first), break_on_hyphens=False)

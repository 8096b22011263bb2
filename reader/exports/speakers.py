"""The speakers of a document: who they are and how much they say, as text and JSON."""

from __future__ import annotations

from reader.document import Attribution, Document
from reader.exports.exchanges import exchanges_to_csv, exchanges_to_text
from reader.exports.quotes import name_of
from reader.exports.records import quoted_words, speakers_record
from reader.exports.safe_json import dump_json
from reader.exports.score import score_to_csv

FORMATS = ("text", "csv", "exchanges", "exchanges-csv", "json", "jsonl")
"""The formats of `export_speakers`."""


def export_speakers(document: Document, attribution: Attribution, format: str) -> str:
    """The speakers in one of FORMATS; "jsonl" is JSON on one line."""
    match format:
        case "csv":
            return score_to_csv(document, attribution)
        case "exchanges":
            return exchanges_to_text(document, attribution)
        case "exchanges-csv":
            return exchanges_to_csv(document, attribution)
        case "json":
            return speakers_to_json(document, attribution)
        case "jsonl":
            return speakers_to_json(document, attribution, indent=None)
        case _:
            return speakers_to_text(document, attribution)


def speakers_to_text(document: Document, attribution: Attribution) -> str:
    """A table of the speakers: quotations, quoted words, share of all quoted words, name and role.

    >>> import reader
    >>> document = reader.parse('"We agree," said Ann Lee, mayor of Port Hill.')
    >>> print(reader.speakers_to_text(document, reader.attribute(document)), end="")
    quotes  words  share  speaker
         1      2  100%   Ann Lee, mayor of Port Hill
    """
    if not attribution.quotes:
        return "No speakers found.\n"
    total = max(1, quoted_words(document, attribution.quotes))
    rows = ["quotes  words  share  speaker"]
    for speaker, quotes in attribution.by_speaker():
        words = quoted_words(document, quotes)
        role = f", {speaker.role}" if speaker is not None and speaker.role else ""
        rows.append(f"{len(quotes):6}  {words:5}  {words / total:4.0%}   {name_of(speaker)}{role}")
    return "\n".join(rows) + "\n"


def speakers_to_json(document: Document, attribution: Attribution, *, indent: int | None = 2) -> str:
    """The speakers as a JSON object; on one line, as JSON Lines want it, if `indent` is None.

    >>> import json, reader
    >>> document = reader.parse('"We agree," said Ann Lee, mayor of Port Hill.')
    >>> json.loads(reader.speakers_to_json(document, reader.attribute(document)))["speakers"][0]["role"]
    'mayor of Port Hill'
    """
    return dump_json(speakers_record(document, attribution), indent=indent) + "\n"

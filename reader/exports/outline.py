"""The outline of a document as a tree in text, as a Markdown list and as JSON."""

from __future__ import annotations

from collections.abc import Sequence

from reader.document import Attribution, Document, EntryKind, OutlineEntry, outline_entries
from reader.document.outline import quote_counts
from reader.exports.records import outline_record
from reader.exports.safe_json import dump_json

MAX_TITLE = 60
"""The most code points of a photo's title that the tree shows."""


def outline_to_text(document: Document, attribution: Attribution | None = None) -> str:
    """The outline as a tree: sections with their number of words, photos with their credit.

    With an attribution, each section also has its number of quotations.

    >>> import reader
    >>> document = reader.parse("# The wall\\n\\nIt broke in May.\\n\\n## Repairs\\n\\nThey took a year.", "markdown")
    >>> print(reader.outline_to_text(document), end="")
    The wall
    ├─ Lead  4 words
    └─ Repairs  4 words
    """
    head = [document.title or document.id or "Untitled"]
    head += [" · ".join(filter(None, (document.byline and f"By {document.byline}", document.date)))]
    entries = list(outline_entries(document))
    counts = quote_counts(entries, attribution.quotes if attribution is not None else ())
    rows = [
        f"{branch}{label(entry, count)}"
        for branch, entry, count in zip(branches(entries), entries, counts, strict=True)
    ]
    return "\n".join([*filter(None, head), *rows]) + "\n"


def branches(entries: Sequence[OutlineEntry]) -> list[str]:
    """For each entry, the lines of the tree that lead to it."""
    drawn: list[str] = []
    open_depths: set[int] = set()
    for entry in reversed(entries):
        above = "".join("│  " if depth in open_depths else "   " for depth in range(entry.depth))
        drawn.append(above + ("├─ " if entry.depth in open_depths else "└─ "))
        open_depths = {depth for depth in open_depths if depth < entry.depth} | {entry.depth}
    return drawn[::-1]


def label(entry: OutlineEntry, quotes: int) -> str:
    """An entry in one line."""
    if entry.kind is EntryKind.SECTION:
        counts = [counted(entry.words, "word"), *([counted(quotes, "quotation")] if quotes else [])]
        return f"{entry.title}  {', '.join(counts)}"
    title = entry.title if len(entry.title) <= MAX_TITLE else entry.title[: MAX_TITLE - 1].rstrip() + "…"
    return f"▣ {title}" + (f"  ({entry.credit})" if entry.credit else "")


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 word", "2 words"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def outline_to_markdown(document: Document) -> str:
    """The outline as a nested Markdown list under the title; photos are in italics.

    >>> import reader
    >>> document = reader.parse("# The wall\\n\\nIt broke in May.\\n\\n## Repairs\\n\\nThey took a year.", "markdown")
    >>> print(reader.outline_to_markdown(document), end="")
    # The wall
    <BLANKLINE>
    - Lead
    - Repairs
    """
    head = [f"# {document.title}\n"] if document.title else []
    rows = []
    for entry in outline_entries(document):
        title = f"*{entry.title}*" if entry.kind is EntryKind.PHOTO else entry.title
        rows.append(f"{'  ' * entry.depth}- {title}" + (f" ({entry.credit})" if entry.credit else ""))
    return "\n".join([*head, *rows]) + "\n"


def outline_to_json(document: Document, *, indent: int | None = 2) -> str:
    """The outline as a JSON object, with the spans of headings and captions; on one line if `indent` is None.

    >>> import json, reader
    >>> document = reader.parse("# The wall\\n\\nIt broke in May.\\n\\n## Repairs\\n\\nThey took a year.", "markdown")
    >>> json.loads(reader.outline_to_json(document))["headings"]
    [[28, 35, 2]]
    """
    return dump_json(outline_record(document), indent=indent) + "\n"

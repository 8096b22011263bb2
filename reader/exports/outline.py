"""An outline as text for the terminal and as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from reader.document import Attribution, Document, EntryKind, OutlineEntry, outline_entries
from reader.document.outline import quote_counts

LONGEST = 60
"""The greatest width of a photo's title in the tree, in code points."""


def outline_text(document: Document, attribution: Attribution) -> str:
    """The outline as a tree: sections with their words and quotations, photos with their credit."""
    head = [document.title or document.id or "Untitled"]
    head += [" · ".join(filter(None, (document.byline and f"By {document.byline}", document.date)))]
    found = list(outline_entries(document))
    counts = quote_counts(found, attribution.quotes)
    rows = [
        f"{branch}{label(entry, count)}" for branch, entry, count in zip(branches(found), found, counts, strict=True)
    ]
    return "\n".join([*filter(None, head), *rows]) + "\n"


def branches(found: Sequence[OutlineEntry]) -> list[str]:
    """The lines of the tree before each entry."""
    drawn: list[str] = []
    later: set[int] = set()
    for entry in reversed(found):
        above = "".join("│  " if depth in later else "   " for depth in range(entry.depth))
        drawn.append(above + ("├─ " if entry.depth in later else "└─ "))
        later = {depth for depth in later if depth < entry.depth} | {entry.depth}
    return drawn[::-1]


def label(entry: OutlineEntry, quotes: int) -> str:
    """An entry in one line."""
    if entry.kind is EntryKind.SECTION:
        counts = [counted(entry.words, "word"), *([counted(quotes, "quotation")] if quotes else [])]
        return f"{entry.title}  {', '.join(counts)}"
    title = entry.title if len(entry.title) <= LONGEST else entry.title[: LONGEST - 1].rstrip() + "…"
    return f"▣ {title}" + (f"  ({entry.credit})" if entry.credit else "")


def counted(number: int, what: str) -> str:
    """A number of things in words: «1 word», «2 words»."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def outline_markdown(document: Document) -> str:
    """The outline as a nested list."""
    head = [f"# {document.title}\n"] if document.title else []
    rows = []
    for entry in outline_entries(document):
        title = f"*{entry.title}*" if entry.kind is EntryKind.PHOTO else entry.title
        rows.append(f"{'  ' * entry.depth}- {title}" + (f" ({entry.credit})" if entry.credit else ""))
    return "\n".join([*head, *rows]) + "\n"

"""An outline as text for the terminal and as Markdown."""

from __future__ import annotations

from reader.document import Document, Entry, EntryKind, entries

LONGEST = 60
"""The greatest width of a photo's title in the tree, in code points."""


def outline_text(document: Document) -> str:
    """The outline as a tree: sections with their words, photos with their credit."""
    head = [document.title or document.id or "Untitled"]
    head += [" · ".join(filter(None, (document.byline and f"By {document.byline}", document.date)))]
    found = list(entries(document))
    rows = [f"{branch(found, i)}{label(entry)}" for i, entry in enumerate(found)]
    return "\n".join([*filter(None, head), *rows]) + "\n"


def branch(found: list[Entry], index: int) -> str:
    """The lines of the tree before an entry."""
    parts = []
    for depth in range(1, found[index].depth + 1):
        parts.append("│  " if goes_on(found, index, depth) else "   ")
    return "".join(parts) + ("├─ " if goes_on(found, index, found[index].depth, behind=True) else "└─ ")


def goes_on(found: list[Entry], index: int, depth: int, *, behind: bool = False) -> bool:
    """Whether another entry of a depth follows before a higher one; `behind` asks it of the entry itself."""
    wanted = depth if behind else depth - 1
    for entry in found[index + 1 :]:
        if entry.depth < wanted:
            return False
        if entry.depth == wanted:
            return True
    return False


def label(entry: Entry) -> str:
    """An entry in one line."""
    if entry.kind is EntryKind.SECTION:
        return f"{entry.title}  {entry.words} {'word' if entry.words == 1 else 'words'}"
    title = entry.title if len(entry.title) <= LONGEST else entry.title[: LONGEST - 1].rstrip() + "…"
    return f"▣ {title}" + (f"  ({entry.credit})" if entry.credit else "")


def outline_markdown(document: Document) -> str:
    """The outline as a nested list."""
    head = [f"# {document.title}\n"] if document.title else []
    rows = []
    for entry in entries(document):
        title = f"*{entry.title}*" if entry.kind is EntryKind.PHOTO else entry.title
        rows.append(f"{'  ' * entry.depth}- {title}" + (f" ({entry.credit})" if entry.credit else ""))
    return "\n".join([*head, *rows]) + "\n"

"""The documents from which headings are learned beside pages of the web: documents.txt, written for this project.

A line "%%%% name" begins a document. In it, "¶¶" stands before the title, "§§" before each heading, and again after a
heading that begins a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

FILE = Path(__file__).with_name("documents.txt")
BEGINNING = re.compile(r"^%%%% (\S+)\n", re.MULTILINE)
MARK = re.compile("§§|¶¶")


def documents() -> Iterator[dict]:
    """The documents in the form of the annotated pages: id, site, text, headings and title."""
    _, *parts = BEGINNING.split(FILE.read_text(encoding="utf-8"))
    for name, marked in zip(parts[::2], parts[1::2], strict=True):
        yield {"id": name, "site": f"document/{name}", **annotated(marked)}


def annotated(marked: str) -> dict:
    """The text of a document, without the marks, and the spans of its headings and its title."""
    text, headings, title = "", [], None
    for line in marked.splitlines(keepends=True):
        found = MARK.search(line)
        if found is not None:
            start = len(text) + found.start()
            words = line[found.end() :].partition("§§")[0].rstrip()
            if found.group() == "§§":
                headings.append([start, start + len(words), 2])
            else:
                title = [start, start + len(words)]
        text += MARK.sub("", line)
    return {"text": text, "headings": headings, "title": title}

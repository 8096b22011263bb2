"""The formats in which notes and quotations leave, in one table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from reader.exports.bibliography import to_bibtex, to_csl_json, to_ris
from reader.exports.excerpts import ArticleExcerpts
from reader.exports.note_annotations import to_note_annotations
from reader.exports.notes_csv import to_notes_csv
from reader.exports.notes_markdown import to_notes_markdown
from reader.exports.qdpx import to_qdpx
from reader.exports.report import to_report

Content: TypeAlias = str | bytes


class Exporter(NamedTuple):
    """A format."""

    ending: str
    """The ending of a file."""
    words: str
    """What it is, in a few words."""
    write: Callable[[Sequence[ArticleExcerpts]], Content]
    """The content of a file with some articles."""
    is_for_each: bool = False
    """Whether each article has a file of its own."""


def markdown(articles: Sequence[ArticleExcerpts]) -> str:
    """Articles in Markdown, one after another."""
    return "\n".join(map(to_notes_markdown, articles))


def report(articles: Sequence[ArticleExcerpts]) -> str:
    """The report of an article, which has a page of its own."""
    return "".join(map(to_report, articles))


EXPORTERS: dict[str, Exporter] = {
    "markdown": Exporter(".md", "Markdown with front matter, one file an article (Obsidian)", markdown, True),
    "html": Exporter(".html", "a report as a web page: outline, text, voices, notes", report, True),
    "annotations": Exporter(".jsonld", "W3C Web Annotations", to_note_annotations),
    "csv": Exporter(".csv", "a table, for spreadsheets", to_notes_csv),
    "csl": Exporter(".csl.json", "CSL-JSON, for Zotero and pandoc", to_csl_json),
    "bibtex": Exporter(".bib", "BibTeX, for LaTeX", to_bibtex),
    "ris": Exporter(".ris", "RIS, for reference managers", to_ris),
    "qdpx": Exporter(".qdpx", "a REFI-QDA project (MAXQDA, ATLAS.ti, NVivo, QualCoder)", to_qdpx),
}
"""The formats by their names on the command line."""

"""The formats in which notes and quotations leave, in one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from reader.citation_template import TemplatePart
from reader.exports.bibliography import to_bibtex, to_csl_json, to_ris
from reader.exports.excerpts import ArticleExcerpts
from reader.exports.note_annotations import to_note_annotations
from reader.exports.notes_csv import to_notes_csv
from reader.exports.notes_markdown import to_notes_markdown
from reader.exports.qdpx import to_qdpx
from reader.exports.report import to_report
from reader.named_tuple import NamedTuple

Content: TypeAlias = str | bytes


class Exporter(NamedTuple):
    """A format."""

    ending: str
    """The ending of a file."""
    words: str
    """What it is, in a few words."""
    parts: Callable[[Iterable[ArticleExcerpts]], Iterator[Content]]
    """The parts of a file with some articles, of which there may be more than the memory holds."""
    is_for_each: bool = False
    """Whether each article has a file of its own."""

    def write(self, articles: Iterable[ArticleExcerpts]) -> Content:
        """The content of a file with some articles."""
        parts = [*self.parts(articles)]
        words = [part for part in parts if isinstance(part, str)]
        return "".join(words) if len(words) == len(parts) else b"".join(p for p in parts if isinstance(p, bytes))


def markdown(articles: Iterable[ArticleExcerpts], template: tuple[TemplatePart, ...] = ()) -> Iterator[str]:
    """Articles in Markdown, one after another, each note and quotation by a template if there is one."""
    for number, article in enumerate(articles):
        yield "\n" * (number > 0) + to_notes_markdown(article, template)


def report(articles: Iterable[ArticleExcerpts]) -> Iterator[str]:
    """The report of an article, which has a page of its own."""
    return map(to_report, articles)


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

"""Notes and quotations as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.document.dates import iso_time
from reader.exports.csv_rows import csv_lines
from reader.exports.excerpts import ArticleExcerpts

COLUMNS = (
    *("target", "title", "byline", "date", "kind", "text", "note", "tags", "meaning", "speaker", "role", "quotation"),
    *("section", "place", "start", "end", "made", "changed", "id"),
)


def to_notes_csv(articles: Iterable[ArticleExcerpts]) -> Iterator[str]:
    """A row for each note and quotation (RFC 4180), under the names of the columns; no cell is a formula."""
    return csv_lines(COLUMNS, (row for article in articles for row in rows(article)))


def rows(article: ArticleExcerpts) -> Iterable[tuple[object, ...]]:
    """The rows of an article; a note whose words are lost has no offsets."""
    document = article.document
    for each in article.excerpts:
        start, end = (each.span.start, each.span.end) if each.span is not None else ("", "")
        times = (iso_time(time) if time else "" for time in (each.made, each.changed))
        yield (
            *(document.target, article.title, document.byline, document.date, each.kind.value, each.words),
            *(each.comment, ", ".join(each.tags), each.meaning, each.speaker, each.role, each.quotation),
            *(each.section, each.place, start, end, *times, each.id),
        )

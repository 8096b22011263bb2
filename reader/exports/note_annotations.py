"""Notes and quotations as W3C Web Annotations (Web Annotation Data Model, 2017), in JSON-LD."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote
from uuid import UUID

from reader.document.dates import iso_time
from reader.exports.annotations import CONTEXT
from reader.exports.excerpts import ArticleExcerpts, Excerpt, ExcerptKind
from reader.exports.safe_json import Json, dump_json, list_parts

MOTIVATIONS = {
    ExcerptKind.NOTE: "commenting",
    ExcerptKind.HIGHLIGHT: "highlighting",
    ExcerptKind.QUOTATION: "identifying",
}
"""Why each kind of excerpt is there, in the words of the vocabulary."""


def to_note_annotations(articles: Iterable[ArticleExcerpts]) -> Iterator[str]:
    """An annotation page with an annotation for each note and quotation, part by part."""
    head = dump_json({"@context": CONTEXT, "type": "AnnotationPage"}, indent=2)
    yield head.removesuffix("\n}") + ',\n  "items": '
    yield from list_parts((annotation(article, each) for article in articles for each in article.excerpts), depth=1)
    yield "\n}\n"


def annotation(article: ArticleExcerpts, excerpt: Excerpt) -> dict[str, Json]:
    """One annotation. Words that are lost have a text quote selector alone."""
    anchor = excerpt.anchor
    selectors: list[Json] = [
        {"type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix}
    ]
    if excerpt.span is not None:
        selectors.append({"type": "TextPositionSelector", "start": excerpt.span.start, "end": excerpt.span.end})
    bodies = [*body(excerpt)]
    record: dict[str, Json] = {
        "id": iri(excerpt.id),
        "type": "Annotation",
        "motivation": MOTIVATIONS[excerpt.kind],
        "created": iso_time(excerpt.made) if excerpt.made else "",
        "modified": iso_time(excerpt.changed) if excerpt.changed else "",
        "body": [*bodies],
        "target": {"source": article.document.target, "selector": selectors},
    }
    return {name: value for name, value in record.items() if value not in ("", [])}


def body(excerpt: Excerpt) -> Iterator[dict[str, Json]]:
    """What is said about the words: the comment, tags, the meaning of the colour, the speaker, the kind."""
    if excerpt.comment:
        yield {"type": "TextualBody", "purpose": "commenting", "format": "text/markdown", "value": excerpt.comment}
    for tag in excerpt.tags:
        yield {"type": "TextualBody", "purpose": "tagging", "value": tag}
    for value in (excerpt.meaning, excerpt.quotation):
        if value:
            yield {"type": "TextualBody", "purpose": "classifying", "value": value}
    if excerpt.speaker:
        yield {"type": "TextualBody", "purpose": "identifying", "value": excerpt.speaker}


def iri(id: str) -> str:
    """An id as an IRI: a UUID, or a name that another program gave."""
    try:
        return f"urn:uuid:{UUID(id)}"
    except ValueError:
        return quote(id, safe=":/?#&=%") if ":" in id else f"urn:reader:{quote(id)}"

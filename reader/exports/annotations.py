"""Quotations as W3C Web Annotations, with selectors that still find the words when the text was edited."""

from __future__ import annotations

from reader.document import Attribution, Document, Quote, anchor_of
from reader.exports.safe_json import Json, dump_json

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def to_annotations(document: Document, attribution: Attribution) -> str:
    """The quotations as an annotation page (W3C Web Annotation Data Model, 2017), in JSON-LD.

    Each annotation names the speaker and the kind in its body. Its target is `document.target`, with a text quote
    selector and a text position selector.

    >>> import json, reader
    >>> document = reader.parse('"We agree," said Ann Lee.', target="https://example.org/wall")
    >>> page = json.loads(reader.to_annotations(document, reader.attribute(document)))
    >>> [body["value"] for body in page["items"][0]["body"]]
    ['Ann Lee', 'direct']
    """
    page: dict[str, Json] = {
        "@context": CONTEXT,
        "type": "AnnotationPage",
        "items": [annotation(document, quote) for quote in attribution.quotes],
    }
    return dump_json(page, indent=2) + "\n"


def annotation(document: Document, quote: Quote) -> dict[str, Json]:
    """One quotation: its speaker and kind as bodies, its place in the text as the target."""
    speaker: dict[str, Json] = {
        "type": "TextualBody",
        "purpose": "identifying",
        "value": quote.speaker.name if quote.speaker is not None else "",
    }
    kind: dict[str, Json] = {"type": "TextualBody", "purpose": "classifying", "value": quote.kind.value}
    anchor = anchor_of(document.text, quote.span)
    words: dict[str, Json] = {
        "type": "TextQuoteSelector",
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }
    position: dict[str, Json] = {"type": "TextPositionSelector", "start": quote.span.start, "end": quote.span.end}
    return {
        "type": "Annotation",
        "motivation": "identifying",
        "body": [speaker, kind],
        "target": {"source": document.target, "selector": [words, position]},
    }

"""Quotations as W3C Web Annotations, with selectors that survive an edited text."""

from __future__ import annotations

from reader.document import Attribution, Document, Quote
from reader.exports.records import Json

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""How much text stands before and behind a quotation in its selector, in code points."""


def annotation_page(document: Document, found: Attribution) -> dict[str, Json]:
    """An annotation page (W3C Web Annotation Data Model, 2017) with an annotation a quotation."""
    return {
        "@context": CONTEXT,
        "type": "AnnotationPage",
        "items": [annotation(document, quote) for quote in found.quotes],
    }


def annotation(document: Document, quote: Quote) -> dict[str, Json]:
    """One quotation: who said it as the body, where it stands as the target."""
    start, end, text = quote.span.start, quote.span.end, document.text
    body: dict[str, Json] = {
        "type": "TextualBody",
        "purpose": "identifying",
        "value": quote.speaker.name if quote.speaker is not None else "",
    }
    kind: dict[str, Json] = {"type": "TextualBody", "purpose": "classifying", "value": quote.kind.value}
    exact: dict[str, Json] = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - AROUND) : start],
        "suffix": text[end : end + AROUND],
    }
    position: dict[str, Json] = {"type": "TextPositionSelector", "start": start, "end": end}
    return {
        "type": "Annotation",
        "motivation": "identifying",
        "body": [body, kind],
        "target": {"source": document.target, "selector": [exact, position]},
    }

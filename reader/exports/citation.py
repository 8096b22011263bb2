"""Citations: a quotation with its speaker, the speaker's role, and the article."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from functools import cache
from urllib.parse import quote as percent_encoded

from reader.citation_template import NAMED_TEMPLATES, TemplatePart, fill_template, parse_template
from reader.document import Document, Quote, QuoteKind, place_at, visible

UNNAMED_SOURCE = "an unnamed source"
"""The speaker of a quotation for whom the article has no words."""
MIN_RANGE_WORDS = 8
"""The fewest words of a quotation that a text fragment gives as a range, by its first and last words."""
RANGE_WORDS = 4
"""The number of words at each end of such a range."""
MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~]")

ESCAPES: Mapping[str, Callable[[str], str]] = {
    "markdown": lambda words: MARKUP.sub(lambda mark: f"\\{mark[0]}", words),
    "html": html.escape,
}
"""For each style that is markup, the function that escapes the words of the article."""
LINKS = frozenset({"link", "link_to_quote"})
"""The fields that Markdown takes as they are, between angle brackets."""


def citation(document: Document, quote: Quote, style: str = "plain") -> str:
    """A quotation with speaker, role, title, byline, date and link.

    `style` is "plain", "line", "markdown", "html", "note" (a footnote in Chicago style), or a template with fields in
    braces. No character in it can control a terminal. Raises TemplateError if a template is malformed.

    >>> import reader
    >>> document = reader.parse('"We agree," said Ann Lee, mayor of Port Hill.')
    >>> [quote] = reader.attribute(document).quotes
    >>> reader.citation(document, quote, "line")
    '“We agree,” (Ann Lee, mayor of Port Hill)'
    >>> reader.citation(document, quote, "{speaker}: {quote}{ [role]}")
    'Ann Lee: “We agree,” [mayor of Port Hill]'
    """
    escape = ESCAPES.get(style, str)
    fields = {
        name: visible(value if name in LINKS and style != "html" else escape(value))
        for name, value in fields_of(document, quote).items()
    }
    return fill_template(parts_of(NAMED_TEMPLATES.get(style, style)), fields)


@cache
def parts_of(template: str) -> tuple[TemplatePart, ...]:
    """The parts of a template, parsed once."""
    return parse_template(template)


def fields_of(document: Document, quote: Quote) -> dict[str, str]:
    """The value of each field of a template."""
    words = document.words(quote.span)
    link = "" if document.target == "-" else document.target
    return {
        "quote": f"“{with_single_marks(words)}”" if quote.kind is QuoteKind.DIRECT else words,
        "words": words,
        "kind": quote.kind.value,
        "speaker": speaker_or_source(document, quote),
        "role": quote.speaker.role if quote.speaker is not None else "",
        "title": document.title or document.id,
        "byline": document.byline,
        "date": document.date,
        "place": place.words if (place := place_at(document.places, quote.span.start)) is not None else "",
        "link": link,
        "link_to_quote": link_to_text(link, words) if "://" in link else link,
    }


def speaker_or_source(document: Document, quote: Quote) -> str:
    """The speaker's name; if nobody is known by name, the words that the article uses for the source."""
    if quote.speaker is not None:
        return quote.speaker.name
    return document.words(quote.source) if quote.source is not None else UNNAMED_SOURCE


def with_single_marks(words: str) -> str:
    """The words with single quotation marks for double ones, to be put between double marks."""
    return re.sub(r'"([^"]*)"', r"‘\1’", words).translate({ord("“"): "‘", ord("”"): "’"})


def link_to_text(link: str, words: str) -> str:
    """An address with a text fragment, at which browsers find the words (WICG, "URL Fragment Text Directives")."""
    found = words.split()
    ends = [found] if len(found) < MIN_RANGE_WORDS else [found[:RANGE_WORDS], found[-RANGE_WORDS:]]
    text = ",".join(percent_encoded(" ".join(part), safe="").replace("-", "%2D") for part in ends)
    base, mark, fragment = link.partition("#")
    return f"{base}#{fragment if mark else ''}:~:text={text}"

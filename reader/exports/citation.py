"""Citations: a quotation with who said it, as what, and in which article."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from functools import cache
from urllib.parse import quote as percent_encoded

from reader.citation_template import NAMED_TEMPLATES, TemplatePart, fill_template, parse_template
from reader.document import Document, Quote, QuoteKind, visible

UNKNOWN = "an unnamed source"
"""Who said it where the article has no words for them."""
SHORTEST = 8
"""From how many words on a link to a quotation gives only its first and last ones."""
AT_ENDS = 4
"""How many words it gives then at each end."""
MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~]")

ESCAPES: Mapping[str, Callable[[str], str]] = {
    "markdown": lambda words: MARKUP.sub(lambda mark: f"\\{mark[0]}", words),
    "html": html.escape,
}
"""For styles that are markup: what keeps the words of an article from being markup, too."""
LINKS = frozenset({"link", "link_to_quote"})


def citation(document: Document, quote: Quote, style: str) -> str:
    """A quotation as cited in `style`: a name from NAMED_TEMPLATES, or a template of the user's own.

    Nothing in it can act on a terminal that it is pasted into. Raises TemplateError.
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
    """What a template can name, for one quotation."""
    words = document.words(quote.span)
    link = "" if document.target == "-" else document.target
    return {
        "quote": f"“{single_within(words)}”" if quote.kind is QuoteKind.DIRECT else words,
        "words": words,
        "kind": quote.kind.value,
        "speaker": said_by(document, quote),
        "role": quote.speaker.role if quote.speaker is not None else "",
        "title": document.title or document.id,
        "byline": document.byline,
        "date": document.date,
        "link": link,
        "link_to_quote": link_to(link, words) if "://" in link else link,
    }


def said_by(document: Document, quote: Quote) -> str:
    """The speaker's name; the words of the article for who said it where no name is known."""
    if quote.speaker is not None:
        return quote.speaker.name
    return document.words(quote.source) if quote.source is not None else UNKNOWN


def single_within(words: str) -> str:
    """Words that will stand within double quotation marks, with single ones for those among them."""
    return re.sub(r'"([^"]*)"', r"‘\1’", words).translate({ord("“"): "‘", ord("”"): "’"})


def link_to(link: str, words: str) -> str:
    """An address that browsers open at some words (WICG, "URL Fragment Text Directives")."""
    found = words.split()
    ends = [found] if len(found) < SHORTEST else [found[:AT_ENDS], found[-AT_ENDS:]]
    text = ",".join(percent_encoded(" ".join(part), safe="").replace("-", "%2D") for part in ends)
    base, mark, fragment = link.partition("#")
    return f"{base}#{fragment if mark else ''}:~:text={text}"

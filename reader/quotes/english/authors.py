"""The author of a text without a byline: whom it credits for the book it is taken from, or introduces at its end."""

from __future__ import annotations

from typing import Final

from reader.lazy_pattern import lazy_pattern
from reader.quotes.english.discourse import Discourse
from reader.quotes.english.entities import Referent, UnnamedSpeaker
from reader.quotes.english.name_forms import folded

FIRST, LAST = 4, 6
"""How many paragraphs at the beginning and at the end may say who wrote a text."""
WORD: Final = r"[^\W\d_a-z](?:\.|[\w'’-]+)"
NAME: Final = rf"(?P<name>{WORD}(?: {WORD}){{1,3}}?)"
AFTER: Final = r"(?=[’']s\b|[,.;:)]|\s[a-z(©]|$)"
TAKEN: Final = r"\b(?:[Ee]xcerpt(?:s|ed)?|[Aa]dapted|[Rr]eprinted|[Tt]aken)\b"
OFFICE: Final = r"(?:author|writer|columnist|reporter|professor|fellow|novelist)"
CREDITS = (
    lazy_pattern(rf"{TAKEN}[^\n]{{0,200}}?\bby {NAME}{AFTER}"),
    lazy_pattern(rf"\b[Ee]xcerpts? from [^\n]{{0,80}}?{NAME}[’']s? (?:\w+ ){{0,2}}(?:book|memoir|novel)\b"),
    lazy_pattern(rf"(?:©|\bCopyright)(?: ©)?(?: \d{{4}},?)? by {NAME}{AFTER}"),
    lazy_pattern(rf"^{NAME} (?:[a-z][\w ,]* and )?is (?:an?|the) [^\n]*\b{OFFICE}\b"),
)
"""These match what names the author, in the order in which they are asked; the last one introduces them, and counts
only where nothing else names them.
"""


def credited_author(discourse: Discourse) -> Referent | None:
    """Who is credited or introduced as the author; None if nobody is."""
    lines = [line for line in discourse.text.split("\n") if line.strip()]
    edges = lines if len(lines) <= FIRST + LAST else [*lines[:FIRST], *lines[-LAST:]]
    for credit in CREDITS:
        is_introduction = credit is CREDITS[-1]
        for line in edges[-LAST:] if is_introduction else edges:
            match = credit.search(line)
            if match is None:
                continue
            entity = discourse.entities.by_form.get(folded(tuple(match["name"].split())))
            if entity is None and not is_introduction:  # the line is furniture, which has no names
                return UnnamedSpeaker(match["name"], is_one=True)
            if entity is not None and not entity.is_body and not (is_introduction and entity.count > 1):
                return entity
    return None

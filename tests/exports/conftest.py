"""An article whose blocks, speakers and quotations are all known."""

from dataclasses import dataclass

import pytest

import reader
from reader.document import Attribution, Document, Gender, Quote, QuoteKind, Span, Speaker

TEXT = """\
Harbour reopens
By Ann Lee
May 4, 2021
The harbour opened again on Monday after a year of work on the wall.
![]() |
Workers mend the sea wall of the harbour in the first week of May, long before noon. Eva Holm |
"It was long," said the mayor, who "=agreed" with all.
State of the Wall
The sea wall held through the winter, engineers of the port said.
"""


@dataclass(frozen=True)
class Article:
    document: Document
    attribution: Attribution


@pytest.fixture(scope="session")
def article() -> Article:
    """Three quotations: by a speaker with a role, by one without, and by nobody known."""
    document = reader.parse(TEXT, target="harbour.txt")

    def span(words: str) -> Span:
        start = TEXT.index(words)
        return Span(start, start + len(words))

    mayor = Speaker(0, "Bo Berg", ("the mayor",), "mayor of Lund", Gender.MALE)
    port = Speaker(1, "Port Office", (), "")
    quotes = (
        Quote(span("It was long,"), QuoteKind.DIRECT, "cue_after", 0.12345, mayor, span("the mayor"), span("said")),
        Quote(span("=agreed"), QuoteKind.MIXED, "test", 0.5),
        Quote(span("The sea wall held"), QuoteKind.INDIRECT, "test", 0.9, port, span("engineers of the port")),
        Quote(span("through the winter"), QuoteKind.INDIRECT, "test", 0.9, mayor),
    )
    return Article(document, Attribution(quotes, (mayor, port)))

"""The texts of the benchmarks are the same in every run, and resemble real news."""

from news import news, paragraphs

import reader
from reader.document import QuoteKind


def test_news_is_the_same_in_every_run_and_has_the_requested_length() -> None:
    text = news(20_000)
    assert text == news(20_000)
    assert 20_000 <= len(text) < 25_000
    assert news(40_000).startswith(text)


def test_paragraphs_are_news_of_the_requested_length() -> None:
    text = paragraphs(5_000, seed=3)
    assert news(5_000, seed=3).startswith(text)
    assert 5_000 <= len(text) < 6_000


def test_news_has_quotations_of_every_kind() -> None:
    found = reader.attribute(reader.parse(news(20_000)))
    assert {quote.kind for quote in found.quotes} == set(QuoteKind)
    assert 60 < len(found.quotes) < 200
    assert len(found.speakers) > 10

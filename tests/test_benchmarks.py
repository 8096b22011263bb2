"""What the benchmarks measure with is the same at each run, and like what it stands for."""

from news import news, paragraphs

import reader
from reader.document import QuoteKind


def test_news_is_the_same_at_each_run_and_as_long_as_asked() -> None:
    text = news(20_000)
    assert text == news(20_000)
    assert 20_000 <= len(text) < 25_000
    assert news(40_000).startswith(text)


def test_paragraphs_are_news_of_the_size_that_is_asked() -> None:
    text = paragraphs(5_000, seed=3)
    assert news(5_000, seed=3).startswith(text)
    assert 5_000 <= len(text) < 6_000


def test_in_news_people_are_quoted_in_all_ways() -> None:
    found = reader.attribute(reader.parse(news(20_000)))
    assert {quote.kind for quote in found.quotes} == set(QuoteKind)
    assert 60 < len(found.quotes) < 200
    assert len(found.speakers) > 10

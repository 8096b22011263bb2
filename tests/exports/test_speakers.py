"""The speakers of a document as a table and as JSON."""

import json
from dataclasses import replace

import pytest

import reader
from reader.document import Attribution, Quote, QuoteKind, Span
from reader.exports.speakers import speakers_to_json, speakers_to_text
from tests.exports.conftest import Article


def test_the_table_has_quotations_words_share_name_and_role(article: Article) -> None:
    assert speakers_to_text(article.document, article.attribution) == (
        "quotes  words  share  speaker\n"
        "     2      6   55%   Bo Berg, mayor of Lund\n"
        "     1      4   36%   Port Office\n"
        "     1      1    9%   No speaker named\n"
    )


def test_without_quotations_there_are_no_speakers(article: Article) -> None:
    assert speakers_to_text(article.document, Attribution()) == "No speakers found.\n"


def test_one_word_is_all_that_was_said(article: Article) -> None:
    quote = replace(article.attribution.quotes[0], span=Span(0, 7))
    table = speakers_to_text(article.document, Attribution((quote,), article.attribution.speakers))
    assert table.splitlines()[1] == "     1      1  100%   Bo Berg, mayor of Lund"


def test_no_words_are_no_share() -> None:
    quote = Quote(Span(0, 1), QuoteKind.DIRECT, "test", 1.0)
    assert speakers_to_text(reader.parse(" a"), Attribution((quote,))).splitlines()[1:] == [
        "     1      0    0%   No speaker named"
    ]


def test_json_has_the_known_speakers_alone(article: Article) -> None:
    record = json.loads(speakers_to_json(article.document, article.attribution))
    assert [speaker["name"] for speaker in record["speakers"]] == ["Bo Berg", "Port Office"]
    assert record.keys() == {"id", "target", "title", "speakers"}


@pytest.mark.parametrize(("indent", "first"), [(2, '  "id"'), (None, "")])
def test_json_is_indented_by_two_or_on_one_line(article: Article, indent: int | None, first: str) -> None:
    text = speakers_to_json(article.document, article.attribution, indent=indent)
    if indent:
        assert text == speakers_to_json(article.document, article.attribution)
        assert text.splitlines()[1].startswith(first)
    assert text.endswith("}\n")
    assert (text.count("\n") == 1) == (indent is None)

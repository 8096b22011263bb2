"""The article in seeds/: its fifteen quoted runs with their speakers, and the speakers themselves."""

from pathlib import Path

import pytest

import reader
from reader.document import Attribution, Document, QuoteKind

SEED = Path(__file__).resolve().parents[2] / "seeds" / "000_d509663c740449ec.txt"

SAID = {
    "Victor Cha": [
        "It's a good question",
        "I heard from someone",
        "Koreans who want",
        "They will have so many things",
        "To allow this thing",
        "The South Koreans were",
        "If any Koreans",
    ],
    "John Hamre": ["If Biden is elected, it will go back", "President Trump has been unusual", "Honestly, I think"],
    "Joe Biden": ["As President", "I have a profound respect"],
    "Mason Richey": ["If Trump is re-elected", "If Biden is elected, there is likely"],
}

REPORTED = [
    ("Victor Cha", "highlighted", "that in the event of a Trump victory"),
    ("Victor Cha", "also added", "that North Korea, unlike in the Trump administration"),
    ("John Hamre", "according to", "But if North Korea resorted to provocations"),
    ("Victor Cha", "according to", "Biden would move try to wrap up the talks"),
    ("Joe Biden", "has underlined", "that America is stronger"),
]


@pytest.fixture(scope="module")
def document() -> Document:
    return reader.open(str(SEED))


@pytest.fixture(scope="module")
def attribution(document: Document) -> Attribution:
    return reader.attribute(document)


@pytest.mark.parametrize(("name", "beginnings"), SAID.items())
def test_every_direct_quotation_has_its_speaker(
    document: Document, attribution: Attribution, name: str, beginnings: list[str]
) -> None:
    [speaker] = [speaker for speaker in attribution.speakers if speaker.name == name]
    direct = [q.span.of(document.text) for q in attribution.quotes_of(speaker) if q.kind is QuoteKind.DIRECT]
    assert len(direct) == len(beginnings)
    for words, beginning in zip(direct, beginnings, strict=True):
        assert words.startswith(beginning)


def test_two_quoted_words_are_a_mixed_quotation_of_the_critic(document: Document, attribution: Attribution) -> None:
    [quote] = [q for q in attribution.quotes if q.kind is QuoteKind.MIXED]
    assert quote.speaker is not None
    assert quote.speaker.name == "Donald Trump"
    assert [run.of(document.text) for run in quote.runs] == ["paying peanuts"]


def test_all_fifteen_runs_are_found_and_no_other(attribution: Attribution) -> None:
    assert sum(len(quote.runs) for quote in attribution.quotes) == 15


@pytest.mark.parametrize(("name", "cue", "beginning"), REPORTED)
def test_the_indirect_quotations_have_source_and_cue(
    document: Document, attribution: Attribution, name: str, cue: str, beginning: str
) -> None:
    indirect = [q for q in attribution.quotes if q.kind is QuoteKind.INDIRECT]
    [quote] = [q for q in indirect if q.span.of(document.text).startswith(beginning)]
    assert quote.speaker is not None
    assert quote.speaker.name == name
    assert quote.cue is not None
    assert quote.cue.of(document.text) == cue


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Victor Cha", "a senior advisor and Korea chair at CSIS"),
        ("John Hamre", "CSIS President and CEO; a former U.S. deputy secretary of defense"),
        ("Mason Richey", "a professor at Hankuk University of Foreign Studies"),
        ("Donald Trump", "U.S. President"),
        ("Joe Biden", "Democratic rival; Democratic presidential candidate and former Vice President"),
    ],
)
def test_each_speaker_has_the_role_that_the_article_gives(attribution: Attribution, name: str, role: str) -> None:
    assert {speaker.name: speaker.role for speaker in attribution.speakers}[name] == role


def test_nobody_else_is_named_as_a_speaker(attribution: Attribution) -> None:
    assert {speaker.name for speaker in attribution.speakers} - {"experts"} == {*SAID, "Donald Trump"}


def test_every_attribution_has_a_rule_and_a_confidence(attribution: Attribution) -> None:
    assert all(quote.rule and 0 < quote.confidence <= 1 for quote in attribution.quotes)

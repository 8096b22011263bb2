"""A text that seldom quotes anybody: what is no clear saying is no quotation."""

import pytest

import reader
from reader.document import Quote, QuoteKind
from reader.quotes.english.sayings import least_certain


def quotes_of(text: str) -> tuple[Quote, ...]:
    return reader.attribute(reader.parse(text)).quotes


GUIDE = (
    "A garden needs some care in the spring, and a good spade helps. Dig the soil to the depth of a hand, turn it over "
    "and let it rest for a day or two. Then rake the bed until it is even. "
) * 14
"""About 540 tokens, more than the 400 that need no saying at all."""


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Lund Tools offers a spade of steel that never rusts.", None),
        ("You want a spade that is light enough for you.", None),
        ("I think that the light one is better.", None),
        ("The golden rule says it all, and we recommend this spade to anyone.", None),
        ("Gardeners who say that the soil is dead are wrong.", None),
        ("Garden clubs show the “big picture” of a small plot.", None),
        ("Ann Lee, a gardener in Lund, says that the soil is too wet in March.", "Ann Lee"),
        ("According to Ann Lee, half of all spades are made of iron.", "Ann Lee"),
        ("“The soil is too wet in March,” says Ann Lee, a gardener in Lund.", "Ann Lee"),
    ],
)
def test_in_a_guide_only_clear_sayings_count(sentence: str, speaker: str | None) -> None:
    found = {quote.speaker.name for quote in quotes_of(f"{GUIDE}\n\n{sentence}\n\n{GUIDE}") if quote.speaker}
    assert found == ({speaker} if speaker else set())


def test_what_goes_on_is_as_clear_as_what_it_goes_on_with() -> None:
    def found(opening: str) -> list[str]:
        text = f"{GUIDE}\n\n{opening} “It will rain in the spring.”\n\n{GUIDE}"
        return [quote.rule for quote in quotes_of(text) if quote.speaker is not None]

    assert found("“The soil is wet,” says Ann Lee.") == ["cue_after", "goes_on"]
    assert found("“The soil is wet,” hopes Ann Lee.") == []


REPORT = "Ann Lee, the mayor, said that the wall was old. "
VIEW = "Lund Port believes it can keep the wall."
FILLING = "The wall of the port was built in the summer of that year."
"""14 tokens; the two sentences before have 13 and 9."""


@pytest.mark.parametrize(
    ("sayings", "filling", "views"),
    [(0, 27, 1), (0, 60, 0), (1, 55, 1), (1, 110, 0), (2, 83, 1), (2, 160, 0)],
)
def test_how_often_a_text_has_to_quote_people(sayings: int, filling: int, views: int) -> None:
    text = "\n\n".join([*[FILLING] * filling, REPORT * sayings + VIEW])
    found = [quote for quote in quotes_of(text) if quote.rule.startswith("view")]
    assert len(found) == views
    assert all(quote.kind is QuoteKind.INDIRECT for quote in found)


@pytest.mark.parametrize(
    ("clear", "tokens", "expected"),
    [
        (0, 0, 0.0),
        (0, 400, 0.0),
        (0, 401, 0.006),
        (0, 500, 0.5),
        (0, 666, 0.998),
        (0, 667, 2.0),
        (1, 800, 0.0),
        (1, 1000, 0.5),
    ],
)
def test_the_fewer_sayings_the_surer_must_be_what_is_none(clear: int, tokens: int, expected: float) -> None:
    assert least_certain(clear, tokens) == pytest.approx(expected, abs=0.002)

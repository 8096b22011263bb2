"""Reports: indirect quotations with their sources and extents, and the models that choose them."""

import pytest

import reader
from reader.document import QuoteKind
from reader.quotes.english.inflection import stem
from reader.quotes.english.reports import model_weights
from reader.quotes.linear import Weights, calibrated, probability

REPORTS = [
    ("Ann Lee said that the wall would fall.", "Ann Lee", "said", "that the wall would fall"),
    ("The wall would fall, Ann Lee said on Monday.", "Ann Lee", "said", "The wall would fall"),
    ("The wall would fall, according to Ann Lee.", "Ann Lee", "according to", "The wall would fall"),
    ("According to Ann Lee, the wall would fall.", "Ann Lee", "According to", "the wall would fall"),
    ("Ann Lee told reporters that the wall would fall.", "Ann Lee", "told", "that the wall would fall"),
    ("Officials are worried that the wall will fall.", "Officials", "are worried", "that the wall will fall"),
    ("Ann Lee, who opposed the plan, left the room.", "Ann Lee, who", "opposed", "the plan"),
    (
        "Bo Berg said the gate was old, adding that the wall would fall.",
        "Bo Berg",
        "adding",
        "that the wall would fall",
    ),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), REPORTS, ids=[case[0] for case in REPORTS])
def test_a_report_has_source_cue_and_content(text: str, source: str, cue: str, content: str) -> None:
    quotes = [q for q in reader.attribute(reader.parse(text)).quotes if q.kind is QuoteKind.INDIRECT]
    assert (source, cue, content) in [
        (q.source and q.source.of(text), q.cue and q.cue.of(text), q.span.of(text)) for q in quotes
    ]


@pytest.mark.parametrize("text", ["The wall fell in May.", "Ann Lee opened the gate.", "They ate and left."])
def test_an_event_is_no_report(text: str) -> None:
    assert reader.attribute(reader.parse(text)).quotes == ()


def test_the_weights_favour_words_of_saying() -> None:
    prefilter, cues, contents = model_weights()
    assert prefilter["word", "said"] > 0
    assert cues["word", "said"] > 0
    assert all(isinstance(part, str) for feature in (*prefilter, *cues, *contents) for part in feature)


def test_a_score_is_the_sum_of_the_known_features() -> None:
    weights = Weights({("a",): 150, ("b", "c"): -50})
    assert weights.score([("a",), ("b", "c"), ("d",)]) == 100


@pytest.mark.parametrize(("score", "chance"), [(0, 0.5), (10_000, 1.0), (-100_000, 0.0)])
def test_a_score_becomes_a_probability(score: float, chance: float) -> None:
    assert probability(score) == pytest.approx(chance)


def test_a_calibrated_confidence_does_not_change() -> None:
    assert calibrated(0.3, 1.0, 0.0) == pytest.approx(0.3)


@pytest.mark.parametrize(
    "words", [("claimed", "claims", "claiming", "claim"), ("tried", "tries"), ("denied", "denies")]
)
def test_the_forms_of_a_word_share_a_stem(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Nobody said that the wall would fall.",
        "Quick: the text is there at once.",
        "The outline, the text, and who said what.",
    ],
)
def test_nobody_and_a_questioning_who_are_no_sources(text: str) -> None:
    assert reader.attribute(reader.parse(text)).quotes == ()

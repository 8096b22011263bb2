"""Reports: indirect quotations with their sources and extents, and the models that choose them."""

import pytest

import reader
from reader.document import QuoteKind
from reader.quotes.english.inflection import stem
from reader.quotes.english.reports import model_weights
from reader.quotes.linear import Feature, StoredWeights, Weights, calibrated, probability
from reader.quotes.package_files import text_of

REPORTS = [
    ("Ann Lee said that the wall would fall.", "Ann Lee", "said", "that the wall would fall"),
    ("The wall would fall, Ann Lee said on Monday.", "Ann Lee", "said", "The wall would fall"),
    ("The wall would fall, according to Ann Lee.", "Ann Lee", "according to", "The wall would fall"),
    ("According to Ann Lee, the wall would fall.", "Ann Lee", "According to", "the wall would fall"),
    ("Ann Lee told reporters that the wall would fall.", "Ann Lee", "told", "that the wall would fall"),
    (
        "Ann Lee told analysts on a conference call that the wall would fall.",
        "Ann Lee",
        "call",
        "that the wall would fall",
    ),
    ("Ann Lee told the newspaper El Pais that the wall would fall.", "Ann Lee", "told", "that the wall would fall"),
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
    prefilter, cues, _ = model_weights()
    assert prefilter["word", "said"] > 0
    assert cues["word", "said"] > 0


STORED = "# remark\na\t1.5\na\tb\t-0.25\nb\tc\t-0.5\nb\t\t2\n"


@pytest.mark.parametrize("few", [0, 1, 100])
def test_stored_weights_are_looked_up_or_read(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.quotes.linear.FEW", few)
    weights = StoredWeights(STORED)
    known = {("a",): 150, ("a", "b"): -25, ("b", "c"): -50, ("b", ""): 200}
    unknown: list[Feature] = [("b",), ("d",), ("a", "b", "c"), ("# remark",), ("",)]
    assert weights.score([*known, *unknown, *known]) == 2 * sum(known.values())
    assert [weights.known(feature) for feature in (*known, *unknown)] == [*known.values(), *[None] * len(unknown)]
    weights.read_all()
    assert weights == known
    assert weights.score([*known, *unknown]) == sum(known.values())


@pytest.mark.parametrize("name", ["prefilter", "cue", "content", "source"])
def test_each_weight_of_the_models_is_found(name: str) -> None:
    text = text_of("reader.quotes.english", f"{name}_weights.txt")
    looked_up, read = StoredWeights(text), StoredWeights(text)
    read.read_all()
    assert len(read) > 1_000
    features = [*read][::50]
    assert [looked_up.known(feature) for feature in features] == [read[feature] for feature in features]


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


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ann Lee, asked whether Bo Berg would come, smiled.", []),
        ("Ann Lee, a farmer, asked whether Bo Berg would come.", ["Ann Lee"]),
        ("Ann Lee asked whether Bo Berg would come.", ["Ann Lee"]),
    ],
)
def test_who_is_asked_says_nothing_by_that(text: str, speakers: list[str]) -> None:
    quotes = reader.attribute(reader.parse(f"The wall of Lund\n\nThe wall is old.\n\n{text}")).quotes
    assert [quote.speaker and quote.speaker.name for quote in quotes] == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The rain stopped. Pupils had more lessons, sometimes called “labs” for practice.", []),
        ("The plan, known as “the wall act,” was passed in May.", []),
        ("It was what Ann Lee, head of the port, called “a long war.”", ["Ann Lee"]),
        ("Ann Lee met the mayor, called him “late” and left.", ["Ann Lee"]),
    ],
)
def test_what_is_named_after_a_comma_names_nothing_itself(text: str, speakers: list[str]) -> None:
    quotes = reader.attribute(reader.parse(f"The wall of Lund\n\nThe wall is old.\n\n{text}")).quotes
    assert [quote.speaker and quote.speaker.name for quote in quotes] == speakers

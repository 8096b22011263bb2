"""The choice of a source among all that are near by, where the first rule with an answer may be wrong."""

from __future__ import annotations

import pytest

import reader
from reader.formats.forest import Forest
from reader.quotes.english import source_model
from reader.quotes.english.candidate import Candidate, Verdict
from reader.quotes.english.source_features import FEATURES, features_of, voices_in
from reader.quotes.english.source_model import DECIDED, chosen, most_probable, trees
from reader.quotes.english.source_options import SURE, UNCONTESTED, is_contested, options_of
from reader.quotes.english.source_words import weights
from tests.quotes.parsed import candidates

ARTICLE = (
    "The harbour of the small town was closed on Monday after a storm had broken the old wall in two places. The "
    "council met in the evening, and many people came to hear what would happen next. The repair will take at least "
    "three months, and the ships will have to go to the next port until then. Nobody was hurt, but boats were lost.\n"
)
NESTED = 'Ann Lee said the plan that Bo Berg praised is "a gift."'
PLAIN = 'Ann Lee said the plan is "a gift."'
UNKNOWN = 'It was "a gift" in May.'


def candidate(text: str) -> Candidate:
    """The only run of a text, judged by the rules."""
    [found] = candidates(text)
    return found


def names(at: Candidate) -> list[str | None]:
    """The sources of all options for a run."""
    found = []
    for option in options_of(at):
        verdict = option.verdict
        if verdict is None or verdict.source is None or verdict.sentence is None:
            found.append(None)
        else:
            found.append(" ".join(verdict.sentence.words[verdict.source.first : verdict.source.last + 1]))
    return found


def test_whoever_the_subject_belongs_to_is_no_option() -> None:
    at = candidate('Ann Lee\'s first five callers went on and on: "Is it time to stop now?"')
    assert names(at) == ["five callers", None]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (
            'The end of the repair signals "the beginning of a new age" for the town, said Ann Lee, a councillor.',
            "Ann Lee",
        ),
        (
            "Ann Lee, however, said that the council believes the wall, which was praised by engineers, is "
            '"beyond repair" and has to go.',
            "Ann Lee",
        ),
        (
            "Spokeswoman Ann Lee said the council sees the repair as a way to talk about the plans that farmers are "
            'offering in contrast to "the doom and gloom" of the port.',
            "Spokeswoman Ann Lee",
        ),
    ],
)
def test_the_source_of_an_article_is_the_likeliest_of_all_near_by(sentence: str, source: str) -> None:
    text = ARTICLE + sentence
    [quote] = [quote for quote in reader.attribute(reader.parse(text)).quotes if quote.runs]
    assert quote.source is not None
    assert quote.source.of(text) == source
    assert quote.rule in {"cue_around", "cue_further_left", "subject"}


def test_the_options_are_those_of_rules_and_verbs_and_nobody() -> None:
    assert names(candidate(NESTED)) == ["Ann Lee", "Bo Berg", None]
    assert names(candidate(UNKNOWN)) == ["It", None]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ('The claim of Ann Lee that the wall is "a gift" was new.', "Ann Lee"),
        ('The wall held while Bo Berg, who sang, chanted "a gift" in the rain.', "The wall"),
        ('"What a gift it is."\nSo Ann Lee said on Monday.', "Ann Lee"),
        ('Ann Lee spoke first. "What a gift it is."', "Ann Lee"),
    ],
)
def test_whoever_holds_a_claim_does_something_or_speaks_beside_is_an_option(text: str, source: str) -> None:
    assert source in names(candidate(text))


def test_a_sentence_after_a_run_that_is_part_of_one_is_not_asked() -> None:
    assert "Bo Berg" not in names(candidate('It was "a gift" in May.\nBo Berg said so.'))


@pytest.mark.parametrize("text", [NESTED, PLAIN, UNKNOWN])
def test_each_option_has_a_value_for_each_feature(text: str) -> None:
    at = candidate(text)
    options = options_of(at)
    rows = features_of(at, options, {}, [7.0] * len(options))
    assert {len(row) for row in rows} == {len(FEATURES)}
    assert {row[FEATURES.index("score of the words")] for row in rows} == {7.0}


def test_the_trees_are_not_asked_where_the_words_are_decidedly_for_the_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_model, "trees", lambda: Forest(()))
    sure, unsure = candidate(NESTED), candidate(UNKNOWN)
    assert most_probable(sure, options_of(sure), {})[1] >= DECIDED
    assert most_probable(unsure, options_of(unsure), {}) == (0, 0.5)


def test_a_source_that_speaks_elsewhere_is_known_by_its_last_name() -> None:
    found = candidates('"We agree," said Ann Lee. "It is late," Lee said. "So it is," he said.')
    assert voices_in(found) == {"lee": 2}


@pytest.mark.parametrize(
    ("text", "rule", "confidence", "contested"),
    [
        *((NESTED, rule, SURE, False) for rule in sorted(UNCONTESTED)),
        (NESTED, "cue_before", SURE - 0.01, True),
        (NESTED, "cue_before", SURE, True),
        (PLAIN, "cue_before", SURE - 0.01, True),
        (PLAIN, "cue_before", SURE, False),
    ],
)
def test_a_verdict_is_contested_by_its_rule_its_confidence_and_other_verbs(
    text: str, rule: str, confidence: float, contested: bool
) -> None:
    at = candidate(text)
    assert at.verdict is not None
    at.verdict = at.verdict._replace(rule=rule, confidence=confidence)
    assert is_contested(at) is contested


def test_a_run_without_a_verdict_is_contested() -> None:
    at = candidate(PLAIN)
    at.verdict = None
    assert is_contested(at)


def choice(at: Candidate, best: int, chance: float) -> Verdict | None:
    """The verdict if the option with an index is chosen with a probability."""
    return chosen(at, {}, lambda _at, _options, _voices: (best, chance))


def test_another_source_has_the_probability_of_the_choice() -> None:
    at = candidate(NESTED)
    found = choice(at, 1, 0.617)
    assert found is not None
    assert found.source == options_of(at)[1].verdict.source  # type: ignore[union-attr]
    assert found.confidence == 0.62


def test_the_verdict_of_the_rules_stays_as_it_is_if_its_source_is_chosen() -> None:
    at = candidate(NESTED)
    assert choice(at, 0, 0.3) is at.verdict


def test_nobody_can_be_chosen() -> None:
    assert choice(candidate(NESTED), -1, 0.7) is None


def test_a_source_that_no_rule_has_can_be_chosen() -> None:
    at = candidate(UNKNOWN)
    assert at.verdict is None
    assert choice(at, 0, 0.4) is not None


def test_the_models_are_read() -> None:
    assert len(trees()) == 150
    assert weights()["cue", "told"] > 0

"""The outline and the voices of the gold set are read at least as well as before, text by text."""

import pytest

from tests.gold.gold import TEXTS, Gold, GoldError, gold_texts
from tests.gold.scoring import MEASURES, Tally, folded, kept, sums, tallies_of

GOLD = gold_texts()


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.name)
def test_a_text_is_read_as_well_as_before(gold: Gold) -> None:
    before = kept()[gold.name]
    for measure, now in tallies_of(gold).items():
        right, claimed, wanted = before.get(measure, (0, 0, 0))
        assert now.wanted == wanted, f"{measure}: the gold has changed; keep the scores with --write"
        assert now.right >= right, measure
        assert now.claimed - now.right <= claimed - right, measure


@pytest.mark.parametrize("measure", MEASURES)
def test_the_whole_set_does_not_fall_below_its_floor(measure: str) -> None:
    assert round(sums({gold.name: tallies_of(gold) for gold in GOLD})[measure].f1, 3) >= kept()["floors"][measure]


def test_each_text_has_notes_and_scores_and_nothing_else_is_there() -> None:
    names = {gold.name for gold in GOLD}
    assert {file.stem for file in TEXTS.iterdir()} == names == kept().keys() - {"floors"}
    assert len(names) >= 40


@pytest.mark.parametrize(
    ("notes", "fault"),
    [
        ("headings: [{2: Not there}]", "does not have the words"),
        ("voices: {Lee: [{direct: We}]}", "more than once"),
        ("voices: {Lee: [{direct: We, nth: 3}]}", "does not have the words"),
        ("speakers: [Lee]", "unknown field"),
    ],
)
def test_notes_that_do_not_fit_their_text_are_refused(notes: str, fault: str, tmp_path) -> None:
    (tmp_path / "a.txt").write_text('"We agree," said Lee. "We do."')
    (tmp_path / "a.yaml").write_text(notes)
    with pytest.raises(GoldError, match=fault):
        tallies_of(Gold(tmp_path / "a.yaml"))


def test_what_is_missed_and_what_is_wrong_count_against_a_score(tmp_path) -> None:
    (tmp_path / "a.txt").write_text('"We agree," said Ann Lee. "It is late," said Bo Berg.')
    (tmp_path / "a.yaml").write_text('voices: {Ann Lee: [{direct: "We agree,"}], Eva Holm: [{direct: Ann}]}')
    assert tallies_of(Gold(tmp_path / "a.yaml"))["quotations"] == Tally(right=1, claimed=2, wanted=2)
    assert tallies_of(Gold(tmp_path / "a.yaml"))["speakers"].f1 == 0.5


def test_articles_and_capitals_of_a_speaker_do_not_count() -> None:
    assert folded("The Port  Authority") == folded("port authority") != folded("port authorities")

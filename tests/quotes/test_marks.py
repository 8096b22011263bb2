"""Quotation marks are paired in one pass, whatever they look like."""

import pytest

from reader.quotes.marks import runs_of

CASES = [
    ('He said "yes" and left.', ["yes"]),
    ("He said “yes” and “no”.", ["yes", "no"]),
    ("Er sagte „ja“ und ging.", ["ja"]),
    ("Il a dit « oui » hier.", ["oui"]),
    ("彼は「はい」と言った。", ["はい"]),
    ("“It's a 'fair' deal,” she said.", ["It's a 'fair' deal,"]),
    ("“She said “no” to me,” he said.", ["She said “no"]),
    ('He asked, "Is it [the wall] ... safe?"', ["Is it [the wall] ... safe?"]),
    ('A 65" screen is "large".', ["large"]),
    ("“We go on,", ["We go on,"]),
    ('A <b class="x">word</b> of "hers".', ["hers"]),
    ('Nothing: "" and " ".', []),
    ("No marks at all.", []),
]


@pytest.mark.parametrize(("text", "runs"), CASES, ids=[text for text, _ in CASES])
def test_the_words_within_marks_are_the_runs(text: str, runs: list[str]) -> None:
    assert [run.span.of(text) for run in runs_of(text, 0, len(text))] == runs


def test_a_run_without_a_closing_mark_knows_it() -> None:
    [run] = runs_of("“We go on,", 0, 10)
    assert not run.is_closed


def test_the_marks_themselves_belong_to_the_outer_span() -> None:
    text = 'He said "yes" twice.'
    [run] = runs_of(text, 0, len(text))
    assert run.outer.of(text) == '"yes"'

"""Every rule has a reason: one sentence for the reader."""

from pathlib import Path

import pytest

import reader
from reader.quotes.english.candidate import Candidate, Verdict
from reader.quotes.english.cues import CueForm
from reader.quotes.english.rules.rule import Stage, rule
from reader.quotes.english.rules.table import RULES
from reader.quotes.reasons import reasons

SEED = Path(__file__).resolve().parents[2] / "seeds" / "000_d509663c740449ec.txt"


def test_every_rule_has_a_sentence() -> None:
    found = reasons()
    assert {rule.name for rule in RULES} <= set(found)
    assert {f"{kind}_{form}" for kind in ("reported", "view") for form in CueForm} <= set(found)
    assert {"by_hand", "no_language_pack", "speaker_label"} <= set(found)
    for words in found.values():
        assert words[0].isupper()
        assert words.endswith(".")
        assert ">>>" not in words


def test_every_quotation_of_the_article_has_a_reason() -> None:
    quotes = reader.attribute(reader.open(str(SEED))).quotes
    assert quotes
    assert all(reasons().get(quote.rule) for quote in quotes)


def documented(_: Candidate) -> Verdict | None:
    """One thing
    and another.

    >>> said('x')
    """
    return None


def undocumented(_: Candidate) -> Verdict | None:
    return None


@pytest.mark.parametrize(("judge", "reason"), [(documented, "One thing and another."), (undocumented, "")])
def test_the_reason_of_a_rule_is_the_first_paragraph_of_its_docstring(judge: object, reason: str) -> None:
    assert callable(judge)
    assert rule(Stage.SENTENCE)(judge).reason == reason

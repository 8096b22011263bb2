"""Every rule that can decide has a reason in plain words."""

from pathlib import Path

import reader
from reader.quotes.english.cues import CueForm
from reader.quotes.english.pack import ACROSS, WITHIN
from reader.quotes.reasons import first_sentence, reasons

SEED = Path(__file__).resolve().parents[2] / "seeds" / "000_d509663c740449ec.txt"


def test_every_rule_has_a_sentence() -> None:
    found = reasons()
    assert {rule.__name__ for rule in (*WITHIN, *ACROSS)} <= set(found)
    assert {f"{kind}_{form}" for kind in ("reported", "view") for form in CueForm} <= set(found)
    for words in found.values():
        assert words[0].isupper()
        assert words.endswith(".")
        assert ">>>" not in words


def test_every_quotation_of_the_article_has_a_reason() -> None:
    quotes = reader.attribute(reader.open(str(SEED))).quotes
    assert quotes
    assert all(reasons().get(quote.rule) for quote in quotes)


def test_a_reason_is_the_first_paragraph_of_the_docstring() -> None:
    assert first_sentence("One thing\n    and another.\n\n    >>> said('x')\n") == "One thing and another."
    assert first_sentence(None) == ""

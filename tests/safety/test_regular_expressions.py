"""No regular expression of the program takes time that grows with the square of a text, or worse."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from reader.document import dates
from reader.formats.light.asciidoc import inline as asciidoc
from reader.formats.light.org import inline as org
from reader.quotes.english.lexicon import TOKENIZER
from tests.safety.expressions import Expression, expressions
from tests.safety.growth import LENGTH, slowest

MOST_TEXTS = 3
"""How many texts each expression is tried on."""
BOUNDED = dict.fromkeys(("reader.formats.plain.credits.AGENCY_NAMES", "reader.formats.plain.credits.PERSON_NAMES"), 160)
"""Expressions that are tried on the end of a line only, and its length in code points."""
GENERATED: dict[str, Callable[[], list[re.Pattern[Any]]]] = {
    "reader.config.saving.save_setting": lambda: [re.compile(r"^measure[ \t]*:.*$", re.MULTILINE)],
    "reader.document.dates.11": lambda: [*dates.PATTERNS],
    "reader.formats.light.asciidoc.inline.constrained": lambda: [rule.pattern for rule in asciidoc.RULES],
    "reader.formats.light.asciidoc.inline.unconstrained": list,
    "reader.formats.light.org.inline.emphasis": lambda: [rule.pattern for rule in org.RULES],
    "reader.lazy_pattern.__getattr__": list,
    "reader.library.store.is_made_here": lambda: [re.compile(r"CREATE (?:VIEW|TRIGGER) notes\b")],
    "reader.quotes.english.transcripts.is_initials_of_name": lambda: [
        re.compile(r"\bI[^\W\dA-Z_]+ (?:\w\.? )?N[^\W\dA-Z_]+")
    ],
    "reader.quotes.speaker_drafts.mentions_by_name": lambda: [re.compile(r"(?<!\w)Ann\s+Lee(?!\w)")],
    "reader.quotes.tokens.token_pattern": lambda: [TOKENIZER.pattern],
    "reader.ui.layout.passage_place.span_near": lambda: [re.compile(r"Ann\s+Lee\s+said")],
    "reader.ui.layout.search.pattern_of": list,
    "reader.ui.layout.vi_keys.COMMAND": list,
    "reader.ui.layout.vi_motions.of_quotation": lambda: [re.compile(r"\"")],
    "reader.ui.layout.vi_motions.of_word": lambda: [re.compile(r"\w+|[^\w\s]+|[^\S\n]+"), re.compile(r"\S+|[^\S\n]+")],
}
"""Expressions that are made as the program runs. That of a search is the user's own, and is given up after a while;
that of commands is matched with the few keys of one.
"""


@cache
def found_expressions() -> list[Expression]:
    """The expressions in the code."""
    return list(expressions())


@cache
def all_expressions() -> list[Expression]:
    """All expressions of the program, the generated ones too."""
    return [
        made
        for found in found_expressions()
        for made in (
            [found]
            if found.pattern is not None
            else [found._replace(pattern=pattern) for pattern in GENERATED[found.place]()]
        )
    ]


def test_expressions_are_found_wherever_they_are() -> None:
    places = {expression.place for expression in found_expressions()}
    assert places > {"reader.formats.plain.body.ATX", "reader.sources.source.HTML_START", *BOUNDED, *GENERATED}
    assert {expression.place for expression in found_expressions() if expression.pattern is None} == {*GENERATED}


@pytest.mark.parametrize("part", range(6))
def test_no_expression_grows_with_the_square(part: int) -> None:
    tried = [expression for expression in all_expressions()[part::6] if expression.place not in BOUNDED]
    assert len(tried) > 40
    assert [fault for expression in tried if (fault := slowest(expression, MOST_TEXTS)) is not None] == []


@pytest.mark.parametrize(
    ("pattern", "is_slow"),
    [
        (r"(a+)+b", True),
        (r"<!--(?:.*?--)*>", True),
        (r"\s*x", True),
        (r"<b>.*?</b>", True),
        (r"(?<!\s)\s*+x", False),
        (r"<b>[^<]*</b>", False),
        (r"a{1,200}b", False),
        (r"\w+@", True),
    ],
)
def test_slow_expressions_are_told_from_fast_ones(pattern: str, is_slow: bool) -> None:
    expression = Expression("here", re.compile(pattern), is_scanned=True, is_whole=True)
    assert (slowest(expression, 40) is not None) == is_slow


def test_what_is_bounded_is_fast_at_its_bound() -> None:
    for expression in all_expressions():
        if expression.place in BOUNDED:
            assert BOUNDED[expression.place] < LENGTH // 10

"""Every rule of plain text has an example in its docstring that it decides."""

import doctest
from collections import defaultdict
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import BlockKind, Span
from reader.formats.plain.context import LineContext, LineRule, ParserState
from reader.formats.plain.line import Line
from reader.formats.plain.parser import RULES, classify, parse_plain, split_lines


def kinds(text: str) -> list[str]:
    return [block.kind.value for block in parse_plain(text).blocks]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.judge.__name__)
def test_the_example_of_a_rule_is_true(rule: LineRule) -> None:
    tests = doctest.DocTestFinder().find(rule.judge, rule.judge.__name__, globs={"kinds": kinds})
    assert tests
    assert tests[0].examples
    for test in tests:
        assert doctest.DocTestRunner(verbose=False).run(test, clear_globs=False).failed == 0


def test_a_line_without_a_verdict_is_a_paragraph() -> None:
    [line] = split_lines("It began at noon, and nobody knew why; it went on until the evening.")
    assert isinstance(line, Line)
    assert classify(LineContext(ParserState([line]), 0)).kind.value == "paragraph"


PIECES = [
    "It began at noon.",
    "“We agree,” said Ann Lee.",
    "State of the Wall",
    "![]() |",
    "Workers mend the sea wall. Photo: Ann Lee",
    "Workers mend the sea wall in MayCredit: Ann Lee",
    "The wall. Ann Lee/Harbour Press.",
    "Image caption The wall in May.",
    "Read more: the storm.",
    "I. The wall was built before the war.",
    "By Ann Lee",
    "The wall held through the winter, engineers of the port said, and nobody was hurt in the storm of that night.",
    '"It is late."',
    "Video: The wall at noon.",
    "Tel. 123 is the number of the port.",
    "=================",
    "* * *",
    "2021 was the year of the storm, and a hard one for the port.",
    "1. Spend less",
    "“Who will pay?”",
    "12-14",
    "> Come at noon!",
    "Workers mend the sea wall of the town. Photo: Ann Lee.",
    "Write to ann@example.org for the plan of the wall.",
]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14))
def test_asking_only_the_applicable_rules_gives_the_same_blocks(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert blocks_of(text) == blocks_by_all_rules(text)


@pytest.mark.parametrize("before", [0, 1, 4])
@pytest.mark.parametrize("after", [0, 7])
def test_each_line_is_judged_as_by_all_rules_wherever_it_is(before: int, after: int) -> None:
    prose = (
        "The wall held through the winter, and nobody in the town was hurt by the storm, though the water stood higher "
        "than in any year before."
    )
    for first, second in product(PIECES, repeat=2):
        text = "\n".join(["Harbour reopens", *[prose] * before, first, second, *[prose] * after])
        assert blocks_of(text) == blocks_by_all_rules(text), text


def blocks_of(text: str) -> list[tuple[BlockKind, Span]]:
    return [(block.kind, block.span) for block in parse_plain(text).blocks]


def blocks_by_all_rules(text: str) -> list[tuple[BlockKind, Span]]:
    """The blocks of a text when every rule is applied to every line."""
    every = tuple(rule.judge for rule in RULES)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.formats.plain.parser.is_surely_prose", lambda state, line: False)
        patch.setattr("reader.formats.plain.parser.APPLICABLE", defaultdict(lambda: every))
        return blocks_of(text)

"""Every rule of plain text shows in its docstring an example that it decides."""

import doctest

import pytest

from reader.formats.plain import parse_plain
from reader.formats.plain.line import Line
from reader.formats.plain.parser import LINES, judged, lines_of
from reader.formats.plain.table import At, Page, Rule


def kinds(text: str) -> list[str]:
    return [block.kind.value for block in parse_plain(text).blocks]


@pytest.mark.parametrize("rule", LINES, ids=lambda rule: rule.__name__)
def test_the_example_of_a_rule_is_true(rule: Rule) -> None:
    tests = doctest.DocTestFinder().find(rule, rule.__name__, globs={"kinds": kinds})
    assert tests
    assert tests[0].examples
    for test in tests:
        assert doctest.DocTestRunner(verbose=False).run(test, clear_globs=False).failed == 0


def test_what_no_rule_answers_is_a_paragraph() -> None:
    [line] = lines_of("It began at noon, and nobody knew why; it went on until the evening.")
    assert isinstance(line, Line)
    assert judged(At(Page([line]), 0)).kind.value == "paragraph"

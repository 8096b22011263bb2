"""Every rule of attribution has an example in its docstring that it decides."""

import doctest

import pytest

import reader
from reader.document import BlockKind
from reader.quotes.english.candidate import candidates_of
from reader.quotes.english.pack import PACK, judge
from reader.quotes.english.rules.rule import Rule, Stage
from reader.quotes.english.rules.table import RULES, STAGES
from reader.quotes.sentences import paragraphs_of


class Examples:
    """Runs the examples, and remembers which rules decided."""

    def __init__(self) -> None:
        self.rules: set[str] = set()

    def said(self, text: str, run: int = -1) -> str | None:
        document = reader.parse(text)
        spans = [block.span for block in document.blocks if block.kind is not BlockKind.BOILERPLATE]
        candidates = candidates_of(paragraphs_of(text, spans, PACK), text)
        judge(candidates)
        verdict = candidates[run].verdict
        assert verdict is not None, "no rule has an answer"
        self.rules.add(verdict.rule)
        quotes = reader.attribute(document).quotes
        span = candidates[run].run.span
        owner = next((q for q in quotes if q.span.contains(span) and q.runs), None)
        return owner.speaker.name if owner is not None and owner.speaker is not None else None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_example_of_a_rule_is_true_and_decided_by_it(rule: Rule) -> None:
    examples = Examples()
    tests = doctest.DocTestFinder().find(rule.judge, rule.name, globs={"said": examples.said})
    assert tests
    assert tests[0].examples
    for test in tests:
        failed, _ = doctest.DocTestRunner(verbose=False).run(test, clear_globs=False)
        assert failed == 0
    assert rule.name in examples.rules


def test_names_of_rules_are_distinct_and_every_rule_has_its_stage() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert [rule for rules in STAGES for rule in rules] == sorted(RULES, key=lambda rule: rule.stage is Stage.CONTEXT)

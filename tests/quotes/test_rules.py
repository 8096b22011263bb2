"""Every rule of attribution shows in its docstring an example that it decides."""

import doctest

import pytest

import reader
from reader.document import BlockKind
from reader.quotes.english import TOKENIZER
from reader.quotes.english.candidate import Rule, candidates_of
from reader.quotes.english.pack import ACROSS, WITHIN, judge
from reader.quotes.sentences import paragraphs_of

RULES = [*WITHIN, *ACROSS]


class Asked:
    """Answers the examples, and remembers which rules decided."""

    def __init__(self) -> None:
        self.rules: set[str] = set()

    def said(self, text: str, run: int = -1) -> str | None:
        document = reader.parse(text)
        spans = [block.span for block in document.blocks if block.kind is not BlockKind.BOILERPLATE]
        candidates = candidates_of(paragraphs_of(text, spans, TOKENIZER), text)
        judge(candidates)
        verdict = candidates[run].verdict
        assert verdict is not None, "no rule has an answer"
        self.rules.add(verdict.rule)
        quotes = reader.attribute(document).quotes
        span = candidates[run].run.span
        owner = next((q for q in quotes if q.span.contains(span) and q.runs), None)
        return owner.speaker.name if owner is not None and owner.speaker is not None else None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_example_of_a_rule_is_true_and_decided_by_it(rule: Rule) -> None:
    asked = Asked()
    tests = doctest.DocTestFinder().find(rule, rule.__name__, globs={"said": asked.said})
    assert tests
    assert tests[0].examples
    for test in tests:
        failed, _ = doctest.DocTestRunner(verbose=False).run(test, clear_globs=False)
        assert failed == 0
    assert rule.__name__ in asked.rules

"""Decision trees: how they are read from text and what they answer."""

from __future__ import annotations

import pytest

from reader.formats.decision_trees import total, trees_in

TEXT = "# A remark.\n\nsize<=2\t-0.5\tage<=10\t0.25\t1\nage<=3\t1\t2\n"


@pytest.mark.parametrize(
    ("values", "answers"), [((2, 0), [-0.5, 1]), ((2.5, 3), [0.25, 1]), ((3, 10), [0.25, 2]), ((3, 11), [1, 2])]
)
def test_a_question_is_answered_by_its_limit(values: tuple[float, ...], answers: list[float]) -> None:
    assert [total([tree], values) for tree in trees_in(TEXT, ("size", "age"))] == answers
    assert total(list(trees_in(TEXT, ("size", "age"))), values) == sum(answers)


def test_an_answer_by_itself_is_no_tree() -> None:
    assert list(trees_in("0.5\n", ("size",))) == []


def test_a_question_about_an_unknown_feature_is_an_error() -> None:
    with pytest.raises(KeyError):
        list(trees_in("colour<=2\t1\t2\n", ("size",)))

"""Decision trees: how they are read from text and what they answer."""

from __future__ import annotations

from random import Random

import pytest

from reader.formats.decision_trees import Tree, total, trees_in
from reader.formats.forest import Forest

TEXT = "# A remark.\n\nsize<=2\t-0.5\tage<=10\t0.25\t1\nage<=3\t1\t2\n"


@pytest.mark.parametrize(
    ("values", "answers"), [((2, 0), [-0.5, 1]), ((2.5, 3), [0.25, 1]), ((3, 10), [0.25, 2]), ((3, 11), [1, 2])]
)
def test_a_question_is_answered_by_its_limit(values: tuple[float, ...], answers: list[float]) -> None:
    assert [total([tree], values) for tree in trees_in(TEXT, ("size", "age"))] == answers
    assert total(list(trees_in(TEXT, ("size", "age"))), values) == sum(answers)
    assert Forest(trees_in(TEXT, ("size", "age"))).total(values) == sum(answers)


def test_an_answer_by_itself_is_no_tree() -> None:
    assert list(trees_in("0.5\n", ("size",))) == []


def test_a_question_about_an_unknown_feature_is_an_error() -> None:
    with pytest.raises(KeyError):
        list(trees_in("colour<=2\t1\t2\n", ("size",)))


@pytest.mark.parametrize("leaves", [2, 16, 17, 32, 33, 64])
def test_a_forest_answers_what_its_trees_do(leaves: int) -> None:
    random = Random(leaves)
    trees = [grown(leaves, random) for _ in range(5)]
    forest = Forest(trees)
    for _ in range(50):
        values = [random.randint(0, 9) for _ in range(4)]
        assert forest.total(values) == total(trees, values)


def test_a_forest_without_trees_answers_nothing() -> None:
    assert Forest(()).total([1.0]) == 0


def test_a_tree_with_too_many_leaves_is_an_error() -> None:
    with pytest.raises(ValueError, match="64 leaves"):
        Forest([grown(65, Random(1))])


def grown(leaves: int, random: Random) -> Tree:
    """A tree with so many leaves, at least two."""
    below = random.randint(1, leaves - 1)
    parts = [grown(n, random) if n > 1 else random.random() for n in (below, leaves - below)]
    return (random.randrange(4), random.randint(0, 9), parts[0], parts[1])

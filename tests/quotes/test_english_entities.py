"""The limits of the entity index: how many names, forms and titles are searched for a name."""

import pytest
from parsed import paragraphs

from reader.quotes.english.discourse import Discourse
from reader.quotes.english.entities import Entity, Name
from reader.quotes.english.entity_index import EntityIndex, insert, nearest
from reader.quotes.english.holders import Holders


def name(order: int = 0) -> Name:
    text = "Ann Lee left."
    [[found]] = Discourse(text, paragraphs(text)).names
    found.order = order
    return found


def firsts(entities: list[Entity]) -> list[int]:
    return [entity.first for entity in entities]


@pytest.mark.parametrize(
    ("known", "order", "found"), [(19, 0, 19), (20, 0, 20), (21, 0, 21), (22, 0, 21), (22, 30, 20)]
)
def test_twenty_entities_on_either_side_of_a_name_are_considered(known: int, order: int, found: int) -> None:
    assert len(nearest([Entity(False, first) for first in range(known)], name(order))) == found


@pytest.mark.parametrize(("order", "first", "last"), [(5, 0, 25), (19, 0, 39), (20, 1, 40), (30, 11, 49), (60, 30, 49)])
def test_the_entities_around_a_name_are_considered(order: int, first: int, last: int) -> None:
    assert firsts(nearest([Entity(False, i) for i in range(50)], name(order))) == list(range(first, last + 1))


def test_a_name_of_nobody_has_no_entities() -> None:
    assert nearest(None, name()) == []


@pytest.mark.parametrize("order", [(1, 2, 3), (1, 3, 2), (3, 2, 1), (2, 2, 1), (1, 1, 0)])
def test_entities_are_in_the_order_of_the_text(order: tuple[int, ...]) -> None:
    index: dict[str, list[Entity]] = {}
    for first in order:
        insert(index, "lee", Entity(False, first))
    assert firsts(index["lee"]) == sorted(order)


def test_of_entities_in_one_sentence_the_one_that_came_first_is_first() -> None:
    index: dict[str, list[Entity]] = {}
    one, other = Entity(False, 1), Entity(False, 1)
    insert(index, "lee", one)
    insert(index, "lee", other)
    assert index["lee"] == [one, other]


@pytest.mark.parametrize(("others", "is_found"), [(18, True), (19, True), (20, False)])
def test_a_name_is_compared_with_twenty_forms(others: int, is_found: bool) -> None:
    entity = Entity(False, 0, {(f"X{i}", "Lee"): 1 for i in range(others)} | {("Ann", "Lee"): 1}, initials="xa")
    index = EntityIndex([])
    insert(index.by_last, "lee", entity)
    assert (index.full_name_match(name()) is entity) is is_found


def resolver_of(text: str) -> Holders:
    """The resolver of the descriptions in a text."""
    discourse = Discourse(text, paragraphs(text))
    return Holders(discourse)


@pytest.mark.parametrize(("others", "holder"), [(28, "Ann Lee"), (29, "Ann Lee"), (30, "Bo Berg")])
def test_thirty_holders_of_a_title_are_considered(others: int, holder: str) -> None:
    text = f"Sen. Ann Lee of Lund left. {'Sen. Bo Berg left. ' * others}"
    found = resolver_of(text).holder(frozenset({"sen"}), others, {"lund"})
    assert found is not None
    assert found.shown == holder


@pytest.mark.parametrize(("order", "known", "holder"), [(0, "", "Ann Lee"), (1, "", "Bo Berg"), (1, "lund", "Ann Lee")])
def test_the_last_holder_of_a_title_up_to_a_sentence_is_meant(order: int, known: str, holder: str) -> None:
    text = "Sen. Ann Lee of Lund met Sen. Kim Osei. Sen. Bo Berg met Sen. Eva Holm. Sen. Mary Lind left."
    names = resolver_of(text)
    found = names.holder(frozenset({"sen"}), order, {known} - {""})
    assert found is not None
    assert found.shown == holder

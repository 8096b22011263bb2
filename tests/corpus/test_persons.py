"""Persons across documents: joined on evidence only, whatever the order of the documents, with bounded memory."""

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.corpus.person_rows import person_rows
from reader.persons.accounts import Account

ROLES = [
    *(
        "",
        "mayor",
        "the mayor of Lund",
        "mayor of Oslo",
        "mayor of Lund; director at Acme",
        "director at Acme",
        "director",
    ),
    *("director at Bolt", "Acme spokesman", "spokesman", "rival", "singer", "poet and singer", "Republican mayor"),
    *("a Democratic mayor", "professor of law", "professor of chemistry", "professor"),
]


def speaker(document: str, name: str, role: str = "", gender: str = "unknown", number: int = 0) -> dict[str, object]:
    return {
        "document_id": document,
        "speaker": number,
        "name": name,
        "role": role or None,
        "gender": gender,
        "quotations": 1,
        "words": 5,
        "outlet": None,
        "date": None,
        "month": None,
    }


def person_ids(*speakers: dict[str, object]) -> list[object]:
    """The persons of some speakers, in the order of the speakers."""
    found = {(row["document_id"], row["speaker"]): row["person"] for row in person_rows(speakers)}
    return [found[each["document_id"], each["speaker"]] for each in speakers]


@pytest.mark.parametrize(
    ("name", "roles", "persons"),
    [
        ("Ann Lee", ("mayor of Lund", "the mayor of Lund"), 1),
        ("Ann Lee", ("mayor of Lund", "mayor"), 1),
        ("Ann Lee", ("mayor", "mayor"), 1),
        ("Ann Lee", ("mayor of Lund", "mayor of Oslo"), 2),
        ("Ann Lee", ("mayor of Lund", "mayor of Oslo", "mayor"), 3),
        ("Ann Lee", ("mayor of Lund", "mayor of Oslo", "mayor", "mayor"), 4),
        ("Ann Lee", ("mayor of Lund", "singer"), 2),
        ("Ann Lee", ("mayor of Lund", "singer", "singer; mayor of Lund"), 1),
        ("Ann Lee", ("", ""), 2),
        ("Ann Lee", ("", "mayor"), 2),
        ("Ann Lee", ("rival", "rival"), 2),
        ("Lee", ("mayor of Lund", "mayor of Lund"), 2),
        ("the mayor", ("mayor of Lund", "mayor of Lund"), 2),
    ],
)
def test_names_are_joined_on_evidence_only(name: str, roles: tuple[str, ...], persons: int) -> None:
    ids = person_ids(*(speaker(f"d{at}", name, role) for at, role in enumerate(roles)))
    assert len(set(ids)) == persons


def test_the_evidence_stands_beside_the_person() -> None:
    rows = [
        *person_rows(
            [
                speaker("a", "Ann Lee", "mayor of Lund"),
                speaker("b", "ANN  LEE", "mayor"),
                speaker("c", "Ann Lee"),
                speaker("d", "Bo Lee", "mayor"),
            ]
        )
    ]
    assert [(row["document_id"], row["evidence"]) for row in rows] == [
        ("a", "role: mayor"),
        ("b", "role: mayor"),
        ("c", None),
        ("d", None),
    ]
    assert [row["name_key"] for row in rows] == ["ann lee", "ann lee", "ann lee", "bo lee"]


def test_a_woman_and_a_man_are_two() -> None:
    mayors = [speaker("a", "Kim Lee", "mayor", "female"), speaker("b", "Kim Lee", "mayor", "male")]
    assert len(set(person_ids(*mayors))) == 2


def test_whom_a_text_tells_apart_stays_apart() -> None:
    mayors = [speaker("a", "Ann Lee", "mayor", number=at) for at in range(2)]
    assert len(set(person_ids(*mayors, speaker("b", "Ann Lee", "mayor")))) == 2


ACCOUNTS = st.tuples(
    st.sampled_from(["Ann Lee", "ann lee", "Bo Berg"]),
    st.sampled_from(ROLES),
    st.sampled_from(["female", "male", "unknown", "unknown"]),
)


@given(st.lists(ACCOUNTS, max_size=14), st.randoms(use_true_random=False), st.integers(1, 5))
def test_order_and_memory_change_nothing_and_nobody_is_joined_who_disagrees(
    accounts: list[tuple[str, str, str]], order: random.Random, most_rows: int
) -> None:
    speakers = [speaker(f"d{at}", *each) for at, each in enumerate(accounts)]
    rows = list(person_rows(speakers))
    order.shuffle(speakers)
    assert list(person_rows(speakers, most_rows)) == rows
    for one, other in combinations(rows, 2):
        if one["person"] == other["person"]:
            first, second = (Account(str(row["role"] or ""), str(row["gender"])) for row in (one, other))
            assert one["name_key"] == other["name_key"]
            assert one["name"] == other["name"] == one["name"].title()
            assert first.role
            assert not first.is_apart_from(second)
            assert one["evidence"]
            assert other["evidence"]


def test_a_name_with_very_many_roles_is_worked_out_soon() -> None:
    speakers = [speaker(f"d{at}", "Ann Lee", f"mayor of Town{at % 1500}") for at in range(3000)]
    assert len({row["person"] for row in person_rows(speakers)}) >= 300

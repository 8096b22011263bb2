"""Roles: on what two texts agree, and where they cannot mean one person."""

import pytest

from reader.persons.roles import agreement, disagree

AGREEING = [
    ("mayor of Lund", "the mayor of Lund", "role: mayor, lund"),
    ("mayor of Lund", "former mayor", "role: mayor"),
    ("Texas Sen.", "a senator from Texas", "role: senator, texas"),
    ("Republican Sen.", "Texas Senator", "role: senator"),
    ("spokeswoman for Acme", "Acme’s spokesman", "role: spokesman, acme"),
    ("professor of law at Lund University", "professor at Lund University", "role: professor, lund, university"),
    ("chair at CSIS", "senior adviser and Korea chair at CSIS", "role: chairman, csis"),
    ("White House spokesman", "the White House press secretary", "body: house, white"),
    ("fellow at CSIS", "CSIS adviser", "body: csis"),
    ("singer; mayor of Lund", "mayor of Lund, a poet", "role: mayor, lund"),
    ("Republican presidential candidate", "presidential candidate", "role: candidate, presidential"),
    ("wife of Bo Berg", "Bo Berg's wife", "role: wife, berg, bo"),
]
DIFFERENT = [
    ("mayor of Lund", "mayor of Oslo"),
    ("mayor of New York", "mayor of New Jersey"),
    ("senator from North Carolina", "senator from South Carolina"),
    ("Republican senator from Ohio", "Democratic senator from Ohio"),
    ("professor of law", "chemistry professor"),
    ("spokesman for the Ministry of Health", "spokesman for the Ministry of Defence"),
    ("director of the World Health Organization", "director of the World Bank"),
    ("nurse at Lund Hospital", "nurse at Lund University"),
]
NOTHING_SHARED = [
    ("mayor of Lund", "singer"),
    ("teacher from Lund", "banker from Lund"),
    ("teacher in the UK", "UK banker"),
    ("rival", "his rival"),
    ("candidate", "candidate"),
    ("best friend", "best friend"),
    ("", "mayor"),
    ("", ""),
    ("of", "of the"),
    (";,'’", "— 42"),
]


@pytest.mark.parametrize(("one", "other", "evidence"), AGREEING)
def test_roles_agree_on_an_office_or_a_body(one: str, other: str, evidence: str) -> None:
    assert agreement(one, other) == agreement(other, one) == evidence
    assert not disagree(one, other)
    assert not disagree(other, one)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_roles_of_different_bodies_and_parties_are_not_one_persons(one: str, other: str) -> None:
    assert disagree(one, other)
    assert disagree(other, one)


@pytest.mark.parametrize(("one", "other"), NOTHING_SHARED)
def test_what_many_are_is_no_evidence(one: str, other: str) -> None:
    assert not agreement(one, other)
    assert not agreement(other, one)
    assert not disagree(one, other)

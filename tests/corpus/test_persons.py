"""Persons across documents: joined on evidence only, whatever the order of the documents, with bounded memory."""

import random
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.corpus.person_rows import SPEAKER_COLUMNS, person_rows, sortable
from reader.corpus.speaker_runs import SpeakerRun, ranges_of, rows_between, write_run
from reader.persons.accounts import Account
from tests.corpus import archives
from tests.corpus.conftest import Tables, json_lines

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


def persons(speakers: Iterable[dict[str, object]], most_rows: int = 100) -> Iterator[dict[str, object]]:
    """The rows of persons for some rows of speakers."""
    columns = (tuple(each[name] for name in SPEAKER_COLUMNS) for each in speakers)
    return person_rows(map(sortable, columns), most_rows)


def person_ids(*speakers: dict[str, object]) -> list[object]:
    """The persons of some speakers, in the order of the speakers."""
    found = {(row["document_id"], row["speaker"]): row["person"] for row in persons(speakers)}
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
        *persons(
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
    rows = list(persons(speakers))
    order.shuffle(speakers)
    assert list(persons(speakers, most_rows)) == rows
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
    assert len({row["person"] for row in persons(speakers)}) >= 300


NAMES = st.lists(st.text("abc", min_size=1, max_size=2), max_size=40)


@given(st.lists(NAMES, max_size=4), st.integers(1, 9), st.integers(1, 5))
def test_ranges_of_names_hold_every_row_once_and_in_order(
    tmp_path_factory: pytest.TempPathFactory, names: list[list[str]], size: int, batch: int
) -> None:
    folder = tmp_path_factory.mktemp("runs")
    runs = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.corpus.speaker_runs.BATCH", batch)
        patch.setattr("reader.corpus.speaker_runs.RANGE_ROWS", size)
        for number, of_run in enumerate(names):
            path = folder / f"run-{number}"
            with path.open("wb") as stream:
                keys, count = write_run(stream, iter(sorted((name, number, at) for at, name in enumerate(of_run))))
            runs.append(SpeakerRun(path, count, keys))
        ranges = ranges_of(runs)
    found = [[row for run in runs for row in rows_between(run.path, each.first, each.end)] for each in ranges]
    assert sorted(row for rows in found for row in rows) == sorted(
        (name, number, at) for number, of_run in enumerate(names) for at, name in enumerate(of_run)
    )
    assert [row[0] for rows in found for row in sorted(rows)] == sorted(name for of_run in names for name in of_run)
    assert len(ranges) <= max(1, sum(map(len, names)) // size)


def test_many_ranges_give_the_rows_of_one(tables: Tables, monkeypatch: pytest.MonkeyPatch) -> None:
    people = ["Ann Lee", "Bo Berg", "Cay Holm", "Dan Ek", "Eva Ros", "Finn Ost", "Ann Lee", "Bo Berg", "Dan Ek"]
    texts = [f"“The wall {at} is old,” said {name}, the mayor of Lund." for at, name in enumerate(people)]
    archives.write("a.jsonl", json_lines(*({"text": text} for text in texts)))
    whole = tables("a.jsonl", partition_size=80)["persons"]
    monkeypatch.setattr("reader.corpus.speaker_runs.RANGE_ROWS", 2)
    monkeypatch.setattr("reader.corpus.speaker_runs.RUN_FILES", 3)
    assert tables("a.jsonl", partition_size=80)["persons"] == whole
    assert len([*Path("tables1/persons.jsonl").iterdir()]) == 3
    assert [row["name"] for row in whole] == sorted(people)
    assert not Path("tables1/_unfinished").exists()

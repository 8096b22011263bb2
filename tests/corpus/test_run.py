"""Runs: the same tables for any number of workers, and when a run was stopped and went on."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.corpus.inputs.listing import Input, inputs_of
from reader.corpus.inputs.table import KIND_NAMES
from reader.corpus.ledger import NAME
from reader.corpus.options import CorpusOptions
from reader.corpus.partitions import Partition, partitions, partitions_of_group
from reader.corpus.run import State, Workers, run_corpus
from reader.corpus.schema import TABLES, ColumnType
from reader.corpus.writing import Written, write_partition
from reader.errors import OutputError, UsageError
from tests.corpus import archives
from tests.corpus.conftest import ARTICLES, SMALL, Tables, in_turn, json_lines, rows_in

TYPES: dict[ColumnType, type] = {
    ColumnType.STRING: str,
    ColumnType.STRINGS: list,
    ColumnType.DATE: str,
    ColumnType.INT32: int,
    ColumnType.INT64: int,
    ColumnType.DOUBLE: float,
}


def files_in(folder: Path) -> dict[str, bytes]:
    """All files of the tables, by their paths."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != NAME
    }


def in_disorder(folder: Path, options: CorpusOptions, seed: int) -> Workers:
    """Workers that finish partitions in any order, some of them twice."""

    def work(partitions: Iterable[Partition]) -> Iterator[Written]:
        random = Random(seed)
        pending = list(partitions)
        random.shuffle(pending)
        for each in pending:
            if random.random() < 0.2:
                write_partition(each, str(folder), options)
            yield write_partition(each, str(folder), options)

    return Workers(work)


def test_every_row_has_the_columns_of_its_table_and_their_types(tables: Tables) -> None:
    archives.write("a.jsonl", archives.jsonl() + b"{\n")
    for table, rows in tables("a.jsonl").items():
        assert rows
        for row in rows:
            assert list(row) == [column.name for column in TABLES[table]]
            for column in TABLES[table]:
                value = row[column.name]
                assert isinstance(value, TYPES[column.type]) or (value is None and column.is_optional), column.name


def test_rows_lead_to_the_words_of_the_text(tables: Tables) -> None:
    archives.write("a.jsonl", archives.jsonl())
    rows = tables("a.jsonl")
    texts = {row["document_id"]: str(row["text"]) for row in rows["documents"]}
    for quote in rows["quotations"]:
        text = texts[quote["document_id"]]
        assert text[quote["start"] : quote["end"]] == quote["text"]  # type: ignore[misc]
        assert text[quote["source_start"] : quote["source_end"]] == quote["source"]  # type: ignore[misc]
        speakers = [each for each in rows["speakers"] if each["document_id"] == quote["document_id"]]
        assert speakers[int(str(quote["speaker"]))]["name"] == quote["name"]
    assert [row["quotations"] for row in rows["documents"]] == [1, 2]
    assert [(row["section"], row["parent"]) for row in rows["sections"]][:2] == [(0, None), (1, 0)]


def test_texts_are_left_out_if_that_is_asked(tables: Tables) -> None:
    archives.write("a.jsonl", archives.jsonl())
    assert [row["text"] for row in tables("a.jsonl", has_text=False)["documents"]] == [None, None]


@settings(max_examples=8)
@given(
    articles=st.lists(st.sampled_from([*ARTICLES, "", "The sea is calm."]), min_size=1, max_size=6),
    size=st.integers(80, 600),
    is_packed=st.booleans(),
    seed=st.integers(0, 99),
)
def test_tables_do_not_depend_on_workers_nor_rows_on_partitions(
    tmp_path_factory: pytest.TempPathFactory, articles: list[str], size: int, is_packed: bool, seed: int
) -> None:
    folder = tmp_path_factory.mktemp("run")
    path = folder / ("a.csv" if is_packed else "a.jsonl")
    if is_packed:
        path.write_text("text\n" + "".join(f'"{words.replace(chr(34), chr(34) * 2)}"\n' for words in articles))
    else:
        path.write_bytes(json_lines(*({"text": words} for words in articles)))
    inputs = list(inputs_of([str(path)]))
    small, whole = replace(SMALL, partition_size=size), replace(SMALL, partition_size=1 << 20)
    run_corpus(inputs, folder / "one", small, in_turn(folder / "one", small))
    run_corpus(inputs, folder / "many", small, in_disorder(folder / "many", small, seed))
    run_corpus(inputs, folder / "whole", whole, in_turn(folder / "whole", whole))
    assert files_in(folder / "one") == files_in(folder / "many")
    assert rows_in(folder / "one") == rows_in(folder / "whole")


class StoppedError(Exception):
    """The run was stopped."""


@pytest.mark.parametrize("finished", range(4))
@pytest.mark.parametrize("is_torn", [False, True])
def test_a_run_that_was_stopped_goes_on_where_it_was(tmp_path: Path, finished: int, is_torn: bool) -> None:
    archives.write(str(tmp_path / "a.jsonl"), archives.jsonl() * 2)
    inputs = list(inputs_of([str(tmp_path / "a.jsonl")]))
    options = replace(SMALL, partition_size=200)
    whole, folder = tmp_path / "whole", tmp_path / "stopped"
    run_corpus(inputs, whole, options, in_turn(whole, options))

    def stopped(partitions: Iterable[Partition]) -> Iterator[Written]:
        for number, each in enumerate(partitions):
            written = write_partition(each, str(folder), options)
            if number == finished:
                raise StoppedError  # its tables are there, but not in the ledger
            yield written

    with pytest.raises(StoppedError):
        run_corpus(inputs, folder, options, Workers(stopped))
    if is_torn:
        with (folder / NAME).open("a") as file:
            file.write('{"name": "00000-0000')
    done: list[str] = []

    def rest(partitions: Iterable[Partition]) -> Iterator[Written]:
        for each in partitions:
            done.append(each.name)
            yield write_partition(each, str(folder), options)

    states: list[State] = []
    run_corpus(inputs, folder, options, Workers(rest), states.append, goes_on=True)
    assert len(done) == len((whole / NAME).read_text().splitlines()) - 1 - finished
    assert files_in(folder) == files_in(whole)
    assert states[-1]._replace(ranges=(0, 0)) == run_corpus(
        inputs, whole, options, in_turn(whole, options), goes_on=True
    )


def test_a_folder_with_tables_is_not_written_over(tmp_path: Path) -> None:
    archives.write(str(tmp_path / "a.jsonl"), archives.jsonl())
    inputs = list(inputs_of([str(tmp_path / "a.jsonl")]))
    folder = tmp_path / "t"
    run_corpus(inputs, folder, SMALL, in_turn(folder, SMALL))
    before = files_in(folder)
    with pytest.raises(UsageError, match="--resume"):
        run_corpus(inputs, folder, SMALL, in_turn(folder, SMALL))
    with pytest.raises(UsageError, match="other options"):
        run_corpus(inputs, folder, replace(SMALL, has_text=False), in_turn(folder, SMALL), goes_on=True)
    archives.write(str(tmp_path / "a.jsonl"), archives.jsonl() * 2)
    with pytest.raises(UsageError, match="other inputs"):
        run_corpus(list(inputs_of([str(tmp_path / "a.jsonl")])), folder, SMALL, in_turn(folder, SMALL), goes_on=True)
    (folder / NAME).unlink()
    with pytest.raises(UsageError, match="no run of reader corpus"):
        run_corpus(inputs, folder, SMALL, in_turn(folder, SMALL), goes_on=True)
    assert files_in(folder) == before


def test_a_folder_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="cannot be written"):
        run_corpus([], tmp_path / "file" / "t", SMALL, in_turn(tmp_path, SMALL))


def test_the_ledger_says_what_each_partition_gave(tmp_path: Path) -> None:
    archives.write(str(tmp_path / "a.jsonl"), archives.jsonl() + b"{\n")
    state = run_corpus(
        list(inputs_of([str(tmp_path / "a.jsonl")])), tmp_path / "t", SMALL, in_turn(tmp_path / "t", SMALL)
    )
    task, line = map(json.loads, (tmp_path / "t" / NAME).read_text().splitlines())
    assert task["inputs"].startswith("1 files, ")
    assert (line["documents"], line["quotations"], line["rejected"], line["unread"]) == (2, 3, 1, 0)
    assert state == State(2, 3, 1, 0, (tmp_path / "a.jsonl").stat().st_size)


def test_many_files_are_cut_by_the_workers_and_few_are_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        texts = "".join(f'"{words.replace(chr(34), chr(34) * 2)}"\n' for words in ARTICLES * 3)
        (tmp_path / f"{number}.csv").write_text(f"text\n{texts}")
    inputs, small = list(inputs_of([str(tmp_path)])), replace(SMALL, partition_size=200)
    run_corpus(inputs, tmp_path / "few", small, in_turn(tmp_path / "few", small))
    monkeypatch.setattr("reader.corpus.partitions.MANY_FILES", 3)
    assert [each.records for each in partitions(inputs, small)] == [(), (), ()]
    state = run_corpus(inputs, tmp_path / "many", small, in_turn(tmp_path / "many", small))
    assert (state.documents, state.weight) == (18, sum(each.size or 0 for each in inputs))
    assert files_in(tmp_path / "many") == files_in(tmp_path / "few")
    assert len(files_in(tmp_path / "many")) > 3 * 4


@pytest.mark.parametrize("skipped", [0, 4])
def test_a_record_that_is_passed_over_is_counted_over_all_parts_of_a_file(tmp_path: Path, skipped: int) -> None:
    texts = "".join(f'"It rains, {number}."\n' for number in range(6))
    (tmp_path / "a.csv").write_text(f"text\n{texts}")
    small = replace(SMALL, partition_size=40)
    [file] = partitions_of_group(0, list(inputs_of([str(tmp_path / "a.csv")])), small, has_many=True, is_last=True)
    begun: list[int] = []
    written = write_partition(file, str(tmp_path / "t"), small, frozenset([skipped]), begun.append)
    assert (written.documents, written.rejected, begun) == (5, 1, [*range(6)])
    [row] = rows_in(tmp_path / "t")["rejected"]
    assert f"It rains, {skipped}." in str(row["beginning"])


@pytest.mark.parametrize(
    ("size", "sizes"),
    [(0, [0]), (1, [1]), (8, [8]), (9, [8, 1]), (48, [8] * 6), (49, [8, 8, 8, 1] + [2] * 12), (56, [8] * 4 + [2] * 12)],
)
def test_parts_at_the_end_of_the_input_are_smaller(size: int, sizes: list[int]) -> None:
    options = replace(SMALL, partition_size=8)
    file = Input("a.jsonl", KIND_NAMES["jsonl"], size)
    cut = [*partitions([file], options)]
    assert [each.end - each.start for each in cut if each.end is not None] == sizes
    assert [each.start for each in cut] == [0, *(each.end for each in cut[:-1])]
    first = [each.weight for each in partitions([file, file], options) if each.name < "00001"]
    assert first == [min(8, size - at) for at in range(0, max(1, size), 8)]

"""The options of `reader corpus`, and what is said where a library of the extra is missing."""

import argparse
import io
import sys
from argparse import ArgumentTypeError
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from reader.commands import corpus
from reader.commands.corpus import RECORDS, field_and_column, memory_size, partition_keys, partition_size
from reader.commands.corpus import TABLE_FORMATS as OFFERED
from reader.commands.corpus_progress import duration
from reader.commands.output import Output
from reader.corpus.inputs.table import KIND_NAMES
from reader.corpus.tables.folders import FORMATS, check_format
from reader.errors import UsageError
from tests.corpus import archives
from tests.corpus.conftest import Tables


@pytest.mark.parametrize(
    ("read", "words", "value"),
    [
        (field_and_column, "text=body=html", ("text", "body=html")),
        (field_and_column, "text=", None),
        (field_and_column, "words=body", None),
        (partition_keys, "month,outlet", ("month", "outlet")),
        (partition_keys, "month,month", None),
        (partition_keys, "day", None),
        (partition_size, "0.01", 0.01),
        (partition_size, "0.009", None),
        (partition_size, "64", 64.0),
        (partition_size, "65", None),
        (partition_size, "nan", None),
        (partition_size, "much", None),
        (memory_size, "200", 200),
        (memory_size, "199", None),
    ],
)
def test_values_of_options_are_checked(read: Callable[[str], object], words: str, value: object) -> None:
    if value is None:
        with pytest.raises(ArgumentTypeError, match=words):
            read(words)
    else:
        assert read(words) == value


def test_what_is_offered_is_what_there_is() -> None:
    assert set(RECORDS) == set(KIND_NAMES)
    assert set(OFFERED) == set(FORMATS)


@pytest.mark.parametrize(
    ("module", "name", "data"),
    [("fastwarc", "a.warc", b"WARC"), ("zstandard", "a.jsonl.zst", b"x"), ("fsspec", "s3://news/a.jsonl", b"")],
)
def test_without_a_library_it_is_said_what_to_install(
    tables: Tables, monkeypatch: pytest.MonkeyPatch, module: str, name: str, data: bytes
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    if data:
        archives.write(name, data)
    with pytest.raises(UsageError, match=rf"needs {module}, which is not installed. Install it with pip install"):
        tables(name)


def test_without_pyarrow_other_formats_can_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    check_format("csv")
    with pytest.raises(UsageError, match="Writing Parquet needs pyarrow"):
        check_format("parquet")


@pytest.mark.parametrize(
    ("seconds", "words"), [(89.4, "89 s"), (90, "2 min"), (5399, "90 min"), (5400, "2 h"), (360_000, "100 h")]
)
def test_times_are_told_in_the_unit_that_suits(seconds: float, words: str) -> None:
    assert duration(seconds) == words


def test_tables_are_not_written_to_addresses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    archives.write("a.jsonl", archives.jsonl())
    with pytest.raises(UsageError, match="s3://bucket/t is an address"):
        run_command("a.jsonl", "--out", "s3://bucket/t")
    assert [path.name for path in tmp_path.iterdir()] == ["a.jsonl"]


def test_a_folder_may_have_any_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    archives.write("a.jsonl", archives.jsonl())
    assert run_command("a.jsonl", "--out", "news:2026", "--jobs", "1") == 0
    assert len(pd.read_parquet(tmp_path / "news:2026" / "quotations.parquet")) == 3


def run_command(*words: str) -> int:
    """The exit status of the command, run in this process."""
    parser = argparse.ArgumentParser()
    corpus.add_arguments(parser)
    return corpus.run(parser.parse_args(words), Output(io.TextIOWrapper(io.BytesIO()), io.TextIOWrapper(io.BytesIO())))

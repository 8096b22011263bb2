"""Tables in each format, read as they are by the programs for which they are written."""

import csv
import datetime
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pytest

from reader.corpus.schema import TABLES
from reader.corpus.tables.folders import UNKNOWN
from tests.corpus import archives
from tests.corpus.conftest import Tables, json_lines

COUNTS = {"documents": 2, "sections": 4, "quotations": 3, "speakers": 3, "persons": 3, "rejected": 0}


@pytest.mark.parametrize("table", TABLES)
def test_duckdb_pandas_and_polars_read_parquet_as_it_is(tables: Tables, table: str) -> None:
    archives.write("a.jsonl", archives.jsonl())
    tables("a.jsonl", table_format="parquet", partition_size=200)
    folder = f"tables0/{table}.parquet"
    frame, other = pd.read_parquet(folder), pl.read_parquet(folder)
    rows = duckdb.sql(f"select * from '{folder}/*.parquet'")
    assert list(frame.columns) == other.columns == rows.columns == [column.name for column in TABLES[table]]
    assert len(frame) == other.height == len(rows.fetchall()) == COUNTS[table]


def test_parquet_has_the_types_of_the_schema(tables: Tables) -> None:
    archives.write("a.jsonl", archives.jsonl())
    tables("a.jsonl", table_format="parquet")
    types = {name: str(kind) for name, kind in pl.read_parquet("tables0/speakers.parquet").schema.items()}
    assert (types["date"], types["aliases"], types["speaker"]) == ("Date", "List(String)", "Int32")
    [(day, confidence)] = duckdb.sql(
        "select date, typeof(confidence) from 'tables0/quotations.parquet/*.parquet' limit 1"
    ).fetchall()
    assert (day, confidence) == (datetime.date(2026, 5, 4), "DOUBLE")


def test_tables_are_parted_by_what_is_asked(tables: Tables) -> None:
    dates = ("2026-05-04", "2026-06-01", "June 2026", "")
    articles = zip(archives.RECORDS * 2, dates, strict=True)
    records = [{"text": each["text"], "outlet": "The Post/Lund", "date": date} for each, date in articles]
    archives.write("a.jsonl", json_lines(*records) + b"{\n")
    tables("a.jsonl", table_format="parquet", partition_by=("outlet", "month"))
    files = Path("tables0/documents.parquet").rglob("*.parquet")
    folders = sorted(path.parent.relative_to("tables0").as_posix() for path in files)
    months = ("2026-05", "2026-06", UNKNOWN)
    assert folders == [f"documents.parquet/outlet=The%20Post%2FLund/month={month}" for month in months]
    assert [path.name for path in Path("tables0/rejected.parquet").iterdir()] == ["part-00000-00000.parquet"]
    found = duckdb.sql(
        "select outlet, month, count(*) from 'tables0/quotations.parquet/**/*.parquet' group by all order by all"
    )
    assert found.fetchall() == [
        ("The Post/Lund", "2026-05", 1),
        ("The Post/Lund", "2026-06", 3),
        ("The Post/Lund", "unknown", 2),
    ]
    assert set(pd.read_parquet("tables0/speakers.parquet")["month"]) == {"2026-05", "2026-06", "unknown"}
    assert pl.read_parquet("tables0/speakers.parquet", hive_partitioning=True).height == 6


def test_csv_has_a_row_of_names_and_no_formula(tables: Tables) -> None:
    archives.write("a.jsonl", json_lines({"text": archives.RECORDS[0]["text"], "title": "=1+1"}))
    tables("a.jsonl", table_format="csv")
    with Path("tables0/documents.csv/part-00000-00000.csv").open(newline="", encoding="utf-8") as file:
        [row] = csv.DictReader(file)
    assert list(row) == [column.name for column in TABLES["documents"]]
    assert (row["title"], row["byline"]) == ("'=1+1", "")
    assert (
        Path("tables0/rejected.csv/part-00000-00000.csv").read_text() == "input,place,record_id,code,reason,beginning\n"
    )


def test_aliases_are_a_list_where_there_are_lists(tables: Tables) -> None:
    text = '"We agree," said Ann Lee. "Never," Lee said. "So," said the mayor, Lee.'
    archives.write("a.jsonl", json_lines({"text": text}))
    [speaker, *_] = tables("a.jsonl")["speakers"]
    assert isinstance(speaker["aliases"], list)

"""The questions of the documentation as DuckDB answers them, and the tables as pandas and polars read them."""

import datetime
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.corpus.schema import TABLES, ColumnType
from tests.corpus.corpora import written

duckdb = pytest.importorskip("duckdb")
PAGE = (Path(__file__).resolve().parents[2] / "docs" / "corpus-questions.md").read_text(encoding="utf-8")
VIEWS, *QUERIES = re.findall(r"```sql\n(.+?)```", PAGE, flags=re.DOTALL)
DAYS = [datetime.date(2026, 3, 4), datetime.date(2026, 4, 11), datetime.date(2026, 4, 12)]
ANSWERS = [
    [
        ("2026-03", "Ann Lee", 2, 1),
        ("2026-03", "Bo Berg", 1, 1),
        ("2026-03", "Eva Stone", 1, 1),
        ("2026-04", "Ann Lee", 2, 1),
        ("2026-04", "Ann Lee", 2, 1),
        ("2026-04", "Bo Berg", 1, 1),
        ("2026-04", "neighbour", 1, 1),
    ],
    [
        ("harbour.example", 5, 60.0, 40.0, 0.0),
        ("post.example", 2, 50.0, 0.0, 50.0),
        ("not named", 1, 100.0, 0.0, 0.0),
    ],
    [
        ("Ann Lee", "a singer", 1, 2),
        ("Ann Lee", "the mayor", 1, 2),
        ("Ann Lee", "the mayor of Lund", 1, 2),
        ("Bo Berg", "a spokesman for Acme Motors", 2, 2),
    ],
    [(DAYS[0], "harbour.example", "Ann Lee", "The wall is old,")],
    7,
    [
        ("harbour.example", 7, 71.4, 0.0, 28.6),
        ("post.example", 3, 100.0, 0.0, 0.0),
        ("not named", 1, 100.0, 0.0, 0.0),
    ],
    [("harbour.example", 2, 0, 0, 2.5), ("not named", 1, 0, 1, 1.0), ("post.example", 1, 0, 0, 2.0)],
    [
        ("Ann Lee", "Bo Berg", 2),
        ("Ann Lee", "Eva Stone", 1),
        ("Ann Lee", "neighbour", 1),
        ("Bo Berg", "Eva Stone", 1),
    ],
    [("2026-03", 3), ("2026-04", 2)],
    [(6, 50, 100.0, 100.0)],
]
"""The rows of each answer, or how many there are."""


@pytest.fixture(scope="module", params=["parquet", "jsonl", "csv"])
def tables(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("corpus"), request.param)


@pytest.fixture(scope="module")
def database(tables: Path) -> Iterator["duckdb.DuckDBPyConnection"]:
    format = tables.joinpath("quotations.parquet").exists() and "parquet"
    format = format or (tables.joinpath("quotations.jsonl").exists() and "jsonl") or "csv"
    reading = {"parquet": "read_parquet", "jsonl": "read_json", "csv": "read_csv"}[format]
    with duckdb.connect() as connection:
        views = VIEWS.replace("'tables/", f"'{tables}/").replace("read_parquet", reading)
        connection.execute(views.replace("parquet", format) if format != "parquet" else views)
        yield connection


@pytest.mark.parametrize(("query", "answer"), zip(QUERIES, ANSWERS, strict=True), ids=range(1, 11))
def test_a_question_is_answered(
    database: "duckdb.DuckDBPyConnection", query: str, answer: list[tuple[object, ...]] | int
) -> None:
    rows = database.execute(query).fetchall()
    assert (len(rows) if isinstance(answer, int) else rows) == answer


def test_the_page_has_ten_questions() -> None:
    assert re.findall(r"^## (\d+)\. .+\?$", PAGE, flags=re.MULTILINE) == [str(number) for number in range(1, 11)]


TYPES = {
    ColumnType.STRING: ("VARCHAR", "string", "String"),
    ColumnType.STRINGS: ("VARCHAR[]", "list<", "List(String)"),
    ColumnType.INT32: ("INTEGER", "int32", "Int32"),
    ColumnType.INT64: ("BIGINT", "int64", "Int64"),
    ColumnType.DOUBLE: ("DOUBLE", "double", "Float64"),
    ColumnType.DATE: ("DATE", "date32[day]", "Date"),
}
"""The names of the types in DuckDB, in pandas with the types of Arrow, and in polars."""


@pytest.mark.parametrize("table", TABLES)
def test_other_programs_read_parquet_with_its_types(parquet: Path, table: str) -> None:
    pandas, polars = pytest.importorskip("pandas"), pytest.importorskip("polars")
    path, columns = parquet / f"{table}.parquet", TABLES[table]
    described = duckdb.sql(f"DESCRIBE FROM read_parquet('{path}/**/*.parquet')").fetchall()
    assert [row[:2] for row in described] == [(column.name, TYPES[column.type][0]) for column in columns]
    frame = pandas.read_parquet(path, dtype_backend="pyarrow")
    assert [*frame.columns] == [column.name for column in columns]
    assert all(str(frame[column.name].dtype).startswith(TYPES[column.type][1]) for column in columns)
    schema = polars.scan_parquet(path).collect_schema()
    assert [(name, str(type)) for name, type in schema.items()] == [
        (column.name, TYPES[column.type][2]) for column in columns
    ]
    assert len(frame) == polars.read_parquet(path).height == len(duckdb.sql(f"FROM '{path}/**/*.parquet'").fetchall())


@pytest.fixture(scope="module")
def parquet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("corpus"), "parquet")


@pytest.mark.parametrize("format", ["jsonl", "csv"])
def test_other_programs_read_tables_that_need_no_extra(tmp_path: Path, format: str) -> None:
    pandas, polars = pytest.importorskip("pandas"), pytest.importorskip("polars")
    folder = written(tmp_path, format)
    for table, columns in TABLES.items():
        [file] = [*(folder / f"{table}.{format}").glob("*")]
        names = [column.name for column in columns]
        read = pandas.read_csv(file) if format == "csv" else pandas.read_json(file, lines=True)
        other = polars.read_csv(file) if format == "csv" else polars.read_ndjson(file)
        assert [*read.columns] == other.columns == names
        assert len(read) == other.height > 0


def test_the_examples_for_pandas_and_polars_run(parquet: Path) -> None:
    pytest.importorskip("pandas")
    pytest.importorskip("polars")
    [example] = re.findall(r"```py\n(.+?)```", PAGE, flags=re.DOTALL)
    names: dict[str, object] = {}
    exec(example.replace('"tables/', f'"{parquet}/'), names)
    assert len(names["women"]) == 5  # type: ignore[arg-type]

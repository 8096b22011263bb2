"""Tables that are missing, damaged or of another program: a sentence, and exit status 1."""

import builtins
import shutil
from pathlib import Path

import pytest

from reader.commands import main
from reader.corpus.locating import corpus_folder
from reader.corpus.stored import tables_in
from tests.corpus.corpora import written


@pytest.mark.parametrize(
    ("format", "content", "complaint"),
    [
        ("parquet", b"PAR1 and no more", "is damaged, or no table in Parquet"),
        ("parquet", b"", "is damaged, or no table in Parquet"),
        ("jsonl", b"{}\n", "has no column kind, which the table of quotations has"),
        ("jsonl", b"[1]\n", "Line 1 of"),
        ("jsonl", b"{\n", "is damaged: it is no row of a table."),
        ("jsonl", b"\xff\xfe\n", "cannot be read"),
        ("csv", b"a,b\n1,2\n", "has no column kind, which the table of quotations has"),
        ("csv", b"kind,month,outlet,speaker\ndirect,,,x\n", "Line 2 of"),
        ("csv", b"kind,month,outlet,speaker\ndirect\n", "is damaged: it is no row of a table."),
        ("csv", b"kind,month,outlet,speaker\n\xff,,,1\n", "is damaged: it is no row of a table."),
    ],
)
def test_a_bad_table(
    tmp_path: Path, format: str, content: bytes, complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = written(tmp_path, format, [{"text": "“Yes,” said Ann Lee."}])
    [file] = tables_in(str(folder)).files("quotations")
    file.path.write_bytes(content)
    assert main(["corpus", "report", str(folder)]) == 1
    err = capsys.readouterr().err
    assert complaint in err
    assert err.startswith("reader: ")
    assert err.endswith(".\n")
    assert err.count("\n") == 1


def test_no_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["corpus", "report", str(tmp_path)]) == 1
    assert f"{tmp_path} has no table of quotations." in capsys.readouterr().err
    assert corpus_folder(str(tmp_path)) == corpus_folder(str(tmp_path / "quotations.csv")) == ""


def test_parquet_without_pyarrow(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = written(tmp_path, "parquet", [{"text": "“Yes,” said Ann Lee."}])
    find = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return find(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    assert main(["corpus", "report", str(folder)]) == 1
    assert "pip install 'outline-reader[corpus]'" in capsys.readouterr().err


def test_an_output_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = written(tmp_path, "jsonl", [{"text": "“Yes,” said Ann Lee."}])
    assert main(["corpus", "report", str(folder), "--output", str(tmp_path / "none" / "report.txt")]) == 1
    assert "cannot be written: No such file or directory." in capsys.readouterr().err


@pytest.mark.parametrize("most", ["0", "-1", "many"])
def test_a_wrong_number_of_rows(most: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["corpus", "report", ".", "--most", most]) == 2
    assert "is not a whole number from 1" in capsys.readouterr().err


def test_an_empty_corpus_has_a_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for format in ("parquet", "jsonl", "csv"):
        (tmp_path / format).mkdir()
        folder = written(tmp_path / format, format, [{"text": ""}])
        assert main(["corpus", "report", str(folder)]) == 0
        assert capsys.readouterr().out == "tables\n1 records without a text\n"


def test_values_of_folders_are_values_of_rows(tmp_path: Path) -> None:
    folder = written(tmp_path, "jsonl", [{"text": "“Yes,” said Ann Lee."}])
    [file] = tables_in(str(folder)).files("quotations")
    inner = file.path.parent / "outlet=The%20Post%2FLund" / "month=unknown"
    inner.mkdir(parents=True)
    file.path.rename(inner / file.path.name)
    assert [*tables_in(str(folder)).rows("quotations", ["month", "name", "outlet"])] == [
        (None, "Ann Lee", "The Post/Lund")
    ]


def test_where_there_is_no_screen_the_quotations_are_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = written(tmp_path, "csv")
    assert main([str(folder)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("2026-03-04\tharbour.example\tAnn Lee\tThe wall is old,\n")
    assert main([str(folder / "quotations.csv")]) == 0
    assert capsys.readouterr().out == out


def test_a_run_that_is_not_finished_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = written(tmp_path, "jsonl")
    assert main(["corpus", "report", str(folder)]) == 0
    whole = capsys.readouterr()
    shutil.rmtree(folder / "persons.jsonl")
    assert main(["corpus", "report", str(folder)]) == 0
    partly = capsys.readouterr()
    assert (whole.err, partly.out) == ("", whole.out)
    assert "is not finished, and this is the report on what there is" in partly.err

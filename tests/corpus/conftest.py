"""Small archives, and what is read of their tables."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.corpus.inputs.listing import inputs_of
from reader.corpus.options import CorpusOptions
from reader.corpus.run import Workers, run_corpus
from reader.corpus.writing import write_partition

Rows = dict[str, list[dict[str, object]]]
Tables = Callable[..., Rows]
SMALL = CorpusOptions(table_format="jsonl")

ARTICLES = (
    'The harbour opened again on Monday. "It was a long year," said Bo Berg, the mayor of the town.',
    'The ferry is late. "We wait," said Eva Holm, an engineer. According to Berg, the wall holds.',
)
"""The texts of two articles."""


def rows_in(folder: Path) -> Rows:
    """The rows of all tables in JSON Lines, in the order of their files."""
    found: Rows = {}
    for table in sorted(folder.glob("*.jsonl")):
        if table.is_dir():
            lines = (line for file in sorted(table.rglob("*.jsonl")) for line in file.read_text("utf-8").splitlines())
            found[table.stem] = [json.loads(line) for line in lines]
    return found


def in_turn(folder: Path, options: CorpusOptions) -> Workers:
    """This process as the only worker."""
    return Workers(lambda partitions: (write_partition(each, str(folder), options) for each in partitions))


@pytest.fixture
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tables:
    """Writes the tables of some inputs, and returns their rows; paths start in a temporary folder."""
    monkeypatch.chdir(tmp_path)

    def written(*targets: str, records: str = "", **changes: object) -> Rows:
        options = replace(SMALL, **changes)  # type: ignore[arg-type]
        folder = Path(f"tables{len(list(tmp_path.glob('tables*')))}")
        run_corpus(list(inputs_of(targets, records)), folder, options, in_turn(folder, options))
        return rows_in(folder)

    return written


def json_lines(*records: object) -> bytes:
    """Records as JSON Lines."""
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)

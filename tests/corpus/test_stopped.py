"""The installed command is killed at random moments, and workers die; the tables are those of a run that was not."""

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from random import Random

import pytest

from reader.commands.corpus_pool import done_again
from reader.corpus.careful import write_carefully
from reader.corpus.inputs.listing import inputs_of
from reader.corpus.ledger import NAME
from reader.corpus.partitions import partitions
from reader.errors import OutputError
from tests.corpus import archives
from tests.corpus.conftest import ARTICLES, SMALL, json_lines, rows_in
from tests.corpus.test_run import files_in

COMMAND = Path(sys.executable).parent / "reader"
KILLS = int(os.environ.get("KILLS", "2"))
"""How often the command is killed; `make hunt` does it often."""
DYING = """
import os, sys
from reader.corpus import careful, rows
from reader.worker_process import serve

found = rows.documents_of
def dies(record, options):
    if "crash" in str(record.content):
        os._exit(9)
    return found(record, options)

rows.documents_of = dies
serve(careful.handle)
"""
"""A module that is run in place of the process of a partition, and dies on some texts."""


def corpus(*words: str) -> list[str]:
    return [str(COMMAND), "corpus", "a.jsonl", "--to", "jsonl", "--partition-size", "0.01", *words]


def test_a_run_that_is_killed_goes_on_and_writes_the_same_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    random = Random(21)
    words = [" ".join(random.choices(ARTICLES, k=12)) for _ in range(120)]
    archives.write("a.jsonl", json_lines(*({"text": text} for text in words)))
    subprocess.run(corpus("--out", "whole", "--jobs", "1"), check=True, capture_output=True)
    count = len(Path("whole", NAME).read_text().splitlines()) - 1
    assert count >= 10
    for number in range(KILLS):
        wanted = random.randint(1, count // 2) + number
        resumes = ["--resume"] if number else []
        with subprocess.Popen(corpus("--out", "stopped", "--jobs", "2", *resumes), stdout=subprocess.DEVNULL) as run:
            while run.poll() is None and lines_in(Path("stopped", NAME)) < wanted:
                time.sleep(0.005)
            run.kill()
    done = subprocess.run(corpus("--out", "stopped", "--resume"), check=True, capture_output=True, text=True)
    assert done.stdout.startswith("Documents: 120; quotations: ")
    assert files_in(Path("stopped")) == files_in(Path("whole"))
    assert not Path("stopped", "_unfinished").exists()


def lines_in(path: Path) -> int:
    """How many lines a file has; none if it is not there."""
    return path.read_bytes().count(b"\n") if path.exists() else 0


def test_a_record_on_which_a_process_dies_is_rejected_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "dying.py").write_text(DYING)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr("reader.corpus.careful.MODULE", "dying")
    path = tmp_path / "a.jsonl"
    texts = [ARTICLES[0], "crash", ARTICLES[1], "crash again"]
    path.write_bytes(json_lines(*({"text": text} for text in texts)))
    [partition] = partitions(inputs_of([str(path)]), SMALL)
    written = write_carefully(partition, str(tmp_path / "t"), SMALL)
    assert (written.documents, written.rejected) == (2, 2)
    rejected = rows_in(tmp_path / "t")["rejected"]
    assert [row["code"] for row in rejected] == ["failed", "failed"]
    assert "killed or crashed" in str(rejected[0]["reason"])


def test_processes_that_die_while_they_join_persons_end_the_run_with_a_sentence() -> None:
    with pytest.raises(OutputError, match="Go on with --resume"):
        done_again(partial(len, "persons"))


def test_ctrl_c_stops_a_run_that_can_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    archives.write("a.jsonl", json_lines(*({"text": ARTICLES[0] * 200} for _ in range(60))))
    with subprocess.Popen(corpus("--out", "t", "--jobs", "2"), stdout=subprocess.DEVNULL) as run:
        while run.poll() is None and lines_in(Path("t", NAME)) < 2:
            time.sleep(0.005)
        run.send_signal(signal.SIGINT)
    assert run.returncode == 130
    assert lines_in(Path("t", NAME)) >= 2

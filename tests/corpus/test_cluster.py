"""The same tables on a Dask cluster, whose workers may die."""

import os
import signal
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from distributed import LocalCluster

from reader.corpus.cluster import cluster_workers
from reader.corpus.inputs.listing import inputs_of
from reader.corpus.options import CorpusOptions
from reader.corpus.partitions import Partition
from reader.corpus.run import run_corpus
from reader.corpus.writing import Written
from reader.errors import UsageError
from tests.corpus import archives
from tests.corpus.conftest import ARTICLES, in_turn, json_lines
from tests.corpus.test_run import files_in

OPTIONS = CorpusOptions(table_format="jsonl", partition_size=4_000)


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """Two workers of one thread each, on this machine."""
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs="CRITICAL") as started:
        yield started


def test_a_cluster_writes_the_same_tables_even_if_a_worker_dies(
    cluster: LocalCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    archives.write("a.jsonl", json_lines(*({"text": ARTICLES[number % 2] * 20} for number in range(60))))
    inputs = list(inputs_of(["a.jsonl"]))
    run_corpus(inputs, tmp_path / "here", OPTIONS, in_turn(tmp_path / "here", OPTIONS))
    with cluster_workers(cluster.scheduler_address, "there", OPTIONS) as workers:

        def killing(partitions: Iterable[Partition]) -> Iterator[Written]:
            for number, written in enumerate(workers.write(partitions)):
                if number == 1:
                    os.kill(next(iter(cluster.workers.values())).pid, signal.SIGKILL)
                yield written

        state = run_corpus(inputs, tmp_path / "there", OPTIONS, workers._replace(write=killing))
    assert state.documents == 60
    assert files_in(tmp_path / "there") == files_in(tmp_path / "here")


def test_without_a_scheduler_the_address_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.corpus.cluster.PATIENCE", 0.2)
    with (
        pytest.raises(UsageError, match="no Dask scheduler at tcp"),
        cluster_workers("tcp://127.0.0.1:9", ".", OPTIONS),
    ):
        pass

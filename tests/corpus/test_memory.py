"""Memory: what a record would take beyond the setting is refused, and the limit is lifted afterwards."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reader.corpus.memory import BEFORE, MEBIBYTE, largest_record, memory_bounded

HOSTILE = """
import json, pathlib, re, sys
from reader.corpus.inputs.listing import inputs_of
from reader.corpus.options import CorpusOptions
from reader.corpus.partitions import partitions
from reader.corpus.writing import write_partition
from reader.sources import Format

options = CorpusOptions(format=Format.HTML)
path = pathlib.Path(sys.argv[1], "a.jsonl")
path.write_text(json.dumps({"text": "<html><body>" + "<p>a b</p>" * 350_000}) + "\\n")
for partition in partitions(inputs_of([str(path)]), options):
    written = write_partition(partition, sys.argv[1], options)
    peak = re.search("VmHWM:(.*)kB", pathlib.Path("/proc/self/status").read_text())
    print(*written[2:5], int("pandas" in sys.modules), int(peak[1]) >> 10)
"""
"""Prints how many documents, quotations and rejected records there are, whether pandas is imported, and the most MiB
that this took: `getrusage` would count what the process that began this one took.
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts what is needed")
def test_a_page_that_would_take_more_than_is_allowed_is_rejected(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOSTILE, str(tmp_path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    *counts, taken = map(int, done.stdout.split())
    assert counts == [0, 0, 1, 0]
    assert taken <= 300


def test_other_threads_are_not_limited() -> None:
    found: list[int] = []

    def take() -> None:
        with memory_bounded(300 * MEBIBYTE):
            found.append(len(bytearray(2 * BEFORE)))

    thread = threading.Thread(target=take)
    thread.start()
    thread.join()
    assert found == [2 * BEFORE]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts what is needed")
def test_the_limit_is_lifted_after_the_block() -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_DATA)
    with pytest.raises(MemoryError), memory_bounded(300 * MEBIBYTE):
        bytearray(2 * BEFORE)
    assert resource.getrlimit(resource.RLIMIT_DATA) == before
    assert len(bytearray(2 * BEFORE)) == 2 * BEFORE


@pytest.mark.parametrize(("memory", "largest"), [(150, 1), (186, 1), (222, 2), (300, 4), (3750, 100)])
def test_more_memory_allows_larger_records(memory: int, largest: int) -> None:
    assert largest_record(memory * MEBIBYTE) // MEBIBYTE == largest

"""Memory: what a record would take beyond the setting is refused, and the limit is lifted afterwards."""

import subprocess
import sys

import pytest

from reader.corpus.memory import BEFORE, MEBIBYTE, largest_record, memory_bounded

HOSTILE = """
import json, resource, sys
from reader.corpus.memory import memory_bounded
from reader.corpus.options import CorpusOptions
from reader.corpus.record import Record
from reader.corpus.rows import rows_of
from reader.sources import Format

options = CorpusOptions()
with memory_bounded(options.memory):
    found = list(rows_of(Record("a", 0, "<html><body>" + "<p>a b</p>" * 350_000, Format.HTML), options))
print(found[0].code, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts what is needed")
def test_a_page_that_would_take_more_than_is_allowed_is_rejected() -> None:
    done = subprocess.run([sys.executable, "-c", HOSTILE], check=True, capture_output=True, text=True)
    code, taken = done.stdout.split()
    assert code == "too_large"
    assert int(taken) <= 300


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

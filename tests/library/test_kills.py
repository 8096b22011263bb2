"""The process is killed again and again while it writes: nothing that it had confirmed is lost.

`make hunt` kills it 200 times; `make test` twice.
"""

import os
import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import Library

KILLS = int(os.environ.get("KILLS", "2"))
MOST_WRITES = 30
WRITER = """
import sys
from itertools import count
from pathlib import Path
from reader.document import Anchor
from reader.library import Library, Memory

library, first = Library(Path(sys.argv[1]), print), int(sys.argv[2])
before = Memory()
for number in count(first):
    after = Memory(marks={**before.marks, str(number): Anchor("words", "", "", number)})
    library.save("a.txt", "A", before, after)
    before = after
    print(number, flush=True)
"""


def test_killed_at_any_moment_the_library_keeps_all_that_was_confirmed(tmp_path: Path) -> None:
    file, chance = tmp_path / "library.sqlite3", random.Random(7)
    confirmed: list[int] = []
    for _ in range(KILLS):
        begin = confirmed[-1] + 10 if confirmed else 0
        words = [sys.executable, "-c", WRITER, str(file), str(begin)]
        with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            confirmed += [int(process.stdout.readline()) for _ in range(chance.randrange(1, MOST_WRITES))]
            process.kill()
            confirmed += [int(line) for line in process.stdout if line.endswith("\n")]
        marks = Library(file, pytest.fail).memory("a.txt").marks
        assert {str(number) for number in confirmed} <= set(marks)
        with closing(sqlite3.connect(file)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    print(f"{KILLS} kills, {len(confirmed)} confirmed writes, none lost")

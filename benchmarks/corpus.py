"""`reader corpus` on made-up news: its rate on one core and two and on Dask, its memory, and a run that is killed.

    corpus.py [--articles N] [--many N] [--rounds N]

The articles are of 5 kB, made by news.py, in one file of JSON Lines. N of them (2,000) are worked through by a loop
that writes no tables, by `reader corpus` with one process and with two, and by Dask with two workers, in turns; of
each the quickest round counts. Other work on the machine spoils the rates by the clock; those by the processor count
what all processes took, and "times one, by the processor" what the first process and the busiest worker took. With
--many, so many more are worked through, during which the largest process is watched, and then once more with a kill at
a random moment. Fails if a limit of LIMITS is missed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from news import paragraphs  # noqa: E402

COMMAND = Path(sys.executable).parent / "reader"
SIZE = 5_000
"""The least length of an article, in characters."""
LIMITS = {
    "articles a second": 600.0,
    "times one": 1.9,
    "times one, by the processor": 1.9,
    "of the loop": 0.9,
    "of the pool": 0.85,
    "MiB": 300.0,
    "growth": 1.1,
}
"""What is demanded of two processes, of Dask, and of memory."""
LOOP = """
import json, sys, reader
for line in open(sys.argv[1], encoding="utf-8"):
    reader.attribute(reader.parse(json.loads(line)["text"]))
"""
LOOK = 0.02
"""How often the processes of a command are looked at, in seconds."""
SESSION, USER = 3, 11
"""Which fields of /proc/PID/stat after the name of a process are its session and its time in its own code."""
TICKS = os.sysconf("SC_CLK_TCK")
LEDGER = "_ledger.jsonl"


class Taken(NamedTuple):
    """What a command took."""

    wall: float
    """Seconds by the clock."""
    processor: float
    """Seconds of the processor, of all its processes."""
    critical: float
    """Seconds of the processor of its first process and of the busiest of the others: what it takes at least where
    each has a core for itself."""


def main() -> int:
    """Print the tables; 1 if a limit is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--many", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ |= {"XDG_DATA_HOME": name, "XDG_CONFIG_HOME": name}
        missed = rates(folder, args.articles, args.rounds) if args.articles else []
        missed += memory(folder, args.many) + killed(folder) if args.many else []
    for words in missed:
        print(f"A limit is missed: {words}.", file=sys.stderr)
    return int(bool(missed))


def written(path: Path, count: int) -> Path:
    """A file of articles."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            date = f"{2000 + number % 20}-{1 + number % 12:02}-{1 + number % 28:02}"
            about = {"id": number, "date": date, "url": f"https://www.paper{number % 9}.example/{number}"}
            file.write(json.dumps(about | {"text": paragraphs(SIZE, number)}) + "\n")
    return path


def rates(folder: Path, count: int, rounds: int) -> list[str]:
    """Print the rates; what is missed."""
    path = written(folder / "news.jsonl", count)
    with cluster() as address:
        ways: dict[str, Callable[[], list[str]]] = {
            "loop without tables": lambda: [sys.executable, "-c", LOOP, str(path)],
            "one process": lambda: corpus(path, fresh(folder), "--jobs", "1"),
            "two processes": lambda: corpus(path, fresh(folder), "--jobs", "2"),
            "Dask, two workers": lambda: corpus(path, fresh(folder), "--scheduler", address),
        }
        best: dict[str, Taken] = {}
        for _ in range(rounds):
            for way, command in ways.items():
                found = taken(command())
                best[way] = Taken(*map(min, zip(found, best.get(way, found), strict=True)))
    print("| way | articles a second | articles a second of the processor |\n|---|---|---|")
    for way, found in best.items():
        by_processor = "" if way.startswith("Dask") else f"{count / found.processor:.0f}"
        print(f"| {way} | {count / found.wall:.0f} | {by_processor} |")
    loop, one, two, dask = best.values()
    figures = {
        "articles a second": count / two.wall,
        "times one": one.wall / two.wall,
        "times one, by the processor": one.processor / two.critical,
        "of the loop": loop.processor / one.processor,
        "of the pool": two.wall / dask.wall,
    }
    print("\n| two processes, or Dask | figure | limit |\n|---|---|---|")
    for name, figure in figures.items():
        print(f"| {name} | {figure:.2f} | {LIMITS[name]} |")
    return [f"{figure:.2f} {name}" for name, figure in figures.items() if figure < LIMITS[name]]


def memory(folder: Path, many: int) -> list[str]:
    """Print what the largest process takes for few articles and for many; what is missed."""
    few = largest_process(corpus(written(folder / "few.jsonl", many // 10), fresh(folder), "--jobs", "2"))
    most = largest_process(corpus(written(folder / "many.jsonl", many), folder / "whole", "--jobs", "2"))
    print("\n| articles | MiB of the largest process |\n|---|---|")
    print(f"| {many // 10:,} | {few:.0f} |\n| {many:,} | {most:.0f} |")
    figures = {"MiB": most, "growth": most / few}
    return [f"{figure:.2f} {name}" for name, figure in figures.items() if figure > LIMITS[name]]


def killed(folder: Path) -> list[str]:
    """Whether the tables of a run that is killed and goes on are those of the run before."""
    finished = lines_in(folder / "whole" / LEDGER)
    moment = random.randint(1, finished - 1)
    with subprocess.Popen(
        corpus(folder / "many.jsonl", folder / "killed", "--jobs", "2"), stdout=subprocess.DEVNULL
    ) as run:
        while run.poll() is None and lines_in(folder / "killed" / LEDGER) <= moment:
            time.sleep(0.01)
        run.kill()
    taken(corpus(folder / "many.jsonl", folder / "killed", "--resume"))
    is_equal = digest(folder / "killed") == digest(folder / "whole")
    tables = "the same" if is_equal else "other"
    print(f"\nKilled after {moment} of {finished - 1} partitions and resumed: {tables} tables.")
    return [] if is_equal else ["the tables after a kill are others"]


def corpus(path: Path, folder: Path, *words: str) -> list[str]:
    """The command that writes the tables of a file."""
    return [str(COMMAND), "corpus", str(path), "--out", str(folder), *words]


def fresh(folder: Path) -> Path:
    """A folder that is not there yet."""
    return folder / f"tables-{time.monotonic_ns()}"


def taken(command: list[str]) -> Taken:
    """What a command takes from exec to the end."""
    before, start = getrusage(RUSAGE_CHILDREN), time.perf_counter()
    seen: dict[int, float] = {}
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True) as run:
        while run.poll() is None:
            seen |= seconds_in_session(run.pid)
            time.sleep(LOOK)
    wall, after = time.perf_counter() - start, getrusage(RUSAGE_CHILDREN)
    if run.returncode:
        raise subprocess.CalledProcessError(run.returncode, command)
    critical = seen.pop(run.pid, 0.0) + max(seen.values(), default=0.0)
    return Taken(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, critical)


def seconds_in_session(leader: int) -> dict[int, float]:
    """The seconds of the processor that each process of a session has taken so far; none where there is no /proc."""
    found: dict[int, float] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            if int(fields[SESSION]) == leader:
                found[int(path.parent.name)] = (int(fields[USER]) + int(fields[USER + 1])) / TICKS
    return found


def largest_process(command: list[str]) -> float:
    """The MiB that the largest process of a command took at most."""
    program = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL);"
    program += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    done = subprocess.run([sys.executable, "-c", program, *command], check=True, capture_output=True, text=True)
    return int(done.stdout) / 1024


def digest(folder: Path) -> str:
    """A digest of all files of some tables."""
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*.parquet")):
        if path.is_file():
            found.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return found.hexdigest()


def lines_in(path: Path) -> int:
    """How many lines a file has; none if it is not there."""
    return path.read_bytes().count(b"\n") if path.exists() else 0


@contextmanager
def cluster() -> Iterator[str]:
    """The address of a scheduler with two workers on this machine."""
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs="CRITICAL") as started:
        yield started.scheduler_address


if __name__ == "__main__":
    sys.exit(main())

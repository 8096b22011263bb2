"""What an archive of 100 million articles takes, from measured figures and their growth.

    archives.py [--sizes N ...] [--size BYTES] [--write]

Articles made by news.py, 5 kB each, go from JSON Lines through `reader corpus` with one process, in growing numbers.
For each number: articles in a second of one core, the largest memory, bytes of the tables for an article, and what
joining persons and the report take for a row. From the figures of the largest, the arithmetic for 100 million is
printed, or with --write put into docs/corpus-arithmetic.md. Fails if memory grows with the number of articles. Times
are those of the processor; other work on the machine makes them longer, too.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from news import paragraphs  # noqa: E402

COMMAND = Path(sys.executable).parent / "reader"
WHOLE = 100_000_000
"""The number of articles of the arithmetic."""
PAGE = HERE.parent / "docs" / "corpus-arithmetic.md"
BEGIN, END = "<!-- figures: written by benchmarks/archives.py -->", "<!-- end of figures -->"
CORES = (2, 16, 64, 1_000)
"""The numbers of cores for which it is done."""
GROWTH = 1.25
"""How many times the memory of the fewest articles the most may take."""
PERSONS = (
    "import sys; from reader.corpus.options import CorpusOptions; "
    "from reader.corpus.person_table import write_persons; "
    "print(write_persons(sys.argv[1], CorpusOptions()))"
)


class Measured(NamedTuple):
    """The figures of some articles."""

    articles: int
    seconds: float
    """Of the processor, for the tables."""
    memory: int
    """The largest process, in MiB."""
    input: int
    """Bytes of JSON Lines."""
    tables: dict[str, int]
    """Bytes of each table."""
    text: int
    """Bytes of the texts in the table of documents."""
    rows: int
    """Speakers in texts."""
    joining: float
    """Seconds of the processor for the persons alone."""
    joining_memory: int
    report: float
    """Seconds of the processor for the report."""
    report_memory: int


def main() -> int:
    """Print the tables, or write them into the page; 1 if memory grows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[2_000, 8_000])
    parser.add_argument("--size", type=int, default=5_000)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    found = [measured(count, args.size) for count in sorted({0, *args.sizes})]
    lines = [*growth_lines(found), "", *arithmetic_lines(found[-2], found[-1])]
    if args.write:
        before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
        _, _, after = rest.partition(END)
        PAGE.write_text("\n".join([before + BEGIN, "", *lines, "", END + after]), encoding="utf-8")
    else:
        print("\n".join(lines))
    memory = [max(each.memory, each.joining_memory, each.report_memory) for each in found[1:]]
    if memory[-1] > GROWTH * memory[0]:
        print(f"Memory grows from {memory[0]} to {memory[-1]} MiB.", file=sys.stderr)
        return 1
    return 0


def growth_lines(found: list[Measured]) -> Iterator[str]:
    """A row for each number of articles: what each more of them takes than the number before."""
    yield "| articles | articles a second and core | memory | bytes of the tables | joining persons | report |"
    yield "|---|---|---|---|---|---|"
    for fewer, each in pairwise(found):
        count, rows = each.articles - fewer.articles, each.rows - fewer.rows
        size = sum(each.tables.values()) - sum(fewer.tables.values())
        joined = f"{rows / (each.joining - fewer.joining):,.0f} rows a second, {each.joining_memory} MiB"
        reported = f"{rows / (each.report - fewer.report):,.0f} rows a second, {each.report_memory} MiB"
        rate = f"{count / (each.seconds - fewer.seconds):,.0f}"
        bytes_each = f"{size / count:,.0f} an article"
        yield f"| {each.articles:,} | {rate} | {each.memory} MiB | {bytes_each} | {joined} | {reported} |"


def measured(count: int, size: int) -> Measured:
    """The figures of so many articles; for 0, those of one, which are what it takes to begin."""
    with tempfile.TemporaryDirectory() as name:
        os.environ |= {"XDG_DATA_HOME": name, "XDG_CONFIG_HOME": name}
        source, folder = Path(name, "news.jsonl"), Path(name, "tables")
        with source.open("w", encoding="utf-8") as file:
            for number in range(count or 1):
                record = {"id": number, "date": f"20{number % 20:02}-05-04", "text": paragraphs(size, number)}
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
        seconds, memory = taken([str(COMMAND), "corpus", str(source), "--out", str(folder), "--jobs", "1"])
        tables = {each.name.partition(".")[0]: bytes_below(each) for each in sorted(folder.glob("*.parquet"))}
        joining, joining_memory = taken([sys.executable, "-c", PERSONS, str(folder)])
        report, report_memory = taken([str(COMMAND), "corpus", "report", str(folder)])
        rows, text = rows_and_text(folder)
        figures = (count or 1, seconds - joining, memory, source.stat().st_size, tables, text)
        return Measured(*figures, rows, joining, joining_memory, report, report_memory)


def taken(command: list[str]) -> tuple[float, int]:
    """The seconds of the processor that a command takes, and the memory of its largest process in MiB."""
    script = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True); "
        "used = resource.getrusage(resource.RUSAGE_CHILDREN); print(used.ru_utime + used.ru_stime, used.ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", script, *command], stdout=subprocess.PIPE, text=True, check=True)
    seconds, memory = done.stdout.split()
    return float(seconds), int(memory) // (1 << 10 if sys.platform != "darwin" else 1 << 20)


def bytes_below(folder: Path) -> int:
    """The bytes of all files in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def rows_and_text(folder: Path) -> tuple[int, int]:
    """The number of speakers in texts, and the bytes that the texts take in the table of documents."""
    from pyarrow.parquet import ParquetFile

    rows = sum(ParquetFile(file).metadata.num_rows for file in folder.glob("speakers.parquet/**/*.parquet"))
    text = 0
    for file in folder.glob("documents.parquet/**/*.parquet"):
        metadata = ParquetFile(file).metadata
        for group in range(metadata.num_row_groups):
            columns = (metadata.row_group(group).column(at) for at in range(metadata.num_columns))
            text += sum(each.total_compressed_size for each in columns if each.path_in_schema == "text")
    return rows, text


def arithmetic_lines(fewer: Measured, most: Measured) -> Iterator[str]:
    """What 100 million articles take, by what the last ones took."""
    times = WHOLE / (most.articles - fewer.articles)
    hours = (most.seconds - fewer.seconds) * times / 3600
    yield f"| for {WHOLE:,} articles | |"
    yield "|---|---|"
    yield f"| input | {(most.input - fewer.input) * times / 1e12:.2f} TB of JSON Lines |"
    yield f"| tables but persons | {hours:,.0f} hours of one core |"
    for cores in CORES:
        yield f"| on {cores:,} cores | {length(hours / cores)} |"
    for name, size in most.tables.items():
        yield f"| bytes of {name} | {(size - fewer.tables[name]) * times / 1e9:,.0f} GB |"
    yield f"| of these for the texts themselves | {(most.text - fewer.text) * times / 1e9:,.0f} GB |"
    yield f"| speakers in texts | {(most.rows - fewer.rows) * times:,.0f} |"
    yield f"| joining persons, on one core | {length((most.joining - fewer.joining) * times / 3600)} |"
    yield f"| the report, on one core | {length((most.report - fewer.report) * times / 3600)} |"


def length(hours: float) -> str:
    """A time in words."""
    return f"{hours / 24:,.1f} days" if hours >= 48 else f"{hours:,.1f} hours"


if __name__ == "__main__":
    sys.exit(main())

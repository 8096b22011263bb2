"""How time and memory grow with the length of a text: growth.py [--sizes KB ...] [--all]

For each size, 10 kB to 10 MB (with --all also 100 MB), of made-up news as Markdown: seconds until its first text is
parsed, until all of it is, until it is laid out and until it is known who said what, and the memory that it takes in
the end; each also as a slope, the exponent with which it grows from the size before: 1 is linear. Fails above the slope
that is stated, from 1 MB on. Every size is measured in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from math import log
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

SIZES = (10, 100, 1_000, 10_000)
"""The sizes, in kB."""
HUGE = 100_000
MEASURED = ("first text", "parsed", "laid out", "who said what", "MiB")
STEEPEST = 1.15
"""The greatest exponent of growth from one size to ten times it."""
LARGE_FILE = 1_000
"""The size from which exponents count, in kB; below it, work that is done once for any text dominates."""


def main() -> int:
    """Print the table; 1 if something grows too fast."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--one", type=Path, help="measure one file, and print it as JSON")
    args = parser.parse_args()
    if args.one is not None:
        print(json.dumps(measured(args.one)))
        return 0
    from scale import markdown

    print("| kB | " + " | ".join(MEASURED) + " |\n|---" + "|---" * len(MEASURED) + "|")
    before: tuple[int, list[float]] | None = None
    is_well = True
    with tempfile.TemporaryDirectory() as folder:
        for size in (*args.sizes, HUGE) if args.all else args.sizes:
            path = Path(folder) / f"{size}.md"
            path.write_text(markdown(size * 1000), encoding="utf-8")
            command = [sys.executable, __file__, "--one", path]
            values = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            slopes = [slope(size, value, before, i) for i, value in enumerate(values)]
            cells = [f"{value:.3f}" + (f" ({s:.2f})" if s else "") for value, s in zip(values, slopes, strict=True)]
            print(f"| {size} | " + " | ".join(cells) + " |", flush=True)
            is_well &= size <= LARGE_FILE or all(s <= STEEPEST for s in slopes)
            before = (size, values)
    return 0 if is_well else 1


def slope(size: int, value: float, before: tuple[int, list[float]] | None, column: int) -> float:
    """The exponent with which a value has grown since the previous size; 0 for the first."""
    if before is None or not value or not before[1][column]:
        return 0.0
    return log(value / before[1][column]) / log(size / before[0])


def measured(path: Path) -> list[float]:
    """The time and memory that a file takes."""
    from process import resident

    from reader.formats import parse_source
    from reader.quotes.progress import no_progress
    from reader.quotes.worker_process import AttributionProcess
    from reader.sources import stream
    from reader.ui.layout.text import lay_out_text

    base = resident()
    start = time.perf_counter()
    documents = (parse_source(source) for source, _ in stream(str(path)))
    document = next(documents)
    first = time.perf_counter() - start
    for later in documents:
        document = later
    parsed = time.perf_counter() - start
    start = time.perf_counter()
    layout = lay_out_text(document, 72)
    laid = time.perf_counter() - start
    start = time.perf_counter()
    found = AttributionProcess(document).attribution(no_progress)
    attributed = time.perf_counter() - start
    assert len(layout)
    assert found is not None
    return [first, parsed, laid, attributed, resident() - base]


if __name__ == "__main__":
    sys.exit(main())

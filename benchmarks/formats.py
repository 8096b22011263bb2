"""Books and PDFs: the time until there is something to read, against the smallest Textual app, and pages in a second.

    formats.py [--rounds N]

The files are made up: a book of 60 chapters with 700 kB of text, one of 20 MB, most of it pictures, one with 20 MB of
text, and a PDF of 100 pages in two columns. Fails where a limit is missed.
"""

from __future__ import annotations

import argparse
import html
import os
import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from news import news  # noqa: E402
from startup import BIN, SMALLEST, STATED, Timed, table  # noqa: E402
from terminal import seconds_until_shown  # noqa: E402

from reader.formats import parse_source  # noqa: E402
from reader.sources import Source, read  # noqa: E402
from tests.formats.books import epub  # noqa: E402

BEGINNING = "Here it all begins"
"""The first words of each file."""
CHAPTER = 12_000
"""The length of a chapter, in code points."""
MOST_OF_AN_APP = 1.6
"""How many times as long as the smallest Textual app a book may take to its first text."""
WHOLE_OUTLINE, FIRST_PAGE = 0.3, 0.4
"""How long the processor may take for the whole outline of a book of 700 kB, and for the first page of a PDF."""
PAGES_A_SECOND = 12
"""How many pages of a PDF must be read in a second."""
PAGES = 100
SUFFIXES = {"text": "txt", "book": "epub", "PDF": "pdf"}


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9)
    args = parser.parse_args()
    with TemporaryDirectory() as folder:
        files = dict(written(Path(folder)))
        programs: dict[str, Timed] = {"smallest Textual app": lambda: seconds_until_shown(SMALLEST, "Smallest")}
        for name, file in files.items():
            programs[name] = lambda file=file: seconds_until_shown([BIN / "reader", file], BEGINNING)  # type: ignore[misc]
            STATED[name] = MOST_OF_AN_APP if "book" in name else 100.0
        is_well = table("From exec to the first text on the screen", programs, args.rounds, 1.0)
        book, pdf = read(str(files["book of 700 kB"])), read(str(files["PDF of 100 pages"]))
        first = Source("", pdf.format, pdf.target, data=pdf.data, is_beginning=True)
        outline = seconds(lambda: parse_source(book), args.rounds)
        beginning = seconds(lambda: parse_source(first), args.rounds)
        whole = seconds(lambda: parse_source(pdf), 1)
    print(f"whole outline of a book of 700 kB: {outline:.3f} s (limit {WHOLE_OUTLINE} s)")
    print(f"first pages of a PDF: {beginning:.3f} s (limit {FIRST_PAGE} s)")
    print(f"pages of a PDF in a second: {PAGES / whole:.1f} (limit {PAGES_A_SECOND})")
    is_fast = outline <= WHOLE_OUTLINE and beginning <= FIRST_PAGE and PAGES / whole >= PAGES_A_SECOND
    return 0 if is_well and is_fast else 1


def seconds(run: Callable[[], object], rounds: int) -> float:
    """The median of the times that the processor takes for some work."""
    times = []
    for _ in range(rounds):
        start = process_time()
        run()
        times.append(process_time() - start)
    return median(times)


def written(folder: Path) -> Iterator[tuple[str, Path]]:
    """The files with their names; they are written to a folder."""
    pictures = {f"{number}.jpg": os.urandom(1 << 20) for number in range(20)}
    for name, data in (
        ("text of 700 kB", f"{BEGINNING}\n\n{news(700_000)}".encode()),
        ("book of 700 kB", book_of(60)),
        ("book of 20 MB with pictures", book_of(60, pictures)),
        ("book with 20 MB of text", book_of(20_000_000 // CHAPTER)),
        ("PDF of 100 pages", pdf_of(PAGES)),
    ):
        file = folder / f"{name}.{SUFFIXES[name.split()[0]]}"
        file.write_bytes(data)
        yield name, file


def book_of(count: int, files: dict[str, str | bytes] | None = None) -> bytes:
    """A book of so many chapters."""
    words = [f"<p>{html.escape(line)}</p>" for line in news(CHAPTER).splitlines()]
    chapters = [f"<h1>Chapter {number}</h1>{''.join(words)}" for number in range(1, count + 1)]
    contents = [(f"Chapter {number}", f"c{number}.xhtml") for number in range(1, count + 1)]
    return epub([f"<p>{BEGINNING}</p>{chapters[0]}", *chapters[1:]], contents=contents, files=files)


def pdf_of(count: int) -> bytes:
    """A PDF of so many pages in two columns."""
    from reportlab.pdfgen.canvas import Canvas

    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(600, 800))
    lines = [line[at : at + 48] for line in news(count * 7000).splitlines() for at in range(0, len(line), 48)]
    each = iter([BEGINNING, *lines])
    for _ in range(count):
        for left in (50, 310):
            words = canvas.beginText(left, 740)
            words.setFont("Times-Roman", 10)
            for _ in range(56):
                words.textLine(next(each, ""))
            canvas.drawText(words)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


if __name__ == "__main__":
    sys.exit(main())

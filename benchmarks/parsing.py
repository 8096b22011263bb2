"""The speed of parsing plain text, Markdown and pages, each against a baseline in the same run.

    parsing.py [--rounds N] [--pages FOLDER]

Plain text is measured against `str.splitlines` with one regular expression a line, Markdown against markdown-it-py's
own parse, pages against trafilatura's own extraction with the same options. FOLDER holds saved pages (*.html,
*.html.gz); without it, one page is made here.
"""

from __future__ import annotations

import argparse
import gzip
import re
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from statistics import median

from reader.formats.html import parse_html
from reader.formats.markdown import parse_markdown
from reader.formats.plain.parser import parse_plain

SENTENCE = "The harbour of the town opened again on Monday, after a year of work on the wall that the storm had broken."
ARTICLE = Path(__file__).resolve().parent.parent / "seeds" / "000_d509663c740449ec.txt"
LINE_END = re.compile(r"[.!?]$")


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--pages", type=Path)
    args = parser.parse_args()
    article = ARTICLE.read_text(encoding="utf-8")
    plain = {"the article in seeds/, again and again": (article + "\n") * 300, "sections of paragraphs": sections("\n")}
    print("| text | MB | MB/s | baseline | times the baseline |\n|---|---|---|---|---|")
    for name, text in plain.items():
        row(name, len(text), lambda t=text: parse_plain(t), "a regular expression a line",  # type: ignore[misc]
            lambda t=text: [LINE_END.search(line) for line in t.splitlines()], args.rounds)  # type: ignore[misc]  # fmt: skip
    text = sections("\n\n", "## ")
    row("the sections as Markdown", len(text), lambda: parse_markdown(text), "markdown-it-py", baseline_markdown(text),
        args.rounds)  # fmt: skip
    pages = pages_in(args.pages) if args.pages is not None else [made_page()]
    row(f"{len(pages)} saved pages", sum(map(len, pages)), lambda: [parse_html(page) for page in pages],
        "trafilatura", baseline_pages(pages), args.rounds)  # fmt: skip
    print("\nMemory for plain text, in bytes a byte of text, on top of the text:\n")
    print("| text | of the result | at the peak |\n|---|---|---|")
    for name, text in plain.items():
        kept, peak = memory(text)
        print(f"| {name} | {kept:.1f} | {peak:.1f} |")
    return 0


def row(
    name: str, size: int, run: Callable[[], object], base: str, baseline: Callable[[], object], rounds: int
) -> None:
    """Time a parser and its baseline in turns, and print them."""
    times: list[float] = []
    bases: list[float] = []
    for _ in range(rounds):
        times.append(seconds(run))
        bases.append(seconds(baseline))
    ours = median(times)
    print(f"| {name} | {size / 1e6:.1f} | {size / ours / 1e6:.1f} | {base} | {ours / median(bases):.2f} |")


def seconds(run: Callable[[], object]) -> float:
    """How long a call takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def sections(gap: str, mark: str = "") -> str:
    """A text of 4 MB: headed sections of ordinary paragraphs."""
    parts = []
    for number in range(1000):
        parts.append(f"{mark}Section of the wall number {number}")
        parts += [" ".join([SENTENCE] * 5)] * 8
    return gap.join(parts)


def memory(text: str) -> tuple[float, float]:
    """The bytes of memory per byte of text: of the parsed parts, and at the peak."""
    size = len(text.encode())
    tracemalloc.start()
    parsed = parse_plain(text)
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return (kept / size, peak / size) if parsed.blocks else (0.0, 0.0)


def baseline_markdown(text: str) -> Callable[[], object]:
    """A parse by markdown-it-py with the rules that reader uses."""
    from reader.formats.markdown.parser import markdown_parser, plugins_for

    return lambda: markdown_parser(plugins_for(text)).parse(text)


def baseline_pages(pages: list[str]) -> Callable[[], object]:
    """An extraction by trafilatura with the options that reader uses."""
    from trafilatura import bare_extraction

    return lambda: [
        bare_extraction(page, include_comments=False, include_formatting=True, include_links=True, with_metadata=True)
        for page in pages
    ]


def pages_in(folder: Path) -> list[str]:
    """The pages of a folder."""
    found = []
    for path in sorted(folder.glob("*.html*")):
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        found.append(data.decode("utf-8", errors="replace"))
    return found


def made_page() -> str:
    """A page with forty paragraphs."""
    body = "".join(f"<h2>Part {i}</h2>" + f"<p>{SENTENCE} {SENTENCE}</p>" * 8 for i in range(5))
    head = "<head><title>Harbour reopens</title><meta name='author' content='Ann Lee'></head>"
    article = f"<article><h1>Harbour reopens</h1>{body}</article>"
    return f"<!doctype html><html>{head}<body><nav><a href='/'>Home</a></nav>{article}</body></html>"


if __name__ == "__main__":
    sys.exit(main())

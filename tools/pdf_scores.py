"""Prints how well PDF files are read: `python -m tools.pdf_scores [--prints] [--verbose]`.

Made-up papers of templates that the layout was worked on with, of templates that were kept out, and of fresh ones; then
theses, reports, slides, letters, newspapers and novels, likewise. Mistakes are shown only of the first. With `--prints`
also the article in seeds/, as Chromium prints it.
"""

from __future__ import annotations

import argparse
import html
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from reader.document import BlockKind, Document
from reader.formats import parse_source
from reader.sources import read
from tests.pdf import kinds
from tests.pdf.kinds import KINDS
from tests.pdf.papers import PaperMaker
from tests.pdf.scores import Score, score, voices_of
from tests.pdf.templates import BUILT_WITH, FRESH, KEPT_OUT, template

SEED = "seeds/000_d509663c740449ec.txt"
TAGS = {BlockKind.HEADLINE: "h1", BlockKind.HEADING: "h2", BlockKind.CAPTION: "figcaption"}
PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
    "YPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
STYLE = """
@page {{ size: A4; margin: 18mm; @top-center {{ content: "THE HARBOUR TIMES"; font-size: 8pt }} }}
body {{ font: 10pt/1.3 serif }} main {{ column-count: {columns}; column-gap: 6mm; {justified} }}
h1 {{ column-span: all; font-size: 22pt }} h2 {{ font-size: 13pt }} {indented}
img {{ height: 80px; width: 100%; display: block }} figure {{ margin: 8px 0 }}
figcaption {{ font-size: 8pt; font-style: italic; text-indent: 0 }}
"""


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--prints", action="store_true", help="print the article in seeds/ with Chromium, too")
    parser.add_argument("--verbose", action="store_true", help="show what is missed")
    args = parser.parse_args()
    print(
        "documents               blocks exact  headings P     R    F1  level"
        "  heads left  voices same  extra  notes  pages/s"
    )
    for name, seeds in (("built with", BUILT_WITH), ("kept out", KEPT_OUT), ("fresh", FRESH)):
        scores = [score(PaperMaker(template(seed)).make()) for seed in seeds]
        print_total(f"{name} ({len(scores)})", scores)
        if args.verbose and seeds is not FRESH:
            print_missed(seeds, scores)
    for kind, make in KINDS.items():
        for name, seeds in (("built with", kinds.BUILT_WITH), ("kept out", kinds.KEPT_OUT)):
            scores = [score(make(seed)) for seed in seeds]
            print_total(f"{kind}, {name}", scores)
            if args.verbose and name == "built with":
                print_missed(seeds, scores)
    if args.prints:
        print_prints(verbose=args.verbose)


def print_total(name: str, scores: list[Score]) -> None:
    """Print a line of figures."""

    def total(field: str) -> int:
        return sum(getattr(one, field) for one in scores)

    precision = total("right") / max(total("found"), 1)
    recall = total("right") / max(total("headings"), 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    heads = sum(len(one.furniture) for one in scores)
    pages, seconds = total("pages"), sum(one.seconds for one in scores)
    same_voices = total("same_voices") / max(total("voices"), 1)
    print(
        f"{name:<23}{total('exact') / total('blocks'):13.3f}{precision:12.3f}{recall:6.3f}{f1:6.3f}"
        f"{total('same_level') / max(total('right'), 1):7.3f}{heads:12}{same_voices:13.3f}"
        f"{total('extra_voices'):7}{total('found_notes') / max(total('notes'), 1):7.3f}{pages / seconds:9.1f}"
    )


def print_missed(seeds: Iterable[int], scores: Iterable[Score]) -> None:
    """Print the blocks that are missed, and what is there instead."""
    for seed, one in zip(seeds, scores, strict=True):
        for kind, words in one.missed:
            print(f"  {seed} missed {kind}: {words[:70]} … {words[-40:]}")
        for kind, words in one.surplus:
            print(f"  {seed} surplus {kind}: {words[:70]} … {words[-40:]}")


def print_prints(*, verbose: bool) -> None:
    """Print how the article in seeds/ is read from prints of Chromium."""
    article = parse_source(read(SEED))
    wanted = [block for block in article.blocks if block.kind not in (BlockKind.IMAGE, BlockKind.BOILERPLATE)]
    texts = [article.words(block.span) for block in wanted]
    voices = voices_of(article)
    for name, printed in prints(body_of(article)):
        got = [printed.words(block.span) for block in printed.blocks]
        found = voices_of(printed)
        missed = [text for text in texts if text not in got]
        same, extra = sum(voice in found for voice in voices), sum(voice not in voices for voice in found)
        blocks = f"{len(texts) - len(missed)} of {len(texts)} blocks"
        print(f"{name:<32}{blocks}, {same} of {len(voices)} voices, {extra} extra")
        for text in missed if verbose else ():
            print(f"  missed: {text[:70]} … {text[-40:]}")


def body_of(article: Document) -> str:
    """An article as HTML."""
    parts = []
    for block in article.blocks:
        tag, words = TAGS.get(block.kind, "p"), html.escape(article.words(block.span))
        if block.kind in (BlockKind.IMAGE, BlockKind.BOILERPLATE):
            continue
        text = f"<{tag}>{words}</{tag}>"
        parts.append(f'<figure><img src="{PIXEL}">{text}</figure>' if tag == "figcaption" else text)
    return "\n".join(parts)


def prints(body: str) -> Iterator[tuple[str, Document]]:
    """The prints in one to three columns, ragged and justified, with and without tags, as they are read."""
    chromium = which("chromium") or which("google-chrome")
    if chromium is None:
        print("Chromium is not installed; nothing was printed.")
        return
    with TemporaryDirectory() as folder:
        page, file = Path(folder, "page.html"), Path(folder, "page.pdf")
        for columns in (1, 2, 3):
            for justified in ("", "text-align: justify; hyphens: auto"):
                indented = "p { margin: 0; text-indent: 1em }" if justified else ""
                style = STYLE.format(columns=columns, justified=justified, indented=indented)
                page.write_text(f'<html lang="en"><meta charset="utf-8"><style>{style}</style><main>{body}</main>')
                for options in ((), ("--disable-pdf-tagging",)):
                    words = ["--headless", "--no-sandbox", "--no-pdf-header-footer", f"--print-to-pdf={file}", *options]
                    subprocess.run([chromium, *words, str(page)], capture_output=True, timeout=60, check=True)
                    set_so = "justified" if justified else "ragged"
                    yield (
                        f"{columns} columns, {set_so}, {'plain' if options else 'tagged'}",
                        parse_source(read(str(file))),
                    )


if __name__ == "__main__":
    main()

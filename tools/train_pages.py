"""Train the model that finds an article in its page: train_pages.py FOLDER [--check]; needs scikit-learn.

FOLDER has the folders pages_dev and pages_dev2: saved pages, and their articles in gold.jsonl. A logistic regression is
fitted to the blocks of the pages and written beside the parser of HTML. With --check nothing is written;
instead the scores of the installed model and those on sites kept out of training are printed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from pathlib import Path

import numpy as np
from corpora import declared_encoding, decode
from cross_validation import fold_of, print_scores, site_of
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from trafilatura import bare_extraction, load_html

from reader.document import BlockKind
from reader.formats.html import selection
from reader.formats.html.features import Page, kept_blocks
from reader.formats.html.images import extract_images
from reader.formats.html.tidy import tidy
from reader.formats.html.tree import blocks_of

SETS = ("pages_dev", "pages_dev2")
COST = 0.5
"""The inverse of the regularization strength."""
SEEN, SLIGHT = 6, 0.02
"""The fewest pages with a feature for it to be learned, and the weight below which it is left out."""
Row = tuple[list[str], bool, float, int]
"""The features of a block, whether it belongs to the article, its importance, and its words."""


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def rows_of(folder: Path, gold: dict) -> list[Row]:
    """The blocks of a saved page. A longer block belongs to the article if half of its runs of four words do."""
    source = gzip.decompress((folder / f"{gold['id']}.html.gz").read_bytes())
    page = load_html(decode(source, gold["id"], declared_encoding(source)))
    tidy(page)
    blocks = blocks_of(page, extract_images(page))
    found = bare_extraction(
        page, include_comments=False, include_formatting=True, include_links=True, with_metadata=True
    )
    body = getattr(found, "body", None)
    kept = kept_blocks(blocks, "" if body is None else "".join(body.itertext()))
    want = words_of(gold["text"])
    joined, fours = f" {' '.join(want)} ", {tuple(want[i : i + 4]) for i in range(len(want) - 3)}
    headings = {" ".join(words_of(heading)) for heading in gold["headings"]}
    rows: list[Row] = []
    for placed, features in zip(blocks, Page(blocks, kept, getattr(found, "title", "") or "").features(), strict=True):
        words = words_of(placed.block.text)
        runs = [tuple(words[i : i + 4]) for i in range(len(words) - 3)]
        if placed.block.kind is BlockKind.HEADING and headings:
            belongs = " ".join(words) in headings
        elif runs:
            belongs = 2 * sum(run in fours for run in runs) >= len(runs)
        else:
            belongs = bool(words) and f" {' '.join(words)} " in joined
        base = 0.15 if placed.block.kind is BlockKind.HEADING else 0.02
        if features and placed.block.kind is not BlockKind.CAPTION:
            rows.append((features, belongs, base, len(words)))
    size = max(50, sum(count for _, belongs, _, count in rows if belongs))
    return [(features, belongs, base + 10 * min(1, count / size), count) for features, belongs, base, count in rows]


def fitted(pages: list[list[Row]]) -> dict[str, float]:
    """The weights that tell the blocks of articles from others; that of "" is the bias."""
    seen: dict[str, int] = {}
    for rows in pages:
        for name in {name for features, *_ in rows for name in features}:
            seen[name] = seen.get(name, 0) + 1
    names = {name: i for i, name in enumerate(sorted(name for name, count in seen.items() if count >= SEEN))}
    rows = [row for page in pages for row in page]
    known = [[names[name] for name in features if name in names] for features, *_ in rows]
    starts = np.cumsum([0, *map(len, known)])
    matrix = csr_matrix((np.ones(starts[-1]), np.concatenate(known), starts), shape=(len(rows), len(names)))
    model = LogisticRegression(C=COST, max_iter=300)
    model.fit(matrix, [row[1] for row in rows], sample_weight=[row[2] for row in rows])
    weights = {name: float(model.coef_[0][i]) for name, i in names.items() if abs(model.coef_[0][i]) >= SLIGHT}
    return {"": float(model.intercept_[0]), **weights}


def main() -> None:
    """Fit the model and write its weights, or check it on sites that were kept out of training."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    pages: list[tuple[int, list[Row]]] = []
    for name in SETS:
        for line in (args.folder / name / "gold.jsonl").read_text(encoding="utf-8").splitlines():
            gold = json.loads(line)
            pages.append((fold_of(site_of(gold)), rows_of(args.folder / name, gold)))
    if args.check:
        print_scores(
            args.folder,
            SETS,
            selection,
            lambda fold: fitted([rows for other, rows in pages if other != fold]),
        )
        return
    lines = [
        "# The weights of the features of blocks by which an article is told from its page. See tools/train_pages.py."
    ]
    lines += [f"{name}\t{weight:.2f}" for name, weight in fitted([rows for _, rows in pages]).items()]
    path = Path(selection.__file__).parent / "weights.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

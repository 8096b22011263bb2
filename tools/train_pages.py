"""Train the trees that find an article in its page: train_pages.py FOLDER [--check]; needs LightGBM (pip '.[train]').

FOLDER has the folders pages_dev and pages_dev2: saved pages, and their articles in gold.jsonl. Boosted trees are fitted
to the blocks of the pages and written beside the parser of HTML. With --check nothing is written; instead the scores of
the installed trees and those on sites kept out of training are printed.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from pathlib import Path

import lightgbm
import numpy as np
from corpora import declared_encoding, decode
from cross_validation import fold_of, parsed_arguments, print_scores, site_of
from page_labels import belonging, is_contradictory
from trafilatura import load_html
from tree_text import REPEATABLE, as_text

from reader.document import BlockKind
from reader.formats.html import selection, trees
from reader.formats.html.features import FEATURES
from reader.formats.html.parser import extraction, page_of
from reader.formats.html.tidy import tidy

SETS = ("pages_dev", "pages_dev2")
ROUNDS = 160
"""The number of trees."""
OPTIONS = {
    "objective": "binary",
    "learning_rate": 0.05,
    "num_leaves": 15,
    "min_child_samples": 40,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5,
    **REPEATABLE,
}
"""The settings of LightGBM."""
HEADING_WEIGHT, BLOCK_WEIGHT, TEXT_WEIGHT, LEAST_SIZE = 0.3, 0.02, 10, 300
"""What a heading and another block count, and what all text of an article counts, of at least so many code points."""
Rows = tuple[np.ndarray, np.ndarray, np.ndarray]
"""The features of blocks, whether they belong to the article, and how much they count."""


def rows_of(folder: Path, gold: dict) -> Rows:
    """The blocks of a saved page, without captions and menus, which the trees do not judge.

    None of a page whose annotation contradicts itself.
    """
    source = gzip.decompress((folder / f"{gold['id']}.html.gz").read_bytes())
    tree = load_html(decode(source, gold["id"], declared_encoding(source)).text)
    tidy(tree)
    page = page_of(*extraction(tree))
    kinds = [placed.block.kind for placed in page.blocks]
    are_headings = [kind is BlockKind.HEADING for kind in kinds]
    belongs = belonging([placed.block.text for placed in page.blocks], are_headings, gold["text"], gold["headings"])
    is_doubted = is_contradictory(are_headings, belongs)
    size = max(LEAST_SIZE, sum(placed.size for placed, is_in in zip(page.blocks, belongs, strict=True) if is_in))
    rows = [
        (values, is_in, (HEADING_WEIGHT if is_heading else BLOCK_WEIGHT) + TEXT_WEIGHT * min(1, placed.size / size))
        for placed, values, is_in, is_heading in zip(page.blocks, page.features(), belongs, are_headings, strict=True)
        if values and placed.block.kind is not BlockKind.CAPTION and not is_doubted
    ]
    values = np.array([row[0] for row in rows], dtype=float).reshape(-1, len(FEATURES))
    return values, np.array([row[1] for row in rows], dtype=float), np.array([row[2] for row in rows], dtype=float)


def fitted(pages: Sequence[Rows]) -> str:
    """The trees that tell the blocks of articles from others, in the format of the file."""
    values, belongs, counts = (np.concatenate(part) for part in zip(*pages, strict=True))
    model = lightgbm.train(OPTIONS, lightgbm.Dataset(values, belongs, weight=counts), ROUNDS)
    return as_text(model, FEATURES)


def main() -> None:
    """Fit the trees and write them, or check them on sites that were kept out of training."""
    args = parsed_arguments(__doc__)
    pages: list[tuple[int, Rows]] = []
    for name in SETS:
        for line in (args.folder / name / "gold.jsonl").read_text(encoding="utf-8").splitlines():
            gold = json.loads(line)
            pages.append((fold_of(site_of(gold)), rows_of(args.folder / name, gold)))
    if args.check:
        print_scores(
            args.folder,
            SETS,
            (selection, "trees"),
            lambda fold: list(trees.read(fitted([rows for other, rows in pages if other != fold]))),
        )
        return
    head = "# The trees by which an article is told from its page: written by tools/train_pages.py.\n"
    path = Path(trees.__file__).with_name(trees.FILE)
    path.write_text(head + fitted([rows for _, rows in pages]), encoding="utf-8")


if __name__ == "__main__":
    main()

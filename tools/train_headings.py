"""Train the trees of headings: train_headings.py FOLDER [--check]; needs LightGBM (pip install '.[train]').

FOLDER has the flattened pages of the outline scorer, outline_dev.jsonl and outline_dev2.jsonl. Boosted trees are fitted
to the lines that can be headings. The second ones know the scores that the first ones give to the lines of a page when
its site was kept out of their training. With --check nothing is written; instead the scores of the installed trees and
those on sites kept out of training are printed.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import lightgbm
import numpy as np
from cross_validation import FOLDS, fold_of, parsed_arguments, print_scores, site_of
from tree_text import REPEATABLE, as_text

from reader.document import Span
from reader.formats.decision_trees import Tree, total, trees_in
from reader.formats.plain import heading_model
from reader.formats.plain.heading_model import FILES, FIRST, SECOND, Trees, rows_of
from reader.formats.plain.page import Page
from reader.formats.plain.parser import judged, judged_lines, split_lines
from reader.formats.plain.preamble import Preamble
from reader.formats.plain.shapes import Shapes

NAMES = ("outline_dev", "outline_dev2")
FIRST_ROUNDS, SECOND_ROUNDS = 60, 70
"""The number of trees."""
OPTIONS = {
    "objective": "binary",
    "num_leaves": 8,
    "min_child_samples": 250,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5,
    **REPEATABLE,
}
"""The settings of LightGBM."""
FIRST_RATE, SECOND_RATE = 0.1, 0.06
"""How fast the trees learn."""
USUAL_LINES, SHARE = 60, 0.3
"""A line of a long page counts less than one of a short page: 1 / (1 + lines / USUAL_LINES) + SHARE."""


@dataclass
class Example:
    """A page with lines that can be headings."""

    fold: int
    shapes: Shapes
    rows: list[list[float]]
    """The values of the features of the first trees."""
    are_headings: list[bool]
    are_counted: list[bool]
    """False for lines of which it is arguable whether they are headings."""


def main(argv: list[str] | None = None) -> None:
    """Train and write the trees, or check them."""
    args = parsed_arguments(__doc__, argv)
    found = [
        example
        for name in NAMES
        for line in (args.folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        if (example := example_of(json.loads(line))).rows
    ]
    if args.check:
        print_scores(
            args.folder,
            NAMES,
            (heading_model, "trees"),
            lambda fold: trained([example for example in found if example.fold != fold]),
        )
        return
    for name, text in zip(FILES, fitted(found), strict=True):
        head = "# The trees that judge which lines are headings: written by tools/train_headings.py.\n"
        Path(heading_model.__file__).with_name(name).write_text(head + text, encoding="utf-8")


def example_of(gold: dict) -> Example:
    """The lines of a page that can be headings."""
    lines = judged_lines(gold["text"], split_lines(gold["text"]))
    verdicts = judged(lines, {}, Preamble(0, len(lines)))
    page = Page(lines, [verdict.kind for verdict in verdicts], [verdict.rule for verdict in verdicts])
    soft = [*gold.get("either", []), *filter(None, [gold.get("title")])]
    spans = [verdicts[index].span or lines[index].span for index in page.candidates]
    are_headings = [any(overlaps(span, *heading[:2]) for heading in gold["headings"]) for span in spans]
    are_counted = [
        is_heading or not any(touches(span, *other[:2]) for other in soft)
        for span, is_heading in zip(spans, are_headings, strict=True)
    ]
    alike = Shapes(page)
    return Example(fold_of(site_of(gold)), alike, rows_of(page, alike), are_headings, are_counted)


def overlaps(span: Span, start: int, end: int) -> bool:
    """Whether a span overlaps another by at least half of both."""
    return 2 * max(0, min(end, span.end) - max(start, span.start)) >= max(end - start, span.end - span.start)


def touches(span: Span, start: int, end: int) -> bool:
    """Whether a span overlaps another by at least half of the shorter."""
    return 2 * (min(end, span.end) - max(start, span.start)) >= min(end - start, span.end - span.start)


def trained(examples: Sequence[Example]) -> Trees:
    """The trees that fit some pages, as the program reads them."""
    first, second = fitted(examples)
    return list(trees_in(first, FIRST)), list(trees_in(second, SECOND))


def fitted(examples: Sequence[Example]) -> tuple[str, str]:
    """The first and the second trees that fit some pages, in the format of their files."""
    rows = [example.rows for example in examples]
    judged_rows: list[list[list[float]]] = [[] for _ in examples]
    for fold in range(FOLDS):
        others = [i for i, example in enumerate(examples) if example.fold != fold]
        if len(others) == len(examples):
            continue
        text = boosted([examples[i] for i in others], [rows[i] for i in others], FIRST, FIRST_ROUNDS, FIRST_RATE)
        trees = list(trees_in(text, FIRST))
        for i, example in enumerate(examples):
            if example.fold == fold:
                judged_rows[i] = with_judged(example, trees)
    first = boosted(examples, rows, FIRST, FIRST_ROUNDS, FIRST_RATE)
    return first, boosted(examples, judged_rows, SECOND, SECOND_ROUNDS, SECOND_RATE)


def with_judged(example: Example, first: Sequence[Tree]) -> list[list[float]]:
    """The values of the features of the second trees."""
    more = example.shapes.judged([total(first, row) for row in example.rows])
    return [[*row, *judged] for row, judged in zip(example.rows, more, strict=True)]


def boosted(
    examples: Sequence[Example],
    rows: Sequence[list[list[float]]],
    names: Sequence[str],
    rounds: int,
    rate: float,
) -> str:
    """The trees that tell headings from other lines, in the format of their file."""
    values, right, counts = [], [], []
    for example, of_page in zip(examples, rows, strict=True):
        count = 1 / (1 + len(of_page) / USUAL_LINES) + SHARE
        for row, is_heading, is_counted in zip(of_page, example.are_headings, example.are_counted, strict=True):
            if is_counted:
                values.append(row)
                right.append(float(is_heading))
                counts.append(count)
    data = lightgbm.Dataset(np.array(values, dtype=float), np.array(right), weight=np.array(counts))
    return as_text(lightgbm.train({**OPTIONS, "learning_rate": rate}, data, rounds), names)


if __name__ == "__main__":
    main()

"""Train the trees of headings: train_headings.py FOLDER [--check]; needs LightGBM (pip install '.[train]').

FOLDER has the flattened pages of the outline scorer, outline_dev.jsonl and outline_dev2.jsonl; documents.txt, beside
this file, has documents of other kinds. The weights of words are fitted by logistic regression, and boosted trees to
the lines that can be headings. These know what the words of a line say, and the second ones the scores that the first
ones give to the lines of a page, when its site was kept out of that training. With --check nothing is written; instead
the scores of the installed trees and those on sites kept out of training are printed.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import lightgbm
import numpy as np
from cross_validation import Train, fold_of, parsed_arguments, print_scores, site_of, working_with
from documents import documents
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from tree_text import REPEATABLE, as_text

from reader.document import BlockKind, Span
from reader.formats.decision_trees import Tree, total, trees_in
from reader.formats.plain import heading_model, heading_words
from reader.formats.plain.heading_model import FILES, FIRST, SECOND, Trees, rows_of
from reader.formats.plain.heading_words import INTERCEPT, Weights, score, weights_in, words_of
from reader.formats.plain.page import Page
from reader.formats.plain.parser import judged, judged_lines, parse_plain, split_lines
from reader.formats.plain.preamble import Preamble
from reader.formats.plain.shapes import Shapes

NAMES = ("outline_dev", "outline_dev2")
LOADER = (heading_model, "trees")
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
MIN_SITES, COST = 6, 0.1
"""On how many sites a word is to have a weight, and the inverse of the strength of its regularization."""
SMALLEST_WEIGHT = 0.05
"""The smallest weight of a word that is written, with either sign."""
DOCUMENT_WEIGHT = 3
"""How much a document of `documents` counts beside a page."""
USUAL_LINES, SHARE = 60, 0.3
"""A line of a long page counts less than one of a short page: 1 / (1 + lines / USUAL_LINES) + SHARE."""


@dataclass
class Example:
    """A page with lines that can be headings."""

    site: str
    weight: float
    """How much it counts beside others."""
    shapes: Shapes
    words: list[str]
    """The lines themselves."""
    rows: list[list[float]]
    """The values of the features of the first trees but the last one."""
    are_headings: list[bool]
    are_counted: list[bool]
    """False for lines of which it is arguable whether they are headings."""

    @property
    def fold(self) -> int:
        """The fold of its site."""
        return fold_of(self.site)

    @property
    def line_weight(self) -> float:
        """How much each of its lines counts."""
        return self.weight * (1 / (1 + len(self.rows) / USUAL_LINES) + SHARE)

    def with_words(self, known: Weights) -> list[list[float]]:
        """The values of the features of the first trees."""
        return [[*row, score(line, known)] for row, line in zip(self.rows, self.words, strict=True)]


def main(argv: list[str] | None = None) -> None:
    """Train and write the trees, or check them."""
    args = parsed_arguments(__doc__, argv)
    pages = [
        json.loads(line)
        for name in NAMES
        for line in (args.folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    found = [example_of(gold, 1) for gold in pages] + [example_of(gold, DOCUMENT_WEIGHT) for gold in documents()]
    found = [example for example in found if example.rows]
    if args.check:
        train = cache(lambda fold: trained([example for example in found if example.fold != fold]))
        print_scores(args.folder, NAMES, LOADER, train)
        print_documents(train)
        return
    for name, text in zip([*FILES, heading_words.FILE], fitted(found), strict=True):
        head = "# By this is judged which lines are headings: written by tools/train_headings.py.\n"
        Path(heading_model.__file__).with_name(name).write_text(head + text, encoding="utf-8")


def print_documents(train: Train) -> None:
    """Print the F1 of the headings of the documents: by the installed trees, and by those of other documents."""
    installed = [found_and_missed(gold) for gold in documents()]
    kept_out = []
    for gold in documents():
        with working_with(train(fold_of(gold["site"])), LOADER):
            kept_out.append(found_and_missed(gold))
    print(f"{'documents':14} {'headings':10} {f1_of(installed):9.3f} {f1_of(kept_out):9.3f}")


def found_and_missed(gold: dict) -> tuple[int, int, int]:
    """How many headings of a document are found, how many lines are taken for some, and how many it has."""
    claimed = [block.span for block in parse_plain(gold["text"]).blocks if block.kind is BlockKind.HEADING]
    right = sum(any(overlaps(span, *heading[:2]) for span in claimed) for heading in gold["headings"])
    return right, len(claimed), len(gold["headings"])


def f1_of(counts: Iterable[tuple[int, int, int]]) -> float:
    """The F1 of what is found, claimed and wanted in all documents."""
    right, claimed, wanted = (sum(of_all) for of_all in zip(*counts, strict=True))
    return 2 * right / (claimed + wanted)


def example_of(gold: dict, weight: float) -> Example:
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
    words = [lines[index].words for index in page.candidates]
    return Example(site_of(gold), weight, alike, words, rows_of(page, alike), are_headings, are_counted)


def overlaps(span: Span, start: int, end: int) -> bool:
    """Whether a span overlaps another by at least half of both."""
    return 2 * max(0, min(end, span.end) - max(start, span.start)) >= max(end - start, span.end - span.start)


def touches(span: Span, start: int, end: int) -> bool:
    """Whether a span overlaps another by at least half of the shorter."""
    return 2 * (min(end, span.end) - max(start, span.start)) >= min(end - start, span.end - span.start)


def trained(examples: Sequence[Example]) -> Trees:
    """The trees that fit some pages, as the program reads them."""
    first, second, known = fitted(examples)
    return list(trees_in(first, FIRST)), list(trees_in(second, SECOND)), weights_in(known)


def fitted(examples: Sequence[Example]) -> tuple[str, str, str]:
    """The first and the second trees and the weights of words that fit some pages, in the format of their files."""
    rows: list[list[list[float]]] = [[] for _ in examples]
    judged_rows: list[list[list[float]]] = [[] for _ in examples]
    folds = sorted({example.fold for example in examples})
    for fold in folds:
        known = weights_in(word_weights([example for example in examples if example.fold != fold]))
        for i, example in enumerate(examples):
            if example.fold == fold:
                rows[i] = example.with_words(known)
    for fold in folds:
        others = [i for i, example in enumerate(examples) if example.fold != fold]
        text = boosted([examples[i] for i in others], [rows[i] for i in others], FIRST, FIRST_ROUNDS, FIRST_RATE)
        trees = list(trees_in(text, FIRST))
        for i, example in enumerate(examples):
            if example.fold == fold:
                judged_rows[i] = with_judged(example, rows[i], trees)
    first = boosted(examples, rows, FIRST, FIRST_ROUNDS, FIRST_RATE)
    second = boosted(examples, judged_rows, SECOND, SECOND_ROUNDS, SECOND_RATE)
    return first, second, word_weights(examples)


def with_judged(example: Example, rows: Sequence[Sequence[float]], first: Sequence[Tree]) -> list[list[float]]:
    """The values of the features of the second trees."""
    more = example.shapes.judged([total(first, row) for row in rows])
    return [[*row, *judged] for row, judged in zip(rows, more, strict=True)]


def word_weights(examples: Sequence[Example]) -> str:
    """The weights of the words of some lines, in the format of their file."""
    sites: dict[str, set[str]] = defaultdict(set)
    lines = [
        (words_of(line), is_heading, example)
        for example in examples
        for line, is_heading, is_counted in zip(example.words, example.are_headings, example.are_counted, strict=True)
        if is_counted
    ]
    for words, _, example in lines:
        for word in words:
            sites[word].add(example.site)
    columns = {word: i for i, word in enumerate(sorted(word for word in sites if len(sites[word]) >= MIN_SITES))}
    cells = [(i, columns[word]) for i, (words, *_) in enumerate(lines) for word in sorted(words) if word in columns]
    table = csr_matrix((np.ones(len(cells)), tuple(zip(*cells, strict=True))), shape=(len(lines), len(columns)))
    model = LogisticRegression(C=COST, max_iter=300)
    model.fit(table, [line[1] for line in lines], sample_weight=[line[2].line_weight for line in lines])
    weights = {INTERCEPT: model.intercept_[0], **dict(zip(columns, model.coef_[0], strict=True))}
    return "".join(f"{word}\t{weight:.2f}\n" for word, weight in weights.items() if abs(weight) >= SMALLEST_WEIGHT)


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
        for row, is_heading, is_counted in zip(of_page, example.are_headings, example.are_counted, strict=True):
            if is_counted:
                values.append(row)
                right.append(float(is_heading))
                counts.append(example.line_weight)
    data = lightgbm.Dataset(np.array(values, dtype=float), np.array(right), weight=np.array(counts))
    return as_text(lightgbm.train({**OPTIONS, "learning_rate": rate}, data, rounds), names)


if __name__ == "__main__":
    main()

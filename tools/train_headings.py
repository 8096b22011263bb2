"""Train the model of headings: train_headings.py FOLDER [--check]; needs scikit-learn (pip install '.[train]').

FOLDER has the flattened pages of the outline scorer, outline_dev.jsonl and outline_dev2.jsonl. With --check nothing is
written; instead the scores of the installed model and those on sites kept out of training are printed.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass

from cross_validation import fold_of, parsed_arguments, print_scores, site_of
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from reader.document import Span
from reader.formats.plain import heading_model
from reader.formats.plain.features import features
from reader.formats.plain.heading_model import WEIGHTS
from reader.formats.plain.page import Page
from reader.formats.plain.parser import judged, judged_lines, split_lines
from reader.formats.plain.preamble import Preamble

NAMES = ("outline_dev", "outline_dev2")
SEEN, COST, SLIGHT = 10, 0.03, 0.04
"""The fewest sites with a feature, the inverse of the regularization strength, the smallest weight kept."""
USUAL_LINES, SHARE = 60, 0.3
"""A line of a long page counts less than one of a short page: 1 / (1 + lines / USUAL_LINES) + SHARE."""


@dataclass
class Candidate:
    """A line that can be a heading."""

    corpus: str
    site: str
    lines: int
    """The number of such lines in its page."""
    features: list[str]
    is_heading: bool


def main(argv: list[str] | None = None) -> None:
    """Train and write the weights, or check them."""
    args = parsed_arguments(__doc__, argv)
    found = [
        candidate
        for name in NAMES
        for line in (args.folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        for candidate in candidates(name, json.loads(line))
    ]
    if args.check:
        print_scores(
            args.folder,
            NAMES,
            (heading_model, "weights"),
            lambda fold: trained([candidate for candidate in found if fold_of(candidate.site) != fold]),
        )
        return
    weights = trained(found)
    rows = sorted((feature, weight) for feature, weight in weights.items() if abs(weight) >= SLIGHT)
    head = WEIGHTS.read_text(encoding="utf-8").splitlines()[0]
    lines = (head, *(f"{feature}\t{weight:.2f}" for feature, weight in rows))
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def candidates(name: str, gold: dict) -> list[Candidate]:
    """The candidates of a page, without those that are arguable."""
    lines = judged_lines(gold["text"], split_lines(gold["text"]))
    verdicts = judged(lines, {}, Preamble(0, len(lines)))
    page = Page(lines, [verdict.kind for verdict in verdicts], [verdict.rule for verdict in verdicts])
    soft = [*gold.get("either", []), *filter(None, [gold.get("title")])]
    found = []
    for index in page.candidates:
        span = verdicts[index].span or lines[index].span
        is_heading = any(overlaps(span, *heading[:2]) for heading in gold["headings"])
        if is_heading or not any(touches(span, *other[:2]) for other in soft):
            found.append(Candidate(name, site_of(gold), len(page.candidates), list(features(page, index)), is_heading))
    return found


def overlaps(span: Span, start: int, end: int) -> bool:
    """Whether a span overlaps another by at least half of both."""
    return 2 * max(0, min(end, span.end) - max(start, span.start)) >= max(end - start, span.end - span.start)


def touches(span: Span, start: int, end: int) -> bool:
    """Whether a span overlaps another by at least half of the shorter."""
    return 2 * (min(end, span.end) - max(start, span.start)) >= min(end - start, span.end - span.start)


def trained(found: list[Candidate]) -> dict[str, float]:
    """The weights by feature, with the intercept as "bias"."""
    sites = defaultdict[str, set[str]](set)
    for candidate in found:
        for feature in candidate.features:
            sites[feature].add(candidate.site)
    vectorizer = DictVectorizer()
    rows = [dict.fromkeys((f for f in candidate.features if len(sites[f]) >= SEEN), 1) for candidate in found]
    matrix = vectorizer.fit_transform(rows)
    matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
    model = LogisticRegression(C=COST, max_iter=300, solver="liblinear")
    counts = [1 / (1 + page.lines / USUAL_LINES) + SHARE + (page.corpus == NAMES[0]) for page in found]
    model.fit(matrix, [candidate.is_heading for candidate in found], counts)
    weights = dict(zip(vectorizer.get_feature_names_out(), map(float, model.coef_[0]), strict=True))
    return weights | {"bias": float(model.intercept_[0])}


if __name__ == "__main__":
    main()

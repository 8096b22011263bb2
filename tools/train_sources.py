"""Train the trees that choose the source of a quotation: train_sources.py FOLDER [--check]; needs LightGBM.

FOLDER has the corpora of quotations with their source words. Boosted trees are fitted to all options of the runs about
which the rules may be wrong. With --check nothing is written; instead the scores of the installed models and those on
articles kept out of training, that of the model of antecedents included, are printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import lightgbm
import numpy as np
import train_speakers
from corpora import corpora
from cross_validation import fold_of, parsed_arguments, print_scores, site_of, working_with
from judging import scorer_in
from tree_text import REPEATABLE, as_text

import reader
from reader.formats.decision_trees import Tree, trees_in
from reader.quotes.english import pack, source_model
from reader.quotes.english.candidate import Candidate, Verdict
from reader.quotes.english.source_features import FEATURES, features_of
from reader.quotes.english.source_options import Option, options_of

WITH_SOURCES = ("quotes_dev", "quotes_train")
NAMES = ("quotes_dev", "quotes_train", "quotes_train2", "web_and_gum")
LOADER = (source_model, "trees")
FILE = Path(source_model.__file__).with_name(source_model.FILE)
ROUNDS = 80
"""The number of trees."""
OPTIONS = {
    "objective": "binary",
    "learning_rate": 0.1,
    "num_leaves": 15,
    "min_child_samples": 30,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5,
    **REPEATABLE,
}
"""The settings of LightGBM."""


@dataclass(frozen=True)
class Example:
    """A contested run: the features of its options, and which are right."""

    fold: int
    rows: list[list[float]]
    right: list[bool]


def main(argv: list[str] | None = None) -> None:
    """Train and write the trees, or check them."""
    args = parsed_arguments(__doc__, argv)
    examples = examples_in(args.folder)
    if args.check:
        check(args.folder, examples)
    else:
        head = "# The trees that choose the source of a quotation: written by tools/train_sources.py.\n"
        FILE.write_text(head + fitted(examples), encoding="utf-8")


def check(folder: Path, examples: list[Example]) -> None:
    """Print the scores of the installed models, and those on articles that none of them was trained on."""
    scorer, articles = scorer_in(folder / "score_quotes.py"), train_speakers.articles_in(folder)

    def trained(fold: int) -> tuple[list[Tree], list[Tree]]:
        trees = learned([example for example in examples if example.fold != fold])
        with working_with(trees, LOADER):
            return trees, train_speakers.learned([a for a in articles if a.fold != fold], scorer)

    print_scores(folder, NAMES, (LOADER, train_speakers.LOADER), trained)


def examples_in(folder: Path) -> list[Example]:
    """The contested runs of all articles whose sources are known."""
    found: list[Example] = []
    for corpus in (corpus for corpus in corpora(folder) if corpus.name in WITH_SOURCES):
        for gold in corpus.articles():
            found += examples_of(gold)
    return found


def examples_of(gold: dict) -> Iterator[Example]:
    """The contested runs of an article, judged by the rules alone."""
    contested: list[tuple[Candidate, list[Option], list[list[float]]]] = []

    def left_to_the_rules(at: Candidate) -> Verdict | None:
        options = options_of(at)
        contested.append((at, options, features_of(at, options)))
        return at.verdict

    pack.chosen = left_to_the_rules
    reader.attribute(reader.parse(gold["text"], gold.get("format", "plain")))
    pack.chosen = source_model.chosen
    for at, options, rows in contested:
        sources = sources_of(at, gold)
        yield Example(fold_of(site_of(gold)), rows, [is_right(option, sources) for option in options])


def sources_of(at: Candidate, gold: dict) -> list[list[int]] | None:
    """The source words of all quotations that a run is in; None if it is in none."""
    span = at.run.span
    found = []
    for attribution in gold["attributions"]:
        shared = sum(max(0, min(span.end, end) - max(span.start, start)) for start, end in attribution["content"])
        if 2 * shared >= span.length:
            found.append(attribution["source"])
    return [words for source in found for words in source] if found else None


def is_right(option: Option, sources: list[list[int]] | None) -> bool:
    """Whether an option touches the source words, or is nobody where nobody speaks."""
    verdict = option.verdict
    if verdict is None or verdict.source is None or verdict.sentence is None:
        return sources is None
    source = verdict.source
    start, end = verdict.sentence.offsets(source.first, source.apposition[1] if source.apposition else source.last)
    return sources is not None and any(first < end and start < last for first, last in sources)


def learned(examples: Sequence[Example]) -> list[Tree]:
    """The trees that fit some examples, as the program reads them."""
    return list(trees_in(fitted(examples), FEATURES))


def fitted(examples: Sequence[Example]) -> str:
    """The trees that tell right options from wrong ones, in the format of the file."""
    values = np.array([row for example in examples for row in example.rows], dtype=float)
    right = np.array([is_so for example in examples for is_so in example.right], dtype=float)
    model = lightgbm.train(OPTIONS, lightgbm.Dataset(values, right), ROUNDS)
    return as_text(model, FEATURES)


if __name__ == "__main__":
    main()

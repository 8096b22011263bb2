"""Train the choice of the source of a quotation: train_sources.py FOLDER [--check]; needs LightGBM and SciPy.

FOLDER has the corpora of quotations with their source words. A conditional logit is fitted to the words of all options
of the runs about which the rules may be wrong, and boosted trees to all features, the score of the words among them.
That score is always the one of a logit that was fitted to other articles. With --check nothing is written; instead the
scores of the installed models and those on articles kept out of training, that of the model of antecedents included,
are printed.
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import conditional_logit
import lightgbm
import numpy as np
import train_speakers
from calibration import calibration_table
from corpora import corpora, printed
from cross_validation import fold_of, parsed_arguments, print_scores, site_of, working_with
from judging import judged, scorer_in
from tree_text import REPEATABLE, as_text

import reader
from reader.formats.decision_trees import trees_in
from reader.formats.forest import Forest
from reader.quotes.english import pack, source_model, source_words
from reader.quotes.english.candidate import Candidate, Verdict
from reader.quotes.english.source_features import FEATURES, features_of
from reader.quotes.english.source_options import Option, options_of
from reader.quotes.english.source_words import words_of
from reader.quotes.linear import Feature, Weights

WITH_SOURCES = ("quotes_dev", "quotes_train")
NAMES = ("quotes_dev", "quotes_train", "quotes_train2", "web_and_gum")
LOADERS = ((source_model, "trees"), (source_words, "weights"))
FOLDER = Path(source_model.__file__).parent
SCORE = FEATURES.index("score of the words")
SEEN, PENALTY = 4, 2.0
"""The fewest articles with a feature of words, and the weight of the sum of squares."""
ROUNDS = 150
"""The number of trees."""
SETTINGS = {
    "learning_rate": 0.1,
    "num_leaves": 15,
    "min_child_samples": 50,
    "feature_fraction": 0.4,
    "lambda_l2": 10,
    **REPEATABLE,
}
"""The settings of LightGBM."""
LEAST_CURVATURE = 1e-3


@dataclass(frozen=True)
class Example:
    """A contested run: the features of its options, and which are right."""

    article: str
    fold: int
    words: list[list[Feature]]
    rows: list[list[float]]
    right: list[bool]

    @property
    def options(self) -> list[list[Feature]]:
        """The features of the words of each option."""
        return self.words


@dataclass
class Trained:
    """What the program works with."""

    trees: str
    words: Weights

    @property
    def loaded(self) -> tuple[Forest, Weights]:
        """The same as the program reads it."""
        return Forest(trees_in(self.trees, FEATURES)), self.words


def main(argv: list[str] | None = None) -> None:
    """Train and write the models, or check them."""
    args = parsed_arguments(__doc__, argv)
    examples = examples_in(args.folder)
    if args.check:
        check(args.folder, examples)
        return
    found = trained(examples)
    head = "# The trees that choose the source of a quotation: written by tools/train_sources.py.\n"
    (FOLDER / source_model.FILE).write_text(head + found.trees, encoding="utf-8")
    conditional_logit.write(found.words, FOLDER / source_words.FILE, Path(__file__).name)


def check(folder: Path, examples: list[Example]) -> None:
    """Print the scores of the installed models and those on articles that none of them was trained on, and how often
    answers are right on the latter in each tenth of confidence.
    """
    scorer, articles = scorer_in(folder / "score_quotes.py"), train_speakers.articles_in(folder)

    def without(fold: int) -> tuple[Forest, Weights, Forest]:
        trees, words = trained([example for example in examples if example.fold != fold]).loaded
        with working_with((trees, words), LOADERS):
            return trees, words, train_speakers.learned([a for a in articles if a.fold != fold], scorer)

    predictions = print_scores(folder, NAMES, (*LOADERS, train_speakers.LOADER), without)
    print(
        f"\nrecall on articles kept out, by form of source\n\n{kept_out_recall(folder, predictions)}",
        end="",
    )
    print(f"\nconfidence on articles kept out\n\n{kept_out_calibration(folder, predictions)}", end="")


def kept_out_recall(folder: Path, predictions: dict[str, list[dict]]) -> str:
    """A line for each corpus and form of the source words, with the share whose speaker is right and their number."""
    found = []
    with tempfile.TemporaryDirectory() as scratch:
        for corpus in (corpus for corpus in corpora(folder) if corpus.name in NAMES):
            report = printed(corpus, corpus.articles(), predictions[corpus.name], Path(scratch))
            found += [f"{corpus.name:14} {line.strip()}" for line in report.splitlines() if "source is" in line]
    return "\n".join(found) + "\n"


def kept_out_calibration(folder: Path, predictions: dict[str, list[dict]]) -> str:
    """The table of calibration for some predictions, by the name of the corpus, with all speakers that are known."""
    scorer = scorer_in(folder / "score_quotes.py")
    chosen = [corpus for corpus in corpora(folder) if corpus.name in NAMES]
    known = {article: speakers for corpus in chosen for article, speakers in corpus.known_speakers().items()}
    judgements = [
        judgement
        for corpus in chosen
        if corpus.is_judged
        for gold, given in zip(corpus.articles(), predictions[corpus.name], strict=True)
        for judgement in judged(scorer, corpus.name, gold, given["quotes"], known.get(gold["id"]))
    ]
    return calibration_table(judgements)


def examples_in(folder: Path) -> list[Example]:
    """The contested runs of all articles whose sources are known."""
    found: list[Example] = []
    for corpus in (corpus for corpus in corpora(folder) if corpus.name in WITH_SOURCES):
        for gold in corpus.articles():
            found += examples_of(gold)
    return found


@dataclass
class Recorder:
    """Leaves the choice to the rules, and notes what there is to choose from."""

    runs: list[tuple[Candidate, list[Option], list[list[Feature]], list[list[float]]]] = field(default_factory=list)

    def chosen(self, at: Candidate, voices: Mapping[str, int]) -> Verdict | None:
        """The verdict of the rules."""
        options = options_of(at)
        if len(options) > 1:
            words = [words_of(at, option.verdict) for option in options]
            self.runs.append((at, options, words, features_of(at, options, voices, [0.0] * len(options))))
        return at.verdict


def examples_of(gold: dict) -> Iterator[Example]:
    """The contested runs of an article, judged by the rules alone; those with unknown source words are left out.

    If no option is right, nobody is.
    """
    recorder = Recorder()
    pack.chosen = recorder.chosen
    reader.attribute(reader.parse(gold["text"], gold.get("format", "plain")))
    pack.chosen = source_model.chosen
    for at, options, words, rows in recorder.runs:
        sources = sources_of(at, gold)
        if sources == []:
            continue
        right = [is_right(option, sources) for option in options]
        right[-1] = not any(right[:-1])
        yield Example(gold["id"], fold_of(site_of(gold)), words, rows, right)


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
    """Whether an option touches the source words."""
    verdict = option.verdict
    if verdict is None or verdict.source is None or verdict.sentence is None or sources is None:
        return False
    source = verdict.source
    start, end = verdict.sentence.offsets(source.first, source.apposition[1] if source.apposition else source.last)
    return any(first < end and start < last for first, last in sources)


def trained(examples: Sequence[Example]) -> Trained:
    """The models that fit some examples."""
    folds = sorted({example.fold for example in examples})
    others = {fold: weights_of([example for example in examples if example.fold != fold]) for fold in folds}
    rows = []
    for example in examples:
        for row, words in zip(example.rows, example.words, strict=True):
            rows.append([*row[:SCORE], others[example.fold].score(words), *row[SCORE + 1 :]])
    right = [is_so for example in examples for is_so in example.right]
    return Trained(fitted(rows, right, [len(example.rows) for example in examples]), weights_of(examples))


def weights_of(examples: Sequence[Example]) -> Weights:
    """The weights of the words, fitted to examples."""
    where: dict[Feature, set[str]] = defaultdict(set)
    for example in examples:
        for feature in {feature for option in example.words for feature in option}:
            where[feature].add(example.article)
    return conditional_logit.fitted(examples, [f for f, articles in where.items() if len(articles) >= SEEN], PENALTY)


def fitted(rows: list[list[float]], right: list[bool], lengths: list[int]) -> str:
    """The trees that make the right options most probable, in the format of the file.

    `lengths` are the numbers of options of the runs.
    """
    settings = {**SETTINGS, "objective": conditional(lengths)}
    model = lightgbm.train(
        settings, lightgbm.Dataset(np.array(rows, dtype=float), np.array(right, dtype=float)), ROUNDS
    )
    return as_text(model, FEATURES)


def conditional(lengths: list[int]) -> Callable[[np.ndarray, lightgbm.Dataset], tuple[np.ndarray, np.ndarray]]:
    """The objective of a conditional logit: gradient and curvature of the loss, where each run is one choice."""
    starts = np.cumsum([0, *lengths[:-1]])

    def objective(scores: np.ndarray, examples: lightgbm.Dataset) -> tuple[np.ndarray, np.ndarray]:
        powers = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), lengths))
        good = powers * examples.get_label()
        share = powers / np.repeat(np.add.reduceat(powers, starts), lengths)
        wanted = good / np.repeat(np.maximum(np.add.reduceat(good, starts), 1e-12), lengths)
        return share - wanted, np.maximum(share * (1 - share), LEAST_CURVATURE)

    return objective


if __name__ == "__main__":
    main()

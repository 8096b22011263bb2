"""Train the trees of antecedents: train_speakers.py FOLDER [--check]; needs LightGBM (pip install '.[train]').

FOLDER has the corpora of quotations whose speakers are known. Boosted trees are fitted to rank all that a "he" or "she"
can refer to (LambdaMART, Burges 2010). With --check nothing is written; instead the scores of the installed trees and
those on articles kept out of training are printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import ClassVar, TypeAlias

import lightgbm
import numpy as np
from corpora import corpora
from cross_validation import FOLDS, fold_of, parsed_arguments, print_scores, site_of, working_with
from judging import scorer_in
from tree_text import REPEATABLE, as_text

import reader
from reader.formats.decision_trees import trees_in
from reader.formats.forest import Forest
from reader.quotes.english import antecedent_model, speakers
from reader.quotes.english.antecedent_features import FEATURES, Pronoun
from reader.quotes.english.entities import Entity, Referent
from reader.quotes.english.relation import Relation
from reader.quotes.english.resolver import Resolver
from reader.quotes.sentences import Paragraph

NAMES = ("quotes_dev", "quotes_train", "quotes_train2", "web_and_gum")
LOADER = (antecedent_model, "trees")
FILE = Path(antecedent_model.__file__).with_name(antecedent_model.FILE)
PASSES = 2
"""How often the trees are fitted: each time the pronouns before are resolved by the trees of the time before."""
ROUNDS = 100
"""The number of trees."""
RISING = ("gender", "evidence", "same as before")
FALLING = ("sentences since subject", "rank of subject", "paragraphs since appearance")
"""Features of which more never speaks against, or never speaks for an antecedent."""
OPTIONS = {
    "objective": "lambdarank",
    "label_gain": [0, 1],
    "learning_rate": 0.1,
    "num_leaves": 7,
    "min_child_samples": 40,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "monotone_constraints": [(name in RISING) - (name in FALLING) for name in FEATURES],
    **REPEATABLE,
}
"""The settings of LightGBM."""

Asked: TypeAlias = tuple[Pronoun, Sequence[Referent | None], Sequence[list[float]]]
"""A pronoun, what it can refer to, and the features of each."""


@dataclass(frozen=True)
class Article:
    """An article whose speakers are known."""

    gold: dict
    known: dict
    """The speakers, and who said each quotation."""

    @property
    def fold(self) -> int:
        return fold_of(site_of(self.gold))


@dataclass(frozen=True)
class Example:
    """A pronoun: the features of each of its antecedents, and which are right."""

    fold: int
    rows: Sequence[list[float]]
    right: list[bool]


def main(argv: list[str] | None = None) -> None:
    """Train and write the trees, or check them."""
    args = parsed_arguments(__doc__, argv)
    scorer, articles = scorer_in(args.folder / "score_quotes.py"), articles_in(args.folder)
    if args.check:
        print_scores(
            args.folder,
            NAMES,
            LOADER,
            lambda fold: learned([article for article in articles if article.fold != fold], scorer),
        )
    else:
        head = "# The trees that choose an antecedent: written by tools/train_speakers.py.\n"
        FILE.write_text(head + fitted(examples_in(articles, scorer)), encoding="utf-8")


def articles_in(folder: Path) -> list[Article]:
    """All articles with known speakers."""
    found = []
    for corpus in (corpus for corpus in corpora(folder) if corpus.name in NAMES):
        known = corpus.known_speakers()
        found += [Article(gold, known[gold["id"]]) for gold in corpus.articles() if gold["id"] in known]
    return found


def learned(articles: list[Article], scorer: ModuleType) -> Forest:
    """The trees that fit some articles, as the program reads them."""
    return read(fitted(examples_in(articles, scorer)))


def examples_in(articles: list[Article], scorer: ModuleType) -> list[Example]:
    """The pronouns of some articles, where those before are resolved by trees that other articles were fitted to."""
    trees = [Forest(())] * FOLDS
    found: list[Example] = []
    for i in range(PASSES):
        if i:
            trees = [read(fitted([e for e in found if e.fold != fold])) for fold in range(FOLDS)]
        found = []
        for fold in range(FOLDS):
            with working_with(trees[fold], LOADER):
                for article in articles:
                    if article.fold == fold:
                        found += examples_of(article, scorer)
    return found


class RecordingResolver(Resolver):
    """A resolver that keeps what was chosen among for each relation whose source is a pronoun."""

    found: ClassVar[list[tuple[Relation, Asked]]] = []

    def __init__(self, text: str, paragraphs: list[Paragraph], byline: str) -> None:
        self.asked: list[Asked] = []
        super().__init__(text, paragraphs, byline, self.note)

    def note(self, pronoun: Pronoun, referents: Sequence[Referent | None], rows: Sequence[list[float]]) -> int:
        self.asked.append((pronoun, referents, rows))
        return antecedent_model.most_probable(pronoun, referents, rows)

    def resolve(self, relation: Relation) -> Referent | None:
        self.asked.clear()
        referent = super().resolve(relation)
        if self.asked and self.asked[-1][0].sentence is relation.sentence:
            self.found.append((relation, self.asked[-1]))
        return referent

    def release(self) -> None:
        """Keep the entities: their names are still asked for."""


def examples_of(article: Article, scorer: ModuleType) -> Iterator[Example]:
    """The pronouns of an article that are sources of quotations with a known speaker."""
    RecordingResolver.found.clear()
    speakers.Resolver = RecordingResolver
    reader.attribute(reader.parse(article.gold["text"], article.gold.get("format", "plain")))
    speakers.Resolver = Resolver
    for relation, (pronoun, referents, rows) in RecordingResolver.found:
        answer = answer_to(relation, article)
        if answer is None or pronoun.position != relation.source.first:
            continue
        right = [who is not None and is_right(who, answer, article, scorer) for who in referents]
        if not any(right):
            right[-1] = True
        if not all(right):
            yield Example(article.fold, rows, right)


def answer_to(relation: Relation, article: Article) -> str | None:
    """The known speaker of the quotation whose content and source a relation touches."""
    source = relation.sentence.offsets(relation.source.first, relation.source.last)
    for attribution in article.gold["attributions"]:
        answer = article.known["quotes"].get(attribution["id"])
        if answer is None:
            continue
        is_same = any(start < relation.span.end and relation.span.start < end for start, end in attribution["content"])
        sources = attribution["source"]
        if is_same and (not sources or any(start < source[1] and source[0] < end for start, end in sources)):
            return answer
    return None


def is_right(who: Referent, answer: str, article: Article, scorer: ModuleType) -> bool:
    """Whether somebody is the known speaker."""
    speakers = article.known["speakers"]
    if not isinstance(who, Entity):
        return scorer.same_speaker(who.description, answer, speakers, lenient=False)
    names = [who.name, *(" ".join(words) for words in who.names if len(words) > 1)]
    return any(scorer.same_speaker(name, answer, speakers, lenient=True) for name in names)


def fitted(examples: Sequence[Example]) -> str:
    """The trees that rank the right antecedents first, in the format of the file."""
    values = np.array([row for example in examples for row in example.rows], dtype=float)
    right = np.array([is_so for example in examples for is_so in example.right], dtype=float)
    groups = [len(example.rows) for example in examples]
    before = np.array([antecedent_model.expected(row) for example in examples for row in example.rows])
    known = lightgbm.Dataset(values, right, group=groups, init_score=before)
    model = lightgbm.train(OPTIONS, known, ROUNDS)
    return as_text(model, FEATURES)


def read(text: str) -> Forest:
    """The trees of a text."""
    return Forest(trees_in(text, FEATURES))


if __name__ == "__main__":
    main()

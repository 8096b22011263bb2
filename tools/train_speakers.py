"""Train the model of antecedents: train_speakers.py FOLDER [--check]; needs SciPy (pip install '.[train]').

FOLDER has the corpora of quotations whose speakers are known. A conditional logit is fitted: of all that a "he" or
"she" can refer to, how probable is each? With --check nothing is written; instead the scores of the installed model
and those on articles kept out of training are printed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import ClassVar, TypeAlias

import conditional_logit
from corpora import corpora
from cross_validation import fold_of, parsed_arguments, print_scores, site_of, working_with
from judging import scorer_in

import reader
from reader.quotes.english import antecedent_model, speakers
from reader.quotes.english.antecedent_features import Pronoun
from reader.quotes.english.entities import Entity, Referent
from reader.quotes.english.relation import Relation
from reader.quotes.english.resolver import Resolver
from reader.quotes.linear import Feature, Weights
from reader.quotes.sentences import Paragraph

NAMES = ("quotes_dev", "quotes_train", "quotes_train2", "web_and_gum")
LOADER = (antecedent_model, "weights")
FILE = Path(antecedent_model.__file__).parent / "antecedent_weights.txt"
ROUNDS = 3
"""How often the weights are fitted: each time the pronouns before are resolved with the weights of the time before."""
SEEN, PENALTY = 3, 3.0
"""The fewest articles with a feature, and the weight of the sum of squares."""
EXPECTED: dict[Feature, float] = {
    ("gender", "other, likely"): -6.0,
    ("evidence", "described"): 0.5,
    ("last appearance", "asker", "1"): -1.5,
    ("alone",): 2.0,
    ("nobody",): -1.0,
}
"""What is expected of features that are rare in the articles, which the articles then change."""

Asked: TypeAlias = tuple[Pronoun, Sequence[Referent | None], Sequence[list[Feature]]]
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

    article: str
    options: list[list[Feature]]
    right: list[bool]


def main(argv: list[str] | None = None) -> None:
    """Train and write the weights, or check them."""
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
        conditional_logit.write(learned(articles, scorer), FILE, Path(__file__).name)


def articles_in(folder: Path) -> list[Article]:
    """All articles with known speakers."""
    found = []
    for corpus in (corpus for corpus in corpora(folder) if corpus.name in NAMES):
        known = corpus.known_speakers()
        found += [Article(gold, known[gold["id"]]) for gold in corpus.articles() if gold["id"] in known]
    return found


def learned(articles: list[Article], scorer: ModuleType) -> Weights:
    """The weights that fit some articles best."""
    weights = Weights()
    for _ in range(ROUNDS):
        with working_with(weights, LOADER):
            weights = fitted([example for article in articles for example in examples_of(article, scorer)])
    return weights


class RecordingResolver(Resolver):
    """A resolver that keeps what was chosen among for each relation whose source is a pronoun."""

    found: ClassVar[list[tuple[Relation, Asked]]] = []

    def __init__(self, text: str, paragraphs: list[Paragraph], byline: str) -> None:
        self.asked: list[Asked] = []
        super().__init__(text, paragraphs, byline, self.note)

    def note(self, pronoun: Pronoun, referents: Sequence[Referent | None], options: Sequence[list[Feature]]) -> int:
        self.asked.append((pronoun, referents, options))
        return antecedent_model.most_probable(pronoun, referents, options)

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
    reader.attribute(reader.parse(article.gold["text"]))
    speakers.Resolver = Resolver
    for relation, (pronoun, referents, options) in RecordingResolver.found:
        answer = answer_to(relation, article)
        if answer is None or pronoun.position != relation.source.first:
            continue
        right = [who is not None and is_right(who, answer, article, scorer) for who in referents]
        if not any(right):
            right[-1] = True
        if not all(right):
            yield Example(article.gold["id"], list(options), right)


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


def fitted(examples: list[Example]) -> Weights:
    """The weights of a conditional logit, fitted to examples."""
    where: dict[Feature, set[str]] = defaultdict(set)
    for example in examples:
        for features in example.options:
            for feature in features:
                where[feature].add(example.article)
    often = {feature for feature, articles in where.items() if len(articles) >= SEEN}
    return conditional_logit.fitted(examples, often | (EXPECTED.keys() & where.keys()), PENALTY, EXPECTED)


if __name__ == "__main__":
    main()

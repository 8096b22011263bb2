"""Train the models of reports: train.py FOLDER [--check]; needs scikit-learn (pip install '.[train]').

FOLDER has the corpora of quotations. A conditional logit over all that a word can report is fitted and written into the
language pack as two models, of the readings of words and of the extents of contents; and a logistic regression that
tells which words the other two make reports of, so that the rest need not be read. With --check nothing is written;
instead each fifth of the articles is read by the whole program with the models trained on the other four, and the
scores of all articles and of each half are printed.
"""

from __future__ import annotations

import tempfile
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import conditional_logit
import numpy as np
from corpora import HALVES, Corpus, corpora, half, lines, printed, quotes_in
from cross_validation import FOLDS, fold_of, parsed_arguments, site_of
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

import reader
from reader.quotes.engine import QUOTABLE
from reader.quotes.english import reports
from reader.quotes.english.content_model import ContentModel
from reader.quotes.english.cue_model import CueModel
from reader.quotes.english.cue_readings import readings_at
from reader.quotes.english.inflection import stem
from reader.quotes.english.pack import PACK
from reader.quotes.english.prefilter import CuePrefilter
from reader.quotes.english.profile import SentenceProfile, word_classes
from reader.quotes.linear import Feature, Weights, collected
from reader.quotes.quotation_style import quotation_style
from reader.quotes.sentences import Sentence, paragraphs_of

FOLDER = Path(reports.__file__).parent
FILES = {name: FOLDER / f"{name}_weights.txt" for name in ("prefilter", "cue", "content")}
RATE, ARTICLES = 0.06, 3
"""The smallest share of a stem's occurrences that are in a cue, and the fewest articles with such a cue,
for the stem to be considered.
"""
SEEN = 6
"""The least number of articles with a feature for it to be learned."""
COST = 1.0
"""The inverse of the strength of regularization of the prefilter."""
PENALTY, STEPS = 10.0, 100
"""The weight of the sum of squares of the other weights, and the steps of the search for them."""
FAINT = 8
"""Weights of the conditional logit below this, in hundredths, are left out, but for those of stems."""
SLIGHT = 6
"""Weights of the prefilter below this, in hundredths, are left out."""
NAME = "quotes_train"
"""The corpus that is trained on."""
OVERLAP = 0.5
CLOSE = 0.75
"""The intersection over union from which on a content is right, and close; only close ones are right if there are any.
"""

Spans = list[list[int]]
Row = tuple[list[Feature], bool, str]
"""The features of a candidate, whether it is right, and its article."""


@dataclass
class Example:
    """A word that may report: the features of its readings with their extents, and which are right; last is nothing,
    which has no features.
    """

    article: str
    readings: list[list[Feature]] = field(default_factory=list)
    """The features of the reading of each option."""
    extents: list[list[Feature]] = field(default_factory=list)
    """The features of the extent of each option."""
    overlaps: list[float] = field(default_factory=list)
    """How much each option has in common with a content of its source."""

    @property
    def options(self) -> list[list[Feature]]:
        """The features of each option."""
        return [*(a + b for a, b in zip(self.readings, self.extents, strict=True)), []]

    @property
    def right(self) -> list[bool]:
        """Which options are close, or at least right."""
        limit = CLOSE if max(self.overlaps) >= CLOSE else OVERLAP
        found = [overlap >= limit for overlap in self.overlaps]
        return [*found, not any(found)]


@dataclass
class Article:
    """A parsed article."""

    id: str
    sentences: list[Sentence]
    attributions: list[dict]


def main(argv: list[str] | None = None) -> None:
    """Train and write the models, or print the scores on articles kept out of training."""
    args = parsed_arguments(__doc__, argv)
    corpus = next(corpus for corpus in corpora(args.folder) if corpus.name == NAME)
    records = corpus.articles()
    if args.check:
        check(corpus, records)
        return
    for name, weights in learned([article(record) for record in records]).items():
        write(FILES[name], weights)


def article(record: dict) -> Article:
    document = reader.parse(record["text"])
    spans = [block.span for block in document.blocks if block.kind in QUOTABLE]
    style = quotation_style(document.text, PACK.elisions)
    paragraphs = paragraphs_of(document.text, spans, PACK, style)
    return Article(record["id"], [s for p in paragraphs for s in p.sentences], record["attributions"])


def learned(articles: list[Article]) -> dict[str, Weights]:
    """The weights of all models: first the cue and content models, then the prefilter by what these make of all
    words.
    """
    stems = cue_stems(articles)
    examples = [example for part in articles for example in examples_of(part, stems)]
    readings, extents = often(examples, lambda e: e.readings), often(examples, lambda e: e.extents)
    weights = conditional_logit.fitted(examples, readings | extents, PENALTY, steps=STEPS, slight=FAINT)
    known = {feature: 0 for feature in readings if feature[0] == "stem"}
    model_weights = {
        "cue": Weights(known | {feature: weight for feature, weight in weights.items() if feature in readings}),
        "content": Weights({feature: weight for feature, weight in weights.items() if feature in extents}),
    }
    use({"prefilter": Weights(), **model_weights})
    words = [row for part in articles for row in words_of(part)]
    return {"prefilter": fitted(words, SEEN, COST), **model_weights}


def often(examples: list[Example], features_of: Callable[[Example], list[list[Feature]]]) -> set[Feature]:
    """The features that are in some articles at least."""
    where: dict[Feature, set[str]] = defaultdict(set)
    for example in examples:
        for feature in {feature for option in features_of(example) for feature in option}:
            where[feature].add(example.article)
    return {feature for feature, articles in where.items() if len(articles) >= SEEN}


def words_of(part: Article) -> Iterable[Row]:
    """The training rows of the prefilter: the words that may report, and whether each becomes a report."""
    screen = CuePrefilter(collected)
    for s in part.sentences:
        classes = word_classes(s)
        places = reports.cue_positions(s)
        kept = {report.reading.at for report in reports.chosen_reports(s, places)} if places else set()
        for at in places:
            yield screen.of(s, at, classes), at in kept, part.id


def cue_stems(articles: list[Article]) -> frozenset[str]:
    """The stems of words that are often in a cue."""
    total, inside, where = Counter[str](), Counter[str](), defaultdict[str, set[str]](set)
    for part in articles:
        tokens = {
            s.start(i): stem(low)
            for s in part.sentences
            for i, low in enumerate(s.lowered)
            if low and not s.tags[i] & reports.NO_CUE
        }
        starts = sorted(tokens)
        total.update(tokens.values())
        for attribution in part.attributions:
            for begin, end in attribution["cue"]:
                for at in starts[bisect_left(starts, begin) : bisect_left(starts, end)]:
                    inside[tokens[at]] += 1
                    where[tokens[at]].add(part.id)
    often = {root for root in inside if inside[root] / total[root] >= RATE and len(where[root]) >= ARTICLES}
    return frozenset(often | {":", "according"})


def examples_of(part: Article, stems: frozenset[str]) -> Iterable[Example]:
    """The words of an article that may report, with what the gold says about them."""
    gold = [a for a in part.attributions if a["kind"] == "indirect" and a["content"] and a["source"]]
    cues, contents = CueModel(collected), ContentModel(collected)
    for s in part.sentences:
        profile = SentenceProfile(s, word_classes(s))
        for at, low in enumerate(s.lowered):
            is_known = stem(low) in stems or s.tags[at] & reports.LISTED_CUE
            if not low or not is_known or (s.tags[at] & reports.NO_CUE and low != ":"):
                continue
            found = Example(part.id)
            for r in readings_at(s, at):
                source, features = s.span(r.source.first, r.source.last), cues.of(profile, r)
                near = [a for a in gold if any(a0 < source.end and source.start < a1 for a0, a1 in a["source"])]
                for content, of_content in contents.extents(profile, r):
                    span = s.span(*content)
                    found.readings.append(features)
                    found.extents.append(of_content)
                    found.overlaps.append(max((overlap(span.start, span.end, a["content"]) for a in near), default=0.0))
            if found.overlaps:
                yield found


def overlap(start: int, end: int, spans: Spans) -> float:
    """The intersection over union of a span and several spans."""
    shared = sum(max(0, min(end, b) - max(start, a)) for a, b in spans)
    return shared / (end - start + sum(b - a for a, b in spans) - shared)


def fitted(rows: list[Row], seen: int, cost: float) -> Weights:
    """The weights of a logistic regression, fitted to rows."""
    where: dict[Feature, set[str]] = defaultdict(set)
    for features, _, part in rows:
        for feature in features:
            where[feature].add(part)
    known = {feature: i for i, feature in enumerate(f for f, parts in where.items() if len(parts) >= seen)}
    columns = [[known[f] for f in features if f in known] for features, _, _ in rows]
    pointers = np.cumsum([0, *map(len, columns)]).astype("int32")
    flat = np.array([i for row in columns for i in row], dtype="int32")
    matrix = csr_matrix((np.ones(len(flat)), flat, pointers), shape=(len(rows), len(known)))
    matrix.sum_duplicates()
    matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
    model = LogisticRegression(C=cost, max_iter=300, solver="liblinear", fit_intercept=False)
    model.fit(matrix, [right for _, right, _ in rows])
    weights = zip(known, (100 * model.coef_[0]).tolist(), strict=True)
    return Weights({feature: round(w) for feature, w in weights if abs(w) >= SLIGHT or feature[0] == "stem"})


def write(path: Path, weights: Weights) -> None:
    """Write the weights to a text file, sorted."""
    head = "# Learned by tools/train.py: the parts of a feature and its weight, between tabs.\n"
    lines = ("\t".join([*feature, f"{weight / 100:g}"]) + "\n" for feature, weight in sorted(weights.items()))
    path.write_text(head + "".join(lines), encoding="utf-8")
    print(f"{path.name}: {len(weights)} weights")


def check(corpus: Corpus, records: list[dict]) -> None:
    """Print the scores of indirect quotations on articles that were kept out of training: all, each half, and by the
    gold as it is, where what stands in two apostrophes is indirect.
    """
    folds = [fold_of(site_of(record)) for record in records]
    articles = [article(record) for record in records]
    gold, predictions = [], []
    for fold in range(FOLDS):
        use(learned([part for part, other in zip(articles, folds, strict=True) if other != fold]))
        gold += [record for record, own in zip(records, folds, strict=True) if own == fold]
        predictions += [corpus.predict(record) for record in gold[len(predictions) :]]
    as_it_is = {record["id"]: record for record in lines(corpus.gold[0])}
    chosen = {"all": gold} | {name: [record for record in gold if half(record) == name] for name in HALVES}
    chosen["as it is"] = [as_it_is[record["id"]] for record in gold]
    with tempfile.TemporaryDirectory() as scratch:
        for name, those in chosen.items():
            report = printed(corpus, those, predictions, Path(scratch)).splitlines()
            print(f"kept out, {name:8}", next(line for line in report if line.startswith("indirect")), flush=True)


def use(model_weights: dict[str, Weights]) -> None:
    """Make the reader use other weights."""
    reports.MAY_REPORT.clear()
    reports.scoring_models.cache_clear()
    quotes_in.cache_clear()
    found = (model_weights["prefilter"], model_weights["cue"], model_weights["content"])
    reports.model_weights = lambda: found


if __name__ == "__main__":
    main()

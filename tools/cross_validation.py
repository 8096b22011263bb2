"""The scores of a model on sites that were kept out of its training, beside those of the model that is installed.

The real program is run on every page, with weights that were trained on pages of other sites: each fifth of the sites
is read with the model of the other four. So the figures say what to expect of a page from anywhere else.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import md5
from pathlib import Path
from types import ModuleType
from urllib.parse import urlsplit

from corpora import Corpus, corpora, lines, scores

FOLDS = 5
Weights = dict[str, float]
Train = Callable[[int], Weights]
"""A function that trains on all sites but those of a fold."""


def site_of(gold: dict) -> str:
    """The site of an annotated page; the page itself where neither a site nor an address is known."""
    return gold.get("site") or urlsplit(gold.get("url") or "").netloc or gold["id"]


def fold_of(site: str) -> int:
    """The fold of a site, from 0 to FOLDS - 1."""
    return int(md5(site.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


@contextmanager
def weights_of(model: ModuleType, weights: Weights) -> Iterator[None]:
    """Let a module with a function `weights` work with other weights than those installed."""
    installed = model.weights
    model.weights = lambda: weights  # type: ignore[attr-defined]
    try:
        yield
    finally:
        model.weights = installed  # type: ignore[attr-defined]


def kept_out(corpus: Corpus, model: ModuleType, by_fold: Sequence[Weights]) -> list[dict]:
    """The predictions for a corpus, each made with the weights of the folds that its site is not in."""
    predictions = []
    for gold in lines(corpus.gold):
        with weights_of(model, by_fold[fold_of(site_of(gold))]):
            predictions.append(corpus.predict(gold))
    return predictions


def print_scores(folder: Path, names: Sequence[str], model: ModuleType, train: Train) -> None:
    """Print the F1 of each corpus by its own scorer: by the installed model, and on sites kept out of training."""
    by_fold = [train(fold) for fold in range(FOLDS)]
    print(f"{'':14} {'':10} installed  kept out")
    with tempfile.TemporaryDirectory() as scratch:
        for corpus in (corpus for corpus in corpora(folder) if corpus.name in names):
            gold = [*lines(corpus.gold)]
            before = scores(corpus, gold, [corpus.predict(line) for line in gold], Path(scratch))
            after = scores(corpus, gold, kept_out(corpus, model, by_fold), Path(scratch))
            for measure, value in before.items():
                print(f"{corpus.name:14} {measure:10} {value:9.3f} {after[measure]:9.3f}", flush=True)

"""The scores of a model on sites that were kept out of its training, beside those of the model that is installed.

The real program is run on every page, with a model that was trained on pages of other sites: each fifth of the sites
is read with the model of the other four. So the figures say what to expect of a page from anywhere else.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from hashlib import md5
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import patch
from urllib.parse import urlsplit

from corpora import Corpus, corpora, quotes_in, scores

FOLDS = 5
Train = Callable[[int], Any]
"""A function that trains on all sites but those of a fold, and returns what the program then works with."""
Loader = tuple[ModuleType, str]
"""The module and the name of the function that gives the program what was trained."""
Loaders = Loader | Sequence[Loader]
"""One of them, or several: a function that trains then returns something for each."""


def parsed_arguments(description: str | None, argv: Sequence[str] | None = None) -> argparse.Namespace:
    """What a tool that trains is asked for: `folder`, with the corpora, and `check`, to score and write nothing."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true", help="score by cross-validation instead of writing")
    return parser.parse_args(argv)


def site_of(gold: dict) -> str:
    """The site of an annotated page; the page itself where neither a site nor an address is known."""
    return gold.get("site") or urlsplit(gold.get("url") or "").netloc or gold["id"]


def fold_of(site: str) -> int:
    """The fold of a site, from 0 to FOLDS - 1."""
    return int(md5(site.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


@contextmanager
def working_with(trained: Any, loaders: Loaders) -> Iterator[None]:
    """Let the program work with other models than the installed ones."""
    with ExitStack() as stack:
        if isinstance(loaders[1], str):
            trained, loaders = [trained], [loaders]
        for model, (module, name) in zip(trained, loaders, strict=True):
            stack.enter_context(patch.object(module, name, partial(returned, model)))
        quotes_in.cache_clear()
        stack.callback(quotes_in.cache_clear)
        yield


def returned(model: Any) -> Any:
    """The model itself: what a loader returns."""
    return model


def kept_out(corpus: Corpus, loader: Loaders, by_fold: Sequence[Any]) -> list[dict]:
    """The predictions for a corpus, each made with the model of the folds that its site is not in."""
    predictions = []
    for gold in corpus.articles():
        with working_with(by_fold[fold_of(site_of(gold))], loader):
            predictions.append(corpus.predict(gold))
    return predictions


def print_scores(folder: Path, names: Sequence[str], loader: Loaders, train: Train) -> dict[str, list[dict]]:
    """Print the F1 of each corpus by its own scorer: by the installed model, and on sites kept out of training.

    Returns the predictions on the latter, by the name of the corpus.
    """
    predictions: dict[str, list[dict]] = {}
    by_fold = [train(fold) for fold in range(FOLDS)]
    print(f"{'':14} {'':10} installed  kept out")
    with tempfile.TemporaryDirectory() as scratch:
        for corpus in (corpus for corpus in corpora(folder) if corpus.name in names):
            gold = corpus.articles()
            before = scores(corpus, gold, [corpus.predict(line) for line in gold], Path(scratch))
            predictions[corpus.name] = kept_out(corpus, loader, by_fold)
            after = scores(corpus, gold, predictions[corpus.name], Path(scratch))
            for measure, value in before.items():
                print(f"{corpus.name:14} {measure:10} {value:9.3f} {after[measure]:9.3f}", flush=True)
    return predictions

"""Train the model of dialogue: train_dialogue.py FOLDER [--check]; needs scikit-learn (pip install '.[train]').

FOLDER holds the evaluation corpora. Stories are parts of novels of several lengths and openings of novels; the others
are articles and pages. A fifth of the books and articles is kept out at a time; printed are the share of stories that
are found and of other texts that are taken for stories. Without --check, the weights for the module are printed too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random
from zlib import crc32

import numpy as np
from cross_validation import parsed_arguments
from sklearn.linear_model import LogisticRegression

import reader
from reader.document import TextKind
from reader.formats.kind.dialogue import DialogueForm, dialogue_form
from reader.formats.kind.model import PROSE

ARTICLES = ("polnear/train.jsonl", "web_features/gold.jsonl", "gum/gold.jsonl", "outline_dev2.jsonl")
LENGTHS, PARTS_OF_BOOK, FOLDS = (150, 300, 600, 1200, 3000), 8, 5
Example = tuple[DialogueForm, bool, int]
"""The form of a text, whether it is a story, and its fold."""


def main() -> None:
    args = parsed_arguments(__doc__)
    found = list(examples(args.folder))
    inputs = np.array([form for form, _, _ in found])
    wanted = np.array([is_story for _, is_story, _ in found])
    folds = np.array([fold for _, _, fold in found])
    shares = np.zeros(len(found))
    for fold in range(FOLDS):
        shares[folds == fold] = fitted(inputs[folds != fold], wanted[folds != fold]).predict_proba(
            inputs[folds == fold]
        )[:, 1]
    print(f"{wanted.sum()} parts of stories, {(~wanted).sum()} other texts; kept out:")
    for least in (0.3, 0.5, 0.7, 0.9):
        chosen = shares > least
        print(f"above {least}: {chosen[wanted].mean():.3f} of the stories, {chosen[~wanted].mean():.3f} of the others")
    if not args.check:
        model = fitted(inputs, wanted)
        print(
            "WEIGHTS",
            [round(float(weight), 2) for weight in model.coef_[0]],
            "BIAS",
            round(float(model.intercept_[0]), 2),
        )


def examples(folder: Path) -> Iterator[Example]:
    """The texts that quote enough."""
    for name, text, is_story in texts(folder):
        document = reader.parse(text)
        if document.kind not in {TextKind.ARTICLE, TextKind.STORY}:
            continue
        form = dialogue_form(document.text, [block.span for block in document.blocks if block.kind in PROSE])
        if form is not None:
            yield form, is_story, crc32(name.encode()) % FOLDS


def texts(folder: Path) -> Iterator[tuple[str, str, bool]]:
    """The name, text and class of each text."""
    for path in ARTICLES:
        for record in records(folder / path):
            yield record["text"][:60], record["text"], False
    chance = Random(0)
    for book in records(folder / "pdnc" / "books.jsonl"):
        breaks = [match.start() for match in re.finditer(r"\n\s*\n", book["text"])]
        for length in LENGTHS:
            for _ in range(PARTS_OF_BOOK):
                at = chance.choice(breaks[10:-10])
                yield book["id"], book["text"][at : at + 6 * length], True
    for opening in records(folder / "litbank" / "gold.jsonl"):
        yield opening["id"], opening["text"], True


def records(path: Path) -> list[dict]:
    """The lines of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def fitted(inputs: np.ndarray, wanted: np.ndarray) -> LogisticRegression:
    """A logistic regression in which both classes weigh the same."""
    return LogisticRegression(class_weight="balanced", max_iter=1000).fit(inputs, wanted)


if __name__ == "__main__":
    main()

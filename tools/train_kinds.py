"""Train the model of the kinds of texts: train_kinds.py FOLDER [--check]; needs scikit-learn (pip install '.[train]').

FOLDER holds a file of JSON lines for each kind (article.jsonl …), a text a line: {"text", "format", "group"}. Texts
of one group (a site, a book, a package) are all trained on or all kept out. Printed: how the texts of each kind are
judged by models trained on four fifths of the groups. Without --check, the weights learned from all texts are written.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path
from zlib import crc32

import numpy as np
from sklearn.linear_model import LogisticRegression

import reader
from reader.document import TextKind
from reader.formats.kind.features import TextForm, form_of
from reader.formats.kind.model import LEAST_REFERENCE, LEAST_WORDS, WEIGHTS

KINDS = (TextKind.ARTICLE, TextKind.STORY, TextKind.MANUAL, TextKind.LICENCE, TextKind.CODE)
COMMON, KINDS_WITH_WORD = 0.3, 2
"""The share of the texts of a kind, and the number of such kinds, from which on a word is a feature."""
MOST_OF_GROUP = 8
COST = 0.5
"""The inverse of the regularization strength."""
PARTS = 5

Row = tuple[int, str, TextForm]
"""The kind of a text, its group and its form."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true", help="write nothing")
    args = parser.parse_args()
    rows = [row for at, kind in enumerate(KINDS) for row in rows_of(at, args.folder / f"{kind}.jsonl")]
    features = features_of(rows)
    inputs = np.array([[form.rates.get(feature, 0.0) for feature in features] for _, _, form in rows])
    wanted = np.array([kind for kind, _, _ in rows])
    parts = np.array([crc32(group.encode()) % PARTS for _, group, _ in rows])
    found = np.zeros((len(rows), len(KINDS)))
    for part in range(PARTS):
        found[parts == part] = fitted(inputs[parts != part], wanted[parts != part]).predict_proba(inputs[parts == part])
    report(wanted, found)
    if not args.check:
        write(features, fitted(inputs, wanted))


def rows_of(kind: int, path: Path) -> list[Row]:
    """The texts of a kind, at most a few of each group."""
    taken, rows = Counter[str](), []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        taken[record["group"]] += 1
        if taken[record["group"]] <= MOST_OF_GROUP:
            form = form_of(reader.parse(record["text"], record["format"]).text)
            if form.words >= LEAST_WORDS:
                rows.append((kind, record["group"], form))
    return rows


def features_of(rows: list[Row]) -> list[str]:
    """What is counted, and the words that are common in two kinds."""
    texts = Counter(kind for kind, _, _ in rows)
    having: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for kind, _, form in rows:
        for feature in form.rates:
            having[feature][kind] += 1
    return sorted(
        feature
        for feature, by_kind in having.items()
        if feature[0] == "("
        or (
            "'" not in feature
            and "’" not in feature
            and (len(feature) > 1 or feature in "ai")
            and sum(count >= COMMON * texts[kind] for kind, count in by_kind.items()) >= KINDS_WITH_WORD
        )
    )


def fitted(inputs: np.ndarray, wanted: np.ndarray) -> LogisticRegression:
    """A logistic regression in which all kinds weigh the same."""
    return LogisticRegression(C=COST, max_iter=1000, class_weight="balanced").fit(inputs, wanted)


def report(wanted: np.ndarray, found: np.ndarray) -> None:
    """Print how the texts of each kind are judged, and how often texts to look up and to read are confused."""
    judged = found.argmax(axis=1)
    print(f"{'kept out':10}", *(f"{kind:>8}" for kind in KINDS))
    for at, kind in enumerate(KINDS):
        print(f"{kind:10}", *(f"{np.sum((wanted == at) & (judged == other)):8}" for other in range(len(KINDS))))
    is_reference = np.array([kind.is_reference for kind in KINDS])
    share, right = found[:, is_reference].sum(axis=1), is_reference[wanted]
    print(f"reference texts not known as such: {np.mean(share[right] <= LEAST_REFERENCE):.3f}")
    print(f"other texts taken for reference:   {np.mean(share[~right] > LEAST_REFERENCE):.3f}")


def write(features: list[str], model: LogisticRegression) -> None:
    """Write the weights, a feature a line."""
    lines = ["# Learned by tools/train_kinds.py: a feature and its weight for each kind, between tabs."]
    lines.append("\t".join(["kinds", *KINDS]))
    columns = [("bias", model.intercept_), *zip(features, model.coef_.T, strict=True)]
    lines += ["\t".join([feature, *(f"{weight:.2f}" for weight in column)]) for feature, column in columns]
    Path(model.__file__).with_name(WEIGHTS).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{WEIGHTS}: {len(columns)} features")


if __name__ == "__main__":
    main()

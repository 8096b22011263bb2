"""Conditional logits (McFadden 1974): how probable each of some options is, by weights of their features."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from reader.quotes.linear import Feature, Weights

SLIGHT = 3
"""The smallest weight that is kept, in hundredths."""
STEPS = 500
"""The most steps of the search."""


class Example(Protocol):
    """A choice among options."""

    @property
    def options(self) -> Sequence[Sequence[Feature]]:
        """The features of each option."""
        ...

    @property
    def right(self) -> Sequence[bool]:
        """Which options are right: some, but not all."""
        ...


def fitted(
    examples: Sequence[Example],
    features: Collection[Feature],
    penalty: float,
    expected: Mapping[Feature, float] | None = None,
    steps: int = STEPS,
    slight: int = SLIGHT,
) -> Weights:
    """The weights of some features that make the right options most probable.

    `penalty` is the weight of the sum of squares of what the weights are away from those expected, 0 if there are none.
    The search ends after a number of steps. Weights below `slight`, in hundredths, are left out.
    """
    known = {feature: i for i, feature in enumerate(sorted(features))}
    options = [option for example in examples for option in example.options]
    rows = [[known[feature] for feature in option if feature in known] for option in options]
    pointers = np.cumsum([0, *map(len, rows)])
    matrix = csr_matrix((np.ones(pointers[-1]), [i for row in rows for i in row], pointers), (len(rows), len(known)))
    right = np.array([flag for example in examples for flag in example.right])
    lengths = np.array([len(example.options) for example in examples])
    starts = np.cumsum([0, *lengths[:-1]])
    prior = np.array([(expected or {}).get(feature, 0.0) for feature in known])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ weights
        scores -= np.repeat(np.maximum.reduceat(scores, starts), lengths)
        powers = np.exp(scores)
        total, good = np.add.reduceat(powers, starts), np.add.reduceat(powers * right, starts)
        share = powers / np.repeat(total, lengths) - powers * right / np.repeat(good, lengths)
        away = weights - prior
        value = float(np.sum(np.log(total) - np.log(good)) + penalty / 2 * away @ away)
        return value, matrix.T @ share + penalty * away

    found = minimize(loss, prior, jac=True, method="L-BFGS-B", options={"maxiter": steps})
    hundredths = zip(known, np.rint(100 * found.x).astype(int).tolist(), strict=True)
    return Weights({feature: weight for feature, weight in hundredths if abs(weight) >= slight})


def write(weights: Weights, file: Path, tool: str) -> None:
    """Write weights to a text file, sorted, with the name of the tool that learned them."""
    head = f"# Learned by tools/{tool}: the parts of a feature and its weight, between tabs.\n"
    lines = ("\t".join([*feature, f"{weight / 100:g}"]) + "\n" for feature, weight in sorted(weights.items()))
    file.write_text(head + "".join(lines), encoding="utf-8")
    print(f"{file.name}: {len(weights)} weights")

"""The trees of a LightGBM model as text: what `reader.formats.decision_trees` reads."""

from __future__ import annotations

from collections.abc import Sequence

import lightgbm

REPEATABLE = {"verbose": -1, "num_threads": 1, "deterministic": True, "seed": 1}
"""The settings of LightGBM by which the same texts give the same trees."""


def as_text(model: lightgbm.Booster, features: Sequence[str]) -> str:
    """The trees, one a line."""
    return "".join(
        "\t".join(parts(tree["tree_structure"], features)) + "\n" for tree in model.dump_model()["tree_info"]
    )


def parts(node: dict, features: Sequence[str]) -> list[str]:
    """The questions and answers of a tree, from its root on."""
    if "leaf_value" in node:
        return [f"{node['leaf_value']:.3f}"]
    question = f"{features[node['split_feature']]}<={node['threshold']:.5g}"
    return [question, *parts(node["left_child"], features), *parts(node["right_child"], features)]

"""Where the tables of a corpus are, told by the names of files alone."""

from __future__ import annotations

import os

TABLE_FORMATS = ("parquet", "jsonl", "csv")
"""The formats of tables, the preferred one first."""


def corpus_folder(target: str) -> str:
    """The folder of tables that a target is, or whose table of quotations it is; empty if it is none."""
    names = [f"quotations.{format}" for format in TABLE_FORMATS]
    if os.path.basename(os.path.normpath(target)) in names and os.path.exists(target):  # noqa: PTH110, PTH119  # long names
        return os.path.dirname(os.path.normpath(target)) or "."  # noqa: PTH120
    return target if any(os.path.exists(os.path.join(target, name)) for name in names) else ""  # noqa: PTH110, PTH118

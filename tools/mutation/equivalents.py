"""Equivalent mutants, which no test can kill: listed with a reason each in tests/equivalent_mutants.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

from mutants import Mutant

FILE = Path("tests/equivalent_mutants.toml")

Key = tuple[str, str, str]
"""The file, the line before the change, and the line after it."""


def equivalents() -> set[Key]:
    """The mutants of the list."""
    entries = tomllib.loads(FILE.read_text(encoding="utf-8")).get("mutant", []) if FILE.is_file() else []
    return {(entry["file"], entry["before"], entry["after"]) for entry in entries}


def key_of(mutant: Mutant) -> Key:
    """The key of a mutant in the list. It has no line number, which would change with every line above it."""
    return mutant.file, mutant.before, mutant.after

"""Mutants that no test can kill, each noted with the reason in tests/equivalent_mutants.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

from mutants import Mutant

FILE = Path("tests/equivalent_mutants.toml")

Key = tuple[str, str, str]
"""File, line before and line after."""


def equivalents() -> set[Key]:
    """The mutants that are noted."""
    noted = tomllib.loads(FILE.read_text(encoding="utf-8")).get("mutant", []) if FILE.is_file() else []
    return {(entry["file"], entry["before"], entry["after"]) for entry in noted}


def key_of(mutant: Mutant) -> Key:
    """What a mutant is noted by; its line number would change with every line above it."""
    return mutant.file, mutant.before, mutant.after

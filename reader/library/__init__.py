"""The library: what is kept of each article between runs (place, marks, notes, folds, corrections), and choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.lazy_names import lazy_names

if TYPE_CHECKING:
    from reader.library.canonical import canonical_target
    from reader.library.library import Library
    from reader.library.memory import KnownArticle, Memory, RecentArticle
    from reader.library.store import library_file

__all__ = ["KnownArticle", "Library", "Memory", "RecentArticle", "canonical_target", "library_file"]

if not TYPE_CHECKING:
    __getattr__ = lazy_names(
        __name__,
        {
            "KnownArticle": "memory",
            "Library": "library",
            "Memory": "memory",
            "RecentArticle": "memory",
            "canonical_target": "canonical",
            "library_file": "store",
        },
    )

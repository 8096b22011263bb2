"""The library: the state of each article between runs (place, marks, folds, corrections), and other saved choices."""

from reader.library.canonical import canonical_target
from reader.library.library import Library
from reader.library.memory import Memory, RecentArticle
from reader.library.store import library_file

__all__ = ["Library", "Memory", "RecentArticle", "canonical_target", "library_file"]

"""The library: what is kept of each article between runs (place, marks, notes, folds, corrections), and choices."""

from reader.library.canonical import canonical_target
from reader.library.library import Library
from reader.library.memory import Memory, NotedArticle, RecentArticle
from reader.library.store import library_file

__all__ = ["Library", "Memory", "NotedArticle", "RecentArticle", "canonical_target", "library_file"]

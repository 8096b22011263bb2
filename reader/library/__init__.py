"""What is remembered between runs: for each article its place, marks and folds; the articles read last; choices."""

from reader.library.identity import identity
from reader.library.library import Library
from reader.library.memory import Memory, Recent
from reader.library.store import library_file

__all__ = ["Library", "Memory", "Recent", "identity", "library_file"]

"""The word lists of a language pack: text files in which each group of words has a name and says where it comes from.

# a comment
[name of the group]
# what the words are, and their source
words between blanks, over as many lines as they need
"""

from __future__ import annotations

from functools import cache

from reader.quotes.package_files import text_of


class WordLists:
    """The word lists of one package; a file is read when the first of its groups is asked for."""

    def __init__(self, package: str) -> None:
        self.package = package
        self.groups = cache(self.read)

    def words(self, file: str, group: str) -> frozenset[str]:
        """The words of a group of FILE.txt. Raises KeyError if the file has no such group."""
        return frozenset(self.groups(file)[group])

    def text(self, file: str) -> str:
        """The text of FILE.txt."""
        return text_of(self.package, f"{file}.txt")

    def read(self, file: str) -> dict[str, list[str]]:
        """The groups of FILE.txt by name, each with its words in the order of the file."""
        groups: dict[str, list[str]] = {}
        words: list[str] = []
        for line in self.text(file).splitlines():
            if line.startswith("["):
                words = groups.setdefault(line.strip("[]"), [])
            elif not line.startswith("#"):
                words.extend(line.split())
        return groups

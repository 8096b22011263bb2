"""Joining lines: which hyphens at their ends divide a word, and which belong to it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen

LINE_END_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010]$")
LAST_WORD = re.compile(r"[^\W\d_][\w’'\u2010-]*$")
FIRST_WORD = re.compile(r"[^\W\d_][\w’'\u2010-]*")
WORD = re.compile(r"[^\W\d_][\w’'-]*")
LEAST_DIVIDED = 0.03
"""The smallest share of lines that end with a hyphen in a text whose words are divided."""


class Hyphens:
    """Decides by the words that stand within the lines of a text."""

    def __init__(self, lines: list[str]) -> None:
        self.words: Counter[str] = Counter()
        divided = sum(LINE_END_HYPHEN.search(line) is not None for line in lines)
        self.divides = divided >= LEAST_DIVIDED * len(lines)
        """Whether words are divided at all in this text; if they are not, a hyphen belongs to its word."""
        for line in lines:
            words = WORD.findall(line.casefold().replace("\u2010", "-"))
            self.words.update(words[:-1] if LINE_END_HYPHEN.search(line) else words)

    def join(self, before: str, after: str, *, is_heading: bool = False) -> str:
        """The text of two lines. In headings, words are rarely divided."""
        if not before or not after:
            return before + after
        if not LINE_END_HYPHEN.search(before):
            ends_open = before.endswith(("—", "/")) and not before.endswith((" —", " /"))
            return before + ("" if ends_open or (before.endswith("-") and before[-2:-1].isdigit()) else " ") + after
        last, first = LAST_WORD.search(before), FIRST_WORD.match(after)
        if last is None or first is None or not first[0][0].islower():
            return before + after
        return (before if self.is_real(last[0][:-1], first[0], is_heading=is_heading) else before[:-1]) + after

    def is_real(self, left: str, right: str, *, is_heading: bool = False) -> bool:
        """Whether a word is written with a hyphen at this place."""
        left, right = left.casefold().replace("\u2010", "-"), right.casefold().rstrip("-")
        as_one, apart = self.words[left + right], self.words[f"{left}-{right}"]
        if as_one or apart:
            return apart > as_one
        if is_heading or not self.divides:
            return True
        if "-" in left or "-" in right:
            return False
        if len(left) < 2 or len(right) < 2:
            return True
        groups = compounds()
        if left in groups["first"] and len(right) > 3 and right not in groups["not after these"]:
            return True
        if left in groups["rarely first"] and right in groups["after these"]:
            return True
        if right in groups["last"] and len(left) > 3:
            return True
        is_place = len(left) in dictionary().positions(left + right)
        return not is_place and bool(self.words[left] and self.words[right])


@cache
def compounds() -> dict[str, frozenset[str]]:
    """The groups of words in `hyphens.txt`."""
    groups: dict[str, frozenset[str]] = {}
    name = ""
    for line in resources.files(__package__).joinpath("hyphens.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
        elif not line.startswith("#"):
            groups[name] = groups.get(name, frozenset()) | frozenset(line.split())
    return groups


@cache
def dictionary() -> Pyphen:
    """The places at which English words are divided."""
    from pyphen import Pyphen

    return Pyphen(lang="en_GB")

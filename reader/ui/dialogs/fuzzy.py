"""Fuzzy matching: the names that a few letters may stand for, best first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.fuzzy import FuzzySearch

MOST_STARTS = 20
"""How many places of its first letter in a name are tried for a word."""
SEARCH = FuzzySearch(cache_size=1)


@dataclass(frozen=True, slots=True)
class Match:
    """A name that matches what was typed."""

    index: int
    """The index of the name."""
    letters: frozenset[int]
    """The offsets of the letters that match, in code points."""


def matches(names: Sequence[str], typed: str, most: int) -> list[Match]:
    """The names, at most `most`, that contain the letters of each typed word in order, if not next to each other.

    The best come first, by Textual's score: matches at the beginnings of words and adjacent letters count for more. If
    nothing is typed, all names match, in their order.
    """
    words = typed.split()
    if not words:
        return [Match(index, frozenset()) for index in range(min(most, len(names)))]
    words = [word.lower() for word in words]
    found = []
    for index, name in enumerate(names):
        low = name.lower()
        if all(has_in_order(low, word) for word in words):
            scored = [best_letters(low, word) for word in words]
            letters = frozenset(letter for _, offsets in scored for letter in offsets)
            found.append((-sum(score for score, _ in scored), len(name), index, letters))
    found.sort(key=lambda each: each[:3])
    return [Match(index, letters) for _, _, index, letters in found[:most]]


def has_in_order(name: str, word: str) -> bool:
    """Whether a name contains the letters of a word in their order."""
    at = -1
    return all((at := name.find(letter, at + 1)) >= 0 for letter in word)


def best_letters(name: str, word: str) -> tuple[float, Sequence[int]]:
    """The offsets of letters in a name that make a word, and their score.

    Textual's own search tries all combinations, of which there may be millions; here each place of the first letter,
    up to MOST_STARTS, is tried in two ways.
    """
    if word in name:
        return SEARCH.match(word, name)
    return max(((SEARCH.score(name, offsets), offsets) for offsets in ways(name, word)), default=(0.0, ()))


def ways(name: str, word: str) -> Iterator[list[int]]:
    """Some ways in which the letters of a word occur in a name: the next occurrence, or rather the next that begins a
    word unless it is right after the last one."""
    firsts = sorted(FuzzySearch.get_first_letters(name))
    at = -1
    for _ in range(MOST_STARTS):
        at = name.find(word[0], at + 1)
        if at < 0:
            return
        for begins in ((), firsts):
            offsets = [at]
            for letter in word[1:]:
                following = offsets[-1] + 1
                chosen = name.find(letter, following)
                if chosen != following:
                    chosen = next((i for i in begins if i >= following and name[i] == letter), chosen)
                offsets.append(chosen)
            if min(offsets) >= 0 and sorted(offsets) == offsets:
                yield offsets

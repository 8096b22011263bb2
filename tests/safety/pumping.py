"""Texts that a regular expression may be slow on: parts that it repeats or begins with, many times over, then a stop.

They are derived from the parsed expression, as in "Static Detection of DoS Vulnerabilities in Programs that use Regular
Expressions" (Wüstholz et al., 2017): words before a loop, its words many times, and a character that ends it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice, product
from re import _constants as op  # type: ignore[attr-defined]  # the parse tree is not part of the public interface
from re import _parser  # type: ignore[attr-defined]
from typing import Any

Node = tuple[Any, Any]
"""An operation of a parsed expression and its arguments."""
USUAL = "aA1é -.,:\n\t_<\"'(["
"""Characters that stand for a class, if it has one of them."""
STOPS = ("", "\0", "\n\n", "!a")
"""Ends by which a match is made to fail."""
CATEGORIES = {
    op.CATEGORY_DIGIT: r"\d",
    op.CATEGORY_NOT_DIGIT: r"\D",
    op.CATEGORY_SPACE: r"\s",
    op.CATEGORY_NOT_SPACE: r"\S",
    op.CATEGORY_WORD: r"\w",
    op.CATEGORY_NOT_WORD: r"\W",
}
MOST_SAMPLES = 4
"""How many words are made for a part of an expression."""


def pumped(pattern: re.Pattern[str], most: int) -> Iterator[Callable[[int], str]]:
    """At most so many texts for an expression, each as a function of its length in code points."""
    found = islice(dict.fromkeys(attacks(pattern)), most)
    return (lambda length, parts=parts: text_of(*parts, length) for parts in found)


def text_of(before: str, part: str, stop: str, length: int) -> str:
    """Words, a part many times, and a stop."""
    return before + part * max(1, (length - len(before) - len(stop)) // len(part)) + stop


def attacks(pattern: re.Pattern[str]) -> Iterator[tuple[str, str, str]]:
    """The words before, the part and the stop of each text, the likeliest first."""
    tree = list(
        _parser.parse(pattern.pattern, pattern.flags & ~re.TEMPLATE if hasattr(re, "TEMPLATE") else pattern.flags)
    )
    alphabet = "".join(dict.fromkeys([*literals(tree), *USUAL]))
    loops = list(loops_in(tree, [""], alphabet))
    starts = [words for words in prefixes(tree, alphabet) if words]
    for stop in STOPS:
        yield from (("", words, stop) for words in starts)
        yield from ((before, part, stop) for before, part in loops if part)
    for sign in alphabet:
        yield "", sign, "\0"
    for one, other in product(starts[:6], repeat=2):
        yield "", one + other, "\0"
    for start, sign in product(starts[-4:], alphabet):
        yield "", start + sign, "\0"
        yield start, sign, "\0"


def prefixes(tree: Iterable[Node], alphabet: str) -> Iterator[str]:
    """Words for the beginning of an expression, from its first part to all of it."""
    before = [""]
    for node in tree:
        before = combined(before, samples(node, alphabet))
        yield from before[:2]


def loops_in(tree: Iterable[Node], before: list[str], alphabet: str) -> Iterator[tuple[str, str]]:
    """The words before each loop, and words of the loop; loops within loops, too."""
    for node in tree:
        kind, value = node
        if kind in {op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT}:
            _, most, body = value
            if most > 20:
                yield from ((start, part) for start in before[:2] for part in joined_samples(body, alphabet))
        for inner in bodies(node):
            yield from loops_in(inner, before, alphabet)
        before = combined(before, samples(node, alphabet))


def bodies(node: Node) -> list[list[Node]]:
    """The parts within a part."""
    kind, value = node
    if kind in {op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT}:
        return [list(value[2])]
    if kind is op.SUBPATTERN:
        return [list(value[3])]
    if kind is op.BRANCH:
        return [list(branch) for branch in value[1]]
    if kind in {op.ASSERT, op.ASSERT_NOT}:
        return [list(value[1])]
    if kind is op.ATOMIC_GROUP:
        return [list(value)]
    if kind is op.GROUPREF_EXISTS:
        return [list(branch) for branch in value[1:] if branch is not None]
    return []


def samples(node: Node, alphabet: str) -> list[str]:
    """Some words that a part of an expression matches."""
    kind, value = node
    if kind is op.LITERAL:
        return [chr(value)]
    if kind is op.NOT_LITERAL:
        return [sign for sign in alphabet if sign != chr(value)][:2]
    if kind is op.ANY:
        return ["a", "<"]
    if kind is op.IN:
        return [sign for sign in alphabet + first_of(value) if is_in(value, sign)][:MOST_SAMPLES]
    if kind in {op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT}:
        least, most, body = value
        return [words * min(max(least, 1), most) for words in joined_samples(body, alphabet)] + (
            [""] if not least else []
        )
    if kind in {op.SUBPATTERN, op.BRANCH, op.ATOMIC_GROUP}:
        return [words for body in bodies(node) for words in joined_samples(body, alphabet)[:2]][: 2 * MOST_SAMPLES]
    return [""]


def joined_samples(body: Iterable[Node], alphabet: str) -> list[str]:
    """Some words that parts after each other match."""
    found = [""]
    for node in body:
        found = combined(found, samples(node, alphabet))
    return found


def combined(before: list[str], after: list[str]) -> list[str]:
    """Some of the words that two parts match one after the other: each of both occurs."""
    if not after:
        return before
    pairs = [before[i % len(before)] + after[i % len(after)] for i in range(max(len(before), len(after)))]
    return list(dict.fromkeys(pairs))[:MOST_SAMPLES]


def literals(tree: Iterable[Node]) -> Iterator[str]:
    """The characters that an expression names."""
    for node in tree:
        if node[0] in {op.LITERAL, op.NOT_LITERAL}:
            yield chr(node[1])
        elif node[0] is op.IN:
            yield from (chr(value) for kind, value in node[1] if kind is op.LITERAL)
        for body in bodies(node):
            yield from literals(body)


def first_of(items: list[Node]) -> str:
    """The first character of each range in a class."""
    return "".join(chr(value[0]) for kind, value in items if kind is op.RANGE)


def is_in(items: list[Node], sign: str) -> bool:
    """Whether a character is in a class."""
    found = any(holds(kind, value, sign) for kind, value in items)
    return found != (items[0][0] is op.NEGATE)


def holds(kind: object, value: Any, sign: str) -> bool:
    """Whether an item of a class has a character."""
    if kind is op.LITERAL:
        return bool(ord(sign) == value)
    if kind is op.RANGE:
        return bool(value[0] <= ord(sign) <= value[1])
    if kind is op.CATEGORY:
        return class_of(value).match(sign) is not None
    return False


@cache
def class_of(category: object) -> re.Pattern[str]:
    """An expression for a category of characters."""
    return re.compile(CATEGORIES[category])

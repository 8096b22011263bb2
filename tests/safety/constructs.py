"""The constructs of each format: repeated, nested and left open, at any length."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random
from typing import NamedTuple

from reader.sources import Format

FRONTS = {"yaml": ("---\n", "\n---\n\nText.\n"), "toml": ("+++\n", "\n+++\n\nText.\n")}
"""What stands before and after front matter, by its language."""
JOINTS = ("", " ", "\n", "\n\n")
"""What stands between repetitions of a construct."""


class Attack(NamedTuple):
    """A text of repeated constructs."""

    format: Format
    before: str
    part: str
    after: str = ""

    def text(self, length: int) -> str:
        """A text of about this length, in code points."""
        return self.before + self.part * max(1, length // len(self.part)) + self.after


class Nested(Attack):
    """Constructs within each other: each line is indented more than the one before, then all of them end."""

    def text(self, length: int) -> str:
        depth = round((2 * length) ** 0.5)
        return self.before + "".join(f"{' ' * i}{self.part}\n" for i in range(depth)) + self.after


@cache
def constructs() -> dict[str, list[str]]:
    """The constructs of each format, and of each language of front matter."""
    groups: dict[str, list[str]] = {}
    for line in Path(__file__).with_name("constructs.txt").read_text(encoding="utf-8").splitlines()[1:]:
        if line.startswith("[["):
            group = groups.setdefault(line.strip("[]"), [])
        else:
            group.append(line.encode("latin-1", "backslashreplace").decode("unicode_escape"))
    return groups


def attacks(format: Format) -> Iterator[Attack]:
    """Every construct of a format, repeated with each joint; nested; and front matter of it where there is any."""
    found = constructs()[format]
    for part in found:
        yield from (Attack(format, before_of(format), part + joint) for joint in JOINTS)
        yield Nested(format, before_of(format), part)
    if format is Format.MARKDOWN:
        for language, (fence, after) in FRONTS.items():
            for part in constructs()[language]:
                yield from (Attack(format, fence, part + joint, after) for joint in JOINTS)
                yield Nested(format, fence, part, after)


def mixed_attacks(format: Format, seed: int, most: int) -> Iterator[Attack]:
    """Two or three constructs of a format one after another, repeated; one before, and one after them."""
    chance = Random(f"{format}{seed}")
    found = constructs()[format]
    for _ in range(most):
        body = "".join(chance.choice(found) + chance.choice(JOINTS) for _ in range(chance.choice((2, 2, 3))))
        yield Attack(format, before_of(format) + chance.choice(["", *found]), body, chance.choice(["", *found]))


def sampled(format: Format, seed: int, most: int) -> list[Attack]:
    """Some of the attacks of a format, in a random order."""
    every = [*attacks(format), *mixed_attacks(format, seed, 200)]
    return list(islice(Random(seed).sample(every, len(every)), most))


def before_of(format: Format) -> str:
    """What stands before the constructs: a page needs something to read."""
    return "<p>Some words to read.</p>" if format is Format.HTML else "Some words to read.\n\n"

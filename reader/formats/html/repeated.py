"""Parts of a page that repeat, such as the posts of a thread: what belongs to the text in most of them does in all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from reader.document import BlockKind
from reader.formats.html.containers import Container, PlacedBlock

LEAST_PARTS, LEAST_CHOSEN = 3, 0.5
"""The fewest parts that repeat, and the least share of those with such a block where one was chosen."""
HIGHEST: Final = 6
"""How many containers up from a block the part is searched for."""
PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.BLOCK_QUOTE, BlockKind.CODE})
"""The kinds of block that are added; menus and teasers repeat as well, and are headings and lists of links."""
DIGITS = re.compile(r"\d+")

Path = tuple[str, ...]
"""The tags and names of the containers from a part down to a block, without numbers."""


def with_repeated(blocks: Sequence[PlacedBlock], chosen: Sequence[bool]) -> list[bool]:
    """What was chosen, with the blocks in the same places of the parts in which none was."""
    found = list(chosen)
    places: defaultdict[tuple[Container, Path], dict[Container, list[int]]] = defaultdict(dict)
    looks: dict[Container, str] = {}
    for i, placed in enumerate(blocks):
        if placed.block.kind not in PROSE or placed.linked * 2 > placed.size:
            continue
        path: list[str] = [placed.block.kind]
        part = placed.container
        for _ in range(HIGHEST):
            if part is None or part.parent is None:
                break
            look = looks.get(part)
            if look is None:
                look = looks[part] = look_of(part)
            path.append(look)
            places[part.parent, tuple(path)].setdefault(part, []).append(i)
            part = part.parent
    for parts in places.values():
        if len(parts) < LEAST_PARTS:
            continue
        having = sum(any(chosen[i] for i in members) for members in parts.values())
        if LEAST_CHOSEN * len(parts) <= having < len(parts):
            for members in parts.values():
                if not any(chosen[i] for i in members):
                    for i in members:
                        found[i] = True
    return found


def look_of(container: Container) -> str:
    """The tag and the names of a container without numbers, in which parts that repeat differ."""
    return f"{container.tag} {DIGITS.sub('', container.names)}"

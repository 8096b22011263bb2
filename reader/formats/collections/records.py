"""Lists of records within JSON of any shape, and the words in their fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | float | bool | None"
MOST_DEPTH = 6
"""How deep lists of records are looked for."""
LEAST_WORDS = 5
"""The fewest words that a text in a record has on average; names and labels have fewer."""
CHAIN = "mapping"
"""The field with the messages of a conversation by their names, in the exports of some chat programs."""


def records_in(root: Json, depth: int = 0) -> Iterator[list[Mapping[str, Json]]]:
    """The lists of objects in some JSON, the outermost first; an object that stands alone is a list of one."""
    if depth > MOST_DEPTH:
        return
    if isinstance(root, Mapping):
        chain = root.get(CHAIN)
        if isinstance(chain, Mapping):
            yield [each for each in chain.values() if isinstance(each, Mapping)]
        if depth == 0:
            yield [root]
        for value in root.values():
            if isinstance(value, Mapping | list):
                yield from records_in(value, depth + 1)
    elif isinstance(root, list):
        found = [each for each in root if isinstance(each, Mapping)]
        if found and 2 * len(found) >= len(root):
            yield found
        if len(root) == 1:
            yield from records_in(root[0], depth + 1)


def words_under(record: Mapping[str, Json], names: Sequence[str]) -> str:
    """The first words under some names, however deep they are; empty if there are none."""
    return next((words for name in names if (words := words_in(record.get(name))).strip()), "")


def words_in(value: Json, depth: int = 0) -> str:
    """The words of a value: text, or the texts of a list or of an object with text, put together."""
    if isinstance(value, str) or depth > MOST_DEPTH:
        return value if isinstance(value, str) else ""
    if isinstance(value, list):
        return "".join(words_in(part, depth + 1) for part in value)
    if isinstance(value, Mapping):
        return words_under(value, ("text", "content", "parts")) if depth < MOST_DEPTH else ""
    return ""


def text_of(value: Json, names: Sequence[str]) -> str:
    """The first text of an object under some names, on one line; empty if there is none."""
    if not isinstance(value, Mapping):
        return ""
    found = next((value[name] for name in names if isinstance(value.get(name), str)), "")
    return " ".join(found.split()) if isinstance(found, str) else ""

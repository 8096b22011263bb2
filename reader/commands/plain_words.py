"""Words that only name targets: what a command takes then is known without a parser of the command line.

`argparse`, what it imports for help, and its work take a tenth of the time of a short command.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from reader.commands.command import Command

if TYPE_CHECKING:
    import argparse

PLAIN = frozenset({"outline", "quotes", "speakers", "text"})
"""The commands that take targets, and options with a default."""


class Declared:
    """What a command declares, in place of a parser: the name of its targets, and the defaults of its options."""

    def __init__(self) -> None:
        self.targets = ""
        self.is_one = False
        """Whether there is one target, as opposed to one or more."""
        self.defaults: dict[str, object] = {}

    def add_argument(
        self, name: str, *, nargs: str = "", action: str = "", dest: str = "", default: object = None, **_: object
    ) -> None:
        """Take an argument as `ArgumentParser.add_argument` does; options have one name, a long one."""
        if name.startswith("-"):
            value = False if action == "store_true" else default
            self.defaults[dest or name.removeprefix("--").replace("-", "_")] = value
        else:
            self.targets, self.is_one = name, not nargs


def plain_arguments(command: Command, words: list[str]) -> argparse.Namespace | None:
    """What the words mean to a command in PLAIN; None if the parser has to tell."""
    if not words or any(word.startswith("-") and word != "-" for word in words):
        return None
    declared = Declared()
    command.add_arguments(declared)  # type: ignore[arg-type]  # it has the one method of a parser that is called
    if declared.is_one and len(words) > 1:
        return None
    targets = {declared.targets: words[0] if declared.is_one else words}
    return SimpleNamespace(**declared.defaults, **targets)  # type: ignore[return-value]  # it has what a Namespace has

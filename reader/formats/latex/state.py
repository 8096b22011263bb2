"""What is known of a LaTeX document while it is converted: macros, notes, labels, counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from reader.formats.latex.code import Macro

STEPS = ("chapter", "section", "subsection", "subsubsection")
Writer: TypeAlias = Callable[[Any, str, int], str]  # the type of the conversion would lead in a circle
"""Writes a command as HTML: it is given the conversion, the rest of the meaning, and where the code ends."""


@dataclass(slots=True)
class State:
    """What is known of a document while it is converted."""

    macros: dict[str, Macro]
    aside: list[str]
    """What is set as it is, as HTML."""
    has_chapters: bool = False
    about: dict[str, str] = field(default_factory=dict)
    """Title, author and date, as HTML."""
    notes: list[str] = field(default_factory=list)
    inputs: list[str] = field(default_factory=list)
    """The names of files that the document takes in."""
    labels: dict[str, str] = field(default_factory=dict)
    """What labels stand for."""
    counts: dict[str, int] = field(default_factory=dict)
    number: str = ""
    """The number of what was counted last."""
    cited: dict[str, str] = field(default_factory=dict)
    """The signs of the entries in the bibliography."""
    expanded: int = 0
    writers: Mapping[str, Writer] = field(default_factory=dict)
    """How commands are written, by the first word of their meaning."""

    def count(self, name: str) -> str:
        """The number of the next figure, table or section of this name."""
        self.counts[name] = self.counts.get(name, 0) + 1
        if name in STEPS:
            at = STEPS.index(name)
            self.counts.update(dict.fromkeys(STEPS[at + 1 :], 0))
            first = 0 if self.has_chapters else 1
            self.number = ".".join(str(self.counts.get(step, 0)) for step in STEPS[first : at + 1])
        else:
            self.number = str(self.counts[name])
        return self.number

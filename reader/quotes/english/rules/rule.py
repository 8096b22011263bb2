"""What a rule of attribution is: a function that judges one phenomenon, with the stage at which it is asked."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import TypeAlias

from reader.quotes.english.candidate import Candidate, Verdict
from reader.structs import Struct

Judge: TypeAlias = Callable[[Candidate], Verdict | None]
"""Says who spoke a run, or that the run is no speech; None if the phenomenon is not there."""


class Stage(Enum):
    """When a rule is asked."""

    SENTENCE = auto()
    """First, about every run: the rule looks at the sentence of the run alone."""
    CONTEXT = auto()
    """About the runs that are left, in the order of the text: the verdicts on the runs before are known."""


class Rule(Struct):
    """A rule of attribution."""

    judge: Judge
    """The function; its docstring holds an example."""
    stage: Stage
    """When it is asked."""
    name: str
    """The name of the rule, as in `Quote.rule`: that of the function."""

    @property
    def reason(self) -> str:
        """What the rule goes by: the first paragraph of its docstring, on one line."""
        return " ".join((self.judge.__doc__ or "").strip().partition("\n\n")[0].split())


def rule(stage: Stage) -> Callable[[Judge], Rule]:
    """Make a rule of a function."""
    return lambda judge: Rule(judge, stage, judge.__name__)

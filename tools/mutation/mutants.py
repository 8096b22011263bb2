"""The mutants of a file, each with one change by an operator of cosmic-ray."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators.operator import Operator
from cosmic_ray.operators.provider import OperatorProvider

BINARY = {
    "Add": "Sub",
    "Sub": "Add",
    "Mul": "Div",
    "Div": "Mul",
    "FloorDiv": "Mul",
    "Mod": "Mul",
    "Pow": "Mul",
    "LShift": "RShift",
    "RShift": "LShift",
    "BitOr": "BitAnd",
    "BitAnd": "BitOr",
    "BitXor": "BitOr",
}
"""One replacement for each operator. cosmic-ray has eleven, but tests nearly always kill all or none of them."""
COMPARISONS = {
    "Eq": ("NotEq",),
    "NotEq": ("Eq",),
    "Is": ("IsNot",),
    "IsNot": ("Is",),
    "Lt": ("LtE", "GtE"),
    "LtE": ("Lt", "Gt"),
    "Gt": ("GtE", "LtE"),
    "GtE": ("Gt", "Lt"),
}
"""For each comparison its opposite, and the one that differs only at the limit."""
OTHERS = (
    "AddNot",
    "ExceptionReplacer",
    "NumberReplacer",
    "RemoveDecorator",
    "ReplaceAndWithOr",
    "ReplaceBreakWithContinue",
    "ReplaceContinueWithBreak",
    "ReplaceFalseWithTrue",
    "ReplaceOrWithAnd",
    "ReplaceTrueWithFalse",
    "ReplaceUnaryOperator_Delete_Not",
    "ReplaceUnaryOperator_Delete_USub",
    "ZeroIterationForLoop",
)
OPERATORS = (
    *(f"ReplaceBinaryOperator_{old}_{new}" for old, new in BINARY.items()),
    *(f"ReplaceComparisonOperator_{old}_{new}" for old, choices in COMPARISONS.items() for new in choices),
    *OTHERS,
)
UNSEEN = ("@cache", "@lru_cache", "@dataclass", "@overload", "@rule(", "@staticmethod")
"""Decorators that are not changed: without them the program only gets slower, or the import fails. The arguments of a
rule only say which lines it can skip."""

ANNOTATION = {"annassign": 1, "tfpdef": 2}
"""The index of the annotation in the syntax node of a variable and of a parameter."""


class Mutant(NamedTuple):
    """One change to one file."""

    file: str
    """The file, from the root of the project."""
    line: int
    """The line that changes, from 1."""
    before: str
    """That line, without white space at its ends."""
    after: str
    """The line with the change."""
    code: str
    """The whole file with the change."""


class Site(NamedTuple):
    """A place where an operator of cosmic-ray can change a file."""

    file: str
    operator: str
    occurrence: int
    line: int

    def mutant(self) -> Mutant | None:
        """The mutant of this place; None if the code stays the same."""
        source = Path(self.file).read_text(encoding="utf-8")
        code = mutate_code(source, operator_called(self.operator), self.occurrence)
        if code is None or code == source:
            return None
        for number, (old, new) in enumerate(zip(source.splitlines(), code.splitlines(), strict=False), start=1):
            if old != new:
                return Mutant(self.file, number, old.strip(), new.strip(), code)
        return None


def operator_called(name: str) -> Operator:
    """The operator of cosmic-ray of that name."""
    found: Operator = OperatorProvider()[name]()
    return found


def sites_in(file: Path) -> Iterator[Site]:
    """All places where a file can be changed, except annotations, which nothing reads."""
    tree = get_ast(file.read_text(encoding="utf-8"))
    nodes = [*ast_nodes(tree)]
    for name in OPERATORS:
        operator = operator_called(name)
        places = [(node, start) for node in nodes for start, _ in operator.mutation_positions(node)]
        for occurrence, (node, start) in enumerate(places):
            if not is_annotation(node) and not is_unseen(node):
                yield Site(str(file), name, occurrence, start[0])


def is_annotation(node: object) -> bool:
    """Whether a node of the syntax tree is in the annotation of a variable, a parameter or a result."""
    child, parent = node, getattr(node, "parent", None)
    while parent is not None:
        if parent.type in ANNOTATION and child is parent.children[ANNOTATION[parent.type]]:
            return True
        if parent.type == "param" and getattr(parent, "annotation", None) is child:
            return True
        if parent.type == "funcdef":
            return getattr(parent, "annotation", None) is child
        child, parent = parent, parent.parent
    return False


def is_unseen(node: object) -> bool:
    """Whether no test can see that a node has changed.

    These are decorators that only affect speed, the star before keyword-only parameters, imports for types, and the
    `strict` of `zip`, which raises only if something else is broken.
    """
    if getattr(node, "type", "") == "operator" and node.parent.type == "parameters":
        return True
    while node is not None:
        kind = getattr(node, "type", "")
        if kind == "decorator":
            return node.get_code(include_prefix=False).startswith(UNSEEN)
        if kind == "if_stmt" and node.children[1].get_code().strip() == "TYPE_CHECKING":
            return True
        if kind == "argument" and node.get_code(include_prefix=False).startswith("strict="):
            return True
        node = getattr(node, "parent", None)
    return False

"""Every regular expression in the code of the program, and how it is used."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2] / "reader"
MODULES = frozenset({"re", "regex"})
SCANS = frozenset({"search", "finditer", "findall", "sub", "subn", "split", "scanner"})
"""Methods that try an expression at every place of a text."""
CALLS = SCANS | {"compile", "match", "fullmatch"}
"""Functions of `re` that take an expression."""
LAZY = "lazy_pattern"
"""The function of the program that compiles an expression on first use."""


class Expression(NamedTuple):
    """A regular expression and its place in the code."""

    place: str
    """The module and the name, or the line if it has no name."""
    pattern: re.Pattern[Any] | None
    """None if it is made from what the program is given."""
    is_scanned: bool
    """Whether it is tried at every place of a text, or could be."""
    is_whole: bool
    """Whether it is matched with whole texts."""


def expressions() -> Iterator[Expression]:
    """All regular expressions of the program, in the order of their modules."""
    for path, tree in trees().items():
        module = import_module(module_name(path))
        for node, function, name in calls_in(tree):
            yield expression_of(node, function, name, module.__name__, vars(module))


def expression_of(node: ast.Call, function: str, name: str, module: str, names: dict[str, Any]) -> Expression:
    """The expression of a call of `re`."""
    method = method_called(node)
    place = f"{module}.{name or function or node.lineno}"
    used = uses()[module, name] if name else {method} - {"compile"}
    known = bool(used) and "?" not in used
    return Expression(
        place,
        evaluated(node, names),
        is_scanned=not known or bool(used & SCANS),
        is_whole=not known or bool(used & {"fullmatch"}),
    )


def evaluated(node: ast.Call, names: dict[str, Any]) -> re.Pattern[Any] | None:
    """The compiled expression of a call; None if it depends on more than the names of the module."""
    flags = node.args[1] if method_called(node) == "compile" and len(node.args) > 1 else None
    flags = next((word.value for word in node.keywords if word.arg == "flags"), flags)
    call = ast.Call(ast.parse("re.compile", mode="eval").body, [node.args[0], *([flags] if flags else [])], [])
    code = compile(ast.fix_missing_locations(ast.Expression(call)), "<expression>", "eval")
    try:
        found: re.Pattern[Any] = eval(code, {**names, "re": re, "regex": re})  # code of the program itself
    except (NameError, AttributeError, re.error):
        return None
    return found


@cache
def trees() -> dict[Path, ast.Module]:
    """The parsed modules of the program."""
    return {
        path: ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(ROOT.rglob("*.py"))
        if path.name != "__main__.py"
    }


def module_name(path: Path) -> str:
    """The name of the module in a file."""
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def calls_in(tree: ast.Module) -> Iterator[tuple[ast.Call, str, str]]:
    """The calls of `re` that take an expression, the function they are in, and the name that the result is given."""
    pending: list[tuple[ast.AST, str, str]] = [(tree, "", "")]
    while pending:
        node, function, name = pending.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            function = node.name
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
        if is_call(node):
            assert isinstance(node, ast.Call)
            yield node, function, name if not function else ""
        inner = name if isinstance(node, (ast.Module, ast.Assign)) else ""
        pending += [(child, function, inner) for child in ast.iter_child_nodes(node)][::-1]


def method_called(node: ast.Call) -> str:
    """The function of `re` that a node calls; `lazy_pattern` is `re.compile`, put off."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else "compile"


def is_call(node: ast.AST) -> bool:
    """Whether a node calls `re.compile` or one of its kind."""
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Name):
        return node.func.id == LAZY
    return (
        isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in MODULES
        and node.func.attr in CALLS
    )


@cache
def uses() -> dict[tuple[str, str], set[str]]:
    """The methods that are called on each name of each module, anywhere; "?" where the name is used otherwise."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for path, tree in trees().items():
        imported = {
            alias.asname or alias.name: (node.module or "", alias.name)
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        within = {id(child): node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and node.id.isupper() and isinstance(node.ctx, ast.Load):
                parent = within[id(node)]
                found[imported.get(node.id, (module_name(path), node.id))].add(method_of(parent))
    return found


def method_of(parent: ast.AST) -> str:
    """How an expression is used."""
    return parent.attr if isinstance(parent, ast.Attribute) and parent.attr in CALLS else "?"

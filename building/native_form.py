"""Sources in the form that mypyc compiles to native classes: structs with their methods written out, cached properties
with the attribute that they are kept in.

The form with `reader.structs` is the one that is read, and that starts quickly without a compiler. What is written here
means the same. Lines are added and none is taken away; `Form.lines` says where each came from.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from itertools import chain

OPTIONS = {"frozen": True, "eq": True, "order": False, "tuple": False}
"""The options of structs that change their methods, with their defaults; and whether it is a named tuple."""


@dataclass(frozen=True)
class Form:
    """A module in its native form."""

    source: str
    """The source."""
    lines: tuple[int, ...]
    """The line of the module from which each line of the source comes, counted from 1."""


def native_form(source: str, *, has_native_tuples: bool = False) -> Form:
    """A module with its structs and cached properties in the form that mypyc compiles.

    Named tuples that nobody outside takes for tuples can be classes too, whose fields are found at once.
    """
    lines = source.splitlines()
    rewriting = Rewriting(lines, has_native_tuples)
    tree = ast.parse(source)
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            rewriting.take_class(node)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            rewriting.take_variable(node)
    rows = [(line, number) for number, line in enumerate(lines, 1)]
    whole = list(
        chain.from_iterable([*[(new, at) for new in rewriting.before.get(at, ())], (line, at)] for line, at in rows)
    )
    if rewriting.is_typed:
        whole = with_imports(whole)
    return Form("".join(f"{line}\n" for line, _ in whole), tuple(at for _, at in whole))


def with_imports(rows: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """The rows of a module with what the methods of structs need, after the import of annotations."""
    at = next(i for i, (line, _) in enumerate(rows) if line.startswith("from __future__"))
    new = ["import typing as _typing", "from reader import structs as _structs"]
    return [*rows[: at + 1], *((line, rows[at][1]) for line in new), *rows[at + 1 :]]


class Rewriting:
    """Changes to the lines of a module."""

    def __init__(self, lines: list[str], has_native_tuples: bool) -> None:
        self.has_native_tuples = has_native_tuples
        self.lines = lines
        """The lines, some of them changed."""
        self.before: dict[int, list[str]] = {}
        """The new lines before a line, by its number."""
        self.is_typed = False
        """Whether a line needs `typing` and `structs`."""

    def take_class(self, node: ast.ClassDef) -> None:
        """Rewrite a class."""
        bases = [ast.unparse(base) for base in node.bases]
        if bases == ["Struct"]:
            self.write_struct(node, OPTIONS | {option.arg: option.value.value for option in node.keywords})
        elif bases == ["NamedTuple"] and self.has_native_tuples:
            self.write_struct(node, OPTIONS | {"order": True, "tuple": True})
        for method in node.body:
            if isinstance(method, ast.FunctionDef) and decorators(method) == ["cached_property"]:
                self.write_property(method)

    def take_variable(self, node: ast.Assign | ast.AnnAssign) -> None:
        """Rewrite a variable of the module: constants are final, which makes them quick to look up.

        A type variable that stands for one of several types stands for any: mypyc compiles a function once.
        """
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        call = node.value
        if not isinstance(target, ast.Name):
            return
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "TypeVar":
            if len(call.args) == 1:
                return
            self.blank(node)
            self.lines[node.lineno - 1] = f'{target.id} = TypeVar("{target.id}", bound=_typing.Any)'
            self.is_typed = True
        elif target.id.isupper() and not (isinstance(node, ast.AnnAssign) and "Final" in ast.unparse(node.annotation)):
            line = self.lines[node.lineno - 1]
            assert line.startswith(target.id)
            kind = f"[{ast.unparse(node.annotation)}]" if isinstance(node, ast.AnnAssign) else ""
            start = node.annotation.end_col_offset if isinstance(node, ast.AnnAssign) else len(target.id)
            self.lines[node.lineno - 1] = f"{target.id}: _typing.Final{kind}{line[start:]}"
            self.is_typed = True

    def blank(self, node: ast.AST) -> None:
        """Make the lines of a statement empty."""
        for number in range(node.lineno, node.end_lineno + 1):
            self.lines[number - 1] = ""

    def write_struct(self, node: ast.ClassDef, options: dict[str, bool]) -> None:
        """Write a struct, or a named tuple, as a class of its own."""
        self.is_typed = True
        fields = [line for line in node.body if isinstance(line, ast.AnnAssign)]
        fields = [field for field in fields if not ast.unparse(field.annotation).startswith("ClassVar")]
        self.lines[node.lineno - 1] = f"class {node.name}:"
        for number in range(node.lineno + 1, node.body[0].lineno):
            self.lines[number - 1] = ""  # bases over several lines
        for field in fields:
            self.blank(field)
            following = node.body[node.body.index(field) + 1 : node.body.index(field) + 2]
            if following and isinstance(following[0], ast.Expr):
                self.blank(following[0])
        at = fields[0].lineno if fields else node.end_lineno
        self.before[at] = [f"    {line}" for line in struct_lines(node.name, fields, options)]

    def write_property(self, method: ast.FunctionDef) -> None:
        """Write a cached property as a property and the method that works it out."""
        name, kind = method.name, ast.unparse(method.returns)
        at = method.decorator_list[0].lineno
        self.before[at] = [
            f"    _kept_{name}: {kind}",
            "    @property",
            f"    def {name}(self) -> {kind}:",
            "        try:",
            f"            return self._kept_{name}",
            "        except AttributeError:",
            f"            self._kept_{name} = found = self._find_{name}()",
            "            return found",
        ]
        self.lines[at - 1] = ""
        self.lines[method.lineno - 1] = self.lines[method.lineno - 1].replace(f"def {name}(", f"def _find_{name}(", 1)


def decorators(node: ast.FunctionDef) -> list[str]:
    """The decorators of a function as written."""
    return [ast.unparse(decorator) for decorator in node.decorator_list]


def struct_lines(name: str, fields: list[ast.AnnAssign], options: dict[str, bool]) -> list[str]:
    """The fields and methods of a struct."""
    names = [ast.unparse(field.target) for field in fields]
    kinds = [ast.unparse(field.annotation) for field in fields]
    own, other = values("self", names), values("other", names)
    lines = []
    for field, kind in zip(names, kinds, strict=True):
        lines.append(f"{field}: _typing.Final[{kind}]" if options["frozen"] else f"{field}: {kind}")
    lines += [
        f"__struct_fields__: _typing.ClassVar[tuple[str, ...]] = ({''.join(f'{field!r}, ' for field in names)})",
        f"__match_args__: _typing.ClassVar[tuple[str, ...]] = ({''.join(f'{field!r}, ' for field in names)})",
        "__struct_defaults__: _typing.ClassVar[dict[str, _typing.Any]] = {"
        + "".join(
            f"{field!r}: _structs.Default({given(default)}), "
            for field, default in zip(names, [field.value for field in fields], strict=True)
            if default is not None
        )
        + "}",
        "__dataclass_fields__: _typing.ClassVar[_typing.Any] = _structs.NATIVE_FIELDS",
        *init_lines(names, kinds, [field.value for field in fields]),
        "def __repr__(self) -> str:",
        f'    return f"{name}({", ".join(f"{field}={{self.{field}!r}}" for field in names)})"',
        "def __reduce__(self) -> _typing.Any:",
        f"    return {name}, {own}",
    ]
    if options["eq"]:
        same = " and ".join(f"self.{field} == other.{field}" for field in names) or "True"
        lines += ["def __eq__(self, other: object) -> bool:", f"    return isinstance(other, {name}) and {same}"]
        if options["frozen"]:
            lines += ["def __hash__(self) -> int:", f"    return hash({own})"]
        else:
            lines += ["def __hash__(self) -> int:", f"    raise TypeError(\"unhashable type: '{name}'\")"]
    if options["tuple"]:
        lines += [
            "def __iter__(self) -> _typing.Iterator[_typing.Any]:",
            f"    return iter({own})",
            "def __len__(self) -> int:",
            f"    return {len(names)}",
            "def __getitem__(self, at: _typing.Any) -> _typing.Any:",
            f"    fields: tuple[_typing.Any, ...] = {own}",
            "    return fields[at]",
            f"def _replace(self, **changes: _typing.Any) -> {name}:",
            "    return _structs.replace(self, **changes)",
        ]
    if options["order"]:
        for method, sign in {"lt": "<", "le": "<=", "gt": ">", "ge": ">="}.items():
            lines += [f"def __{method}__(self, other: {name}) -> bool:", f"    return {own} {sign} {other}"]
    return lines


def init_lines(names: list[str], kinds: list[str], defaults: list[ast.expr | None]) -> list[str]:
    """The `__init__` of a struct. A default that is made anew is None among the parameters."""
    parameters, lines = ["self"], []
    for name, kind, default in zip(names, kinds, defaults, strict=True):
        value = name
        if default is None:
            parameters.append(f"{name}: {kind}")
        elif is_fresh(default):
            parameters.append(f"{name}: {kind} | None = None")
            made = ast.unparse(default.args[0])
            made = {"list": "[]", "dict": "{}"}.get(made, f"{made}()" if made.isidentifier() else f"({made})()")
            value = f"{made} if {name} is None else {name}"
        else:
            parameters.append(f"{name}: {kind} = {ast.unparse(default)}")
        lines.append(f"    self.{name} = {value}")
    return [f"def __init__({', '.join(parameters)}) -> None:", *(lines or ["    pass"])]


def is_fresh(default: ast.expr | None) -> bool:
    """Whether a default is made anew for each instance."""
    return isinstance(default, ast.Call) and ast.unparse(default.func) == "fresh"


def given(default: ast.expr) -> str:
    """A default as the argument of `Default`."""
    if isinstance(default, ast.Call) and is_fresh(default):
        return f"make={ast.unparse(default.args[0])}"
    return ast.unparse(default)


def values(variable: str, names: list[str]) -> str:
    """The tuple of the values of the fields in a variable, as Python writes it."""
    return f"({''.join(f'{variable}.{name}, ' for name in names)})"

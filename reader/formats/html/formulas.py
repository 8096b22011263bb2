"""Formulas in MathML as text on one line."""

from __future__ import annotations

from collections.abc import Callable

from lxml.html import HtmlElement

ANNOTATIONS = frozenset({"annotation", "annotation-xml"})
"""Elements that repeat a formula in another notation."""


def formula_text(element: HtmlElement) -> str:
    """The text of a formula: a/b, √(a + b), x^2, x_1."""
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag in ANNOTATIONS or not tag:
        return ""
    parts = [formula_text(child) for child in element if isinstance(child.tag, str) and child.tag not in ANNOTATIONS]
    write = WRITERS.get(tag)
    if write is not None:
        return write([*parts, *("" for _ in range(3 - len(parts)))])
    if parts:
        return "".join(parts)
    return " ".join((element.text or "").split())


def grouped(part: str) -> str:
    """A part of a formula, in parentheses if it has more than one sign."""
    return part if len(part) <= 1 or part.isalnum() or (part[0] == "(" and part[-1] == ")") else f"({part})"


WRITERS: dict[str, Callable[[list[str]], str]] = {
    "mfrac": lambda parts: f"{grouped(parts[0])}/{grouped(parts[1])}",
    "msup": lambda parts: f"{grouped(parts[0])}^{grouped(parts[1])}",
    "msub": lambda parts: f"{grouped(parts[0])}_{grouped(parts[1])}",
    "msubsup": lambda parts: f"{grouped(parts[0])}_{grouped(parts[1])}^{grouped(parts[2])}",
    "munder": lambda parts: f"{parts[0]}_{grouped(parts[1])}",
    "mover": lambda parts: f"{parts[0]}^{grouped(parts[1])}",
    "munderover": lambda parts: f"{parts[0]}_{grouped(parts[1])}^{grouped(parts[2])}",
    "msqrt": lambda parts: f"√{grouped(''.join(parts))}",
    "mroot": lambda parts: f"{parts[1]}√{grouped(parts[0])}",
    "mtr": lambda parts: ", ".join(part for part in parts if part) + "; ",
    "mspace": lambda _: " ",
}
"""How elements with parts are written; each takes at least three parts, which may be empty."""

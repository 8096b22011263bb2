"""Formulas of Word (Office Math, ECMA-376 part 1, 22.1) as text on one line."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from reader.formats.html.formulas import grouped
from reader.formats.xhtml.parsing import name_of

MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
Parts = dict[str, str]
"""The texts of the parts of a formula by their names."""


def formula_text(element: etree._Element) -> str:
    """The text of a formula: a/b, √(a + b), x^2, x_1."""
    name = name_of(element)
    if name == "t":
        return element.text or ""
    if name.endswith("Pr"):
        return ""
    parts: Parts = {}
    for child in element:
        key = name_of(child)
        sign = ", " if name in {"d", "mr"} and key in parts else ""
        parts[key] = f"{parts.get(key, '')}{sign}{formula_text(child)}"
    write = WRITERS.get(name)
    return write(parts, element) if write is not None else "".join(formula_text(child) for child in element)


def sign_of(element: etree._Element, name: str, usual: str) -> str:
    """A sign that the properties of a part of a formula name, or the usual one."""
    found = next(element.iter(f"{MATH}{name}"), None)
    value = found.get(f"{MATH}val") if found is not None else usual
    return usual if value is None else value


def with_limits(sign: str, parts: Parts) -> str:
    """A sign such as ∑ with its limits and what it is of."""
    below = f"_{grouped(parts['sub'])}" if parts.get("sub") else ""
    above = f"^{grouped(parts['sup'])}" if parts.get("sup") else ""
    return f"{sign}{below}{above} {parts.get('e', '')}".rstrip()


WRITERS: dict[str, Callable[[Parts, etree._Element], str]] = {
    "f": lambda parts, _: f"{grouped(parts.get('num', ''))}/{grouped(parts.get('den', ''))}",
    "sSup": lambda parts, _: f"{grouped(parts.get('e', ''))}^{grouped(parts.get('sup', ''))}",
    "sSub": lambda parts, _: f"{grouped(parts.get('e', ''))}_{grouped(parts.get('sub', ''))}",
    "sSubSup": lambda parts, _: (
        f"{grouped(parts.get('e', ''))}_{grouped(parts.get('sub', ''))}^{grouped(parts.get('sup', ''))}"
    ),
    "rad": lambda parts, _: f"{parts.get('deg', '')}√{grouped(parts.get('e', ''))}",
    "nary": lambda parts, element: with_limits(sign_of(element, "chr", "∫"), parts),
    "d": lambda parts, element: (
        f"{sign_of(element, 'begChr', '(')}{parts.get('e', '')}{sign_of(element, 'endChr', ')')}"
    ),
    "func": lambda parts, _: f"{parts.get('fName', '')} {parts.get('e', '')}",
    "mr": lambda parts, _: f"{parts.get('e', '')}; ",
}
"""How the parts of formulas are written."""

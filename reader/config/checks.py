"""What the value of each setting can be."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.citation_template import NAMED_TEMPLATES, parse_template
from reader.config.key_names import is_key
from reader.config.settings import Value

if TYPE_CHECKING:
    from yaml import Node


def truth(node: Node) -> bool | None:
    """A value that is true or false."""
    return {"true": True, "false": False}.get(scalar(node).lower()) if node.tag.endswith(":bool") else None


def truth_or_auto(node: Node) -> str | bool | None:
    """A value that is true, false or auto."""
    return "auto" if scalar(node) == "auto" else truth(node)


def width(node: Node) -> int | None:
    """The width of a pane."""
    return whole(node, range(16, 81))


def measure(node: Node) -> int | None:
    """The width of the text."""
    return whole(node, range(20, 201))


def language(node: Node) -> str | None:
    """A language that words can be divided in."""
    name = scalar(node)
    if name == DEFAULT_LANGUAGE:
        return name
    from pyphen import language_fallback

    return name if language_fallback(name) else None


def speed(node: Node) -> int | None:
    """The speed of reading."""
    return whole(node, range(50, 2001))


def size(node: Node) -> int | None:
    """The size of a page."""
    return whole(node, range(1, 1001))


def timeout(node: Node) -> int | None:
    """The silence of a server."""
    return whole(node, range(1, 301))


def redirects(node: Node) -> int | None:
    """The redirects of a page."""
    return whole(node, range(21))


def whole(node: Node, within: range) -> int | None:
    """A whole number within a range."""
    text = scalar(node)
    number = int(text) if text.isascii() and text.isdigit() else -1
    return number if node.tag.endswith(":int") and number in within else None


def theme(node: Node) -> str | None:
    """The name of a theme; those of Textual are asked only for another one than the default."""
    name = scalar(node)
    if name in OWN_THEMES:
        return name
    from textual.theme import BUILTIN_THEMES

    return name if name in BUILTIN_THEMES else None


def citation(node: Node) -> str | None:
    """The name of a style, or a template. Raises TemplateError."""
    style = scalar(node)
    if style not in NAMED_TEMPLATES and "{" not in style:
        return None
    parse_template(NAMED_TEMPLATES.get(style, style))
    return style


def keys(node: Node) -> tuple[str, ...] | None:
    """One key or a list of keys."""
    nodes = node.value if kind_of(node) == "sequence" else [node]
    names = tuple(scalar(part) for part in nodes)
    return names if all(is_key(name) for name in names) else None


def kind_of(node: Node) -> str:
    """Scalar, sequence or mapping."""
    return type(node).__name__.removesuffix("Node").lower()


def scalar(node: Node) -> str:
    """The words of a simple value; empty for a list or a mapping."""
    return str(node.value) if kind_of(node) == "scalar" else ""


OWN_THEMES = ("lamp", "paper")
"""The themes that are not Textual's."""
DEFAULT_LANGUAGE = "en_US"
CHECKS: dict[str, Callable[[Node], Value | None]] = {
    "theme": theme,
    "ascii": truth_or_auto,
    "measure": measure,
    "justify": truth,
    "hyphenate": truth,
    "language": language,
    "reading_speed": speed,
    "outline.show": truth,
    "outline.width": width,
    "quotes.show": truth,
    "quotes.width": width,
    "remember": truth,
    "web.size": size,
    "web.timeout": timeout,
    "web.redirects": redirects,
    "citation": citation,
    "keys": keys,
}
"""For each setting what tells whether a value is allowed; one for all keys."""
ALLOWED: dict[Callable[[Node], Value | None], str] = {
    truth: "true or false",
    truth_or_auto: "true, false or auto",
    width: "a whole number from 16 to 80",
    measure: "a whole number from 20 to 200",
    language: "the code of a language whose words can be divided, as en_US or de",
    speed: "a whole number of words from 50 to 2000",
    size: "a whole number of MiB from 1 to 1000",
    timeout: "a whole number of seconds from 1 to 300",
    redirects: "a whole number from 0 to 20",
    citation: f"one of {', '.join(NAMED_TEMPLATES)}, or a template with fields in braces, as {{quote}} and {{speaker}}",
    keys: "a key or a list of keys: a character such as j or ], or a name such as pageup, f1 or ctrl+n",
}
"""What each check allows, for its error; the themes are asked only when one is not known."""


def allowed_by(check: Callable[[Node], Value | None]) -> str:
    """The values that a check allows, in words."""
    if check is theme:
        from textual.theme import BUILTIN_THEMES

        return "one of " + ", ".join([*OWN_THEMES, *sorted(BUILTIN_THEMES)])
    return ALLOWED[check]

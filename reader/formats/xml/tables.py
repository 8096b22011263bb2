"""How the meanings of elements are written as HTML, and what depends on where an element stands."""

from __future__ import annotations

INLINE = {"emphasis": "i", "strong": "b", "literal": "code", "term": "b"}
BLOCKS = {
    **{"paragraph": "p", "list": "ul", "ordered": "ol", "item": "li", "definitions": "dl", "term": "dt"},
    **{"meaning": "dd", "quotation": "blockquote", "note": "blockquote", "row": "tr", "cell": "td", "table": "table"},
    **{"figure": "div", "block": "div", "subtitle": "p", "break": "br"},
}
"""The elements of HTML for the meanings that need no more than another name."""
IN_PARENTS = {
    ("varlistentry", "listitem"): "meaning",
    ("step", "info"): "paragraph",
    ("substep", "info"): "paragraph",
    ("ref-list", "ref"): "item",
    ("list", "label"): "listed-term",
    ("ref", "mixed-citation"): "citation",
    ("ref", "element-citation"): "citation",
}
"""What elements mean within others."""
FORMULAS = frozenset({"math", "tex-math", "formula"})
CAPTIONED = frozenset({"figure", "table", "note"})
HOLD_LABELS = frozenset({"title", "head", "caption"})
"""The elements that take the number beside them."""
WRAPPERS = frozenset({"formalpara", "table-wrap", "fig"})
NAMED_SECTIONS = {"abstract": "Abstract", "ack": "Acknowledgements", "ref-list": "References"}
"""The names of sections that often have no title of their own."""

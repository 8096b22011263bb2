"""What environments of LaTeX mean."""

from __future__ import annotations

LISTS = {
    "itemize": "ul",
    "enumerate": "ol",
    "description": "ul",
    "compactitem": "ul",
    "compactenum": "ol",
    "inparaenum": "ol",
}
QUOTED = frozenset({"quote", "quotation", "displayquote", "epigraph"})
VERSE = frozenset({"verse"})
FORMULAS = frozenset(
    {"equation", "align", "gather", "multline", "eqnarray", "math", "displaymath", "alignat", "flalign"}
)
TABLES = frozenset({"tabular", "tabularx", "longtable", "tabulary", "array"})
LISTINGS = frozenset({"Highlighting"})
"""Code that is coloured by commands within it."""
DROPPED = frozenset({"tikzpicture", "CCSXML", "thebibliography*", "pgfpicture", "picture"})
FLOATS = {"figure": "figure", "table": "table"}
NAMED = {
    "abstract": "Abstract",
    "thebibliography": "References",
    "acknowledgements": "Acknowledgements",
    "acks": "Acknowledgements",
}


def around(name: str) -> tuple[str, str]:
    """The HTML before and after what is in an environment."""
    if name in LISTS:
        return f"<{LISTS[name]}>", f"</{LISTS[name]}>"
    if name in QUOTED:
        return "<blockquote><p>", "</blockquote>"
    if name == "document":
        return "", ""
    heading = f"<h1>{NAMED[name]}</h1>" if name in NAMED else ""
    if name == "thebibliography":
        return f"{heading}<ul>", "</ul>"
    return ("<p>", "<p>") if name in VERSE else (f"<div>{heading}<p>", "</div>")

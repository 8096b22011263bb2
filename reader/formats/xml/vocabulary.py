"""What the elements of known kinds of XML mean, and how such a document is told from others."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree

from reader.formats.xhtml.parsing import name_of

TABLE = Path(__file__).with_name("vocabularies.tsv")
ROOTS = {
    **dict.fromkeys(("tei", "tei.2", "teicorpus"), "TEI"),
    **dict.fromkeys(("topic", "concept", "task", "reference", "troubleshooting", "dita", "glossentry"), "DITA"),
    **dict.fromkeys(("book", "set", "chapter", "part", "refentry", "appendix", "preface"), "DocBook"),
    **dict.fromkeys(("section", "sect1", "glossary", "bibliography", "refsection"), "DocBook"),
    "article": "JATS or DocBook",
}
"""The kinds of XML by the names of their roots, in small letters."""
STRUCTURE = frozenset({"para", "simpara", "p", "sec", "sect1", "section", "shortdesc", "conbody", "taskbody", "text"})
"""Elements of which a document of such a kind has one: roots such as "book" are in other files, too."""


@cache
def meanings() -> dict[str, str]:
    """The meanings of elements by their local names in small letters."""
    rows = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if line[:2] != "# ")
    return {name: meaning for meaning, names in rows for name in reversed(names.split())}


def local(element: etree._Element) -> str:
    """The name of an element without its namespace, in small letters."""
    return name_of(element).lower()


def vocabulary_of(root: etree._Element) -> str:
    """The kind of XML that a document is; empty if it is of none that is known."""
    kind = ROOTS.get(local(root), "")
    return kind if kind and any(local(element) in STRUCTURE for element in root.iter("{*}*", "*")) else ""

"""The model: one immutable text and spans on it. Standard library only; imports nothing else of the project."""

from importlib import import_module
from typing import TYPE_CHECKING

from reader.document.block import Block, BlockKind, Style, StyleKind
from reader.document.document import Document
from reader.document.section import Section, SectionKind
from reader.document.span import Span
from reader.document.visible import visible

if TYPE_CHECKING:
    from reader.document.anchor import Anchor, anchor_of, find_anchor
    from reader.document.attribution import Attribution, Gender, Mention, MentionForm, Quote, QuoteKind, Speaker
    from reader.document.correction import (
        Correction,
        Merge,
        Reattribution,
        correction_of,
        correction_record,
    )
    from reader.document.outline import EntryKind, OutlineEntry, outline_entries

__all__ = [
    "Anchor",
    "Attribution",
    "Block",
    "BlockKind",
    "Correction",
    "Document",
    "EntryKind",
    "Gender",
    "Mention",
    "MentionForm",
    "Merge",
    "OutlineEntry",
    "Quote",
    "QuoteKind",
    "Reattribution",
    "Section",
    "SectionKind",
    "Span",
    "Speaker",
    "Style",
    "StyleKind",
    "anchor_of",
    "correction_of",
    "correction_record",
    "find_anchor",
    "outline_entries",
    "visible",
]

LATER = {
    "Attribution": "attribution",
    "Gender": "attribution",
    "Mention": "attribution",
    "MentionForm": "attribution",
    "Quote": "attribution",
    "QuoteKind": "attribution",
    "Speaker": "attribution",
    "Anchor": "anchor",
    "anchor_of": "anchor",
    "find_anchor": "anchor",
    "Correction": "correction",
    "Merge": "correction",
    "Reattribution": "correction",
    "correction_of": "correction",
    "correction_record": "correction",
    "OutlineEntry": "outline",
    "EntryKind": "outline",
    "outline_entries": "outline",
}
"""What is read when it is first asked for, because no first screen needs it, and the module that it stands in."""


def __getattr__(name: str) -> object:
    """A name that is first asked for."""
    if name not in LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{LATER[name]}"), name)
    return found

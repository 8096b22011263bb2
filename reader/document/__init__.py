"""The model: one immutable text, and spans of it. It needs only the standard library and no other layer."""

from typing import TYPE_CHECKING

from reader.document.block import Block, BlockKind, Style, StyleKind
from reader.document.document import Document
from reader.document.place import Place, PlaceKind, place_at, place_named
from reader.document.section import Section, SectionKind
from reader.document.span import Span
from reader.document.text_kind import TextKind
from reader.document.visible import visible
from reader.lazy_names import lazy_names

if TYPE_CHECKING:
    from reader.document.anchor import Anchor, anchor_of, find_anchor
    from reader.document.attribution import Attribution, Gender, Mention, MentionForm, Quote, QuoteKind, Speaker
    from reader.document.correction import (
        Correction,
        Merge,
        Reattribution,
        Split,
        correction_of,
        correction_record,
    )
    from reader.document.listed import ListedKind, ListedText
    from reader.document.note import Note
    from reader.document.outline import EntryKind, OutlineEntry, outline_entries
    from reader.document.placement import is_as_marked, place_anchors

__all__ = [
    "Anchor",
    "Attribution",
    "Block",
    "BlockKind",
    "Correction",
    "Document",
    "EntryKind",
    "Gender",
    "ListedKind",
    "ListedText",
    "Mention",
    "MentionForm",
    "Merge",
    "Note",
    "OutlineEntry",
    "Place",
    "PlaceKind",
    "Quote",
    "QuoteKind",
    "Reattribution",
    "Section",
    "SectionKind",
    "Span",
    "Speaker",
    "Split",
    "Style",
    "StyleKind",
    "TextKind",
    "anchor_of",
    "correction_of",
    "correction_record",
    "find_anchor",
    "is_as_marked",
    "outline_entries",
    "place_anchors",
    "place_at",
    "place_named",
    "visible",
]

MODULES = {
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
    "Split": "correction",
    "Reattribution": "correction",
    "correction_of": "correction",
    "correction_record": "correction",
    "Note": "note",
    "is_as_marked": "placement",
    "place_anchors": "placement",
    "EntryKind": "outline",
    "OutlineEntry": "outline",
    "ListedKind": "listed",
    "ListedText": "listed",
    "outline_entries": "outline",
}
"""The modules of the names that are imported on first use, because the first screen does not need them."""

if not TYPE_CHECKING:  # with a module `__getattr__`, type checkers would take any name for one that exists
    __getattr__ = lazy_names(__name__, MODULES)

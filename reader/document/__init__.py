"""The model: one immutable text and spans on it. Standard library only; imports nothing else of the project."""

from reader.document.anchor import Anchor, anchor_of, find_anchor
from reader.document.attribution import Attribution, Gender, Mention, MentionForm, Quote, QuoteKind, Speaker
from reader.document.block import Block, BlockKind, Style, StyleKind
from reader.document.correction import (
    Correction,
    Merge,
    Reattribution,
    correction_of,
    correction_record,
)
from reader.document.document import Document
from reader.document.entries import Entry, EntryKind, entries
from reader.document.section import Section, SectionKind
from reader.document.span import Span
from reader.document.visible import visible

__all__ = [
    "Anchor",
    "Attribution",
    "Block",
    "BlockKind",
    "Correction",
    "Document",
    "Entry",
    "EntryKind",
    "Gender",
    "Mention",
    "MentionForm",
    "Merge",
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
    "entries",
    "find_anchor",
    "visible",
]

"""The model: one immutable text and spans on it. Standard library only; imports nothing else of the project."""

from reader.document.anchor import Anchor, anchor_of, find_anchor
from reader.document.attribution import Attribution, Gender, Mention, MentionForm, Quote, QuoteKind, Speaker
from reader.document.block import Block, BlockKind, Style, StyleKind
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
    "Document",
    "Entry",
    "EntryKind",
    "Gender",
    "Mention",
    "MentionForm",
    "Quote",
    "QuoteKind",
    "Section",
    "SectionKind",
    "Span",
    "Speaker",
    "Style",
    "StyleKind",
    "anchor_of",
    "entries",
    "find_anchor",
    "visible",
]

"""`reader`: the outline of an article, its text, and who said what in it.

>>> import reader
>>> document = reader.open("seeds/interview.txt")
>>> attribution = reader.attribute(document)
>>> table = reader.to_csv(document, attribution)
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from reader.lazy_names import lazy_names

if TYPE_CHECKING:
    from reader.citation_template import TemplateError
    from reader.document import (
        Anchor,
        Attribution,
        Block,
        BlockKind,
        Correction,
        Document,
        EntryKind,
        Gender,
        ListedKind,
        ListedText,
        Mention,
        MentionForm,
        Merge,
        Note,
        OutlineEntry,
        Place,
        PlaceKind,
        Quote,
        QuoteKind,
        Reattribution,
        Section,
        SectionKind,
        Span,
        Speaker,
        Split,
        Style,
        StyleKind,
        TextKind,
        anchor_of,
        find_anchor,
        outline_entries,
        place_anchors,
    )
    from reader.errors import ConfigError, LibraryError, ReaderError, SourceError, UsageError
    from reader.exports.annotations import to_annotations
    from reader.exports.citation import citation
    from reader.exports.outline import outline_to_json, outline_to_markdown, outline_to_text
    from reader.exports.quotes import to_csv, to_json, to_markdown, to_text
    from reader.exports.speakers import speakers_to_json, speakers_to_text
    from reader.sources import Format

__all__ = [
    "Anchor",
    "Attribution",
    "Block",
    "BlockKind",
    "ConfigError",
    "Correction",
    "Document",
    "EntryKind",
    "Format",
    "Gender",
    "LibraryError",
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
    "ReaderError",
    "Reattribution",
    "Section",
    "SectionKind",
    "SourceError",
    "Span",
    "Speaker",
    "Split",
    "Style",
    "StyleKind",
    "TemplateError",
    "TextKind",
    "UsageError",
    "anchor_of",
    "attribute",
    "citation",
    "correct",
    "find_anchor",
    "open",
    "outline_entries",
    "outline_to_json",
    "outline_to_markdown",
    "outline_to_text",
    "parse",
    "place_anchors",
    "speakers_to_json",
    "speakers_to_text",
    "to_annotations",
    "to_csv",
    "to_json",
    "to_markdown",
    "to_text",
]

__version__ = "0.1.0"

MODULES = {
    "TemplateError": "citation_template",
    "ConfigError": "errors",
    "LibraryError": "errors",
    "ReaderError": "errors",
    "SourceError": "errors",
    "UsageError": "errors",
    "Format": "sources",
    "citation": "exports.citation",
    "outline_to_json": "exports.outline",
    "outline_to_markdown": "exports.outline",
    "outline_to_text": "exports.outline",
    "speakers_to_json": "exports.speakers",
    "speakers_to_text": "exports.speakers",
    "to_annotations": "exports.annotations",
    "to_csv": "exports.quotes",
    "to_json": "exports.quotes",
    "to_markdown": "exports.quotes",
    "to_text": "exports.quotes",
}
"""The modules of the names that are imported on first use; all other names are in `document`."""

if not TYPE_CHECKING:  # with a module `__getattr__`, type checkers would take any name for one that exists
    __getattr__ = lazy_names(__name__, dict.fromkeys(__all__, "document") | MODULES)


def __dir__() -> list[str]:
    return sorted(__all__)


FormatName = Literal[
    "plain", "markdown", "html", "rst", "asciidoc", "org", "epub", "pdf", "docx", "odt", "fb2", "rtf", "mht", "mail",
    "mbox", "feed", "opml", "subtitles", "transcript", "notebook", "jsonl", "xml", "latex", "json", "csv", "calendar",
    "contacts", "code"
]  # fmt: skip


def open(target: str, format: Format | FormatName | None = None, *, encoding: str = "") -> Document:
    """Read and parse a file, a web page by its URL, or standard input for "-".

    Give the format if it cannot be told from the name or the content, and the encoding if it cannot be told from the
    data. Raises SourceError if the target cannot be read, and UsageError if there is no such format or encoding.

    >>> import reader
    >>> document = reader.open("seeds/guide.md")
    >>> document.title, [section.title for section in document.outline.children][:2]
    ('Keeping the light on Skarvholm', ['Lead', 'Before you begin'])
    """
    from reader.formats import parse_source
    from reader.sources import ReadOptions, known_encoding, read

    name = known_encoding(encoding) if encoding else ""
    return parse_source(read(target, ReadOptions(None if format is None else known_format(format), name)))


def parse(text: str, format: Format | FormatName = "plain", *, target: str = "") -> Document:
    """Parse a text that is already in memory.

    Line ends become `\\n`, as in the text of a file. `target` is the address or path that citations and exports name.
    Raises UsageError if there is no such format, or if it is not one of text; SourceError if a page has no text.

    >>> import reader
    >>> document = reader.parse("# The wall\\n\\nIt broke in *May*.", format="markdown")
    >>> document.title, document.text
    ('The wall', 'The wall\\n\\nIt broke in May.')
    """
    from reader.errors import UsageError
    from reader.formats import parse_source
    from reader.sources import Source
    from reader.sources.decoding import normalize_line_ends
    from reader.sources.format_table import KNOWN_FORMATS

    known = known_format(format)
    if KNOWN_FORMATS[known].is_bytes:
        raise UsageError(f'Texts in memory cannot be in the format "{known.value}"; open a file with reader.open.')
    return parse_source(Source(normalize_line_ends(text), known, target))


def known_format(name: str) -> Format:
    """The format of this name. Raises UsageError."""
    from reader.errors import UsageError
    from reader.sources import FORMAT_NAMES

    try:
        return FORMAT_NAMES[name]
    except KeyError:
        names = ", ".join(f'"{known}"' for known in FORMAT_NAMES)
        raise UsageError(f'There is no format "{name}"; choose one of {names}.') from None


def attribute(document: Document) -> Attribution:
    """Find the quotations of a document and who said them.

    >>> import reader
    >>> attribution = reader.attribute(reader.parse('"We agree," said Ann Lee.'))
    >>> [(quote.kind.value, quote.speaker.name, quote.rule) for quote in attribution.quotes]
    [('direct', 'Ann Lee', 'cue_after')]
    """
    from reader.quotes import attribute as attribute_document

    return attribute_document(document)


def correct(document: Document, attribution: Attribution, corrections: Iterable[Correction]) -> Attribution:
    """Apply corrections to an attribution, in their order. One that matches nothing changes nothing.

    >>> import reader
    >>> document = reader.parse('"We agree," said Ann Lee. "Never," said Bo Berg.')
    >>> attribution = reader.attribute(document)
    >>> corrected = reader.correct(document, attribution, [reader.Merge("Bo Berg", into="Ann Lee")])
    >>> [speaker.name for speaker in corrected.speakers]
    ['Ann Lee']
    """
    from reader.quotes.corrections import corrected

    return corrected(document, attribution, corrections)

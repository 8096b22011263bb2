"""The parsers: for each format its module, imported on first use, and the library that reads it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TypeAlias

from reader.errors import SourceError
from reader.formats.parsed import ParsedText
from reader.named_tuple import NamedTuple
from reader.sources import Format, Source

SourceParser: TypeAlias = Callable[[Source], ParsedText]
"""Parses a source. Raises SourceError, with a sentence that begins with `source.target`, if it cannot be read."""
TextParser: TypeAlias = Callable[[str], ParsedText]
"""Parses a decoded text, in which nothing can be wrong."""


class FormatParser(NamedTuple):
    """How a format is parsed."""

    module: str
    """The module below `reader.formats`."""
    function: str
    """The function in it."""
    library: str = ""
    """The library that it rests on; empty if it is written for this program alone."""


TEXT_PARSERS = {
    Format.PLAIN: FormatParser("plain.parser", "parse_plain"),
    Format.MARKDOWN: FormatParser("markdown", "parse_markdown", "markdown-it-py"),
    Format.HTML: FormatParser("html.parser", "parse_html", "trafilatura, lxml"),
    Format.RST: FormatParser("light.rst", "parse_rst"),
    Format.ASCIIDOC: FormatParser("light.asciidoc", "parse_asciidoc"),
    Format.ORG: FormatParser("light.org", "parse_org"),
}
"""The parsers of decoded text, which are given the text alone."""
SOURCE_PARSERS = {
    Format.EPUB: FormatParser("epub", "parse_epub", "lxml"),
    Format.SUBTITLES: FormatParser("speech", "parse_subtitles"),
    Format.TRANSCRIPT: FormatParser("speech", "parse_transcript"),
    Format.PDF: FormatParser("pdf", "parse_pdf", "pypdfium2"),
    Format.DOCX: FormatParser("office.docx", "parse_docx", "mammoth"),
    Format.ODT: FormatParser("office.odt", "parse_odt", "lxml"),
    Format.FB2: FormatParser("office.fb2", "parse_fb2", "lxml"),
    Format.RTF: FormatParser("rtf", "parse_rtf", "lxml"),
    Format.MHT: FormatParser("mail.web_archive", "parse_mht", "trafilatura, lxml"),
    Format.MAIL: FormatParser("mail.parser", "parse_mail"),
    Format.MBOX: FormatParser("mail.parser", "parse_mbox"),
    Format.FEED: FormatParser("feeds.feed", "parse_feed", "lxml"),
    Format.OPML: FormatParser("feeds.opml", "parse_opml", "lxml"),
    Format.NOTEBOOK: FormatParser("collections.notebook", "parse_notebook", "markdown-it-py"),
    Format.JSONL: FormatParser("collections.jsonl", "parse_jsonl"),
    Format.XML: FormatParser("xml", "parse_document", "lxml"),
    Format.LATEX: FormatParser("latex", "parse_latex", "lxml"),
    Format.JSON: FormatParser("collections.json_text", "parse_json"),
    Format.CSV: FormatParser("collections.csv_table", "parse_table"),
    Format.CALENDAR: FormatParser("collections.cards", "parse_calendar"),
    Format.CONTACTS: FormatParser("collections.cards", "parse_contacts"),
    Format.CODE: FormatParser("code", "parse_code"),
}
"""The parsers that are given the whole source: bytes, or text whose errors have to be named."""


def parse_with_table(source: Source) -> ParsedText:
    """The text and blocks of a source, by the parser of its format. Raises SourceError."""
    text_parser = TEXT_PARSERS.get(source.format)
    if text_parser is not None:
        parse_text: TextParser = loaded(text_parser)
        return parse_text(source.text)
    if source.format is Format.PLUGIN:
        from reader.formats.plugins import parse_by_plugin

        return parse_by_plugin(source)
    parse: SourceParser = loaded(SOURCE_PARSERS[source.format])
    parsed = parse(source)
    if not parsed.blocks:
        raise SourceError(f"{source.target or 'The file'} has no text to read.")
    return parsed


def loaded(parser: FormatParser) -> Callable[..., ParsedText]:
    """The function of a parser."""
    function: Callable[..., ParsedText] = getattr(import_module(f"reader.formats.{parser.module}"), parser.function)
    return function

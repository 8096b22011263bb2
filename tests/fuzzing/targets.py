"""What is fuzzed: each takes any bytes, and raises only if the program is at fault."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

from reader.config.settings_file import read_settings
from reader.document import Document, Span, anchor_of, find_anchor, outline_entries
from reader.document.correction_lines import correction_lines, corrections_to_jsonl
from reader.errors import ConfigError, SourceError, UnforeseenError
from reader.exports.outline import outline_to_json, outline_to_markdown, outline_to_text
from reader.exports.quotes import FORMATS, export_quotes
from reader.exports.speakers import speakers_to_text
from reader.formats import parse_source
from reader.quotes import attribute
from reader.sources import Format, ReadOptions, Source
from reader.sources.format_table import KNOWN_FORMATS
from reader.sources.reading import decode_source
from reader.sources.terminal_output import without_sequences
from reader.ui.layout.outline import OutlineIndex
from reader.ui.layout.text import lay_out_text
from tests.formats.books import docx, epub, odt

Target = Callable[[bytes], None]
"""Takes an input; raises if the program is at fault."""
NAME = "a.txt"


def parsed(source: Source) -> Document | None:
    """The checked document of a source; None if it is refused in a sentence."""
    try:
        document = parse_source(source)
    except UnforeseenError as error:
        raise (error.__cause__ or error) from None
    except SourceError as error:
        if not str(error).endswith("."):
            raise
        return None
    check(document)
    return document


def check(document: Document) -> None:
    """Check what holds for every document."""
    blocks, text = document.blocks, document.text
    assert all(0 <= block.span.start <= block.span.end <= len(text) for block in blocks)
    assert all(one.span.end <= other.span.start for one, other in pairwise(blocks))
    assert all(style.span.start < style.span.end <= len(text) for block in blocks for style in block.styles)
    assert [block for section in document.outline.walk() for block in section.blocks] == list(blocks)
    assert len([*outline_entries(document)]) <= 2 * len(blocks) + 1
    for words in (text, document.title, document.byline, document.date):
        words.encode()


def format_target(format: Format) -> Target:
    """The parser of a format."""

    def run(data: bytes) -> None:
        if KNOWN_FORMATS[format].is_bytes:
            parsed(Source("", format, NAME, data=data))
        else:
            parsed(Source(data.decode(errors="replace").replace("\r", "\n"), format, NAME))

    return run


def within(format: Format, wrap: Callable[[str], bytes]) -> Target:
    """The parser of a format that is an archive, with the input as its main part."""
    return lambda data: void(parsed(Source("", format, NAME, data=wrap(data.decode(errors="replace")))))


def void(_: object) -> None:
    """Nothing, of anything."""


def decoding(data: bytes) -> None:
    """Finding out what the data of a file is, and reading it."""
    for name, options in [(NAME, ReadOptions()), ("a", ReadOptions(encoding="cp1252")), ("a.html", ReadOptions())]:
        with suppress(SourceError):
            parsed(decode_source(data, name, options))


def attribution(data: bytes) -> None:
    """Who said what, and every way to write it down."""
    document = parsed(Source(data.decode(errors="replace"), Format.PLAIN))
    if document is None:
        return
    found = attribute(document)
    length = len(document.text)
    for quote in found.quotes:
        assert all(0 <= span.start <= span.end <= length for span in (quote.span, quote.source, quote.cue) if span)
        assert 0 <= quote.confidence <= 1
        assert quote.rule
        assert quote.speaker is None or quote.speaker in found.speakers
    for format in FORMATS:
        export_quotes(document, found, format)
    speakers_to_text(document, found)


def layout(data: bytes) -> None:
    """The lines of a text and of its outline, at a width that the first byte gives."""
    width = data[0] % 90 if data else 40
    document = parsed(Source(data[1:].decode(errors="replace"), Format.MARKDOWN))
    if document is None:
        return
    lines = lay_out_text(document, width)
    for number in range(len(lines)):
        for run in lines.runs(number):
            run.cells(document.text)
    index = OutlineIndex(document)
    index.visible_rows(index.fitting_folds(width))
    for write in (outline_to_text, outline_to_json, outline_to_markdown):
        write(document)


def settings(data: bytes) -> None:
    """A settings file."""
    with tempfile.NamedTemporaryFile(suffix=".yaml") as file:
        Path(file.name).write_bytes(data)
        with suppress(ConfigError):
            read_settings(Path(file.name))


def corrections(data: bytes) -> None:
    """A file of corrections."""
    with suppress(ValueError):
        found = [line.correction for line in correction_lines(data.decode(errors="replace"))]
        assert [line.correction for line in correction_lines(corrections_to_jsonl(found))] == found


def anchors(data: bytes) -> None:
    """A place that is found again: in the same text exactly, and in a changed one within it."""
    text = data.decode(errors="replace")
    at = data[0] % (len(text) or 1) if data else 0
    span = Span(at, min(len(text), at + (data[-1] if data else 0)))
    anchor = anchor_of(text, span)
    assert find_anchor(text, anchor) == span
    for changed in (text[::-1], text[at // 2 :], text + text, text.upper(), ""):
        found = find_anchor(changed, anchor)
        assert found is None or 0 <= found.start <= found.end <= len(changed)


def terminal_output(data: bytes) -> None:
    """What a program wrote for a terminal."""
    without_sequences(data.decode(errors="replace"))


TARGETS: dict[str, Target] = {
    **{format.value: format_target(format) for format in Format if format is not Format.PLUGIN},
    "chapter of a book": within(Format.EPUB, lambda words: epub([words])),
    "body of a Word document": within(Format.DOCX, docx),
    "body of an OpenDocument text": within(Format.ODT, odt),
    "decoding": decoding,
    "attribution": attribution,
    "layout": layout,
    "settings": settings,
    "corrections": corrections,
    "anchors": anchors,
    "terminal output": terminal_output,
}

"""The parser of XML: known kinds by the meaning of their elements, others by their look, data as they are."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree
from lxml.html import builder

from reader.document import TextKind
from reader.errors import SourceError
from reader.formats.code import as_written
from reader.formats.headline import with_headline
from reader.formats.parsed import ParsedText
from reader.formats.xhtml.document import parse_pages
from reader.formats.xhtml.parsing import name_of, parse_xml, text_within
from reader.formats.xml.about import About, about
from reader.formats.xml.conversion import Conversion
from reader.formats.xml.unknown import add_unknown, is_data
from reader.formats.xml.vocabulary import local, vocabulary_of
from reader.sources import Format, Source
from reader.sources.decoding import declared_encoding, decode

LONG_LINE = 300
"""The length of a line from which data are set anew, in code points."""
FLAT = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}document"
"""The root of an OpenDocument text in one file."""
TIMED_TEXT = "tt"
DRAWING = "svg"


def parse_document(source: Source) -> ParsedText:
    """The text and blocks of a document in XML. Raises SourceError if it is a drawing without words."""
    root = parse_xml(source.data)
    if root is None:
        return as_written(decoded(source), "damaged XML")
    if local(root) == TIMED_TEXT:
        from reader.formats.speech import parse_subtitles

        return parse_subtitles(replace(source, text=decoded(source), data=b"", format=Format.SUBTITLES))
    if root.tag == FLAT:
        from reader.formats.office.odt import parse_flat

        return parse_flat(root, source.target)
    kind = vocabulary_of(root)
    if kind:
        return read(root, about(root), kind)
    if is_data(root):
        if local(root) == DRAWING:
            raise SourceError(f"{source.target} has no text to read: it is a drawing. Open it in a browser.")
        return as_written(on_lines(decoded(source), root), f"data in XML (<{name_of(root)}>)")
    page = builder.BODY()
    add_unknown(root, page, 1)
    parsed = parse_pages({"": builder.HTML(page)})
    return replace(parsed, remark=f"read without its markup: XML of an unknown kind (<{name_of(root)}>)")


def read(root: etree._Element, says: About, kind: str) -> ParsedText:
    """The text of a document of a known kind."""
    conversion = Conversion(root, has_inline_notes=kind == "TEI")
    page = builder.BODY()
    if says.title and not any(local(child) == "title" for child in root):
        page.append(builder.H1(says.title))
    conversion.add(root, page, 1, 0)
    page.extend(conversion.notes)
    parsed = parse_pages({"": builder.HTML(page)})
    blocks = with_headline(list(parsed.blocks), parsed.text, says.title)
    is_play = len({text_within(speaker) for speaker in root.iter("{*}speaker")}) > 1
    text_kind = TextKind.PLAY if is_play else parsed.kind
    return replace(parsed, blocks=tuple(blocks), title=says.title, byline=says.authors, date=says.date, kind=text_kind)


def on_lines(text: str, root: etree._Element) -> str:
    """The text of a file of data; if its lines are long, each element on a line of its own."""
    if all(len(line) <= LONG_LINE for line in text.split("\n")):
        return text
    etree.indent(root)
    indented: str = etree.tostring(root, encoding="unicode")
    return indented


def decoded(source: Source) -> str:
    """The text of a file in XML, in the encoding that it names."""
    return decode(source.data, source.target, declared_encoding(source.data)).text

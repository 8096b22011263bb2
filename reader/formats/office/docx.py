"""The parser of Word documents, by mammoth: headings by their styles, notes, comments, captions and tables."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import replace

from lxml import etree

from reader.errors import SourceError
from reader.formats.headline import first_as_headline
from reader.formats.office.numbering import MOST_BASES, WORD, value_of
from reader.formats.office.word import completed
from reader.formats.parsed import ParsedText
from reader.formats.xhtml.document import parse_pages
from reader.formats.xhtml.parsing import parse_html_page, parse_xml, text_of_first
from reader.sources import Source
from reader.sources.archive import Archive

STYLES = """
p[style-name='Title'] => h1.document-title:fresh
p[style-name='Subtitle'] => p.subtitle:fresh
p[style-name='caption'] => p.caption:fresh
p[style-name='Caption'] => p.caption:fresh
p[style-name='Table Caption'] => p.caption:fresh
p[style-name='Image Caption'] => p.caption:fresh
p[style-name='TableCaption'] => p.caption:fresh
p[style-name='FigureCaption'] => p.caption:fresh
p[style-name='Figure Caption'] => p.caption:fresh
p[style-name='Table'] => p.caption:fresh
p[style-name='Figure'] => p.caption:fresh
p[style-name='Illustration'] => p.caption:fresh
p[style-name='Drawing'] => p.caption:fresh
p[style-name='Block Text'] => blockquote > p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Source Code'] => pre:separator('\\n')
p[style-name='HTML Preformatted'] => pre:separator('\\n')
p[style-name='Preformatted Text'] => pre:separator('\\n')
p[style-name='macro'] => pre:separator('\\n')
p[style-name='Code'] => pre:separator('\\n')
comment-reference => sup
"""
"""How the styles of Word become elements, besides those that mammoth knows."""
MAX_PART = 24 << 20
"""The largest part of a document that is read, in bytes; a thousand pages have about ten million."""


def parse_docx(source: Source) -> ParsedText:
    """The text and blocks of a Word document. Raises SourceError if it is damaged, encrypted or too large."""
    import mammoth

    archive = Archive(source.data, source.target)
    for name, info in archive.names.items():
        if name.endswith((".xml", ".rels")):
            archive.check(info, MAX_PART)
    styles = parse_xml(archive.read("word/styles.xml"))
    try:
        converted = mammoth.convert_to_html(
            io.BytesIO(completed(source.data, archive, heading_names(styles))),
            style_map=STYLES + heading_styles(styles),
            convert_image=mammoth.images.img_element(lambda image: {"src": ""}),
        )
    except Exception as error:  # mammoth raises whatever the part of the file that it misses leads to
        raise SourceError(f"{source.target} is damaged: it is not a whole Word document. Save it anew.") from error
    page = parse_html_page(f"<html><body>{converted.value}</body></html>")
    parsed = parse_pages({"": page}) if page is not None else ParsedText("", ())
    core = parse_xml(archive.read("docProps/core.xml"))
    parsed = replace(parsed, byline=text_of_first(core, "creator"))
    is_titled = 'class="document-title"' in converted.value
    return first_as_headline(parsed) if is_titled else replace(parsed, title=text_of_first(core, "title"))


def heading_styles(styles: etree._Element | None) -> str:
    """The rules for styles of headings that have other names, but a level in the outline or the style of a heading."""
    known = {e.get(f"{WORD}styleId") or "": e for e in styles.iter(f"{WORD}style")} if styles is not None else {}
    rules = []
    for element in known.values():
        name, level = value_of(element, "name"), outline_level(element, known)
        if level and name and not re.match(r"(?i)heading [1-6]$|title$|subtitle$", name) and "'" not in name:
            rules.append(f"p[style-name='{name}'] => h{level}:fresh")
    return "\n".join(rules)


def outline_level(style: etree._Element, known: Mapping[str, etree._Element]) -> int:
    """The level of the headings that have a style, by itself or by the styles that it rests on; 0 for other styles."""
    current: etree._Element | None = style
    for _ in range(MOST_BASES):
        if current is None:
            break
        level = value_of(current, "outlineLvl")
        if level.isdecimal():
            return int(level) + 1 if int(level) < 6 else 0
        found = re.match(r"(?i)heading ([1-6])$", value_of(current, "name"))
        if found:
            return int(found[1])
        current = known.get(value_of(current, "basedOn"))
    return 0


def heading_names(styles: etree._Element | None) -> frozenset[str]:
    """The identifiers of the styles of headings."""
    known = {e.get(f"{WORD}styleId") or "": e for e in styles.iter(f"{WORD}style")} if styles is not None else {}
    return frozenset(name for name, element in known.items() if outline_level(element, known))

"""The parser of Word documents, by mammoth: headings by their styles, notes, comments, captions and tables."""

from __future__ import annotations

import io
from dataclasses import replace

from reader.errors import SourceError
from reader.formats.headline import first_as_headline
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
p[style-name='Block Text'] => blockquote > p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
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
    try:
        converted = mammoth.convert_to_html(
            io.BytesIO(source.data),
            style_map=STYLES,
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

"""Documents in XML: DocBook, TEI, JATS and DITA by their meaning, others by the look of their elements."""

from reader.formats.xml.parser import parse_document

__all__ = ["parse_document"]

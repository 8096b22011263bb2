"""Parsing of Markdown with markdown-it-py: CommonMark, tables, footnotes, definition lists, task lists, front matter."""

from reader.formats.markdown.parser import parse_markdown

__all__ = ["parse_markdown"]

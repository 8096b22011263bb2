"""Parsing of Markdown, by markdown-it-py: CommonMark with tables, footnotes, definitions, tasks and front matter."""

from reader.formats.markdown.parser import parse_markdown

__all__ = ["parse_markdown"]

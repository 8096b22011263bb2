"""Markdown to blocks: CommonMark with tables, footnotes, definitions, tasks and front matter, by markdown-it-py."""

from reader.formats.markdown.parser import parse_markdown

__all__ = ["parse_markdown"]

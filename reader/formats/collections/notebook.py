"""The parser of Jupyter notebooks: its cells as Markdown, code and what the code printed as code blocks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from reader.errors import SourceError
from reader.formats.markdown import parse_markdown
from reader.formats.parsed import ParsedText
from reader.sources import Source

BACKTICKS = re.compile(r"`{3,}")
COLOURS = re.compile(r"\x1b\[[0-9;]*m")


def parse_notebook(source: Source) -> ParsedText:
    """The text and blocks of a notebook. Raises SourceError if it is damaged."""
    try:
        root = json.loads(source.text)
    except (ValueError, RecursionError):
        root = None
    cells = root.get("cells") if isinstance(root, Mapping) else None
    if not isinstance(root, Mapping) or not isinstance(cells, Sequence) or isinstance(cells, str):
        raise SourceError(f"{source.target} is damaged: it is a notebook without cells. Save it anew.")
    metadata = root.get("metadata")
    about = metadata.get("language_info") if isinstance(metadata, Mapping) else None
    language = str(about.get("name") or "") if isinstance(about, Mapping) else ""
    parts = [part for cell in cells if isinstance(cell, Mapping) for part in parts_of(cell, language)]
    return parse_markdown("\n\n".join(parts) + "\n")


def parts_of(cell: Mapping[str, object], language: str) -> Iterator[str]:
    """A cell in Markdown: its words, or its code and what this printed."""
    words = lines_of(cell.get("source"))
    if cell.get("cell_type") != "code":
        yield words
        return
    if words.strip():
        yield fenced(words, language)
    outputs = cell.get("outputs")
    for output in outputs if isinstance(outputs, list) else []:
        if isinstance(output, Mapping):
            printed = printed_by(output)
            if printed.strip():
                yield fenced(printed, "")


def printed_by(output: Mapping[str, object]) -> str:
    """What an output has as text; images and the like have none."""
    values = output.get("data")
    if isinstance(values, Mapping):
        return lines_of(values.get("text/plain"))
    if output.get("output_type") == "error":
        return f"{output.get('ename')}: {output.get('evalue')}"
    return COLOURS.sub("", lines_of(output.get("text")))


def lines_of(value: object) -> str:
    """Text that a notebook has whole, or as a list of lines."""
    if isinstance(value, list):
        return "".join(line for line in value if isinstance(line, str))
    return value if isinstance(value, str) else ""


def fenced(words: str, language: str) -> str:
    """A code block with a fence that is longer than any in it."""
    fence = "`" * max([3, *(len(run) + 1 for run in BACKTICKS.findall(words))])
    return f"{fence}{language}\n{words.rstrip()}\n{fence}"

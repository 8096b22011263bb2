"""`reader formats`: the formats that can be read, and by what."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from reader.commands.output import Output
from reader.formats.plugins import plugins
from reader.formats.table import SOURCE_PARSERS, TEXT_PARSERS
from reader.sources.format_table import FORMAT_NAMES, KNOWN_FORMATS

OWN = "reader"
"""What reads a format for which no library is needed."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """There are none."""


def run(args: argparse.Namespace, output: Output) -> int:
    """Print a line for each format: its name, the ends of its files' names, and what reads it."""
    table = [("format", "files", "read by"), *rows()]
    widths = [max(len(row[column]) for row in table) for column in (0, 1)]
    for name, suffixes, library in table:
        output.write(f"{name:{widths[0]}}  {suffixes:{widths[1]}}  {library}\n")
    return 0


def rows() -> Iterator[tuple[str, str, str]]:
    """The formats of the program, then those of plug-ins."""
    parsers = TEXT_PARSERS | SOURCE_PARSERS
    for name, format in FORMAT_NAMES.items():
        if format in parsers:
            known = KNOWN_FORMATS[format]
            yield name, known.suffixes or "(by name and content)", parsers[format].library or OWN
    for point in plugins():
        yield point.name, f".{point.name}", f"plug-in {point.value}"

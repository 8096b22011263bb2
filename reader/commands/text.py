"""`reader text`: prints the text of a document, which all offsets refer to."""

from __future__ import annotations

import argparse

from reader.commands.output import Output
from reader.commands.targets import add_reading_options, options_of, read_document
from reader.sources import local_path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("target", metavar="TARGET", help="a file, an address, or - for standard input")
    add_reading_options(parser)


def run(args: argparse.Namespace, output: Output) -> int:
    """Print `Document.text` and nothing else; on a terminal, followed by a line feed if it has none at its end."""
    text = read_document(local_path(args.target), options_of(args), output).text
    output.write(text)
    if output.is_terminal and not text.endswith("\n"):
        output.write("\n")
    return 0

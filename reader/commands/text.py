"""`reader text`: prints the text of a document, which all offsets refer to."""

from __future__ import annotations

import argparse

from reader.commands.output import Output
from reader.commands.targets import add_format_option, read_document


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("target", metavar="TARGET", help="a file, an address, or - for standard input")
    add_format_option(parser)


def run(args: argparse.Namespace, output: Output) -> int:
    """Print `Document.text` and nothing else; on a terminal, followed by a line feed if it has none at its end."""
    text = read_document(args.target, args.source_format, output).text
    output.write(text)
    if output.is_terminal and not text.endswith("\n"):
        output.write("\n")
    return 0

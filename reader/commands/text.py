"""`reader text`: the text of a document, to which all offsets refer."""

from __future__ import annotations

import argparse

from reader.commands.output import Output
from reader.commands.targets import add_format_option, read_document


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """One target."""
    parser.add_argument("target", metavar="TARGET", help="a file, an address, or - for standard input")
    add_format_option(parser)


def run(args: argparse.Namespace, output: Output) -> int:
    """Print `Document.text`, without a character more; to a terminal, ended by a line end."""
    text = read_document(args.target, args.source_format, output).text
    output.write(text)
    if output.is_terminal and not text.endswith("\n"):
        output.write("\n")
    return 0

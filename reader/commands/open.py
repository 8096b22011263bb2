"""`reader [TARGET]`: open a document on the screen."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from reader.commands.output import Output
from reader.commands.targets import add_format_of_source, document_of
from reader.errors import ReaderError, SourceError
from reader.shipped import shipped


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """One target and a settings file."""
    parser.add_argument("target", nargs="?", metavar="TARGET", help="a file, an address, or - for standard input")
    parser.add_argument("--config", type=Path, metavar="FILE", help="a settings file, laid over the user's own")
    add_format_of_source(parser)


def run(args: argparse.Namespace, output: Output) -> int:
    """Open the screen. Raises ReaderError where there is no terminal to open it on."""
    if not output.is_terminal:
        raise ReaderError(
            "There is no terminal to open the screen on; to print instead, try "
            f"`reader text {args.target or 'FILE'}` or `reader quotes {args.target or 'FILE'}`."
        )
    from reader.config import load_settings

    settings = load_settings(args.config)
    document = document_of(args.target or first_article(), args.source_format, output, settings)
    if not sys.stdin.isatty():
        keyboard_to_standard_input()
    from reader.ui import run as show

    for warning in show(document, settings):
        output.complain(warning)
    return 0


def first_article() -> str:
    """The article that comes with the program."""
    return str(min(shipped("seeds").glob("*.txt")))


def keyboard_to_standard_input() -> None:
    """Read keys from the terminal where standard input brought the text."""
    try:
        terminal = os.open("/dev/tty", os.O_RDONLY)
    except OSError:
        raise SourceError("There is no keyboard: standard input is no terminal, and none can be opened.") from None
    os.dup2(terminal, 0)
    os.close(terminal)

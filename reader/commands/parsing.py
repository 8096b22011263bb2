"""The parsers of the command line: of one command, or of all for the help and the completion."""

from __future__ import annotations

import argparse
from typing import TypedDict

from reader import __version__
from reader.commands.command import imported
from reader.commands.examples import shown
from reader.commands.names import COMMANDS
from reader.errors import UsageError

DESCRIPTION = "Read an article in the terminal: its outline, its text, and who said what."
USAGE = "reader [TARGET ...]\n       reader COMMAND ..."


class Parser(argparse.ArgumentParser):
    """A parser whose errors are raised, so that they are shown as all others are."""

    def error(self, message: str) -> None:  # type: ignore[override]  # argparse exits here, this raises
        """Raise what is wrong with the command line."""
        raise UsageError(f"{message}. See `{self.prog} --help`.")


class About(TypedDict):
    """What every parser is made with."""

    description: str
    epilog: str
    formatter_class: type[argparse.HelpFormatter]
    allow_abbrev: bool


def about(name: str) -> About:
    """What the help of a command says before and behind its arguments; "" is the program itself."""
    description = f"{COMMANDS[name][0].upper()}{COMMANDS[name][1:]}." if name else DESCRIPTION
    return About(
        description=description,
        epilog=shown(name),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def parser_of_all() -> Parser:
    """The parser that shows the help of `reader` itself; it knows the names of commands, not their arguments."""
    return whole_parser(is_whole=False)[0]


def whole_parser(*, is_whole: bool = True) -> tuple[Parser, dict[str, argparse.ArgumentParser]]:
    """The parser of `reader` and those of its commands, with all their arguments; these are imported for it."""
    parser = Parser(prog="reader", usage=USAGE, **about(""))
    parser.add_argument("--version", action="version", version=f"reader {__version__}", help="print the version")
    group = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    parsers: dict[str, argparse.ArgumentParser] = {}
    for name, line in COMMANDS.items():
        parsers[name] = group.add_parser(name, help=line, add_help=is_whole, **about(name))
        if is_whole:
            imported(name).add_arguments(parsers[name])
    return parser, parsers

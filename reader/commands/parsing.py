"""The parsers of the command line: one for each command, and one for all of them for help and completions."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, TypedDict

from reader import __version__
from reader.commands.command import import_command
from reader.commands.examples import examples_text
from reader.commands.names import COMMANDS, LOG, WITHIN
from reader.commands.output import writable
from reader.errors import UsageError

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

DESCRIPTION = "Read an article in the terminal: its outline, its text, and who said what."
USAGE = "reader [TARGET ...]\n       reader COMMAND ..."


class Parser(argparse.ArgumentParser):
    """A parser that raises its errors, so that they are reported like all others."""

    def error(self, message: str) -> None:  # type: ignore[override]  # argparse exits here, this raises
        """Raise UsageError."""
        raise UsageError(f"{message}. See `{self.prog} --help`.")

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        """Print help or the version. Raises OutputError, where argparse keeps silent."""
        with writable():
            (file or sys.stdout).write(message)
            sys.stdout.flush()


class ParserOptions(TypedDict):
    """The options that all parsers share."""

    description: str
    epilog: str
    formatter_class: type[argparse.HelpFormatter]
    allow_abbrev: bool


def parser_options(name: str) -> ParserOptions:
    """The options for the parser of a command, with its description and examples; "" is the program itself."""
    line = (COMMANDS | WITHIN).get(name, "")
    description = f"{line[0].upper()}{line[1:]}." if line else DESCRIPTION
    return ParserOptions(
        description=description,
        epilog=examples_text(name),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def add_log_option(parser: argparse.ArgumentParser) -> None:
    """Show the option for the log in the help; its value is taken before the parser sees it."""
    parser.add_argument(LOG, metavar="FILE", help="add what goes wrong to a file, with what a report of it needs")


def program_parser() -> Parser:
    """The parser that shows the help of `reader` itself; it knows the names of the commands only."""
    return full_parser(has_arguments=False)[0]


def full_parser(*, has_arguments: bool = True) -> tuple[Parser, dict[str, argparse.ArgumentParser]]:
    """The parser of `reader`, and the parsers of its commands by name; imports all commands for their arguments."""
    parser = Parser(prog="reader", usage=USAGE, **parser_options(""))
    parser.add_argument("--version", action="version", version=f"reader {__version__}", help="print the version")
    group = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    parsers: dict[str, argparse.ArgumentParser] = {}
    for name, line in COMMANDS.items():
        parsers[name] = group.add_parser(name, help=line, add_help=has_arguments, **parser_options(name))
        if has_arguments:
            import_command(name).add_arguments(parsers[name])
            add_log_option(parsers[name])
    for name in WITHIN if has_arguments else ():
        parsers[name] = Parser(prog=f"reader {name}", **parser_options(name))
        import_command(name).add_arguments(parsers[name])
        add_log_option(parsers[name])
    return parser, parsers

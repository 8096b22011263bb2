"""`reader`: which command is meant, and the one place where errors become sentences and exit statuses."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from importlib import import_module
from typing import TypedDict

from reader import __version__
from reader.commands.command import Command
from reader.commands.examples import shown
from reader.commands.output import Output
from reader.document.visible import visible
from reader.errors import ConfigError, ReaderError, UsageError

DESCRIPTION = "Read an article in the terminal: its outline, its text, and who said what."
USAGE = "reader [TARGET ...]\n       reader COMMAND ..."
OPEN = "open"
COMMANDS = {
    OPEN: "open texts on the screen; without a target, those that were read before",
    "outline": "print the outline: lead, headed sections, photos with their credit",
    "quotes": "print who said what: every quotation with its speaker, kind, source and cue",
    "speakers": "print who speaks, how much, and as what",
    "text": "print the text, to which every offset that other commands print refers",
    "library": "print the articles that are remembered, or forget them",
    "serve": "open a text in a browser, on this machine alone unless told otherwise",
    "config": "print the settings in force and where each comes from",
    "completion": "print a script that lets bash, zsh or fish complete the words of reader",
}
"""The commands, each a module of its name in this folder; a first word that is none of them is a target to open."""


def main(argv: list[str] | None = None) -> int:
    """Run `reader` and return its exit status: 0 well, 1 some input failed, 2 wrong usage, 130 interrupted."""
    gc.disable()  # until the work begins: collecting garbage while modules are imported finds none
    words = sys.argv[1:] if argv is None else argv
    output = Output(sys.stdout, sys.stderr)
    try:
        status = run(words, output)
        output.flush()
    except (UsageError, ConfigError) as error:
        output.complain(str(error))
        return 2
    except ReaderError as error:
        output.complain(str(error))
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def run(words: list[str], output: Output) -> int:
    """Parse the words and run the command they name; only its module is imported."""
    if words[:1] in (["-h"], ["--help"], ["--version"]):
        parser_of_all().parse_args(words)
    name, rest = (words[0], words[1:]) if words and words[0] in COMMANDS else (OPEN, words)
    command = imported(name)
    parser = Parser(prog=f"reader {name}", **about(name))
    command.add_arguments(parser)
    return command.run(parser.parse_args(rest), output)


def imported(name: str) -> Command:
    """The module of a command."""
    module: Command = import_module(f"reader.commands.{name}")
    return module


class Parser(argparse.ArgumentParser):
    """A parser whose errors are raised, so that they are shown as all others are."""

    def error(self, message: str) -> None:  # type: ignore[override]  # argparse exits here, this raises
        """Raise what is wrong with the command line."""
        raise UsageError(f"{visible(message)}. See `{self.prog} --help`.")


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

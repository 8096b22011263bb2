"""`reader`: which command is meant, and the one place where errors become sentences and exit statuses."""

from __future__ import annotations

import argparse
import os
import sys

from reader import __version__
from reader.commands import config, outline, quotes, speakers, text
from reader.commands import open as open_
from reader.commands.command import Command
from reader.commands.output import Output
from reader.document.visible import visible
from reader.errors import ConfigError, ReaderError, UsageError

COMMANDS: dict[str, Command] = {
    open_.NAME: open_,
    outline.NAME: outline,
    quotes.NAME: quotes,
    speakers.NAME: speakers,
    text.NAME: text,
    config.NAME: config,
}
"""The commands by name; a first word that is none of them is a target to open."""
EXAMPLES = """\
examples:
  reader article.txt                       open an article
  curl -s https://example.org | reader -   open what comes in
  reader outline article.md                print its outline
  reader quotes article.txt --kind direct  print who said what
  reader quotes texts/ --format jsonl      a JSON line for each text in a folder
  reader speakers article.txt              print who speaks, how much, as what
"""


def main(argv: list[str] | None = None) -> int:
    """Run `reader` and return its exit status: 0 well, 1 some input failed, 2 wrong usage, 130 interrupted."""
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
    """Parse the words and run the command they name."""
    parser = parser_of_all()
    if not words or (words[0] not in COMMANDS and words[0] not in {"-h", "--help", "--version"}):
        words = [open_.NAME, *words]
    args = parser.parse_args(words)
    return COMMANDS[args.command].run(args, output)


class Parser(argparse.ArgumentParser):
    """A parser whose errors are raised, so that they are shown as all others are."""

    def error(self, message: str) -> None:  # type: ignore[override]  # argparse exits here, this raises
        """Raise what is wrong with the command line."""
        raise UsageError(f"{visible(message)}. See `{self.prog} --help`.")


def parser_of_all() -> Parser:
    """The parser of `reader`, with those of its commands in it."""
    parser = Parser(
        prog="reader",
        description="Read an article in the terminal: its outline, its text, and who said what.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"reader {__version__}")
    group = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for name, command in COMMANDS.items():
        command.add_arguments(group.add_parser(name, help=command.HELP, description=command.HELP, allow_abbrev=False))
    return parser

"""`reader`: runs the command that is named, and turns errors into messages and exit statuses, here and nowhere else."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from reader.commands.command import import_command
from reader.commands.names import COMMANDS, LOG, OPEN, WITHIN
from reader.commands.output import Output
from reader.commands.plain_words import PLAIN, plain_arguments
from reader.commands.standard_streams import drop_output, open_closed_streams
from reader.errors import ConfigError, OutputError, ReaderError, UsageError
from reader.known_patterns import KnownPatterns

if TYPE_CHECKING:
    import argparse


def main(argv: list[str] | None = None) -> int:
    """Run `reader` and return its exit status: 0 success, 1 some input failed, 2 wrong usage, 130 interrupted."""
    gc.disable()  # until the work begins: there is no garbage while modules are imported
    words = sys.argv[1:] if argv is None else argv
    open_closed_streams()
    output = Output(sys.stdout, sys.stderr)
    sys.stdout, sys.stderr = output.out, output.err
    try:
        with KnownPatterns():
            status = run(without_log(words), output)
        output.flush()
    except (UsageError, ConfigError) as error:
        output.complain(str(error))
        return 2
    except OutputError as error:
        drop_output()
        output.complain(str(error))
        return 1
    except ReaderError as error:
        output.complain(str(error))
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        drop_output()
        return 0
    return status


def without_log(words: list[str]) -> list[str]:
    """The words without `--log FILE`, which all commands take; opens the log. Raises UsageError."""
    from reader.log import open_log

    kept: list[str] = []
    rest = iter(words)
    for word in rest:
        if word == "--":
            return [*kept, word, *rest]
        name, equals, path = word.partition("=")
        if name != LOG:
            kept.append(word)
            continue
        path = path if equals else next(rest, "")
        if not path:
            raise UsageError("--log needs the name of a file: `reader --log FILE`.")
        open_log(path)
    return kept


def run(words: list[str], output: Output) -> int:
    """Run the command that the words name, importing only its module.

    Words that are all targets are not parsed: importing the parser would noticeably delay the first text.
    """
    name, rest = command_in(words)
    if name == OPEN and not any(word.startswith("-") and word != "-" for word in rest):
        from reader.commands.open import open_screen

        return open_screen(rest, output)
    args = plain_arguments(import_command(name), rest) if name in PLAIN else None
    if args is None:
        args = parsed(words, name, rest)
    if getattr(args, "visible", False):
        output.make_visible()
    return import_command(name).run(args, output)


def parsed(words: list[str], name: str, rest: list[str]) -> argparse.Namespace:
    """What the parser of a command makes of its own words. Raises UsageError, and SystemExit after help."""
    from reader.commands.parsing import Parser, add_log_option, parser_options, program_parser

    if words[:1] in (["-h"], ["--help"], ["--version"]):
        program_parser().parse_args(words)
    parser = Parser(prog=f"reader {name}", **parser_options(name))
    import_command(name).add_arguments(parser)
    add_log_option(parser)
    return parser.parse_args(rest)


def command_in(words: list[str]) -> tuple[str, list[str]]:
    """The command that some words begin with, and its own words.

    >>> command_in(["corpus", "report", "tables"]), command_in(["article.txt"])
    (('corpus report', ['tables']), ('open', ['article.txt']))
    """
    if " ".join(words[:2]) in WITHIN:
        return " ".join(words[:2]), words[2:]
    return (words[0], words[1:]) if words and words[0] in COMMANDS else (OPEN, words)

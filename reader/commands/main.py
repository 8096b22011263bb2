"""`reader`: which command is meant, and the one place where errors become sentences and exit statuses."""

from __future__ import annotations

import gc
import os
import sys

from reader.commands.command import imported
from reader.commands.names import COMMANDS, OPEN
from reader.commands.output import Output
from reader.errors import ConfigError, ReaderError, UsageError


def main(argv: list[str] | None = None) -> int:
    """Run `reader` and return its exit status: 0 well, 1 some input failed, 2 wrong usage, 130 interrupted."""
    gc.disable()  # until the work begins: collecting garbage while modules are imported finds none
    words = sys.argv[1:] if argv is None else argv
    output = Output(sys.stdout, sys.stderr)
    sys.stdout, sys.stderr = output.out, output.err
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
    """Run the command that the words name; only its module is imported.

    Words that are nothing but targets need no parser, whose import would be felt before the first text.
    """
    name, rest = (words[0], words[1:]) if words and words[0] in COMMANDS else (OPEN, words)
    if name == OPEN and not any(word.startswith("-") and word != "-" for word in rest):
        from reader.commands.open import opened

        return opened(rest, output)
    from reader.commands.parsing import Parser, about, parser_of_all

    if words[:1] in (["-h"], ["--help"], ["--version"]):
        parser_of_all().parse_args(words)
    command = imported(name)
    parser = Parser(prog=f"reader {name}", **about(name))
    command.add_arguments(parser)
    return command.run(parser.parse_args(rest), output)

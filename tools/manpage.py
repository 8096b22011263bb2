"""Write man/reader.1 from the command line parsers, their examples, and the table of actions: manpage.py [--check]"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from reader import __version__
from reader.commands.examples import EXAMPLES
from reader.commands.names import COMMANDS, WITHIN
from reader.commands.parsing import DESCRIPTION, full_parser
from reader.config.default_keys import default_keys
from reader.ui.features.actions import ACTIONS
from reader.ui.layout.key_names import written_key

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "man" / "reader.1"
TARGETS = (
    "A target is a file (plain text, Markdown, or a saved web page), an address, or - for standard input. Commands "
    "that take several targets also take folders, and read all texts in them and below them. Without a command, the "
    "targets are opened on the screen."
)
STATUS = {
    "0": "Success.",
    "1": "An input could not be read, or a correction could not be applied; everything else was done.",
    "2": "The command line or a settings file is wrong.",
    "130": "Interrupted by Ctrl+C.",
}
FILES = {
    "~/.config/reader/config.yaml": "Settings that differ from the defaults; reader config prints all of them. On "
    "macOS the file is ~/Library/Application Support/reader/config.yaml.",
    "~/.local/share/reader/library.sqlite3": "What is remembered about articles: the place, marks, folded sections and "
    "corrections. reader library lists and forgets them.",
}
ENVIRONMENT = {
    "NO_COLOR": "If this is set, nothing is in colour.",
    "VISUAL, EDITOR": "The editor that opens the file.",
}


def page() -> str:
    """The manual page, in roff."""
    return "\n".join(lines()) + "\n"


def lines() -> Iterator[str]:
    """The lines of the page."""
    yield f'.TH READER 1 "" "reader {__version__}" "User Commands"'
    yield from (".SH NAME", "reader \\- read an article in the terminal: its outline, its text, and who said what")
    yield from (".SH SYNOPSIS", ".B reader", "[\\fITARGET\\fR ...]", ".br", ".B reader", "\\fICOMMAND\\fR ...")
    yield from (".SH DESCRIPTION", escaped(DESCRIPTION), ".PP", escaped(TARGETS))
    yield ".SH COMMANDS"
    for name, parser in full_parser()[1].items():
        yield from command(name, parser)
    yield ".SH KEYS"
    bound = default_keys()
    for group, actions in groupby(ACTIONS, key=lambda action: action.group):
        yield f".SS {escaped(group)}"
        for action in actions:
            if keys := bound.get(action.name, ()):
                yield from term(", ".join(map(written_key, keys)), sentence(action.help))
    for title, terms in {"FILES": FILES, "ENVIRONMENT": ENVIRONMENT, "EXIT STATUS": STATUS}.items():
        yield f".SH {title}"
        for words, what in terms.items():
            yield from term(words, what)
    yield ".SH EXAMPLES"
    for words, what in EXAMPLES[""].items():
        yield from term(words, sentence(what))


def command(name: str, parser: argparse.ArgumentParser) -> Iterator[str]:
    """A command: its purpose, its arguments, its examples."""
    yield from (f".SS reader {escaped(name)}", escaped(sentence((COMMANDS | WITHIN)[name])))
    for action in parser._actions:
        if action.help and action.dest != "help":
            yield from term(usage_of(action), sentence(action.help % {"default": action.default}))
    yield from (".PP", "Examples:")
    for words, what in EXAMPLES[name].items():
        yield from term(words, sentence(what))


def usage_of(action: argparse.Action) -> str:
    """An argument as it is typed."""
    choices = f"{{{','.join(map(str, action.choices))}}}" if action.choices is not None else ""
    value = "" if action.nargs == 0 else str(action.metavar or choices or action.dest.upper())
    repeated = " ..." if action.nargs in {"*", "+"} else ""
    return f"{', '.join(action.option_strings)} {value}{repeated}".strip()


def sentence(words: str) -> str:
    """Words with a capital at the beginning and a full stop at the end."""
    return f"{words[0].upper()}{words[1:].rstrip('.')}."


def term(words: str, what: str) -> Iterator[str]:
    """A term in bold, with its meaning indented below."""
    yield from (".TP", f".B {escaped(words)}", escaped(what))


def escaped(words: str) -> str:
    """Text in which roff sees no markup."""
    plain = words.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain


def main() -> int:
    """Write the page, or with --check return 1 if it is out of date."""
    if "--check" in sys.argv[1:]:
        return int(not TARGET.exists() or TARGET.read_text(encoding="utf-8") != page())
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Write man/reader.1 from the parsers, their examples, the table of actions and the keys: manpage.py [--check]"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from reader import __version__
from reader.commands.examples import EXAMPLES
from reader.commands.names import COMMANDS
from reader.commands.parsing import DESCRIPTION, full_parser
from reader.config.default_keys import default_keys
from reader.ui.features.actions import ACTIONS, shown_key

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "man" / "reader.1"
STATUS = {
    "0": "all went well",
    "1": "an input could not be read; the others were",
    "2": "the command line or a settings file is not understood",
    "130": "it was interrupted",
}
FILES = {
    "~/.config/reader/config.yaml": "settings that differ from the defaults (on macOS ~/Library/Application "
    "Support/reader/config.yaml); reader config prints all of them",
    "~/.local/share/reader/library.sqlite3": "the articles that are remembered, with the place in each",
}
ENVIRONMENT = {
    "NO_COLOR": "if set, nothing is in colour",
    "VISUAL, EDITOR": "the editor that the key for it opens",
}


def page() -> str:
    """The manual page, in roff."""
    return "\n".join(lines()) + "\n"


def lines() -> Iterator[str]:
    """Its lines."""
    yield f'.TH READER 1 "" "reader {__version__}" "User Commands"'
    yield from section("NAME", ["reader \\- read an article in the terminal: its outline, its text, and who said what"])
    synopsis = [".B reader", "[\\fITARGET\\fR ...]", ".br", ".B reader", "\\fICOMMAND\\fR ..."]
    yield from section("SYNOPSIS", synopsis)
    yield from section("DESCRIPTION", [escaped(DESCRIPTION), *commands_line()])
    yield ".SH COMMANDS"
    for name, parser in full_parser()[1].items():
        yield from command(name, parser)
    yield ".SH KEYS"
    bound = default_keys()
    for group, actions in groupby(ACTIONS, key=lambda action: action.group):
        yield f".SS {escaped(group)}"
        for action in actions:
            if keys := bound.get(action.name, ()):
                yield from term(", ".join(map(shown_key, keys)), action.help)
    yield from section("FILES", terms(FILES))
    yield from section("ENVIRONMENT", terms(ENVIRONMENT))
    yield from section("EXIT STATUS", terms(STATUS))
    yield from section("EXAMPLES", terms(EXAMPLES[""]))


def commands_line() -> list[str]:
    """What a target is, in a paragraph of its own."""
    return [
        ".PP",
        escaped(
            "A target is a file (plain text, Markdown, a saved page), an address, or - for standard input; where many "
            "are read, a folder stands for all texts below it. Without a command, the targets are opened on the screen."
        ),
    ]


def section(title: str, content: list[str] | Iterator[str]) -> Iterator[str]:
    """A section."""
    yield f".SH {title}"
    yield from content


def command(name: str, parser: argparse.ArgumentParser) -> Iterator[str]:
    """A command: what it does, its arguments, its examples."""
    yield f".SS reader {escaped(name)}"
    yield escaped(f"{COMMANDS[name][0].upper()}{COMMANDS[name][1:]}.")
    for action in parser._actions:
        if action.help and action.dest != "help":
            yield from term(words_of(action), action.help % {"default": action.default})
    yield from (line for words, what in EXAMPLES[name].items() for line in term(words, f"Example: {what}."))


def words_of(action: argparse.Action) -> str:
    """An argument as it is written."""
    choices = f"{{{','.join(map(str, action.choices))}}}" if action.choices is not None else ""
    value = "" if action.nargs == 0 else str(action.metavar or choices or action.dest.upper())
    many = " ..." if action.nargs in {"*", "+"} else ""
    return f"{', '.join(action.option_strings)} {value}{many}".strip()


def terms(rows: dict[str, str]) -> Iterator[str]:
    """Words with what they mean."""
    for words, what in rows.items():
        yield from term(words, f"{what[0].upper()}{what[1:]}.")


def term(words: str, what: str) -> Iterator[str]:
    """Words with what they mean."""
    yield from (".TP", f".B {escaped(words)}", escaped(what))


def escaped(words: str) -> str:
    """Words in which roff sees nothing but words."""
    plain = words.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain


def main() -> int:
    """Write the page, or with --check say whether it is up to date."""
    if "--check" in sys.argv[1:]:
        return int(not TARGET.exists() or TARGET.read_text(encoding="utf-8") != page())
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

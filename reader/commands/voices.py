"""`reader voices`: who speaks in all texts that were kept: every quotation of a person, in order of time."""

from __future__ import annotations

import argparse

from reader.commands.output import Output
from reader.commands.voice_formats import FORMATS
from reader.document.dates import iso_date
from reader.errors import UsageError
from reader.library import Library, library_file


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", nargs="*", metavar="NAME", help="words of a name; without one, all voices are listed")
    parser.add_argument("--since", type=day, metavar="DATE", help="quotations of this day and later ones")
    parser.add_argument("--until", type=day, metavar="DATE", help="quotations before this day")
    parser.add_argument("--source", default="", metavar="SITE", help="texts whose address or path has this in it")
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--join", metavar="OTHER", help="NAME and this name are one person, in all texts")
    group.add_argument("--split", metavar="TARGET", help="NAME in this text is another person than elsewhere")


def run(args: argparse.Namespace, output: Output) -> int:
    """Print voices, or join and split them. Raises UsageError and LibraryError."""
    library = Library(library_file(), output.complain)
    name = " ".join(args.name)
    if args.join or args.split:
        return choose(library, name, args)
    found = library.voices(name, args.source, args.since or "", args.until or "")
    if not found:
        output.complain("Nobody of that name speaks in the texts that were kept." if name else "No text was kept yet.")
    output.write(FORMATS[args.format](found, has_quotations=bool(name)))
    return 0


def choose(library: Library, name: str, args: argparse.Namespace) -> int:
    """Join two names, or split one. Raises UsageError if nobody has the name."""
    if not name:
        raise UsageError("Name whose voice it is: `reader voices NAME --join OTHER`.")
    if args.join:
        count = library.choose_voice([name, args.join], name)
    else:
        count = library.choose_voice([name], f"{name} ({args.split})", [args.split])
    if not count:
        raise UsageError(f"{name} speaks in none of the texts that were kept. `reader voices` lists who does.")
    return 0


def day(words: str) -> str:
    """An option's value as a day in ISO 8601. Raises ArgumentTypeError."""
    found = iso_date(words)
    if not found:
        raise argparse.ArgumentTypeError(f"{words} is no date such as 2025, 2025-03 or 2025-03-01")
    return found

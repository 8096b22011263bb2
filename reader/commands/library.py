"""`reader library`: lists the articles that are remembered, adds and forgets some, and looks after the file."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable
from pathlib import Path

from reader.commands.output import Output
from reader.commands.targets import for_each
from reader.config import load_settings
from reader.document import Document
from reader.errors import UsageError
from reader.exports.safe_json import Json, dump_json
from reader.library import Library, RecentArticle, library_file
from reader.library.kept_texts import KeptText, kept_text

TOGETHER = 200
"""How many texts are kept in one transaction."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--add", nargs="+", metavar="TARGET", help="keep texts for `reader search` without opening them")
    group.add_argument("--forget", nargs="+", metavar="TARGET", help="forget all about these articles, notes too")
    group.add_argument(
        "--forget-all", action="store_true", help="forget all articles and notes; the widths of panes are kept"
    )
    group.add_argument("--export", type=Path, metavar="FILE", help="write all of the library to a file")
    group.add_argument("--import", type=Path, metavar="FILE", dest="import_from", help="add all that such a file has")
    group.add_argument("--check", action="store_true", help="check the library; status 1 if something is wrong")
    group.add_argument("--repair", action="store_true", help="make a sound library of all that can be read")
    group.add_argument("--set-aside", action="store_true", help="rename the library, and start a new one")


def run(args: argparse.Namespace, output: Output) -> int:
    """List the articles, or forget some. Raises UsageError and LibraryError."""
    library = Library(library_file(), output.complain)
    if args.set_aside:
        kept = library.set_aside()
        output.write(f"The library is kept as {kept}.\n" if kept else f"There is no library yet at {library.file}.\n")
    elif args.check:
        return check(library, output)
    elif args.repair:
        repair(library, output)
    elif args.export:
        library.export_to(args.export)
        output.complain(f"The library is written to {args.export}.")
    elif args.import_from:
        new, known = library.import_from(args.import_from)
        output.complain(f"{counted(new)} new; {counted(known)} known, which got what was missing.")
    elif args.add:
        return add_texts(args.add, library, output)
    elif args.forget_all:
        number = library.forget_all()
        output.write(f"Forgotten: {number} {'article' if number == 1 else 'articles'}.\n")
    elif args.forget:
        return forget(args.forget, library, output)
    else:
        recent = library.recent(most=-1)
        output.write(as_json(recent) if args.format == "json" else as_text(recent, library))
    return 0


def check(library: Library, output: Output) -> int:
    """Tell what is wrong with the library; 1 if anything is, else 0."""
    found = library.problems()
    for problem in found:
        output.complain(f"{problem[0].upper()}{problem[1:]}.")
    if found:
        output.complain("`reader library --repair` makes a sound library of all that can be read, and keeps this file.")
    else:
        output.write("The library is sound.\n")
    return 1 if found else 0


def repair(library: Library, output: Output) -> None:
    """Repair the library, if anything is wrong."""
    if not library.problems():
        output.write("The library is sound; nothing was changed.\n")
        return
    kept, texts, notes = library.repair()
    output.write(f"The library has {counted(texts)} and {notes} {'note' if notes == 1 else 'notes'}. ")
    output.write(f"The file that was damaged is kept as {kept}.\n")


def counted(number: int) -> str:
    """A number of texts."""
    return f"{number} {'text' if number == 1 else 'texts'}"


def add_texts(targets: list[str], library: Library, output: Output) -> int:
    """Keep texts, with their quotations, for searching; 1 if any cannot be read, else 0."""
    waiting: list[tuple[str, KeptText]] = []
    limit = load_settings().keep_texts << 20

    def keep() -> None:
        library.keep_texts(waiting, limit, is_read=False)
        waiting.clear()

    def take(result: tuple[str, KeptText]) -> str:
        waiting.append(result)
        if len(waiting) == TOGETHER:
            keep()
        return ""

    args = argparse.Namespace(targets=targets, source_format=None, encoding="", password="", jobs=None)
    status = for_each(args, output, with_quotations, take, opens_listed=True)
    keep()
    return status


def with_quotations(document: Document) -> tuple[str, KeptText]:
    """A document as it is kept, with its target."""
    from reader.quotes import attribute

    return document.target, kept_text(document, attribute(document))


def forget(targets: Iterable[str], library: Library, output: Output) -> int:
    """Forget some articles. Raises UsageError if any of them is unknown, after the others are forgotten."""
    unknown = [target for target in targets if not library.forget(target)]
    if unknown:
        raise UsageError(f"Not remembered: {', '.join(unknown)}. `reader library` lists the articles that are.")
    return 0


def as_text(recent: list[RecentArticle], library: Library) -> str:
    """A line for each article: when it was read, how much of it, its target and its title."""
    if not recent:
        return f"No article is remembered yet; the library is {library.file}.\n"
    lines = []
    for article in recent:
        is_new = not article.seen
        when = "not opened yet  " if is_new else time.strftime("%Y-%m-%d %H:%M", time.localtime(article.seen))
        words = f"{article.target}  {' '.join(article.title.split())}".replace("\n", " ").rstrip()
        lines.append(f"{when}  {article.progress:4.0%}  {words}\n")
    return "".join(lines)


def as_json(recent: list[RecentArticle]) -> str:
    """A JSON array of the articles; times are in UTC and ISO 8601, null where it was not opened yet."""
    records: list[Json] = [
        {
            "target": article.target,
            "title": article.title,
            "seen": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(article.seen)) if article.seen else None,
            "progress": round(article.progress, 3),
        }
        for article in recent
    ]
    return dump_json(records, indent=2) + "\n"

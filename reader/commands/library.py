"""`reader library`: lists the articles that are remembered, and forgets them."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable

from reader.commands.output import Output
from reader.errors import UsageError
from reader.exports.safe_json import Json, dump_json
from reader.library import Library, RecentArticle, library_file


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--forget", nargs="+", metavar="TARGET", help="forget all about these articles, notes too")
    group.add_argument(
        "--forget-all", action="store_true", help="forget all articles and notes; the widths of panes are kept"
    )
    group.add_argument("--set-aside", action="store_true", help="rename the library, and start a new one")


def run(args: argparse.Namespace, output: Output) -> int:
    """List the articles, or forget some. Raises UsageError and LibraryError."""
    library = Library(library_file(), output.complain)
    if args.set_aside:
        kept = library.set_aside()
        output.write(f"The library is kept as {kept}.\n" if kept else f"There is no library yet at {library.file}.\n")
    elif args.forget_all:
        number = library.forget_all()
        output.write(f"Forgotten: {number} {'article' if number == 1 else 'articles'}.\n")
    elif args.forget:
        return forget(args.forget, library, output)
    else:
        recent = library.recent(most=-1)
        output.write(as_json(recent) if args.format == "json" else as_text(recent, library))
    return 0


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
        when = time.strftime("%Y-%m-%d %H:%M", time.localtime(article.seen))
        words = f"{article.target}  {' '.join(article.title.split())}".replace("\n", " ").rstrip()
        lines.append(f"{when}  {article.progress:4.0%}  {words}\n")
    return "".join(lines)


def as_json(recent: list[RecentArticle]) -> str:
    """A JSON array of the articles; times are in UTC and ISO 8601, progress is from 0 to 1."""
    records: list[Json] = [
        {
            "target": article.target,
            "title": article.title,
            "seen": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(article.seen)),
            "progress": round(article.progress, 3),
        }
        for article in recent
    ]
    return dump_json(records, indent=2) + "\n"

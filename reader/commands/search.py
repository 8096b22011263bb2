"""`reader search`: finds words in all texts that were kept, in their quotations and in notes."""

from __future__ import annotations

import argparse

from reader.commands.output import Output
from reader.commands.targets import positive_number
from reader.exports.safe_json import Json, dump_json
from reader.library import Library, library_file
from reader.library.search import BEGIN, END, Hit
from reader.library.search_query import parse_query

MOST = 50
"""The most passages that are printed unless the user wants another number."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "query",
        nargs="+",
        metavar="QUERY",
        help='words, "phrases", begin*, -without; speaker:NAME, source:SITE, in:note, after:2025, before:2025-03-01',
    )
    parser.add_argument("--most", type=positive_number, default=MOST, metavar="N", help=f"at most N; default: {MOST}")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")


def run(args: argparse.Namespace, output: Output) -> int:
    """Print the passages that match. Raises UsageError and LibraryError."""
    query = parse_query(" ".join(quoted(word) for word in args.query))
    found = Library(library_file(), output.complain).search(query, args.most)
    output.write(as_json(found) if args.format == "json" else "".join(map(as_lines, found)))
    if not found:
        output.complain("Nothing was found. `reader library` lists the texts that are searched.")
    return 0


def quoted(word: str) -> str:
    """A word of the command line; one with spaces, which the shell took for one, is a phrase."""
    return f'"{word}"' if " " in word and ":" not in word and '"' not in word else word


def as_lines(hit: Hit) -> str:
    """A hit in lines: the text, and the words below it with those that match between asterisks."""
    words = hit.words.replace(BEGIN, "*").replace(END, "*")
    speaker = f"{hit.speaker}: " if hit.speaker else ""
    return f"{hit.date}  {hit.target}  {' '.join(hit.title.split())}\n    {speaker}{' '.join(words.split())}\n"


def as_json(found: list[Hit]) -> str:
    """A JSON array of the hits."""
    records: list[Json] = [
        {
            "target": hit.target,
            "title": hit.title,
            "date": hit.date,
            "kind": hit.kind,
            "start": hit.start,
            "speaker": hit.speaker or None,
            "words": hit.words.replace(BEGIN, "").replace(END, ""),
        }
        for hit in found
    ]
    return dump_json(records, indent=2) + "\n"

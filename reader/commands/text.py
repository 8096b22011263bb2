"""`reader text`: prints the text of a document, which all offsets refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.commands.job import remark_of
from reader.commands.output import Output
from reader.commands.targets import add_reading_options, add_visible_option, options_of, read_document
from reader.document import Document, PlaceKind
from reader.sources import local_path

if TYPE_CHECKING:
    import argparse

PLACE_WORDS = {PlaceKind.PAGE: "[p. {}]", PlaceKind.TIME: "[{}]"}


def with_places(document: Document) -> str:
    """The text with its places in brackets: on a line of their own before a block, else before the words there."""
    starts = {block.span.start for block in document.blocks}
    parts: list[str] = []
    at = 0
    for offset, kind, label in document.places:
        parts += [document.text[at:offset], PLACE_WORDS[kind].format(label), "\n" if offset in starts else " "]
        at = offset
    return "".join([*parts, document.text[at:]])


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("target", metavar="TARGET", help="a file, an address, or - for standard input")
    parser.add_argument(
        "--pages", action="store_true", help="with the numbers of the pages, or the times of a recording, in brackets"
    )
    add_reading_options(parser)
    add_visible_option(parser)


def run(args: argparse.Namespace, output: Output) -> int:
    """Print `Document.text` and nothing else; on a terminal, followed by a line feed if it has none at its end."""
    document = read_document(local_path(args.target), options_of(args), output)
    if document.remark:
        output.complain(remark_of(document))
    text = with_places(document) if args.pages else document.text
    output.write(text)
    if output.is_terminal and not text.endswith("\n"):
        output.write("\n")
    return 0

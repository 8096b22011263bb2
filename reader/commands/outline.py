"""`reader outline`: prints the sections and photos of documents."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.commands.output import Output
from reader.commands.targets import add_targets, for_each
from reader.document import Document
from reader.exports.outline import outline_to_json, outline_to_markdown, outline_to_text
from reader.quotes import attribute
from reader.structs import Struct

if TYPE_CHECKING:
    import argparse

FORMATS: dict[str, Callable[[Document], str]] = {
    "text": lambda document: outline_to_text(document, attribute(document)),
    "json": outline_to_json,
    "jsonl": lambda document: outline_to_json(document, indent=None),
    "markdown": outline_to_markdown,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_targets(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")


class OutlineJob(Struct):
    """Formats the outline of each document."""

    format: str
    """One of FORMATS."""

    def __call__(self, document: Document) -> str:
        return FORMATS[self.format](document)


def run(args: argparse.Namespace, output: Output) -> int:
    """Print the outline of each target."""
    return for_each(args, output, OutlineJob(args.format), str)

"""Commands over many targets: each document in order, a bad one reported while the others go on."""

from __future__ import annotations

import argparse
import gc
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.commands.output import Output
from reader.document import Document
from reader.errors import SourceError
from reader.formats import parse_source
from reader.sources import Format, Limits, is_url, read, texts_below


def add_targets(parser: argparse.ArgumentParser) -> None:
    """The arguments that name what is read."""
    parser.add_argument(
        "targets", nargs="+", metavar="TARGET", help="a file, a folder, an address, or - for standard input"
    )
    add_format_of_source(parser)


def add_format_of_source(parser: argparse.ArgumentParser) -> None:
    """The option that says how a text is written."""
    choices = [format.value for format in Format]
    parser.add_argument("--from", dest="source_format", choices=choices, help="how the text is written, if not by name")


def for_each(args: argparse.Namespace, output: Output, show: Callable[[Document], str]) -> int:
    """Print what `show` makes of each target; 1 if one of them cannot be read."""
    status = 0
    gc.enable()
    for target in expanded(args.targets):
        try:
            document = document_of(target, args.source_format, output)
        except SourceError as error:
            output.complain(str(error))
            status = 1
        else:
            output.write(show(document))
            output.flush()
    return status


def document_of(target: str, source_format: str | None, output: Output) -> Document:
    """The document of a target. Raises SourceError if it cannot be read."""
    format = Format(source_format) if source_format else None
    if not is_url(target):
        return parse_source(read(target, format))
    from reader.config import load_settings

    web = load_settings().web
    limits = Limits(web.size << 20, web.timeout, web.redirects)
    with output.progress(f"Fetching {target}") as progress:
        source = read(target, format, limits=limits, progress=progress)
    return parse_source(source)


def expanded(targets: list[str]) -> Iterator[str]:
    """The targets, a folder as the texts in it."""
    for target in targets:
        if target != "-" and Path(target).is_dir():
            yield from texts_below(target)
        else:
            yield target

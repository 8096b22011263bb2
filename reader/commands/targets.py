"""Commands over many targets: each document in order, a bad one reported while the others go on."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TypeVar

from reader.commands.batches import Batch, batches, first_of
from reader.commands.making import Made, Work
from reader.commands.output import Output
from reader.document import Document
from reader.errors import SourceError
from reader.formats import parse_source
from reader.sources import Format, Limits, is_url, read, texts_below

T = TypeVar("T")

COUNTED = 10_000
"""How many batches are counted before the work begins; where there are more, it is not said of how many texts."""


def add_targets(parser: argparse.ArgumentParser) -> None:
    """The arguments that name what is read, and how many processes work on it."""
    parser.add_argument(
        "targets", nargs="+", metavar="TARGET", help="a file, a folder, an address, or - for standard input"
    )
    add_format_of_source(parser)
    parser.add_argument(
        "--jobs",
        type=positive,
        metavar="N",
        help="work on many files with N processes; default: one for each core that may be used",
    )


def add_format_of_source(parser: argparse.ArgumentParser) -> None:
    """The option that says how a text is written."""
    choices = [format.value for format in Format]
    parser.add_argument("--from", dest="source_format", choices=choices, help="how the text is written, if not by name")


def positive(words: str) -> int:
    """A number from 1."""
    if not words.isdecimal() or int(words) < 1:
        raise argparse.ArgumentTypeError(f"{words} is no whole number from 1")
    return int(words)


def cores() -> int:
    """How many cores this process may use."""
    if sys.version_info >= (3, 13):
        return os.process_cpu_count() or 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def for_each(args: argparse.Namespace, output: Output, work: Work[T], show: Callable[[T], str]) -> int:
    """Print what `show` makes of the work on each target; 1 if one of them cannot be read.

    Where there is much work, several processes do it; what is printed is the same, in the order of the targets.
    """
    gc.enable()
    here = partial(made_here, work, args.source_format, output)
    rest = batches(expanded(args.targets))
    first, is_much = first_of(rest)
    if not is_much:
        return printed(in_turn(first, here), output, show)
    jobs = args.jobs or cores()
    first.extend(islice(rest, COUNTED if output.shows_progress else jobs))
    every = chain(first, rest)
    with output.counter(len_of(first) if len(first) < COUNTED else None) as count:
        if jobs == 1:
            return printed(in_turn(every, here), output, show, count)
        from reader.commands.pool import Pool

        format = Format(args.source_format) if args.source_format else None
        with Pool(min(jobs, len(first)), work, format) as pool:
            return printed(pool.in_order(every, here), output, show, count)


def in_turn(every: Iterable[Batch], here: Callable[[str], Made[T]]) -> Iterator[Made[T]]:
    """What is made of each target, by this process alone."""
    return (here(target) for batch in every for target in batch.targets)


def len_of(every: Iterable[Batch]) -> int:
    """The number of targets."""
    return sum(len(batch.targets) for batch in every)


def printed(
    every: Iterable[Made[T]], output: Output, show: Callable[[T], str], count: Callable[[int], None] = lambda _: None
) -> int:
    """Print what was made, each as soon as it is there, and report what could not be read; 1 if there was any."""
    status = 0
    for done, one in enumerate(every, 1):
        if isinstance(one, SourceError):
            output.complain(str(one))
            status = 1
        else:
            output.write(show(one))
            output.flush()
        count(done)
    return status


def made_here(work: Work[T], source_format: str | None, output: Output, target: str) -> Made[T]:
    """What is made of a target of any kind."""
    try:
        return work(document_of(target, source_format, output))
    except SourceError as error:
        return error


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

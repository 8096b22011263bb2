"""Commands over many targets: results are printed in order, and an unreadable target does not stop the others."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from reader.commands.batches import Batch, batches, first_batches
from reader.commands.job import Job, Remarked, Result, left_out, run_on_file, with_remark
from reader.commands.output import Output
from reader.document import Document, ListedKind
from reader.errors import ReaderError, SourceError, UsageError
from reader.formats import parse_source
from reader.garbage_collection import collect_seldom
from reader.log import unforeseen
from reader.sources import (
    FORMAT_NAMES,
    Format,
    Limits,
    ReadOptions,
    is_regular,
    is_url,
    known_encoding,
    local_path,
    read,
    texts_below,
)

if TYPE_CHECKING:
    import argparse

T = TypeVar("T")

COUNTED_BATCHES = 10_000
"""How many batches are counted before the work begins; if there are more, progress is shown without a total."""


def add_targets(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that name the targets, and how many processes work on them."""
    parser.add_argument(
        "targets", nargs="+", metavar="TARGET", help="a file, a folder, an address, or - for standard input"
    )
    add_reading_options(parser)
    add_visible_option(parser)
    parser.add_argument(
        "--jobs",
        type=positive_number,
        metavar="N",
        help="use N processes for many files; default: one for each available core",
    )


def add_reading_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that give the format and the encoding of the source."""
    choices = list(FORMAT_NAMES)
    parser.add_argument(
        "--from", dest="source_format", choices=choices, help="the format of the text; default: told by its name"
    )
    parser.add_argument("--password", default="", metavar="WORD", help="what opens an encrypted PDF")
    parser.add_argument(
        "--encoding",
        type=encoding_name,
        metavar="NAME",
        help="the encoding of the text, such as koi8-r or shift_jis; default: told by the text",
    )


def add_visible_option(parser: argparse.ArgumentParser) -> None:
    """Add the option for what is printed into a pipe or a file."""
    parser.add_argument(
        "--visible",
        action="store_true",
        help="show control characters by harmless ones in pipes and files, too, as on a terminal",
    )


def encoding_name(words: str) -> str:
    """An option's value as the name of an encoding. Raises ArgumentTypeError."""
    try:
        return known_encoding(words)
    except UsageError as error:
        raise bad_value(str(error).rstrip(".")) from None


def options_of(args: argparse.Namespace) -> ReadOptions:
    """The format and the encoding that the arguments give."""
    format = Format(args.source_format) if args.source_format else None
    return ReadOptions(format, args.encoding or "", password=args.password)


def positive_number(words: str) -> int:
    """An option's value as a whole number from 1. Raises ArgumentTypeError."""
    if not words.isdecimal() or int(words) < 1:
        raise bad_value(f"{words} is not a whole number from 1")
    return int(words)


def bad_value(reason: str) -> Exception:
    """The error for a value that an option does not take."""
    from argparse import ArgumentTypeError

    return ArgumentTypeError(reason)


def available_cores() -> int:
    """How many cores this process may use."""
    if sys.version_info >= (3, 13):
        return os.process_cpu_count() or 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def for_each(
    args: argparse.Namespace, output: Output, job: Job[T], show: Callable[[T], str], *, opens_listed: bool = False
) -> int:
    """Run a job on each target and print what `show` makes of the results; 1 if any target cannot be read, else 0.

    If it `opens_listed`, the job is run on each whole article that a feed lists, in place of the feed. Many files are
    shared out among worker processes; the output is the same, in the order of the targets.
    """
    collect_seldom()
    options = options_of(args)
    run_here = partial(run_on_target, job, options, output, opens_listed=opens_listed)
    rest = batches(with_folders_expanded(args.targets))
    first, is_worth_pool = first_batches(rest)
    if not is_worth_pool:
        return print_results(results_in_turn(first, run_here), output, show)
    workers = args.jobs or available_cores()
    first.extend(islice(rest, COUNTED_BATCHES if output.shows_progress else workers))
    every = chain(first, rest)
    with output.counter(target_count(first) if len(first) < COUNTED_BATCHES else None) as count:
        if workers == 1:
            return print_results(results_in_turn(every, run_here), output, show, count)
        from reader.commands.pool import Pool

        work = partial(run_on_file, job, options=options)
        with Pool[str, Result[T]](min(workers, len(first)), work, left_out) as pool:
            return print_results(pool.results(every, run_here), output, show, count)


def results_in_turn(
    batches: Iterable[Batch[str]], run_here: Callable[[str], Iterable[Result[T]]]
) -> Iterator[Result[T]]:
    """The results for each target, from this process alone."""
    return (result for batch in batches for target in batch.targets for result in run_here(target))


def target_count(batches: Iterable[Batch[str]]) -> int:
    """The number of targets in some batches."""
    return sum(len(batch.targets) for batch in batches)


def print_results(
    results: Iterable[Result[T]],
    output: Output,
    show: Callable[[T], str],
    count: Callable[[int], None] = lambda _: None,
) -> int:
    """Print each result as soon as it is there, and report errors. Returns 1 if there are any, else 0.

    `count` is told the number of results so far.
    """
    status = 0
    for done, result in enumerate(results, 1):
        if isinstance(result, SourceError):
            output.complain(str(result))
            status = 1
        else:
            if isinstance(result, Remarked):
                output.complain(result.remark)
            output.write(show(result.result if isinstance(result, Remarked) else result))
            output.flush()
        count(done)
    return status


def run_on_target(
    job: Job[T], options: ReadOptions, output: Output, target: str, *, opens_listed: bool
) -> Iterator[Result[T]]:
    """The result of a job on a target of any kind, or the results for the articles that it lists."""
    try:
        document = read_document(target, options, output)
    except SourceError as error:
        yield error
        return
    listed = listed_documents(document, output) if opens_listed and document.listed else [document]
    for each in listed:
        yield each if isinstance(each, SourceError) else run_on_document(job, each)


def run_on_document(job: Job[T], document: Document) -> Result[T]:
    """The result of a job on a document."""
    try:
        return with_remark(job(document), document)
    except SourceError as error:
        return error
    except ReaderError:
        raise
    except OSError:  # standard output or standard error has gone
        raise
    except Exception as error:  # a text must not take others with it
        return unforeseen(document.target, error)


def listed_documents(document: Document, output: Output) -> Iterable[Document | SourceError]:
    """The whole articles that a feed lists; a mailbox holds its messages whole, and is one document."""
    if all(each.kind is ListedKind.MESSAGE for each in document.listed):
        return [document]
    from reader.config import load_settings
    from reader.feeds.reading import documents_listed
    from reader.feeds.shelf import Shelf

    settings = load_settings()
    limits = Limits.from_settings(settings.web)
    feed_limits = limits._replace(seconds=settings.feeds.timeout)
    output.show(f"Fetching what {document.target} lists … ")
    return documents_listed(document, Shelf.from_settings(settings), limits, feed_limits)


def read_document(target: str, options: ReadOptions, output: Output) -> Document:
    """Read and parse a target, with a line of progress while a page is fetched or a pipe read. Raises SourceError."""
    if not is_url(target):
        if is_regular(target) or not os.path.exists(target):  # noqa: PTH110  # a Path refuses a zero byte
            return parse_source(read(target, options))
        with output.progress(f"Reading {target}") as progress:
            source = read(target, options, progress=progress)
        return parse_source(source)
    from reader.config import load_settings
    from reader.feeds.shelf import Shelf

    settings = load_settings()
    with output.progress(f"Fetching {target}") as progress:
        shelf = Shelf.from_settings(settings)
        source, remark = shelf.read(target, Limits.from_settings(settings.web), options, progress)
    if remark:
        output.complain(f"{target} cannot be fetched; this is its text {remark}.")
    return parse_source(source)


def with_folders_expanded(targets: Iterable[str]) -> Iterator[str]:
    """The targets, with the texts in it in place of each folder."""
    for target in map(local_path, targets):
        if target != "-" and os.path.isdir(target):  # noqa: PTH112  # a Path takes "" for the current folder
            yield from texts_below(target)
        else:
            yield target

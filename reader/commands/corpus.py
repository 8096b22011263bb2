"""`reader corpus`: writes tables of all documents, quotations and speakers of an archive."""

from __future__ import annotations

import argparse
import gc
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.corpus_progress import progress_of, summary
from reader.commands.output import Output
from reader.commands.targets import available_cores, encoding_name, positive_number
from reader.corpus.memory import MEBIBYTE
from reader.corpus.options import FIELDS, CorpusOptions
from reader.errors import UsageError
from reader.sources import FORMAT_NAMES, Format

if TYPE_CHECKING:
    from reader.corpus.inputs.listing import Input

PARTITION_KEYS = ("outlet", "year", "month")
"""What tables can be parted by."""
RECORDS = ("jsonl", "csv", "parquet", "warc", "mbox", "feed", "files")
LEAST_MEMORY = 200
"""The least memory of a process, in MiB."""
LEAST_PARTITION, MOST_PARTITION = 0.01, 64
"""How much input can be done at a time, in MiB."""
TABLE_FORMATS = ("parquet", "jsonl", "csv")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help="a folder, a file or a pattern: JSON Lines, CSV, Parquet, WARC, mailboxes, feeds, texts; packed or not; "
        "here or at an address that fsspec knows, such as s3://bucket/news/*.jsonl.gz",
    )
    parser.add_argument("--out", required=True, metavar="FOLDER", help="write the tables to this folder")
    parser.add_argument("--to", choices=TABLE_FORMATS, default="parquet", help="their format; default: parquet")
    parser.add_argument("--resume", action="store_true", help="go on with a run that was stopped")
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--jobs", type=positive_number, metavar="N", help="use N processes; default: one for each available core"
    )
    where.add_argument("--scheduler", metavar="ADDRESS", help="use the workers of this Dask scheduler: tcp://host:8786")
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        type=field_and_column,
        metavar="FIELD=NAME",
        help=f"the column or field that holds the {', '.join(list(FIELDS)[:-1])} or {list(FIELDS)[-1]}; repeatable",
    )
    parser.add_argument("--records", choices=RECORDS, help="what the files hold; default: told by their names")
    parser.add_argument(
        "--from", dest="source_format", choices=list(FORMAT_NAMES), help="the format of the texts, such as html"
    )
    parser.add_argument("--encoding", type=encoding_name, metavar="NAME", help="the encoding of the texts")
    parser.add_argument(
        "--partition-by", type=partition_keys, default=(), metavar="KEYS", help="put files into folders: outlet,month"
    )
    parser.add_argument(
        "--partition-size",
        type=partition_size,
        metavar="MIB",
        help="how much input is done at a time; default: from 0.5 to 4, by the size of the input",
    )
    parser.add_argument(
        "--memory",
        type=memory_size,
        default=300,
        metavar="MIB",
        help="how much memory a process may take; larger records are rejected; default: 300",
    )
    parser.add_argument("--without-text", action="store_true", help="leave the texts themselves out of the documents")


def partition_size(words: str) -> float:
    """The value of --partition-size, in MiB. Raises ArgumentTypeError."""
    try:
        size = float(words)
    except ValueError:
        size = 0.0
    if not LEAST_PARTITION <= size <= MOST_PARTITION:
        raise argparse.ArgumentTypeError(f"{words} is not a number from {LEAST_PARTITION} to {MOST_PARTITION}")
    return size


def memory_size(words: str) -> int:
    """The value of --memory, in MiB. Raises ArgumentTypeError."""
    size = positive_number(words)
    if size < LEAST_MEMORY:
        raise argparse.ArgumentTypeError(f"{words} is too little: a process takes {LEAST_MEMORY} MiB at least")
    return size


def field_and_column(words: str) -> tuple[str, str]:
    """The value of --column. Raises ArgumentTypeError."""
    field, equals, column = words.partition("=")
    if field not in FIELDS or not equals or not column:
        raise argparse.ArgumentTypeError(f"{words} is not one of {', '.join(FIELDS)} with a name, such as text=body")
    return field, column


def partition_keys(words: str) -> tuple[str, ...]:
    """The value of --partition-by. Raises ArgumentTypeError."""
    keys = tuple(words.split(","))
    if not set(keys) <= set(PARTITION_KEYS) or len(set(keys)) < len(keys):
        raise argparse.ArgumentTypeError(f"{words} is not a list of {', '.join(PARTITION_KEYS)}")
    return keys


def options_of(args: argparse.Namespace, inputs: list[Input]) -> CorpusOptions:
    """How the records are read and the tables written."""
    from reader.corpus.partitions import fitting_size

    named: dict[str, tuple[str, ...]] = {}
    for field, column in args.column:
        named[field] = (*named.get(field, ()), column)
    return CorpusOptions(
        fields=FIELDS | named,
        format=Format(args.source_format) if args.source_format else None,
        encoding=args.encoding or "",
        memory=args.memory * MEBIBYTE,
        partition_size=int(args.partition_size * MEBIBYTE) if args.partition_size else fitting_size(inputs),
        table_format=args.to,
        partition_by=args.partition_by,
        has_text=not args.without_text,
    )


def run(args: argparse.Namespace, output: Output) -> int:
    """Write the tables; 1 if any file cannot be read to its end, else 0."""
    gc.enable()
    from reader.corpus.inputs.listing import inputs_of
    from reader.corpus.run import run_corpus
    from reader.corpus.tables.folders import check_format

    check_format(args.to)
    if "://" in args.out:
        raise UsageError(f"{args.out} is an address. Tables are written to a folder; copy it from there.")
    output.show("Listing the files … ")
    inputs = list(inputs_of(args.inputs, args.records or ""))
    if not inputs:
        raise UsageError(f"There are no texts in {', '.join(args.inputs)}.")
    options = options_of(args, inputs)
    folder = Path(args.out)
    with progress_of(inputs, output) as progress:
        if args.scheduler:
            from reader.corpus.cluster import cluster_workers

            with cluster_workers(args.scheduler, str(folder.absolute()), options) as workers:
                state = run_corpus(inputs, folder, options, workers, progress.show, goes_on=args.resume)
        else:
            from reader.commands.corpus_pool import pool_workers

            with pool_workers(args.jobs or available_cores(), str(folder), options) as workers:
                state = run_corpus(inputs, folder, options, workers, progress.show, goes_on=args.resume)
    output.write(summary(state, folder, progress.seconds))
    if state.unread:
        output.complain(
            f"Files that could not be read, or not to their end: {state.unread:,}. See {folder}/rejected.{args.to}."
        )
    return 1 if state.unread else 0

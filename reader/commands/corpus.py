"""`reader corpus`: writes tables of all documents, quotations and speakers of an archive."""

from __future__ import annotations

import argparse

from reader.commands.output import Output


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="a file of records, such as news.jsonl")
    parser.add_argument("--out", required=True, metavar="FOLDER", help="write the tables to this folder")
    parser.add_argument("--to", choices=("parquet", "jsonl", "csv"), default="parquet", help="default: parquet")


def run(args: argparse.Namespace, output: Output) -> int:
    """Write the tables."""
    from reader.corpus.options import CorpusOptions
    from reader.corpus.partitions import partitions
    from reader.corpus.person_table import write_persons
    from reader.corpus.writing import write_partition

    options = CorpusOptions(table_format=args.to)
    for partition in partitions(args.inputs, options):
        write_partition(partition, args.out, options)
    write_persons(args.out, options)
    return 0

"""`reader corpus report FOLDER`: who is quoted in an archive, by the tables that `reader corpus` wrote."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from reader.commands.output import Output
from reader.commands.targets import available_cores, positive_number

FORMATS = ("text", "markdown", "html")
MOST = 15
"""How many names a chart has by default."""
LARGE = 32 << 20
"""From how many bytes of tables on other processes help, which take time to start."""
WIDTH = 80
"""The width of a report that goes to no terminal, in cells."""

UNFINISHED = (
    "{folder} has no table of persons, which is written last: the run of `reader corpus` is not finished, and this is "
    "the report on what there is. `reader corpus INPUT --out {folder} --resume` goes on."
)
"""What is said of tables that are not finished."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", help="the folder with the tables")
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    parser.add_argument("--output", metavar="FILE", help="write the report to this file")
    parser.add_argument(
        "--most", type=positive_number, default=MOST, metavar="N", help=f"rows of a chart; default: {MOST}"
    )
    parser.add_argument(
        "--jobs", type=positive_number, metavar="N", help="use N processes; default: one for each available core"
    )


def run(args: argparse.Namespace, output: Output) -> int:
    """Print or write the report. Raises SourceError and OutputError."""
    from reader.commands.corpus_pool import counting
    from reader.corpus.report.figures import COLUMNS, corpus_report
    from reader.corpus.stored import tables_in

    output.show(f"Counting {args.folder} … ")
    tables = tables_in(args.folder)
    if not tables.files("persons"):
        output.complain(UNFINISHED.format(folder=args.folder))
    is_large = sum(file.path.stat().st_size for table in COLUMNS for file in tables.files(table)) >= LARGE
    with counting(args.jobs or (available_cores() if is_large else 1)) as spread:
        report = corpus_report(tables, args.most, spread)
    if args.format == "html":
        from reader.corpus.report.html import to_html

        words = to_html(report)
    elif args.format == "markdown":
        from reader.corpus.report.markdown import to_markdown

        words = to_markdown(report)
    else:
        from reader.corpus.report.text import to_text

        words = to_text(report, shutil.get_terminal_size().columns if output.is_terminal else WIDTH)
    if args.output:
        from reader.commands.export import write_file

        write_file(Path(args.output), [words])
    else:
        output.erase()
        output.write(words)
    return 0

"""`reader config`: the settings in force and where each comes from."""

from __future__ import annotations

import argparse
from pathlib import Path

from reader.commands.output import Output


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A settings file."""
    parser.add_argument("--config", type=Path, metavar="FILE", help="a settings file, laid over the user's own")


def run(args: argparse.Namespace, output: Output) -> int:
    """Print each setting with its value and its place."""
    from reader.config.settings import loaded, shown

    rows = [(name, shown(name, value), str(place)) for name, (value, place) in loaded(args.config).items()]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for name, value, place in rows:
        output.write(f"{name:{widths[0]}}  {value:{widths[1]}}  {place}\n")
    return 0

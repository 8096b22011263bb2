"""`reader config`: the settings in force, and where each is set."""

from __future__ import annotations

import argparse
from pathlib import Path

from reader.commands.output import Output


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, metavar="FILE", help="a settings file that overrides your own")


def run(args: argparse.Namespace, output: Output) -> int:
    """Print a line for each setting: its name, value and place. Raises ConfigError."""
    from reader.config.loading import placed_values
    from reader.config.yaml_text import yaml_text

    placed = placed_values(args.config)
    rows = [(name, yaml_text(value), f"{file}:{line}") for name, (value, file, line) in placed.items()]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for name, value, place in rows:
        output.write(f"{name:{widths[0]}}  {value:{widths[1]}}  {place}\n")
    return 0

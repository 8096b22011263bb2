"""What a command is: a module with its arguments and what it does."""

from __future__ import annotations

import argparse
from typing import Protocol

from reader.commands.output import Output


class Command(Protocol):
    """The shape of every module in this folder that is a command."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add its arguments to its parser."""

    def run(self, args: argparse.Namespace, output: Output) -> int:
        """Do it, and return the exit status."""
        ...

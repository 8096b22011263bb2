"""What a command is: a module with its arguments and what it does."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from reader.commands.output import Output

if TYPE_CHECKING:
    import argparse


class Command(Protocol):
    """The shape of every module in this folder that is a command."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add its arguments to its parser."""

    def run(self, args: argparse.Namespace, output: Output) -> int:
        """Do it, and return the exit status."""
        ...


def imported(name: str) -> Command:
    """The module of a command."""
    module: Command = import_module(f"reader.commands.{name}")
    return module

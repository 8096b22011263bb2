"""The interface of a command: a module that declares its arguments and runs."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from reader.commands.output import Output

if TYPE_CHECKING:
    import argparse


class Command(Protocol):
    """A module in this folder that is a command."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the arguments of the command to its parser."""

    def run(self, args: argparse.Namespace, output: Output) -> int:
        """Run the command, and return the exit status. Raises ReaderError."""
        ...


def import_command(name: str) -> Command:
    module: Command = import_module(f"reader.commands.{name}")
    return module

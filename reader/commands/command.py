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


MODULES = {"import": "import_notes", "corpus report": "corpus_report"}
"""The modules of commands whose names are no names of modules; any other module has the name of its command."""


def import_command(name: str) -> Command:
    module: Command = import_module(f"reader.commands.{MODULES.get(name, name)}")
    return module

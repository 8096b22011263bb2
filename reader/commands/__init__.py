"""The command line: one thin module for each command."""

from reader.commands.main import main

__all__ = ["main"]

"""The command line: one file a command, each thin."""

from reader.commands.main import main

__all__ = ["main"]

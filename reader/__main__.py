"""Runs `reader` as `python -m reader`."""

from reader.program import program

program()

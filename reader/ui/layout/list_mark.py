"""The mark of the highlighted row of a list."""

MARK = "▌"
"""The symbol before the row."""

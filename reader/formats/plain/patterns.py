"""Groups of regular expressions, read from the text files of this folder.

In a file, `[name]` begins a group, `#` begins a comment, and any other line is an expression. Comments say where each
group comes from.
"""

from __future__ import annotations

from reader.file_names import text_beside


def read_groups(name: str) -> dict[str, list[str]]:
    """The expressions of each group of a file."""
    groups: dict[str, list[str]] = {}
    group: list[str] = []
    for line in text_beside(__file__, name).splitlines():
        if line.startswith("["):
            group = groups[line.strip("[]")] = []
        elif line and not line.startswith("#"):
            group.append(line)
    return groups


def any_of(expressions: list[str]) -> str:
    """One expression that matches what any of these match; earlier ones are tried first."""
    return f"(?:{'|'.join(expressions)})"

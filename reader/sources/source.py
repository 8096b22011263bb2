"""A source: the decoded text of a target and what format it is in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Format(StrEnum):
    """How a text is written."""

    PLAIN = "plain"
    MARKDOWN = "markdown"


@dataclass(frozen=True, slots=True)
class Source:
    """A text as it came in."""

    text: str
    """Decoded, with every line end made a line feed."""
    format: Format
    """How it is written."""
    target: str = ""
    """The path, or "-" for standard input; empty for a text that was handed over."""


def read(target: str) -> Source:
    """Read a target."""
    suffix = Path(target).suffix.lower()
    return Source(Path(target).read_text(), Format.MARKDOWN if suffix == ".md" else Format.PLAIN, target)

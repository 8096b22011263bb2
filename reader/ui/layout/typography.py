"""How text is set: what the settings say about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Typography:
    """Everything besides the width that decides which words stand on which line."""

    justify: bool = False
    """Whether the lines of a paragraph are made equally long by wider blanks."""
    language: str = ""
    """The language by whose rules long words are hyphenated, as "en" or "de_AT"; empty for no hyphenation."""
    speed: int = 240
    """How many words are read in a minute."""


PLAIN = Typography()
"""Ragged lines of whole words."""

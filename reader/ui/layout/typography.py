"""The typographic settings of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.structs import Struct

if TYPE_CHECKING:
    from reader.config import Settings


class Typography(Struct):
    """Everything besides the width that determines how text is laid out."""

    justify: bool = False
    """Whether the spaces of a line are widened so that paragraphs have an even right edge."""
    language: str = ""
    """The language whose rules are used for hyphenation, such as "en" or "de_AT"; empty for none."""
    speed: int = 240
    """The reading speed, in words a minute."""
    wraps: bool = False
    """Whether lines of code and tables that are too wide go on below, rather than be scrolled sideways."""
    folds_quoted: bool = False
    """Whether a passage of quoted mail is one line, which says how long it is."""


PLAIN = Typography()
"""Ragged right, without hyphenation."""


def typography_of(settings: Settings) -> Typography:
    """How the settings want the text to be set."""
    language = settings.language if settings.hyphenate else ""
    return Typography(settings.justify, language, settings.reading_speed, settings.wrap, settings.fold_quoted)

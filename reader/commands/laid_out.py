"""Documents printed as the screen sets them, where standard output is no terminal: `reader FILE | less`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.log import unforeseen
from reader.ui.layout.text import TextLayout, lay_out_text
from reader.ui.layout.typography import Typography

if TYPE_CHECKING:
    from reader.commands.output import Output
    from reader.config import Settings
    from reader.document import Document

SEPARATOR = "\n\n"
"""What is printed between two documents."""


def print_documents(targets: Iterable[str], read: Callable[[str], Document], output: Output, settings: Settings) -> int:
    """Print documents one after another; 1 if any cannot be read, else 0."""
    status, printed = 0, 0
    for target in targets:
        try:
            text = laid_out_text(target, read, settings)
        except SourceError as error:
            output.complain(str(error))
            status = 1
            continue
        output.write((SEPARATOR if printed else "") + text)
        output.flush()
        printed += 1
    return status


def laid_out_text(target: str, read: Callable[[str], Document], settings: Settings) -> str:
    """The text of a target, laid out. Raises SourceError, also where the layout fails."""
    document = read(target)
    try:
        return laid_out(document, settings)
    except Exception as error:  # a text must not take others with it
        raise unforeseen(target, error) from error


def laid_out(document: Document, settings: Settings) -> str:
    """The text of a document as lines of at most the measure, or of the width that COLUMNS gives if that is less."""
    language = settings.language if settings.hyphenate else ""
    columns = os.environ.get("COLUMNS", "")
    width = min(settings.measure, int(columns)) if columns.isdecimal() and int(columns) else settings.measure
    layout = lay_out_text(document, width, Typography(settings.justify, language, settings.reading_speed, wraps=True))
    return "".join(f"{line}\n" for line in lines_of(layout))


def lines_of(layout: TextLayout) -> Iterator[str]:
    """The lines of a layout as they are drawn, without blanks at their ends."""
    text = layout.document.text
    for line in range(len(layout)):
        yield "".join(run.display(text) for run in layout.runs(line)).rstrip()

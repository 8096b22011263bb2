"""The lines of the list of quotations: date, outlet, speaker and words, each on a line."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len

from reader.corpus.quotation_filter import QuotationRow
from reader.ui.layout.explanation import StyledText
from reader.ui.layout.fit import fitted
from reader.ui.layout.graphemes import display_text

DATE = 10
COMING = "…"
"""What stands for a row that is still to be read."""


def quotation_line(row: QuotationRow | None, width: int, *, is_here: bool) -> Iterator[StyledText]:
    """A quotation in `width` cells; where there is little room, without date and outlet."""
    if row is None:
        yield StyledText(fitted(COMING, width), "muted")
        return
    if width >= 60:
        yield StyledText(f"{fitted(row.date, DATE)}  ", "muted")
        width -= DATE + 2
    if width >= 80:
        outlet = min(24, width // 6)
        yield StyledText(f"{fitted(row.outlet, outlet)}  ", "muted")
        width -= outlet + 2
    name = display_text(" ".join(row.name.split())) or "?"
    shown = fitted(name, min(cell_len(name), max(1, width // 3), width))
    yield StyledText(shown, "name")
    words = " ".join(row.text.split())
    quoted = f": “{words}”" if row.kind == "direct" else f": {words}"
    yield StyledText(fitted(quoted, max(0, width - cell_len(shown))), "" if is_here else "muted")


def found_words(typed: str, found: int, total: int, *, is_looking: bool) -> str:
    """How many quotations there are, or match.

    >>> found_words("", 0, 1_000_000, is_looking=False), found_words("lee", 3, 9, is_looking=True)
    ('1,000,000 quotations', '3+ of 9 quotations')
    """
    more = "+" if is_looking else ""
    return f"{found:,}{more} of {total:,} quotations" if typed.strip() else f"{total:,}{more} quotations"

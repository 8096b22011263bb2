"""The rows of the list of articles: how much of each has been read, its date, its source and its title."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from rich.style import Style
from rich.text import Text

from reader.document import visible
from reader.feeds.listing import ListedArticle
from reader.ui.layout.fit import fitted
from reader.ui.layout.library_lines import READ
from reader.ui.theme.styles import ThemeStyles

MATCHED = Style(underline=True)
"""The style of letters that match what was typed."""
DATE_WIDTH = 8
SOURCE_WIDTH = 18
"""The widths of these columns, in cells."""
RECENT_DAYS = 300
"""For how many days a date is shown without its year."""


def article_row(
    article: ListedArticle,
    share: float,
    letters: Iterable[int],
    now: datetime,
    styles: ThemeStyles,
    *,
    has_sources: bool,
) -> Text:
    """The row of an article, with the letters of its title that match; `share` of it has been read, -1 if none."""
    is_read = share >= READ
    text = Text(no_wrap=True, overflow="ellipsis")
    sign = "   ✓" if is_read else f"{share:4.0%}" if share > 0 else "    "
    text.append(f"{sign}  {fitted(shown_date(article.date, now), DATE_WIDTH)}  ", styles.of("muted"))
    if has_sources:
        text.append(f"{fitted(article.source, SOURCE_WIDTH)}  ", styles.of("muted"))
    start = len(text)
    text.append(visible(article.title), styles.of("muted" if is_read else "name"))
    for offset in letters:
        if offset < len(article.title):
            text.stylize(MATCHED, start + offset, start + offset + 1)
    return text


def shown_date(date: str, now: datetime) -> str:
    """A date in few cells: today its time, within some months day and month, else month and year; others as written."""
    try:
        moment = datetime.fromisoformat(date).astimezone(now.tzinfo)
    except (ValueError, OverflowError):
        return date
    if moment.date() == now.date():
        return moment.strftime("%H:%M")
    return moment.strftime("%d %b" if abs((now - moment).days) < RECENT_DAYS else "%b %Y")

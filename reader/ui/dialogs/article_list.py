"""The list of articles: what a feed or a mailbox lists, to be opened, marked as read, and refreshed."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.message import Message

from reader.document import visible
from reader.feeds.feed_list import FeedList
from reader.feeds.listing import ListedArticle
from reader.library.library_worker import LibraryWorker
from reader.ui.background import in_thread
from reader.ui.dialogs.fuzzy import Match
from reader.ui.dialogs.typed_list import MATCHED, TypedList
from reader.ui.layout.fit import fitted
from reader.ui.theme.styles import ThemeStyles

READ = 0.95
"""The share from which a text counts as read."""
DATE_WIDTH = 8
SOURCE_WIDTH = 18
"""The widths of these columns, in cells."""
RECENT_DAYS = 300
"""For how many days a date is shown without its year."""
PAUSE = 0.5
"""How long to wait until the articles that have come are listed, in seconds."""
MOST_FAILURES = 3
"""How many feeds that failed are named in one notice."""
KEYS = "Enter opens   ^t marks as read or unread   ^r refreshes   Esc shows the text"


class ArticleList(TypedList[ListedArticle]):
    """The articles, the newest first, narrowed by typing."""

    class Selected(Message):
        """The user selected an article to open."""

        def __init__(self, article: ListedArticle) -> None:
            super().__init__()
            self.article = article

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+q,ctrl+c", "leave", "Close", show=False),
        Binding("ctrl+t", "toggle_read", "Read or unread", show=False, priority=True),
        Binding("ctrl+r", "refresh_feeds", "Refresh", show=False, priority=True),
    ]
    PLACEHOLDER = "Type to find an article, a source or an author"
    MAX_LISTED = 500

    def __init__(self, feeds: FeedList, library: LibraryWorker, *, can_fetch: bool = True) -> None:
        super().__init__()
        self.feeds = feeds
        self.library = library
        self.can_fetch = can_fetch
        self.articles: list[ListedArticle] = []
        self.shares: dict[str, float] = {}
        """How much of each article has been read, by its target."""
        self.is_refreshing = False
        self.now = datetime.now().astimezone()

    def on_mount(self) -> None:
        """List what is there, and fetch feeds that have not been fetched yet."""
        self.query_one("Vertical").border_title = (
            visible(self.feeds.document.title or self.feeds.document.id) or "Articles"
        )
        self.set_focus(self.input)
        self.run_worker(self.fill)  # type: ignore[arg-type]  # as a coroutine it may never be awaited

    async def fill(self) -> None:
        """List what is kept, then what the servers have."""
        await self.take_in()
        if not self.feeds.is_fetched:
            await in_thread(self.feeds.load_kept)
            await self.take_in()
            if self.can_fetch:
                await self.refresh_all()

    async def refresh_all(self) -> None:
        """Fetch all feeds, and list their articles as they come."""
        self.is_refreshing = True
        fetching = asyncio.ensure_future(in_thread(self.feeds.refresh))
        pending = -1
        while not fetching.done():
            await asyncio.wait([fetching], timeout=PAUSE)
            if self.feeds.pending != pending and not fetching.done():
                pending = self.feeds.pending
                await self.take_in()
        self.is_refreshing = False
        await self.take_in()
        self.tell_failures()

    async def take_in(self) -> None:
        """List the articles as far as they are there, with how much of each has been read."""
        self.articles = await in_thread(lambda: self.feeds.articles)
        unknown = [each.target for each in self.articles if each.target not in self.shares]
        nothing: dict[str, float] = {}
        found = await self.library.ask(lambda library: library.shares_read(unknown), nothing)
        self.shares |= dict.fromkeys(unknown, -1.0) | found
        await self.list_matches()

    def candidates(self) -> Sequence[ListedArticle]:
        """All articles."""
        return self.articles

    def searched(self, entry: ListedArticle) -> str:
        """The title of an article, its source and its author."""
        return f"{entry.title}  {entry.source}  {entry.author}"

    def row(self, entry: ListedArticle, match: Match, styles: ThemeStyles) -> Text:
        """How much of an article has been read, its date, its source if there are several, and its title."""
        share = self.shares.get(entry.target, -1.0)
        is_read = share >= READ
        text = Text(no_wrap=True, overflow="ellipsis")
        sign = "   ✓" if is_read else f"{share:4.0%}" if share > 0 else "    "
        text.append(f"{sign}  {fitted(shown_date(entry.date, self.now), DATE_WIDTH)}  ", styles.of("muted"))
        if self.feeds.has_sources:
            text.append(f"{fitted(entry.source, SOURCE_WIDTH)}  ", styles.of("muted"))
        style = styles.of("muted" if is_read else "name")
        start = len(text)
        text.append(visible(entry.title), style)
        for offset in match.letters:
            if offset < len(entry.title):
                text.stylize(MATCHED, start + offset, start + offset + 1)
        return text

    def index_of(self, entry: ListedArticle | None) -> int | None:
        """As for all lists; at first the row of the article that was opened last."""
        return super().index_of(entry or self.feeds.last)

    def show_status(self) -> None:
        """Show the keys, and what is being fetched."""
        if self.is_refreshing:
            pending = f"{self.feeds.pending} of {len(self.feeds.feeds)} feeds still to come"
            self.status.update(f"{pending if self.feeds.feeds else 'Refreshing'} …   {KEYS}")
        elif self.listed:
            self.status.update(KEYS)
        else:
            found = "Nothing matches." if self.typed else "Nothing is listed."
            self.status.update(f"{found}   {KEYS}")

    def tell_failures(self) -> None:
        """Tell which feeds could not be fetched, and why."""
        failures = [str(error) for error in self.feeds.failures.values()]
        if not failures:
            return
        others = len(failures) - MOST_FAILURES
        rest = f"{others} other feeds failed, too." if others > 1 else "Another feed failed, too."
        told = [*failures[:MOST_FAILURES], *([rest] if others > 0 else [])]
        self.notify("\n".join(told), severity="warning", markup=False)

    def chosen(self, entry: ListedArticle) -> None:
        """Let the article be opened."""
        self.feeds.last = entry
        self.post_message(self.Selected(entry))

    async def action_toggle_read(self) -> None:
        """Mark the highlighted article as read, or as unread if it is marked, and go on to the next."""
        entry = self.highlighted
        if entry is None:
            return
        is_read = self.shares.get(entry.target, -1.0) < READ
        self.shares[entry.target] = 1.0 if is_read else 0.0
        self.library.tell(lambda library: library.mark_read([entry.target], is_read=is_read))
        self.options.action_cursor_down()
        await self.list_matches()

    async def action_refresh_feeds(self) -> None:
        """Fetch all feeds again."""
        if self.is_refreshing:
            return
        if self.feeds.fetches and not self.can_fetch:
            self.notify("This reader was opened for these texts alone, and fetches nothing.", severity="warning")
            return
        self.is_refreshing = True
        self.show_status()
        self.run_worker(self.refresh_all)  # type: ignore[arg-type]  # as above

    def action_leave(self) -> None:
        """Go back to the text."""
        self.dismiss()


def shown_date(date: str, now: datetime) -> str:
    """A date in few cells: today its time, within some months day and month, else month and year; others as written."""
    try:
        moment = datetime.fromisoformat(date).astimezone(now.tzinfo)
    except (ValueError, OverflowError):
        return date
    if moment.date() == now.date():
        return moment.strftime("%H:%M")
    return moment.strftime("%d %b" if abs((now - moment).days) < RECENT_DAYS else "%b %Y")

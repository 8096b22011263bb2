"""The list of articles: what a feed or a mailbox lists, narrowed by typing, opened, marked as read, and refreshed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.document import visible
from reader.feeds.feed_list import FeedList
from reader.feeds.listing import ListedArticle
from reader.library.library_worker import LibraryWorker
from reader.ui.background import in_thread
from reader.ui.dialogs.article_row import article_row
from reader.ui.dialogs.choice_list import ChoiceList
from reader.ui.dialogs.dialog import Dialog
from reader.ui.dialogs.fuzzy import matches
from reader.ui.layout.library_lines import READ
from reader.ui.theme.styles import styles_of

MOST_LISTED = 500
"""The most articles that are listed."""
PAUSE = 0.5
"""How long to wait until the articles that have come are listed, in seconds."""
MOST_FAILURES = 3
"""How many feeds that failed are named in one notice."""
KEYS = "Enter opens   ^t marks as read or unread   ^r refreshes   Esc shows the text"


class ArticleList(Dialog[None]):
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
        Binding("up", "step('cursor_up')", "Up", show=False),
        Binding("down", "step('cursor_down')", "Down", show=False),
        Binding("pageup", "step('page_up')", "Page up", show=False),
        Binding("pagedown", "step('page_down')", "Page down", show=False),
    ]
    DEFAULT_CSS = """
    ArticleList {
        align: center middle;
        & > Vertical {
            width: 110; max-width: 100%; height: 85%; min-height: 10; max-height: 100%;
            padding: 0 1; background: $surface; border: round $accent; border-title-color: $text;
        }
        & Input { border: none; height: 1; padding: 0; background: $surface; margin: 0 0 1 0; }
        & Input:focus { border: none; background-tint: $foreground 0%; }
        & OptionList { border: none; height: 1fr; padding: 0; background: $surface; scrollbar-size-vertical: 1;
            text-wrap: nowrap; text-overflow: ellipsis; }
        & OptionList:focus { border: none; }
        & Static { height: 1; color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
    }
    """

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
        self.listed: list[ListedArticle] = []
        """Those that match what is typed."""
        self.typed = ""
        self.input = Input(placeholder="Type to find an article, a source or an author", compact=True)
        self.input.cursor_blink = False
        self.options = ChoiceList(compact=True)
        self.options.can_focus = False
        self.status = Static(markup=False)
        self.frame = Vertical()

    def compose(self) -> ComposeResult:
        """The line to type in, the list, and the keys."""
        with self.frame:
            yield self.input
            yield self.options
            yield self.status

    def on_mount(self) -> None:
        """List what is there, and fetch feeds that have not been fetched yet."""
        title = visible(self.feeds.document.title or self.feeds.document.id)
        self.frame.border_title = Content(title or "Articles")
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

    @on(Input.Changed)
    def update_list(self) -> None:
        """List what matches the text typed so far."""
        self.run_worker(self.list_matches, exclusive=True, group="matches")  # type: ignore[arg-type]  # as above

    async def list_matches(self) -> None:
        """List the matches. If the text has changed, the first one is highlighted; otherwise the highlight stays, at
        first at the article that was opened last.
        """
        typed, articles = self.input.value, self.articles
        names = [f"{each.title}  {each.source}  {each.author}" for each in articles]
        found = await in_thread(partial(matches, names, typed, MOST_LISTED))
        if typed != self.input.value:
            return
        highlighted = (self.highlighted if typed == self.typed else None) or self.feeds.last
        self.typed = typed
        self.listed = [articles[match.index] for match in found]
        row = partial(article_row, now=self.now, styles=styles_of(self.app), has_sources=self.feeds.has_sources)
        shares = [self.shares.get(each.target, -1.0) for each in self.listed]
        self.options.clear_options()
        self.options.add_options(
            Option(row(article, share, match.letters))
            for article, share, match in zip(self.listed, shares, found, strict=True)
        )
        first = 0 if self.listed else None
        self.options.highlighted = self.listed.index(highlighted) if highlighted in self.listed else first
        self.show_status()

    @property
    def highlighted(self) -> ListedArticle | None:
        """The highlighted article."""
        index = self.options.highlighted
        return self.listed[index] if index is not None and index < len(self.listed) else None

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

    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    def choose(self) -> None:
        """Let the highlighted article be opened."""
        if self.highlighted is not None:
            self.feeds.last = self.highlighted
            self.post_message(self.Selected(self.highlighted))

    def action_step(self, step: str) -> None:
        """Move the highlight of the list."""
        move: Callable[[], None] = getattr(self.options, f"action_{step}")
        move()

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

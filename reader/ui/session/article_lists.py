"""The lists of articles of the feeds and mailboxes that are open in this run."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from textual.app import App

from reader.config import Settings
from reader.document import Document, ListedKind
from reader.feeds.feed_list import FeedList
from reader.feeds.listing import ListedArticle
from reader.feeds.shelf import Shelf
from reader.library.library_worker import LibraryWorker
from reader.sources import Limits
from reader.ui.article.screen import ArticleScreen
from reader.ui.dialogs.article_list import ArticleList

if TYPE_CHECKING:
    from reader.ui.features.features import Features


class ArticleLists:
    """Shows what a text lists; what has been fetched of its feeds is there again when it is shown anew."""

    def __init__(self, app: App[None], settings: Settings, library: LibraryWorker, *, only: bool) -> None:
        """With `only`, nothing is fetched, and only what is in the text itself can be opened."""
        self.app = app
        self.settings = settings
        self.library = library
        self.only = only
        self.lists: WeakKeyDictionary[ArticleScreen[Features], FeedList] = WeakKeyDictionary()

    def show(self, screen: ArticleScreen[Features]) -> None:
        """Show what the text of a screen lists, unless something covers it."""
        if self.app.screen is not screen:
            return
        feeds = self.lists.get(screen)
        if feeds is None or feeds.document is not screen.document:
            feeds = self.lists[screen] = self.new_list(screen.document)
        self.app.push_screen(ArticleList(feeds, self.library, can_fetch=not self.only))

    def new_list(self, document: Document) -> FeedList:
        """The list of a document."""
        web = self.settings.web
        limits = Limits(web.size << 20, self.settings.feeds.timeout, web.redirects)
        return FeedList(document, Shelf.from_settings(self.settings), limits)

    def can_open(self, article: ListedArticle) -> bool:
        """Whether an article may be opened."""
        return not self.only or article.kind is not ListedKind.ARTICLE

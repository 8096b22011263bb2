"""Following links: to a place of the text, to another article, to the browser."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property, partial

from reader.ui.article.feature import FeatureSet
from reader.ui.article.screen import ArticleScreen
from reader.ui.features.feature import Feature
from reader.ui.features.jump_labels import JumpLabels
from reader.ui.features.listening import Listening
from reader.ui.layout.links import DestinationKind, Link, destination, links


class Following(Feature):
    """The links of the text."""

    def __init__(self, screen: ArticleScreen[FeatureSet], labels: JumpLabels, listening: Listening) -> None:
        super().__init__(screen)
        self.labels = labels
        self.listening = listening

    @cached_property
    def links(self) -> list[Link]:
        """All links, in the order of the text."""
        return list(links(self.screen.document))

    @property
    def links_in_view(self) -> list[Link]:
        """The links that can be seen."""
        view = self.screen.text.span_in_view
        first, after = (bisect_left(self.links, offset, key=start_of) for offset in (view.start, view.end))
        return self.links[first:after]

    def link_at(self, offset: int) -> Link | None:
        """The link that an offset lies in."""
        before = bisect_right(self.links, offset, key=start_of)
        return self.links[before - 1] if before and offset < self.links[before - 1].span.end else None

    def choose(self) -> None:
        """Follow the link in view, or let one of several be chosen; without any, listen to the voice that speaks."""
        found = self.links_in_view
        if len(found) == 1:
            self.follow(found[0])
        elif found:
            self.labels.choose([(link.span.start, partial(self.follow, link)) for link in found])
        elif self.reading.current >= 0:
            self.listening.toggle_quoted()

    def follow(self, link: Link) -> None:
        """Go where a link leads."""
        found = destination(self.screen.document, link.target)
        match found.kind:
            case DestinationKind.HERE:
                self.screen.go_to(found.offset)
            case DestinationKind.FILE | DestinationKind.WEB:
                self.screen.post_message(self.screen.Open(found.target))
            case DestinationKind.BROWSER:
                self.browse(link.target)
            case DestinationKind.NOWHERE:
                self.refuse(found.target)

    def open_in_browser(self) -> None:
        """Open a link in view in the browser, or the page that is read."""
        found = self.links_in_view
        if len(found) > 1:
            self.labels.choose([(link.span.start, partial(self.browse, link.target)) for link in found])
        else:
            self.browse(found[0].target if found else self.screen.document.target)

    def browse(self, target: str) -> None:
        """Hand an address to the browser."""
        found = destination(self.screen.document, target)
        if found.kind in {DestinationKind.WEB, DestinationKind.BROWSER}:
            self.screen.app.open_url(found.target)
            self.say(f"Opened in the browser: {found.target}", timeout=3)
        elif found.kind is DestinationKind.NOWHERE:
            self.refuse(found.target)
        else:
            self.refuse("only addresses are opened in the browser; Enter follows other links here")

    def refuse(self, reason: str) -> None:
        """Say why a link is not followed."""
        self.warn(f"{reason[:1].upper() + reason[1:]}.")


def start_of(link: Link) -> int:
    """The offset of the first character of a link."""
    return link.span.start

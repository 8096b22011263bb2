"""Choosing: rows of the lists, parts of the timeline and links lead to places in the text."""

from __future__ import annotations

from bisect import bisect_right

from reader.ui.article.feature import FeatureSet
from reader.ui.article.screen import ArticleScreen
from reader.ui.features.feature import Feature
from reader.ui.features.following import Following
from reader.ui.features.listening import Listening
from reader.ui.panes.list_pane import ListPane
from reader.ui.panes.speaker_timeline import SpeakerTimeline
from reader.ui.panes.text import TextPane
from reader.ui.widgets.article_message import ArticleMessage


class Choosing(Feature):
    """From what is marked, chosen or clicked in a pane to its place."""

    def __init__(self, screen: ArticleScreen[FeatureSet], following: Following, listening: Listening) -> None:
        super().__init__(screen)
        self.following = following
        self.listening = listening

    def choose(self) -> None:
        """Go where the marked row of a list leads, or follow a link of the text."""
        pane = self.screen.active
        if isinstance(pane, ListPane):
            pane.choose()
        else:
            self.following.choose()

    def hear(self, message: ArticleMessage) -> None:
        """Follow lists and the timeline with the text."""
        match message:
            case ListPane.RowHighlighted() if message.pane is self.screen.outline:
                self.to_section(message)
            case ListPane.RowHighlighted() if message.pane is self.screen.voices:
                self.to_quote(message)
            case SpeakerTimeline.PartClicked():
                self.to_part(message)
            case SpeakerTimeline.NameClicked():
                self.listening.toggle(message.voice)
            case TextPane.Clicked(clicks=1):
                self.to_word(message.offset)
            case _:
                pass

    def to_section(self, message: ListPane.RowHighlighted) -> None:
        """Follow the outline with the text, unless the row was folded or filtered away meanwhile."""
        rows = self.screen.outline.rows
        if message.row >= len(rows):
            return
        self.screen.go_to(rows[message.row].offset)
        if isinstance(message, ListPane.RowSelected):
            self.screen.return_to_text()

    def to_quote(self, message: ListPane.RowHighlighted) -> None:
        """Follow the voices with the text; a name that is chosen is listened to alone, or with the others again."""
        screen, voices = self.screen, self.screen.voices
        screen.go_to_quote(voices.quote_under(message.row))
        if not isinstance(message, ListPane.RowSelected):
            return
        name = voices.name_at(message.row)
        if name is not None:
            self.listening.toggle(name)
        if name is None or screen.drawers.is_drawer(voices) or screen.drawers.zoomed is voices:
            screen.return_to_text()

    def to_part(self, message: SpeakerTimeline.PartClicked) -> None:
        """Go to what a voice says in a part of the text, or else to the part."""
        quotes = self.reading.attribution.quotes
        indexes = () if message.voice is None else self.screen.voices.quotes_of(message.voice)
        first = next((i for i in indexes if quotes[i].span.overlaps(message.part)), None)
        if first is not None:
            self.screen.go_to_quote(first)
        else:
            self.screen.go_to(message.part.start)

    def to_word(self, offset: int) -> None:
        """Follow the link that was clicked, or mark the quotation."""
        link = self.following.link_at(offset)
        if link is not None:
            self.following.follow(link)
            return
        reading = self.reading
        at = bisect_right(reading.quote_starts, offset) - 1
        if at >= 0 and reading.attribution.quotes[at].span.end > offset:
            self.screen.go_to_quote(at)

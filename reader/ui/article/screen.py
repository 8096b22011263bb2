"""The article screen: it draws the state in all panes, brings places into view, and tells its features what happens."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from textual import events, on
from textual.message import Message

from reader.config import Settings
from reader.document import Document, Span, place_at
from reader.ui.article.article_layout import ArticleLayout, Prepared
from reader.ui.article.feature import FeatureSet
from reader.ui.article.history import ScrollPosition
from reader.ui.article.keyboard import Keyboard, KeyTaker
from reader.ui.article.reading import Change, Reading
from reader.ui.layout.key_hints import KeyHint
from reader.ui.layout.scrolling import Scroll
from reader.ui.layout.span_array import SpanArray
from reader.ui.layout.title_row import PlaceInText
from reader.ui.panes.line_pane import LinePane
from reader.ui.panes.text import TextPane
from reader.ui.widgets.article_message import ArticleMessage

S_co = TypeVar("S_co", bound=FeatureSet, covariant=True)


@dataclass(frozen=True, slots=True)
class Controls(Generic[S_co]):
    """The connections of a screen to its session."""

    hints: Sequence[KeyHint]
    """The keys that the footer shows."""
    press: Callable[[events.Key], Awaitable[None]]
    """Performs the action of a key."""
    features: Callable[[ArticleScreen[FeatureSet]], S_co]
    """Makes the features of a screen; called when the first text is on the screen, as their code is read only then."""
    only: bool = False
    """Whether no other program may be started, as only some texts are to be read."""


class ArticleScreen(ArticleLayout, Generic[S_co], inherit_bindings=False):
    """Outline, text and voices of one document, in step."""

    class Open(Message):
        """The user wants to read another article: a file, or a page."""

        def __init__(self, target: str) -> None:
            super().__init__()
            self.target = target

    class Step(Message):
        """The user wants to go to the next (1) or the previous (-1) open article."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    class Recode(Message):
        """The user wants to read the text in another encoding; an empty one is that of the text."""

        def __init__(self, encoding: str) -> None:
            super().__init__()
            self.encoding = encoding

    class Made(Message):
        """The user has made something that is kept at once, such as a mark or a correction, or taken it back."""

    class Find(Message):
        """The user wants to find an article."""

    class Said(Message):
        """The user wants to see all that somebody ever said."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    class List(Message):
        """The user wants to choose among the articles that this text lists."""

    def __init__(self, document: Document, settings: Settings, controls: Controls[S_co]) -> None:
        super().__init__(document, settings, controls.hints)
        self.controls = controls
        self.reading = Reading(document, self.draw)
        self.keyboard = Keyboard(self, controls.press)
        self.is_settled = self.is_filled = False

    @cached_property
    def features(self) -> S_co:
        """The features of the text that is shown; made when it is first on the screen."""
        return self.controls.features(self)

    async def add_sides(self) -> None:
        """Put the panes into the room that was kept for them, and keep them in step."""
        await super().add_sides()
        if not self.has_sides:
            return
        self.text.follower = self.follow
        self.follow()

    def turn_to(self, document: Document, prepared: Prepared) -> None:
        """Show another text of the article at the same place; who said what in it is still to be found."""
        memory = self.features.memory
        for feature in self.features:
            feature.finish()
        with self.app.batch_update():
            earlier, text_before = self.features, self.document.text
            self.reading = Reading(document, self.draw)
            self.features = self.controls.features(self)
            self.is_filled = False
            self.show_document(document, prepared)
            self.features.take_over(earlier, text_before)
            self.features.recall(memory)
            self.follow()

    def draw(self, change: Change) -> None:
        """Draw in all panes what has changed."""
        reading = self.reading
        match change:
            case Change.ATTRIBUTION if reading.view is not None:
                self.outline.show_quotes(reading.view.found.quotes)
                self.text.show_voices(reading.view)
                self.voices.show_voices(reading.view)
                self.timeline.show_voices(reading.view, self.outline.index.starts)
                self.leave_out_empty()
                for feature in self.features:
                    feature.attribution_changed()
                self.follow()
            case Change.VOICE:
                quotes = reading.attribution.quotes
                self.text.show_voice(reading.voice, [quotes[i] for i in reading.company])
                self.voices.show_voice(reading.voice, reading.heard)
                self.timeline.show_voice(reading.voice, reading.heard)
                self.outline.show_voice(reading.voice, quotes)
            case Change.SELECTION:
                self.text.show_spans("selection", SpanArray.of([reading.selection] if reading.selection else []))

    @on(TextPane.Moved)
    def follow(self) -> None:
        """Mark in the other panes what is in view in the text."""
        if not self.has_sides:
            return
        reading = self.reading
        is_held = reading.held is not None and reading.held[0] == self.text.line
        place = reading.held[1] if is_held and reading.held is not None else self.text.place
        self.outline.show_place(place, is_exact=is_held)
        self.timeline.show_place(place)
        chapter = self.text.place_in_chapter(self.outline.index.chapters, place)
        page = place_at(self.document.places, place)
        where = page.words if page is not None else ""
        self.top.show_place(
            PlaceInText(self.outline.section, self.text.progress, self.text.minutes_left, chapter, where)
        )
        reading.current = self.quote_in_view(place)
        self.text.show_quote(reading.quote)
        self.explanation.show_quote(reading.quote)
        self.voices.show_quote(reading.current)

    def quote_in_view(self, place: int) -> int:
        """The quotation that was chosen, as long as it can be seen; else the one being read, or the first in view.

        Its index; -1 if none is in view.
        """
        reading, view = self.reading, self.text.span_in_view
        starts, quotes = reading.quote_starts, reading.attribution.quotes
        at = bisect_right(starts, place) - 1
        candidates = [i for i in (reading.chosen, at, at + 1) if 0 <= i < len(starts)]
        found = next((i for i in candidates if quotes[i].span.overlaps(view)), -1)
        if found != reading.chosen:
            reading.chosen = -1
        return found

    @property
    def has_voices(self) -> bool:
        """Whether somebody is quoted; as long as not all is known, whether somebody may be."""
        view = self.reading.view
        if view is None or (view.notice and not view.found.quotes):
            return super().has_voices
        return bool(view.found.quotes)

    def go_to(self, offset: int) -> None:
        """Bring an offset of the text into view, and mark where it is."""
        self.reading.chosen = -1
        self.leave_place()
        self.text.go_to(offset)
        self.hold(offset)

    def go_to_quote(self, index: int) -> None:
        """Bring a quotation into view, and mark it everywhere."""
        span = self.reading.attribution.quotes[index].span
        self.reading.chosen = index
        self.leave_place()
        self.text.go_to_span(span)
        self.hold(span.start)

    def go_to_span(self, span: Span) -> None:
        """Bring a span into view, and mark where it is."""
        self.reading.chosen = -1
        self.leave_place()
        self.text.go_to_span(span)
        self.hold(span.start)

    def hold(self, offset: int) -> None:
        """Take an offset for the place that is read until the text is scrolled."""
        self.arrive()
        self.reading.held = (self.text.line, offset)
        self.follow()

    def scroll_to_position(self, position: ScrollPosition) -> None:
        """Scroll to where the text was before, without a jump to come back from."""
        self.reading.chosen, self.reading.held = -1, None
        self.text.go_to(position.offset, above=position.above)

    @property
    def position(self) -> ScrollPosition:
        """Where the text is scrolled to."""
        text = self.text
        return ScrollPosition(text.first_offset, text.lines.line_of(text.first_offset) - text.line)

    def line_of(self, position: ScrollPosition) -> int:
        """The line that is the first in view at a position."""
        return max(0, self.text.lines.line_of(position.offset) - position.above)

    def leave_place(self) -> None:
        """Note the place before a jump; whoever jumps calls this first, and `arrive` afterwards."""
        self.reading.history.left = self.position

    def arrive(self) -> None:
        """Keep the place that was left, if the jump led away from it."""
        history = self.reading.history
        if history.left is not None:
            history.jumped(self.reading.action, self.line_of(history.left), self.text.line)

    def scroll_early(self, scroll: Scroll | None) -> bool:
        """Scroll the text before there are panes and features; whether it could be done."""
        if scroll is None or not self.text.size:
            return False
        self.text.jump(self.text.line + scroll.lines(self.text.page))
        return True

    def take_keys(self, taker: KeyTaker | None, prompt: str = "") -> None:
        """Give all keys to `taker`, for whom the footer shows a prompt; None gives them back to the actions."""
        self.keyboard.taker = taker
        self.foot.show_prompt(prompt)

    async def on_key(self, event: events.Key) -> None:
        """Let each key do what it does when its turn comes."""
        await self.keyboard.take(event)

    @on(ArticleMessage)
    def tell_features(self, message: ArticleMessage) -> None:
        """Tell the features what the user did."""
        message.stop()
        for feature in self.features:
            feature.hear(message)

    def return_to_text(self) -> None:
        """Close the drawer from which something was chosen, and read on."""
        self.drawers.close()
        self.set_focus(self.text)

    @property
    def is_busy(self) -> bool:
        """Whether the user is in the middle of something: typing words, or keys that go to a taker."""
        return self.keyboard.taker is not None or not isinstance(self.focused, LinePane)

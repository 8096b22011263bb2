"""The article screen: it hears what the panes post, and tells the others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Awaitable, Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from textual import events, on
from textual.message import Message

from reader.config import Settings
from reader.document import Document, Span
from reader.ui.article.article_layout import PanedScreen, Prepared
from reader.ui.article.keyboard import Keyboard, Taker
from reader.ui.panes.line_pane import LinePane
from reader.ui.panes.text import TextPane

if TYPE_CHECKING:
    from reader.document import Attribution
    from reader.ui.article.feature import Task
    from reader.ui.features.hinting import Hinting
    from reader.ui.features.history import History
    from reader.ui.features.searching import Searching
    from reader.ui.layout.attribution_view import AttributionView
    from reader.ui.panes.list_pane import ListPane
    from reader.ui.panes.speaker_timeline import SpeakerTimeline
    from reader.ui.widgets.search_line import SearchLine

T = TypeVar("T", bound="Task")


class ArticleScreen(PanedScreen, inherit_bindings=False):
    """Outline, text and voices of one document, in step."""

    class Open(Message):
        """The user wants to read another article: a file, or a page."""

        def __init__(self, target: str) -> None:
            super().__init__()
            self.target = target

    class Beyond(Message):
        """The user wants to go back, or forward, and has no further place in this article."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    def __init__(self, document: Document, settings: Settings) -> None:
        super().__init__(document, settings)
        self.starts: list[int] = []
        self.is_settled = self.is_filled = False
        self.chosen = self.current = -1
        self.held: tuple[int, int] | None = None
        self.doing = ""
        self.keyboard = Keyboard(self, settings.keys)

    @cached_property
    def found(self) -> Attribution:
        """Who said what; nothing before it is known."""
        from reader.document import Attribution

        return Attribution()

    @cached_property
    def tasks(self) -> tuple[Task, ...]:
        """What can be done here; its code is read when the first text is on the screen."""
        from reader.ui.features.registry import TASKS

        return tuple(task(self) for task in TASKS)

    def task_of(self, kind: type[T]) -> T:
        """The task of a class."""
        return next(task for task in self.tasks if isinstance(task, kind))

    @cached_property
    def history(self) -> History:
        """The task that is told of every jump."""
        from reader.ui.features.history import History

        return self.task_of(History)

    @cached_property
    def searching(self) -> Searching:
        """The task that the line for searches tells what is typed."""
        from reader.ui.features.searching import Searching

        return self.task_of(Searching)

    @cached_property
    def hinting(self) -> Hinting:
        """The task that shows hints at the first start."""
        from reader.ui.features.hinting import Hinting

        return self.task_of(Hinting)

    def action(self, name: str) -> Callable[[], Awaitable[None] | None]:
        """What does an action of the table; keys wait until it is done."""
        self.doing = name
        does: Callable[[], Awaitable[None] | None] = next(
            getattr(task, f"do_{name}") for task in self.tasks if hasattr(task, f"do_{name}")
        )
        return does

    def scroll_early(self, name: str) -> bool:
        """Do an action that only scrolls the text before there are panes and tasks; whether this is one."""
        lines = self.text.lines_of(name) if self.text.size else 0
        if lines:
            self.text.jump(self.text.line + lines)
        return lines != 0

    async def add_sides(self) -> None:
        """Put the panes into the room that was kept for them, and keep them in step."""
        await super().add_sides()
        self.text.follower = self.follow
        self.follow()

    def turn_to(self, document: Document, prepared: Prepared) -> None:
        """Show another text of the article, at the place of the one before; who said what in it is to be found."""
        from reader.ui.features.registry import TASKS
        from reader.ui.features.remembering import Remembering

        memory = self.task_of(Remembering).memory
        earlier, text_before = self.tasks, self.document.text
        for task in earlier:
            task.finish()
        with self.app.batch_update():
            self.tasks = tuple(task(self) for task in TASKS)
            for name in ("found", "history", "searching", "hinting"):
                self.__dict__.pop(name, None)
            self.starts, self.chosen, self.current, self.held = [], -1, -1, None
            self.is_filled = False
            self.read(document, prepared)
            for task, before in zip(self.tasks, earlier, strict=True):
                task.take_over(before, text_before)
            for task in self.tasks:
                task.recall(memory)
            self.follow()

    def show_voices(self, found: Attribution, view: AttributionView | None = None) -> None:
        """Show who said what, once it is known, with what the reader has put right; `view` where it is made."""
        from reader.ui.features.correcting import Correcting

        self.task_of(Correcting).take(found, view)

    def draw_again(self) -> None:
        """Draw the voices that are shown once more, with what is said of them now; nothing where there are none yet."""
        if self.voices.view is not None:
            self.draw_voices(self.found)

    def draw_voices(self, found: Attribution, view: AttributionView | None = None) -> None:
        """Show who said what in all panes."""
        from reader.ui.features.attributing import Attributing
        from reader.ui.layout.attribution_view import AttributionView

        self.found = found
        view = view or AttributionView(self.document, found)
        self.starts = view.starts
        view.notice = self.task_of(Attributing).note
        self.outline.show_quotes(found.quotes)
        self.text.show_voices(view)
        self.voices.show_voices(view)
        self.timeline.show_voices(view, self.outline.index.starts)
        for task in self.tasks:
            task.renew()
        self.follow()

    @on(TextPane.Moved)
    def follow(self) -> None:
        """Mark in the other panes what is in view in the text."""
        if not self.has_sides:
            return
        is_held = self.held is not None and self.held[0] == self.text.line
        place = self.held[1] if is_held and self.held is not None else self.text.place
        self.outline.show_place(place, is_exact=is_held)
        self.timeline.show_place(place)
        self.top.show_place(self.outline.section, self.text.progress, self.text.minutes_left)
        self.current = self.quote_in_view(place)
        quote = self.found.quotes[self.current] if self.current >= 0 else None
        self.text.show_quote(quote)
        self.explanation.show_quote(quote)
        self.voices.show_quote(self.current)

    def quote_in_view(self, place: int) -> int:
        """The quotation that was chosen, while it can be seen; else the one being read, or the first in view.

        Its index; -1 if none is in view.
        """
        view = self.text.span_in_view
        at = bisect_right(self.starts, place) - 1
        near = [i for i in (self.chosen, at, at + 1) if 0 <= i < len(self.starts)]
        found = next((i for i in near if self.found.quotes[i].span.overlaps(view)), -1)
        if found != self.chosen:
            self.chosen = -1
        return found

    def go_to(self, offset: int) -> None:
        """Bring an offset of the text into view, and mark where it is."""
        self.chosen = -1
        self.history.leave()
        self.text.go_to(offset)
        self.hold(offset)

    def go_to_quote(self, index: int) -> None:
        """Bring a quotation into view, and mark it everywhere."""
        quote = self.found.quotes[index]
        self.chosen = index
        self.history.leave()
        self.text.go_to_span(quote.span)
        self.hold(quote.span.start)

    def go_to_span(self, span: Span) -> None:
        """Bring a span into view, and mark where it is."""
        self.chosen = -1
        self.history.leave()
        self.text.go_to_span(span)
        self.hold(span.start)

    def hold(self, offset: int) -> None:
        """Keep an offset as the place that is read until the text is scrolled."""
        self.history.arrive()
        self.held = (self.text.line, offset)
        self.follow()

    def look_at(self, offset: int, above: int = 0) -> None:
        """Make the line of an offset the first that is seen, or let some lines stand above it."""
        self.chosen, self.held = -1, None
        self.text.go_to(offset, above=above)

    def take_keys(self, taker: Taker | None, prompt: str = "") -> None:
        """Give all keys to somebody, who is asked for by a prompt at the foot; None for the actions again."""
        self.keyboard.taker = taker
        self.foot.show_prompt(prompt)

    async def on_key(self, event: events.Key) -> None:
        """Let each key do what it does when its turn comes."""
        await self.keyboard.take(event)

    @on(TextPane.Dragged)
    def to_what_is_dragged(self, event: TextPane.Dragged) -> None:
        """Select what the mouse is drawn over."""
        from reader.ui.features.selecting import Selecting

        self.task_of(Selecting).drag(event.anchor, event.cursor)

    @on(TextPane.DragEnded)
    def to_what_was_dragged(self) -> None:
        """Copy it."""
        from reader.ui.features.selecting import Selecting

        self.task_of(Selecting).drop()

    @on(TextPane.Clicked)
    def to_what_is_pointed_at(self, event: TextPane.Clicked) -> None:
        """Follow the link that was clicked, or mark the quotation; more clicks select a word, or a paragraph."""
        from reader.ui.features.following import Following
        from reader.ui.features.selecting import Selecting

        selecting = self.task_of(Selecting)
        if event.clicks > 1:
            selecting.pick(event.offset, event.clicks)
            return
        selecting.close()
        following = self.task_of(Following)
        link = following.at(event.offset)
        if link is not None:
            following.follow(link)
        else:
            at = bisect_right(self.starts, event.offset) - 1
            if at >= 0 and self.found.quotes[at].span.end > event.offset:
                self.go_to_quote(at)

    def on_list_pane_row_highlighted(self, event: ListPane.RowHighlighted) -> None:
        """Follow a list with the text."""
        follow = self.to_section if event.pane is self.outline else self.to_quote
        follow(event)

    def on_list_pane_row_selected(self, event: ListPane.RowSelected) -> None:
        """Follow a list with the text, and go there."""
        self.on_list_pane_row_highlighted(event)

    def to_section(self, event: ListPane.RowHighlighted) -> None:
        """Follow the outline with the text."""
        self.go_to(self.outline.rows[event.row].offset)
        self.after_choice(event)

    def to_quote(self, event: ListPane.RowHighlighted) -> None:
        """Follow the voices with the text; a name that is chosen is listened to alone, or with the others again."""
        from reader.ui.features.listening import Listening
        from reader.ui.panes.list_pane import ListPane

        self.go_to_quote(self.voices.first_of(event.row))
        name = self.voices.name_at(event.row)
        if name is None:
            self.after_choice(event)
        elif isinstance(event, ListPane.RowSelected):
            self.task_of(Listening).toggle(name)
            if self.drawers.is_drawer(self.voices) or self.drawers.zoomed is self.voices:
                self.after_choice(event)

    def on_speaker_timeline_part_clicked(self, event: SpeakerTimeline.PartClicked) -> None:
        """Go to what a voice says in a part of the text, or to the part."""
        said = [] if event.voice is None else self.voices.quotes_of(event.voice)
        here = [i for i in said if self.found.quotes[i].span.overlaps(event.part)]
        if here:
            self.go_to_quote(here[0])
        else:
            self.go_to(event.part.start)

    def on_speaker_timeline_name_clicked(self, event: SpeakerTimeline.NameClicked) -> None:
        """Listen to one voice only, or to all again."""
        from reader.ui.features.listening import Listening

        self.task_of(Listening).toggle(event.voice)

    def on_search_line_changed(self, event: SearchLine.Changed) -> None:
        """Search what is typed."""
        self.searching.typed(event.words)

    def on_search_line_submitted(self, event: SearchLine.Submitted) -> None:
        """Read on at a hit."""
        self.searching.entered(event.words)

    def on_search_line_cancelled(self, event: SearchLine.Cancelled) -> None:
        """Read on where the search began."""
        self.searching.close()

    def after_choice(self, event: ListPane.RowHighlighted) -> None:
        """Go back to the text when something was chosen, and close its drawer."""
        from reader.ui.panes.list_pane import ListPane

        if isinstance(event, ListPane.RowSelected):
            self.drawers.close()
            self.set_focus(self.text)

    @property
    def is_busy(self) -> bool:
        """Whether the user is in the middle of something: words are typed, or keys belong to somebody."""
        return self.keyboard.taker is not None or not isinstance(self.focused, LinePane)

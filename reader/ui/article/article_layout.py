"""The layout of an article's screen: the text between its panes, and how wide they are."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen

from reader.config import Settings
from reader.document import Document
from reader.ui.article.side_widths import early_side_widths, may_have_voices
from reader.ui.background import in_thread
from reader.ui.layout.key_hints import KeyHint
from reader.ui.layout.title_row import title_of
from reader.ui.layout.typography import typography_of
from reader.ui.panes.line_pane import LinePane
from reader.ui.panes.text import TextPane
from reader.ui.terminal.gated import Gated, GatedRow
from reader.ui.terminal.row_compositor import RowCompositor
from reader.ui.widgets.bars import Footer, TopBar

if TYPE_CHECKING:
    from reader.ui.article.drawers import Drawers
    from reader.ui.layout.outline import OutlineIndex
    from reader.ui.layout.text import TextLayout
    from reader.ui.panes.explanation_panel import ExplanationPanel
    from reader.ui.panes.list_pane import ListPane
    from reader.ui.panes.outline import OutlinePane
    from reader.ui.panes.pane_divider import PaneDivider
    from reader.ui.panes.side_panel import SidePanel
    from reader.ui.panes.speaker_timeline import SpeakerTimeline
    from reader.ui.panes.voices import VoicesPane


class Prepared(NamedTuple):
    """The parts of a text's display, worked out in advance."""

    lines: TextLayout
    """Its lines at the width that the column had."""
    outline_index: OutlineIndex
    """Its sections and photos."""


class ArticleLayout(Screen[None], Gated, inherit_bindings=False):
    """Two bars, the text, and beside it the panes, which are added when the text is on the screen."""

    DEFAULT_CSS = """
    ArticleLayout { layers: base drawers; & > Horizontal { height: 1fr; } }
    """
    AUTO_FOCUS = "#text"

    def __init__(self, document: Document, settings: Settings, hints: Sequence[KeyHint]) -> None:
        super().__init__()
        self._compositor = RowCompositor()
        self.document = document
        self.settings = settings
        self.foot = Footer(hints)
        self.top = TopBar(*title_of(document))
        self.text = TextPane(document, settings.measure, typography_of(settings))
        self.in_place_of_voices: ListPane | None = None
        """The pane that is shown in place of the voices; None while these are shown."""
        self.is_composed = asyncio.Event()
        """Set when the bars and the text are there, and panes can be put beside them."""

    @cached_property
    def outline(self) -> OutlinePane:
        """The pane on the left; its code, and that of the panes below, is read when the first text is on the screen."""
        from reader.ui.panes.outline import OutlinePane

        return OutlinePane(self.document)

    @cached_property
    def timeline(self) -> SpeakerTimeline:
        """Who speaks where, below the outline."""
        from reader.ui.panes.speaker_timeline import SpeakerTimeline

        return SpeakerTimeline(self.document)

    @cached_property
    def voices(self) -> VoicesPane:
        """The pane on the right."""
        from reader.ui.panes.voices import VoicesPane

        return VoicesPane(self.document)

    @cached_property
    def explanation(self) -> ExplanationPanel:
        """Why the current quotation is somebody's, below all panes; hidden until it is asked for."""
        from reader.ui.panes.explanation_panel import ExplanationPanel

        return ExplanationPanel(self.document)

    @cached_property
    def sides(self) -> tuple[SidePanel, SidePanel]:
        """The panels left and right of the text."""
        from reader.ui.panes.side_panel import SidePanel

        left = SidePanel("Outline", self.outline, self.timeline, is_left=True)
        return left, SidePanel("Voices", self.voices, is_left=False)

    @cached_property
    def drawers(self) -> Drawers:
        """Shows and hides the panels."""
        from reader.ui.article.drawers import Drawers

        return Drawers(*self.sides, (self.settings.outline, self.settings.quotes))

    @property
    def has_sides(self) -> bool:
        """Whether the panes beside the text are there."""
        return "sides" in self.__dict__ and self.sides[0].is_attached

    def compose(self) -> ComposeResult:
        """Two bars and the text; the panes beside it are added when the text is on the screen."""
        self.keep_room(self.app.size.width)  # Textual draws a first frame before it tells the size
        yield self.top
        with GatedRow(id="panes"):
            yield self.text
        yield self.foot

    def on_mount(self) -> None:
        """Let panes be put beside the text from now on."""
        self.is_composed.set()

    def keep_room(self, width: int) -> None:
        """Keep the room for the panes on a screen of `width` cells, and let the text fit between them."""
        left, right = early_side_widths(self.document, self.settings, width, self.text.wanted_width)
        self.text.styles.margin = (0, right, 0, left)
        if not self.text.size:
            self.text.expect(width - left - right)

    async def add_sides(self) -> None:
        """Put the panes into the room that was kept for them."""
        await self.is_composed.wait()
        panes = self.query_one("#panes")
        while not panes.is_mounted and self.is_running:
            await asyncio.sleep(0)
        if not panes.is_mounted:  # the screen was left meanwhile
            return
        self.drawers.fit(self.size.width, self.text.wanted_width)
        self.leave_out_empty()
        with self.app.batch_update():
            await panes.mount(self.sides[0], before=self.text)
            await panes.mount(self.sides[1], after=self.text)
            await self.mount(self.explanation, after=panes)
            self.text.styles.margin = 0

    async def prepare(self, document: Document) -> Prepared:
        """Work out what it takes to show another text, in a thread, while the earlier one is still being read."""
        from reader.ui.layout.outline import OutlineIndex
        from reader.ui.layout.text import lay_out_text

        lines, folded = self.text.lines, self.outline.folded

        def work() -> Prepared:
            index = OutlineIndex(document)
            index.visible_rows(folded)
            return Prepared(lay_out_text(document, lines.width, lines.typography), index)

        return await in_thread(work)

    def show_document(self, document: Document, prepared: Prepared) -> None:
        """Show another text in all panes, from its beginning on."""
        self.document = document
        self.top.show_article(*title_of(document))
        self.text.show_document(document, prepared.lines)
        self.outline.show_document(document, prepared.outline_index)
        self.timeline.show_document(document)
        self.voices.show_document(document)
        self.explanation.show_document(document)

    def on_resize(self, event: events.Resize) -> None:
        """Let panes become drawers where the screen is narrow."""
        if self.has_sides:
            self.drawers.fit(event.size.width, self.text.wanted_width)
        else:
            self.keep_room(event.size.width)
        self.keep_focus()

    def on_pane_divider_dragged(self, event: PaneDivider.Dragged) -> None:
        """Let the mouse make a pane wider or narrower."""
        self.drawers.drag(event.pane, event.column)

    @property
    def settings_in_use(self) -> Settings:
        """The settings, with the widths and panes that were changed while reading."""
        outline, quotes = self.drawers.wanted.values()
        return replace(self.settings, outline=outline, quotes=quotes, measure=self.text.measure)

    def use(self, settings: Settings) -> None:
        """Make panes and lines as wide as the settings say; which panes are shown stays as it is."""
        wanted = zip(self.drawers.wanted.values(), (settings.outline, settings.quotes), strict=True)
        chosen = (self.settings.outline != settings.outline, self.settings.quotes != settings.quotes)
        self.drawers.arrange([replace(old, width=new.width) for old, new in wanted], chosen)
        if self.text.measure != settings.measure:
            self.set_measure(settings.measure)

    def set_measure(self, measure: int) -> None:
        """Set the greatest width of a line of text, and let the panes give way to it."""
        self.text.set_measure(measure)
        self.drawers.fit(self.size.width, self.text.wanted_width)

    @property
    def has_voices(self) -> bool:
        """Whether somebody is quoted; as long as that is not known, whether somebody may be."""
        return may_have_voices(self.document.text)

    def leave_out_empty(self) -> None:
        """Give the room of panes that have nothing to show to the text."""
        has_voices = self.has_voices
        is_empty = {self.outline: not has_voices and len(self.outline.index.entries) < 2, self.voices: not has_voices}
        self.drawers.leave_out([pane for pane in is_empty if is_empty[pane]])
        self.keep_focus()

    @property
    def active(self) -> LinePane:
        """The pane that has the focus; the text if none has."""
        return self.focused if isinstance(self.focused, LinePane) else self.text

    def keep_focus(self) -> None:
        """Give the focus to the text if the pane that had it is hidden."""
        if self.focused is None or not self.focused.display:
            self.set_focus(self.text)

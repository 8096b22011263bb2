"""The gate: whatever a widget draws, Textual writes harmless segments of the same width."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.app import ComposeResult
from textual.color import Color
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Button, Input, Label, OptionList, Select, Static, TextArea, Tree

from reader.config import load_settings
from reader.ui.dialogs.speaker_picker import SpeakerPicker
from reader.ui.panes.line_pane import LinePane
from reader.ui.terminal import gated
from reader.ui.terminal.gate import GATE_ALONE, HarmlessFilter
from reader.ui.theme.themed_app import ThemedApp
from tests.safety.hostile import CARRIERS, leaks
from tests.ui.texts import TEXTS

HOSTILE = CARRIERS["body"]
GROUND = Color(0, 0, 0)


def let_through(*texts: str) -> list[str]:
    """The texts of a line after the gate."""
    return [segment.text for segment in HarmlessFilter().apply([Segment(text) for text in texts], GROUND)]


@given(st.lists(TEXTS | st.text(st.characters(codec=None), max_size=20), max_size=5))
def test_every_segment_is_harmless_and_as_wide(texts: list[str]) -> None:
    through = let_through(*texts)
    assert [cell_len(text) for text in through] == [cell_len(text) for text in texts]
    assert leaks("".join(through)) == []
    assert not {"\t", "\n"} & set("".join(through))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x1b[2Jb", "a[2Jb"),
        ("a\x9b2Jb\x7f", "a2Jb"),
        ("a\u202eb\u2066c\u2069", "abc"),
        ("a\tb\nc", "abc"),
        ("\udcff.txt", "\ufffd.txt"),
        ("\U000e0041hidden", "hidden"),
        ("日\x1b本", "日本"),
    ],
)
def test_what_has_no_width_is_removed_and_what_has_one_is_replaced(text: str, expected: str) -> None:
    assert let_through(text) == [expected]


@pytest.mark.parametrize(
    "text", ["words", "❤\ufe0f 👩\u200d👩\u200d👧", "日本語 한국어", "a\u00a0b\u00adc", "│ ▣ ▂▇", "e\u0301"]
)
def test_what_is_harmless_stays_as_it_is(text: str) -> None:
    assert let_through(text, "\x1b") == [text, ""]
    assert let_through(text) == [text]


@pytest.mark.parametrize(
    ("address", "expected"),
    [("https://a.example/b", "https://a.example/b"), ("a\x1b\\\x1b]0;t\x07", None), ("a\u202eb", None), ("é", None)],
)
def test_the_address_of_a_hyperlink_is_printable_ascii(address: str, expected: str | None) -> None:
    [segment] = HarmlessFilter().apply([Segment("words", Style(link=address, bold=True))], GROUND)
    assert segment.style is not None
    assert (segment.text, segment.style.link, segment.style.bold) == ("words", expected, True)


class Careless(Widget):
    """A widget that draws hostile words as they are."""

    def render(self) -> Text:
        return Text(HOSTILE)


WIDGETS: dict[str, Callable[[], Widget]] = {
    "one that makes nothing harmless": Careless,
    "Static": lambda: Static(HOSTILE, markup=False),
    "Label": lambda: Label(HOSTILE, markup=False),
    "Button": lambda: Button(Text(HOSTILE)),
    "Input": lambda: Input(HOSTILE),
    "Input with a placeholder": lambda: Input(placeholder=HOSTILE),
    "OptionList": lambda: OptionList(HOSTILE, markup=False),
    "Select": lambda: Select([(Text(HOSTILE), 1)], value=1),
    "TextArea": lambda: TextArea(HOSTILE),
    "Tree": lambda: Tree(Text(HOSTILE)),
}
"""A widget of each kind that draws words in its own way, with hostile words."""


class CarelessPane(LinePane):
    """A pane of lines that makes nothing harmless."""

    def on_mount(self) -> None:
        self.set_height(2)

    def segments(self, line: int, width: int) -> list[Segment]:
        return [Segment(HOSTILE, Style(link="a\x1b\\"))] if line else [Segment("plain words")]


class CarelessApp(ThemedApp):
    """An app with one widget."""

    def __init__(self, made: Callable[[], Widget], theme: str = "lamp") -> None:
        super().__init__(replace(load_settings(), theme=theme))
        self.made = made

    def compose(self) -> ComposeResult:
        widget = self.made()
        widget.styles.border = ("round", "red")
        widget.border_title = Text(HOSTILE)
        yield widget


@pytest.mark.parametrize("kind", WIDGETS)
async def test_no_widget_of_textual_can_avoid_the_gate(kind: str) -> None:
    app = CarelessApp(WIDGETS[kind])
    async with app.run_test(size=(100, 12)) as pilot:
        await pilot.pause()
        drawn = "".join(segment.text for strip in app.screen._compositor.render_strips() for segment in strip)
        assert drawn.count("Qbody") >= 2
        assert leaks(drawn) == []


@pytest.mark.parametrize("theme", ["ansi-dark", "lamp"])
async def test_a_pane_that_lets_its_own_lines_through_draws_nothing_harmful(
    theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CarelessApp, "has_few_colours", False)
    app = CarelessApp(CarelessPane, theme)
    async with app.run_test(size=(100, 12)) as pilot:
        await pilot.pause()
        pane = app.query_one(CarelessPane)
        assert (GATE_ALONE in app.get_line_filters()) == (theme == "ansi-dark")
        strips = pane.render_lines(pane.size.region)
        segments = [segment for strip in app.screen._compositor.render_strips() for segment in strip]
        drawn = "".join(segment.text for segment in segments)
        assert drawn.count("Qbody") >= 2
        assert "plain words" in drawn
        assert leaks(drawn) == []
        assert not any(segment.style and segment.style.link for segment in segments)
        assert [strip.cell_length for strip in strips] == [pane.size.width] * pane.size.height


def test_only_strips_with_something_harmful_are_made_anew() -> None:
    link = Style(link="https://a.example/b")
    strips = [Strip([Segment(text, style)]) for text, style in [("a", None), ("a\u00adb", link), ("a\x1b", None)]]
    through = gated.let_through(strips)
    assert [new is old for new, old in zip(through, strips, strict=True)] == [True, True, False]
    assert [strip.text for strip in through] == ["a", "a\u00adb", "a"]


async def test_a_notice_is_never_markup_and_shows_what_it_left_out() -> None:
    app = CarelessApp(Careless)
    async with app.run_test(size=(100, 20), notifications=True) as pilot:
        app.screen.notify("[b]bold[/b] [/nothing] \x1b[2J", title="\x07")
        await pilot.pause()
        rows = ["".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()]
        assert any("[b]bold[/b] [/nothing] ␛[2J" in row for row in rows)
        assert any("␇" in row for row in rows)


async def test_the_question_of_the_speaker_picker_is_never_markup() -> None:
    app = CarelessApp(Careless)
    async with app.run_test(size=(100, 20)) as pilot:
        app.push_screen(SpeakerPicker("Who said “[b]It [/nothing]”?", [], [], with_nobody=True))
        await pilot.pause()
        rows = ["".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()]
        assert any("Who said “[b]It [/nothing]”?" in row for row in rows)

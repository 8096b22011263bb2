"""The article screen: outline, text and voices stay in step, by keyboard and by mouse."""

import pytest
from textual.events import MouseScrollDown
from textual.theme import BUILTIN_THEMES
from textual.widget import Widget
from textual.widgets import Static

import reader
from reader.config import Settings
from reader.document import Document, QuoteKind
from reader.ui.layout.attribution_view import Listing
from reader.ui.layout.list_mark import MARK
from reader.ui.layout.speaker_rows import RowKind, SpeakerRows
from reader.ui.panes.text import QUOTE_MARK
from reader.ui.panes.voices import NO_QUOTES
from reader.ui.session.app import ReaderApp
from tests.ui.conftest import Opened, Session


async def test_the_screen_opens_at_the_start_of_the_text_with_the_focus_there(opened: Opened) -> None:
    async with opened(size=(200, 50)) as session:
        assert session.focus == "text"
        assert session.article.text.line == 0
        assert "Biden presidency could expedite cost-sharing talks" in session.rows[0]
        assert "State of alliance" in session.screen
        assert "Victor Cha" in session.screen


async def test_a_key_pressed_before_the_panes_are_ready_is_not_lost(settings: Settings, seed: Document) -> None:
    app = ReaderApp(seed, settings)
    await app.performer.perform(app.keymap.by_name["next_section"])
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.pause()
        assert app.article.outline.section == "State of alliance"


async def test_moving_in_the_outline_scrolls_the_text(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        outline = session.article.outline
        await session.press("1")
        for _ in outline.rows[1:]:
            await session.press("j")
            row = outline.rows[outline.highlighted]
            assert session.article.text.span_in_view.contains(reader.Span(row.offset, row.offset + 1))
        assert outline.highlighted == len(outline.rows) - 1


async def test_scrolling_highlights_the_current_section_and_quotation(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        sections, quotes = [], []
        for _ in range(len(session.article.text.lines)):
            sections.append(session.section)
            quotes.append(session.quote)
            current = session.article.text.current
            assert current is None or current.span.overlaps(session.article.text.span_in_view)
            await session.press("j")
        assert list(dict.fromkeys(sections)) == ["Lead", "State of alliance"]
        text = session.app.document.text
        in_order = [quote.span.of(text) for quote in session.article.reading.attribution.quotes]
        seen = [quote for quote in dict.fromkeys(quotes) if quote]
        assert seen == [quote for quote in in_order if quote in seen]
        assert len(seen) >= len(in_order) // 2


async def test_moving_to_a_quotation_shows_and_marks_it_in_the_text(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await session.press("3")
        seen = set()
        for _ in range(2 * len(session.article.reading.attribution.quotes)):
            await session.press("j")
            if not session.quote:
                continue
            seen.add(session.quote)
            assert session.quote[:30] in session.words_in_view
            assert session.article.text.current is not None
            assert session.article.text.current.span.of(session.app.document.text) == session.quote
            assert QUOTE_MARK in session.screen
        assert len(seen) == len(session.article.reading.attribution.quotes)


async def test_each_speaker_has_one_colour_in_text_and_voices_and_no_two_share_it(opened: Opened) -> None:
    async with opened(size=(200, 50)) as session:
        colours = {}
        for speaker, quotes in session.article.reading.attribution.by_speaker():
            assert speaker is not None
            await session.press("g")
            session.article.go_to_quote(session.article.reading.attribution.quotes.index(quotes[0]))
            await session.pilot.pause()
            voice = session.article.text.speaker_style(quotes[0])
            assert voice.color is not None
            assert colour_of(session, session.app.document.text[quotes[0].span.start :][:8]) == voice.color
            assert colour_of(session, speaker.name) == voice.color
            colours[speaker.name] = voice.color
        assert len(set(colours.values())) == len(colours) >= 5


def colour_of(session: Session, words: str) -> object:
    """The first speaker colour in which the screen shows the given words."""
    voices = {style.color for style in session.article.text.theme_styles.speakers}
    found = [
        segment.style.color
        for line in session.strips
        for segment in line
        if words[:8] in segment.text and segment.style is not None and segment.style.color in voices
    ]
    return found[0] if found else None


async def test_the_voices_pane_shows_name_role_count_share_and_kind(opened: Opened) -> None:
    async with opened(size=(200, 50)) as session:
        assert session.article.voices.view is not None
        rows = SpeakerRows(session.article.voices.view.speaker_views(Listing()), 34)
        cha = next(i for i, row in enumerate(rows) if row.text == "Victor Cha")
        assert rows[cha].count == sum(row.voice == rows[cha].voice and row.kind is RowKind.QUOTE for row in rows)
        assert "a senior advisor and Korea chair" in rows[cha + 1].text
        share = next(row for row in rows[cha:] if row.kind is RowKind.SHARE)
        assert "█" in share.text
        assert share.text.endswith("%")
        for kind in QuoteKind:
            assert kind.value in session.screen


async def test_a_caption_has_a_symbol_and_its_credit_on_a_line_of_its_own(opened: Opened) -> None:
    async with opened(size=(200, 50)) as session:
        sign = next(i for i, row in enumerate(session.rows) if "▣" in row and row.index("▣") > 30)
        credit = next(row for row in session.rows[sign:] if "Reuters-Yonhap" in row)
        assert credit[30:110].strip() == "Reuters-Yonhap"


async def test_a_click_in_a_list_goes_to_its_place_in_the_text(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        row = next(i for i, r in enumerate(session.article.outline.rows) if r.entry.title == "State of alliance")
        await session.pilot.click("#outline", offset=(5, row))
        await session.pilot.pause()
        assert session.section == "State of alliance"
        assert "State of alliance" in session.words_in_view
        voices = session.article.voices
        row = next(i for i in range(3, 18) if voices.can_highlight(i) and i != voices.highlighted)
        wanted = session.app.document.text[
            session.article.reading.attribution.quotes[voices.quote_at(row + voices.line)].span.start :
        ]
        await session.pilot.click("#quotes", offset=(8, row))
        await session.pilot.pause()
        assert wanted.startswith(session.quote[:20])


async def test_a_click_on_the_footer_performs_the_action(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        at = session.rows[-1].index("help")
        await session.pilot.click(offset=(at, 23))
        await session.pilot.pause()
        assert session.app.screen is not session.article


async def test_the_wheel_scrolls_the_text(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        text = session.article.text
        text.post_message(wheel(text))
        await session.pilot.pause()
        assert text.line > 0


def wheel(widget: Widget) -> MouseScrollDown:
    return MouseScrollDown(widget, 40, 10, 0, 1, 0, False, False, False)


async def test_the_current_row_of_each_list_is_marked(opened: Opened) -> None:
    async with opened(size=(120, 40)) as session:
        assert sum(row.startswith(MARK) for row in session.rows) == 1
        assert sum(MARK in row[90:100] for row in session.rows) == 1


async def test_if_nobody_is_quoted_the_voices_pane_says_so(opened: Opened) -> None:
    async with opened(reader.parse("Only words.\n\nNobody speaks."), size=(120, 24)) as session:
        assert not session.article.voices.display
        await session.press("p")
        assert NO_QUOTES in session.screen
        await session.press("}", "{", "3", "j", "enter", "p", "p")
        assert session.app.is_running


async def test_a_text_without_headings_can_be_read(opened: Opened) -> None:
    async with opened(reader.parse("Only words, and no heading at all."), size=(80, 24)) as session:
        await session.press("]", "[", "1", "j", "enter")
        assert "Only words" in session.screen


HOSTILE = """\
# Title \x1b]0;owned\x07

"Go \x1b]0;owned\x07 \x9b31m \u202eon," said Ann \x1b[31mLee, a \x1b[2Jfarmer.

## Head \x1b[5m

```
\x1b[1m\x9b
```

| a\x1b[4m | b |
|---|---|
| c | d |
"""


async def test_control_characters_of_a_text_are_not_drawn(opened: Opened) -> None:
    async with opened(reader.parse(HOSTILE, "markdown"), size=(120, 40)) as session:
        await session.press("}", "]")
        assert "owned" in session.screen
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(session.screen)


@pytest.mark.parametrize("theme", ["textual-light", "nord", "ansi-dark", "ansi-light", "solarized-light"])
async def test_built_in_themes_can_be_used(opened: Opened, theme: str) -> None:
    assert theme in BUILTIN_THEMES
    async with opened(size=(120, 24), theme=theme) as session:
        assert session.app.theme == theme
        assert "Victor Cha" in session.screen


async def test_the_article_screen_uses_no_static_widgets(opened: Opened) -> None:
    async with opened() as session:
        assert not session.article.query(Static), "the panes draw themselves line by line"


async def test_a_text_of_many_quotations_needs_few_widgets(opened: Opened) -> None:
    text = "\n\n".join(f'"This is number {i} of them," said Ann Lee.' for i in range(3000))
    async with opened(reader.parse(text), size=(120, 24)) as session:
        assert len(session.article.reading.attribution.quotes) == 3000
        await session.press("G", "}", "{")
        assert "number 2998" in session.quote
        assert len(session.article.query("*")) < 20

"""Every action of the article screen, performed by its key."""

import re
from contextlib import AbstractAsyncContextManager, nullcontext
from pathlib import Path

import pytest

import reader
from reader.ui.features.actions import ACTIONS
from tests.ui.conftest import Opened, Session

Article = AbstractAsyncContextManager[Session]
LONG = "# Long\n\n" + "\n\n".join(f"Paragraph {i} says a word or two." for i in range(300))


@pytest.fixture
def long(opened: Opened) -> Article:
    return opened(reader.parse(LONG, "markdown"), size=(80, 24))


async def test_line_down(long: Article) -> None:
    async with long as session:
        await session.press("j", "down", "j")
        assert session.article.text.line == 3


async def test_line_up(long: Article) -> None:
    async with long as session:
        await session.press("j", "j", "j", "k", "up")
        assert session.article.text.line == 1
        await session.press("k", "k", "k")
        assert session.article.text.line == 0


async def test_page_down(long: Article) -> None:
    async with long as session:
        page = session.article.text.page
        await session.press("pagedown")
        assert session.article.text.line == page - 2
        await session.press("space")
        assert session.article.text.line == 2 * (page - 2)


async def test_page_up(long: Article) -> None:
    async with long as session:
        await session.press("space", "space", "pageup")
        assert session.article.text.line == session.article.text.page - 2
        await session.press("b")
        assert session.article.text.line == 0


async def test_half_page_down(long: Article) -> None:
    async with long as session:
        await session.press("d")
        assert session.article.text.line == session.article.text.page // 2


async def test_half_page_up(long: Article) -> None:
    async with long as session:
        await session.press("d", "d", "u")
        assert session.article.text.line == session.article.text.page // 2


async def test_bottom(long: Article) -> None:
    async with long as session:
        for key in ("G", "end"):
            await session.press("g", key)
            assert "Paragraph 299" in session.screen
            assert "100%" in session.screen


async def test_top(long: Article) -> None:
    async with long as session:
        for key in ("g", "home"):
            await session.press("G", key)
            assert session.article.text.line == 0


async def test_next_section(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        assert session.section == "Lead"
        await session.press("]")
        assert session.section == "State of alliance"
        assert "State of alliance" in session.words_in_view
        await session.press("]")
        assert session.section == "State of alliance"


async def test_previous_section(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await session.press("]", "[")
        assert session.section == "Lead"


async def test_next_quote(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        quotes = session.article.reading.attribution.quotes
        await session.press("g")
        seen = []
        for _ in range(len(quotes) + 3):
            await session.press("}")
            seen.append(session.quote)
            assert session.quote[:20] in session.words_in_view
        text = session.app.document.text
        assert seen[-4:] == [quotes[-1].span.of(text)] * 4
        assert [quote.span.of(text) for quote in quotes][-len(set(seen)) :] == list(dict.fromkeys(seen))


async def test_previous_quote(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        text, quotes = session.app.document.text, session.article.reading.attribution.quotes
        await session.press("}", "}", "}")
        before = session.quote
        await session.press("}", "{")
        assert session.quote == before
        for _ in quotes:
            await session.press("{")
        assert session.quote == quotes[0].span.of(text)


async def test_focus_outline(opened: Opened) -> None:
    async with opened() as session:
        await session.press("1")
        assert session.focus == "outline"
        await session.press("j")
        assert session.focus == "outline"
        assert session.article.outline.highlighted == 1


async def test_focus_text(opened: Opened) -> None:
    async with opened() as session:
        assert session.focus == "text"
        await session.press("1", "2")
        assert session.focus == "text"


async def test_focus_quotes(opened: Opened) -> None:
    async with opened() as session:
        await session.press("3")
        assert session.focus == "quotes"


async def test_next_pane(opened: Opened) -> None:
    async with opened() as session:
        seen = []
        for _ in range(3):
            await session.press("tab")
            seen.append(session.focus)
        assert seen == ["quotes", "outline", "text"]


async def test_previous_pane(opened: Opened) -> None:
    async with opened() as session:
        await session.press("shift+tab")
        assert session.focus == "outline"
        await session.press("shift+tab")
        assert session.focus == "quotes"


async def test_toggle_outline(opened: Opened) -> None:
    async with opened() as session:
        width = session.article.text.size.width
        await session.press("o")
        assert not session.article.outline.display
        assert session.article.text.size.width == 120 - session.app.settings.quotes.width > width
        await session.press("o")
        assert session.article.text.size.width == width


async def test_toggle_quotes(opened: Opened) -> None:
    async with opened() as session:
        await session.press("3", "p")
        assert not session.article.voices.display
        assert session.focus == "text"
        await session.press("p")
        assert session.article.voices.display


async def test_choose(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await session.press("3", "j", "j", "enter")
        assert session.focus == "text"
        assert session.quote[:20] in session.words_in_view


async def test_close(opened: Opened) -> None:
    async with opened(size=(60, 24)) as session:
        await session.press("p")
        assert session.focus == "quotes"
        await session.press("escape")
        assert session.focus == "text"
        assert not session.article.voices.display


async def test_edit(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "true")
    ran = []
    monkeypatch.setattr("subprocess.run", lambda command, check: ran.append(command))
    async with opened() as session:
        monkeypatch.setattr(session.app, "suspend", nullcontext)
        await session.press("]", "e")
        text, target = session.app.document.text, session.app.document.target
        line = text.count("\n", 0, session.article.text.current.span.start) + 1
        assert ran == [["true", f"+{line}", target]]


async def test_palette(opened: Opened) -> None:
    async with opened() as session:
        await session.press("ctrl+p")
        await session.press(*"hide voices")
        await session.app.workers.wait_for_complete()
        await session.press("enter")
        assert not session.article.voices.display


async def test_quit(opened: Opened) -> None:
    for key in ("q", "ctrl+q"):
        async with opened() as session:
            await session.press(key)
            assert not session.app.is_running


def test_every_action_has_a_test() -> None:
    written = "".join(file.read_text(encoding="utf-8") for file in Path(__file__).parent.glob("test_*.py"))
    tests = set(re.findall(r"^async def (test_\w+)", written, re.MULTILINE))
    assert {f"test_{action.name}" for action in ACTIONS} <= tests


async def test_a_rebound_key_performs_its_action_and_the_old_key_does_not(opened: Opened) -> None:
    keys = {"line_down": (";",), "bottom": ("]", "ctrl+e"), "next_section": (), "next_note": ()}
    document = reader.parse(LONG, "markdown")
    async with opened(document, size=(80, 24)) as plain:
        everything = {**plain.app.settings.keys, **keys}
    async with opened(document, size=(80, 24), keys=everything) as session:
        await session.press("j")
        assert session.article.text.line == 0
        await session.press("semicolon")
        assert session.article.text.line == 1
        await session.press("]")
        assert "Paragraph 299" in session.screen
        await session.press("g", "ctrl+e")
        assert "Paragraph 299" in session.screen


async def test_scrolling_keys_move_the_highlight_of_a_list(opened: Opened) -> None:
    async with opened() as session:
        await session.press("1", "G")
        outline = session.article.outline
        assert outline.highlighted == len(outline.rows) - 1
        await session.press("g")
        assert outline.highlighted == 0
        await session.press("space")
        assert outline.highlighted == len(outline.rows) - 1

"""Copying citations, paragraphs, and text selected by keys or with the mouse."""

import pyperclip
import pytest

import reader
from reader.document import Document
from reader.exports.citation import citation
from reader.ui.features import clipboard
from tests.ui.conftest import Opened, Session

TEXT = """\
# The harbour

"We build the wall of the harbour again," said Ann Lee, and that it would take three years, at least.

The second paragraph
is broken into lines.

```
code  stays
as it is
```
"""


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts put on the system clipboard."""
    found: list[str] = []
    monkeypatch.setattr(clipboard, "copy_to_system", found.append)
    return found


def copied(session: Session) -> str:
    """The text that the terminal was told to put on its clipboard."""
    return session.app.clipboard


async def test_copy(opened: Opened, system: list[str], seed: Document) -> None:
    async with opened(size=(120, 24)) as session:
        await session.press("}", "}", "y")
        await session.app.workers.wait_for_complete()
        quote = session.article.reading.attribution.quotes[session.article.reading.current]
        assert copied(session) == citation(seed, quote, "plain")
        assert system == [copied(session)]
        assert "Copied: " in session.messages


async def test_the_citation_style_is_a_setting(opened: Opened, system: list[str], seed: Document) -> None:
    async with opened(size=(120, 24), citation="{speaker}: {words}") as session:
        await session.press("}", "y")
        quote = session.article.reading.attribution.quotes[session.article.reading.current]
        assert copied(session) == citation(seed, quote, "{speaker}: {words}")


async def test_without_a_quotation_in_view_a_message_says_what_to_do(opened: Opened, system: list[str]) -> None:
    async with opened(reader.parse("Only words."), size=(80, 24)) as session:
        await session.press("y")
        assert "No quotation is in view" in session.messages
        assert not copied(session)


async def test_copy_paragraph(opened: Opened, system: list[str]) -> None:
    async with opened(
        reader.parse("The second paragraph\nis broken into lines.", "markdown"), size=(80, 24)
    ) as session:
        await session.press("Y")
        assert copied(session) == "The second paragraph is broken into lines."
    async with opened(reader.parse("```\ncode  stays\nas it is\n```\n", "markdown"), size=(80, 24)) as session:
        await session.press("Y")
        assert copied(session) == "code  stays\nas it is"
    async with opened(reader.parse(""), size=(80, 24)) as session:
        await session.press("Y")
        assert not copied(session)


async def test_control_characters_are_not_copied(opened: Opened, system: list[str]) -> None:
    async with opened(reader.parse("Go \x1b[31m on."), size=(80, 24)) as session:
        await session.press("Y")
        assert "\x1b" not in copied(session)


async def test_select(opened: Opened, system: list[str]) -> None:
    async with opened(reader.parse(TEXT, "markdown"), size=(60, 24)) as session:
        await session.press("}", "v")
        assert "y copies" in session.rows[-1]
        await session.press("w", "w", "w", "h", "y")
        assert copied(session) == "We build the "
        assert session.article.features.selecting.span is None
        assert "y copies" not in session.rows[-1]


async def test_a_selection_across_screen_lines_has_no_line_breaks(opened: Opened, system: list[str]) -> None:
    async with opened(reader.parse(TEXT, "markdown"), size=(40, 24)) as session:
        await session.press("}", "v", "j", "j", "$", "y")
        words = copied(session)
        assert "\n" not in words
        assert words in session.app.document.text
        assert len(words) > 60


async def test_keys_extend_the_selection(opened: Opened, system: list[str]) -> None:
    async with opened(reader.parse(TEXT, "markdown"), size=(60, 24)) as session:
        text = session.app.document.text
        selecting = session.article.features.selecting

        async def selected(*keys: str) -> str:
            await session.press(*keys)
            assert selecting.span is not None
            return selecting.span.of(text)

        assert await selected("}", "v") == "W"
        assert await selected("l", "right") == "We "
        assert await selected("$") == 'We build the wall of the harbour again," said Ann Lee,'[: len(await selected())]
        assert (await selected("0")).startswith('"')
        assert (await selected("G")).endswith("as it is")
        assert (await selected("g")).startswith("The harbour")
        assert await selected("o", "h") == await selected()
        await session.press("escape")
        assert selecting.span is None
        await session.press("j")
        assert session.focus == "text"


async def test_a_selection_can_be_longer_than_the_screen(opened: Opened, system: list[str]) -> None:
    text = "\n\n".join(f"Paragraph {i}." for i in range(60))
    async with opened(reader.parse(text), size=(80, 12)) as session:
        await session.press("v", "pagedown", "pagedown", "pagedown", "j")
        assert session.article.text.line > 10
        await session.press("y")
        assert copied(session).startswith("Paragraph 0.\n\nParagraph 1.")


async def drag(session: Session, start: tuple[int, int], end: tuple[int, int]) -> None:
    await session.pilot.mouse_down(offset=start)
    await session.pilot.hover(offset=end)
    await session.pilot.mouse_up(offset=end)
    await session.pilot.pause()


async def test_dragging_copies_the_text_as_in_the_document(opened: Opened, system: list[str]) -> None:
    async with opened(reader.parse(TEXT, "markdown"), size=(50, 24)) as session:
        first = next(i for i, row in enumerate(session.rows) if "We build" in row)
        start = (session.rows[first].index("build"), first)
        end = (session.rows[first + 1].index("Ann") + 2, first + 1)
        await drag(session, start, end)
        assert copied(session) == 'build the wall of the harbour again," said Ann'
        assert len(session.article.text.highlights["selection"]) == 1
        await session.press("escape")
        assert not session.article.text.highlights["selection"]


async def test_a_double_click_copies_a_word_and_a_triple_click_the_paragraph(opened: Opened, system: list[str]) -> None:
    async with opened(reader.parse(TEXT, "markdown"), size=(120, 24)) as session:
        row = next(i for i, row in enumerate(session.rows) if "second" in row)
        at = (session.rows[row].index("second") + 2, row)
        await session.pilot.click(offset=at, times=2)
        await session.pilot.pause()
        assert copied(session) == "second"
        await session.pilot.click(offset=at, times=3)
        await session.pilot.pause()
        assert copied(session) == "The second paragraph is broken into lines."


def test_text_is_put_on_the_system_clipboard(monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[str] = []
    monkeypatch.setattr(pyperclip, "copy", found.append)
    clipboard.copy_to_system("words")
    assert found == ["words"]


@pytest.mark.parametrize("error", [pyperclip.PyperclipException("no clipboard"), OSError(), UnicodeError()])
async def test_if_the_system_clipboard_fails_the_terminal_still_copies(
    error: Exception, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def refuse(words: str) -> None:
        asked.append(words)
        raise error

    monkeypatch.setattr(pyperclip, "copy", refuse)
    async with opened(reader.parse("Only words."), size=(80, 24)) as session:
        await session.press("Y")
        await session.app.workers.wait_for_complete()
        assert asked == ["Only words."]
        assert copied(session) == "Only words."
        assert session.notifications == ["Copied: Only words."]


async def test_in_a_browser_the_clipboard_of_the_server_is_left_alone(
    opened: Opened, system: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(reader.parse("Only words."), size=(80, 24)) as session:
        monkeypatch.setenv("TEXTUAL_DRIVER", "textual.drivers.web_driver:WebDriver")
        await session.press("Y")
        await session.app.workers.wait_for_complete()
        assert copied(session) == "Only words."
        assert not system

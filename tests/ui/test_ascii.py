"""ASCII: if it is set or needed, symbols are replaced by ASCII characters of the same width."""

import pytest
from rich.cells import cell_len

import reader
from reader.ui.terminal.symbols import needs_ascii
from reader.ui.theme.ascii import SUBSTITUTES, SYMBOLS_BY_SUBSTITUTE, in_ascii
from tests.ui.conftest import Opened


@pytest.mark.parametrize(
    ("setting", "term", "encoding", "needed"),
    [
        ("auto", "xterm-256color", "utf-8", False),
        ("auto", "linux", "utf-8", True),
        ("auto", "dumb", "utf-8", True),
        ("auto", "xterm-256color", "iso-8859-1", True),
        ("auto", "xterm-256color", "ANSI_X3.4-1968", True),
        ("false", "linux", "iso-8859-1", False),
        ("true", "xterm-256color", "utf-8", True),
    ],
)
def test_ascii_is_used_if_set_or_if_the_locale_or_the_terminal_lacks_symbols(
    monkeypatch: pytest.MonkeyPatch, setting: str, term: str, encoding: str, needed: bool
) -> None:
    monkeypatch.setattr("locale.getencoding", lambda: encoding)
    assert needs_ascii(setting, {"TERM": term}) == needed


def test_a_browser_needs_no_ascii(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("locale.getencoding", lambda: "ANSI_X3.4-1968")
    assert not needs_ascii("auto", {"TERM": "dumb", "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver"})


def test_each_symbol_is_as_wide_as_its_substitute() -> None:
    assert all(cell_len(chr(symbol)) == len(plain) and plain.isascii() for symbol, plain in SUBSTITUTES.items())
    assert sum(map(len, SYMBOLS_BY_SUBSTITUTE.values())) + 3 == len(SUBSTITUTES), "no symbol is listed twice"


@pytest.mark.parametrize(
    ("text", "whole", "shown"),
    [
        ("▌Lead … “a” — ▁▂▃▄▅▆▇█", False, '|Lead ~ "a" - _.:-=+*#'),
        ("café 日本 “a”", False, 'café 日本 "a"'),
        ("café 日本 “a”", True, 'cafe ???? "a"'),
        ("e\u0301 Ωß", True, "e ??"),
    ],
)
def test_letters_are_kept_unless_the_whole_text_must_be_ascii(text: str, whole: bool, shown: str) -> None:
    assert in_ascii(text, is_whole=whole) == shown
    assert cell_len(shown) == cell_len(text)


async def test_a_screen_in_ascii_has_the_same_words_in_the_same_places(opened: Opened) -> None:
    async with opened() as session:
        await session.until(lambda: "in order" in session.screen)
        rows = session.rows
    async with opened(ascii="true") as session:
        await session.until(lambda: "in order" in session.screen)
        assert session.screen.isascii()
        assert [in_ascii(row, is_whole=False) for row in rows] == session.rows


async def test_dialogs_are_in_ascii_too(opened: Opened) -> None:
    async with opened(ascii="true") as session:
        for key in ("?", "ctrl+p", "x"):
            await session.press(key)
            assert session.screen.isascii()
            await session.press("escape")


async def test_no_unicode_is_sent_to_a_terminal_that_lacks_it(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("locale.getencoding", lambda: "iso-8859-1")
    async with opened(reader.parse("# 日本 café\n\n“Words” of all kinds.\n", "markdown")) as session:
        assert "???? cafe" in session.screen
        assert session.screen.isascii()

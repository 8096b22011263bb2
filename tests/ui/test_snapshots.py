"""Snapshots of the screen with the texts in seeds/; `make snapshots` updates them."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from textual.pilot import Pilot

import reader
from reader.config import Settings
from reader.document import Document
from reader.ui.article.screen import ArticleScreen
from reader.ui.session.app import ReaderApp
from tests.ui.conftest import SEED

Compare = Callable[..., bool]
VIEWS = {
    "quotation-chosen": ((120, 40), ["}", "}", "}"]),
    "voices-drawer": ((80, 24), ["p", "j"]),
    "smallest-terminal": ((40, 12), ["]"]),
    "cast": ((80, 24), ["C"]),
    "exchanges": ((120, 24), ["C", "tab", "l"]),
    "help": ((100, 40), ["?"]),
}
"""Terminal sizes and keys to press, for the bundled article."""
TEXTS = {
    "article": "000_d509663c740449ec.txt",
    "guide": "guide.md",
    "interview": "interview.txt",
    "CJK": "cjk.txt",
}
"""Texts shown at every size: an article, a guide in Markdown, an interview, and one in Chinese, Japanese and Korean."""
SIZES = {"40x12": (40, 12), "80x24": (80, 24), "120x40": (120, 40), "250x70": (250, 70)}


async def shown(pilot: Pilot[None], *keys: str) -> None:
    """Wait for the attribution, then press keys."""
    await pilot.pause()
    while isinstance(pilot.app.screen, ArticleScreen) and not pilot.app.screen.has_sides:  # there are no workers yet
        await pilot.pause(0.01)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.press(*keys)
    await pilot.pause()


@pytest.mark.parametrize("view", VIEWS)
def test_the_screen_matches_its_snapshot(snap_compare: Compare, settings: Settings, seed: Document, view: str) -> None:
    size, keys = VIEWS[view]
    assert snap_compare(ReaderApp(seed, settings), terminal_size=size, run_before=lambda pilot: shown(pilot, *keys))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", TEXTS)
def test_each_text_matches_its_snapshot_at_each_size(
    snap_compare: Compare, settings: Settings, text: str, size: str
) -> None:
    document = reader.open(str(SEED.parent / TEXTS[text]))
    assert snap_compare(ReaderApp(document, settings), terminal_size=SIZES[size], run_before=shown)


@pytest.mark.parametrize("appearance", ["paper", "ansi-dark", "ASCII"])
def test_each_appearance_matches_its_snapshot(snap_compare: Compare, settings: Settings, appearance: str) -> None:
    changed = replace(settings, ascii="true") if appearance == "ASCII" else replace(settings, theme=appearance)
    document = reader.open(str(SEED.parent / TEXTS["guide"]))
    assert snap_compare(ReaderApp(document, changed), terminal_size=(120, 40), run_before=shown)


def test_the_first_start_matches_its_snapshot(snap_compare: Compare, settings: Settings) -> None:
    text = reader.parse("# A text\n\n" + "## A part\n\nWords that nobody says.\n\n" * 12, "markdown")
    app = ReaderApp(text, replace(settings, remember=True))
    assert snap_compare(app, terminal_size=(80, 24), run_before=shown)


@pytest.mark.usefixtures("folder")
def test_the_library_matches_its_snapshot(snap_compare: Compare, settings: Settings) -> None:
    async def after_search(pilot: Pilot[None]) -> None:
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.press(*"md", "down")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()

    assert snap_compare(ReaderApp(None, settings), terminal_size=(80, 24), run_before=after_search)

"""Pictures of the screen with the texts in seeds/; `make snapshots` takes them anew."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from textual.pilot import Pilot

import reader
from reader.config import Settings
from reader.document import Document
from reader.ui.session.app import ReaderApp
from tests.ui.conftest import SEED

Compare = Callable[..., bool]
VIEWS = {
    "quotation-chosen": ((120, 40), ["}", "}", "}"]),
    "voices-drawer": ((80, 24), ["p", "j"]),
    "smallest-terminal": ((40, 12), ["]"]),
    "help": ((100, 40), ["?"]),
}
"""Sizes of the screen and keys, for the article that ships first."""
TEXTS = {
    "article": "000_d509663c740449ec.txt",
    "guide": "guide.md",
    "interview": "interview.txt",
    "CJK": "cjk.txt",
}
"""What is read at every size: an article, a guide in Markdown, an interview, and one in Japanese, Chinese, Korean."""
SIZES = {"40x12": (40, 12), "80x24": (80, 24), "120x40": (120, 40), "250x70": (250, 70)}


async def shown(pilot: Pilot[None], *keys: str) -> None:
    """Wait for the voices, and press some keys."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.press(*keys)
    await pilot.pause()


@pytest.mark.parametrize("view", VIEWS)
def test_the_screen_looks_as_it_did(snap_compare: Compare, settings: Settings, seed: Document, view: str) -> None:
    size, keys = VIEWS[view]
    assert snap_compare(ReaderApp(seed, settings), terminal_size=size, run_before=lambda pilot: shown(pilot, *keys))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", TEXTS)
def test_each_text_looks_as_it_did_at_each_size(
    snap_compare: Compare, settings: Settings, text: str, size: str
) -> None:
    document = reader.open(str(SEED.parent / TEXTS[text]))
    assert snap_compare(ReaderApp(document, settings), terminal_size=SIZES[size], run_before=shown)


@pytest.mark.parametrize("look", ["paper", "ansi-dark", "ASCII"])
def test_each_look_is_as_it_was(snap_compare: Compare, settings: Settings, look: str) -> None:
    changed = replace(settings, ascii="true") if look == "ASCII" else replace(settings, theme=look)
    document = reader.open(str(SEED.parent / TEXTS["guide"]))
    assert snap_compare(ReaderApp(document, changed), terminal_size=(120, 40), run_before=shown)

"""Pictures of the screen with the article that ships; `pytest --snapshot-update` takes them anew."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from reader.config import Settings
from reader.document import Document
from reader.ui.app import app_for

Compare = Callable[..., bool]
VIEWS = {
    "80x24": ((80, 24), []),
    "120x40": ((120, 40), []),
    "200x50": ((200, 50), []),
    "a quotation chosen": ((120, 40), ["}", "}", "}"]),
    "the voices as a drawer": ((80, 24), ["p", "j"]),
    "the smallest terminal": ((40, 12), ["]"]),
    "the help": ((100, 40), ["?"]),
}


@pytest.mark.parametrize("view", VIEWS)
def test_the_screen_looks_as_it_did(snap_compare: Compare, settings: Settings, seed: Document, view: str) -> None:
    size, keys = VIEWS[view]

    async def ready(pilot: Pilot[None]) -> None:
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.press(*keys)
        await pilot.pause()

    assert snap_compare(app_for(seed, settings), terminal_size=size, run_before=ready)

"""Random keys, mouse events, pastes and sizes never end the program, and never keep q from ending it.

`make hunt EVENTS=1000000` tries that many; `make test` tries a few, the same each time. FIRST=n begins with round
n, ROUND=n repeats one round.
"""

import asyncio
import os
import webbrowser
from pathlib import Path

import pytest

from reader.config import Settings
from reader.ui.features import clipboard
from tests.ui import hunting

EVENTS = int(os.environ.get("EVENTS") or 480)
"""How many things are done in all."""
FIRST = int(os.environ.get("FIRST") or 0)
"""The number of the first round; each has other events."""
ROUND = os.environ.get("ROUND")
"""The number of the only round to run; all if it is not set."""
EVENTS_OF_ROUND = min(1000, EVENTS) if "EVENTS" in os.environ else 40
"""How many are done with one text; opening it takes longer than many of them."""


@pytest.mark.screen
async def test_nothing_that_is_typed_clicked_pasted_or_resized_ends_the_program(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipboard, "copy_to_system", lambda words: None)
    monkeypatch.setattr(webbrowser, "open", lambda url, new=0: True)
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    hunting.write_texts(tmp_path)
    rounds = [int(ROUND)] if ROUND else range(FIRST, FIRST + max(1, EVENTS // EVENTS_OF_ROUND))
    for number in rounds:
        await hunting.hunt(number, EVENTS_OF_ROUND, settings, tmp_path)
        await asyncio.sleep(0)

"""Garbage collection skips long texts, and frees them once they are closed."""

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

import reader
from reader.garbage_collection import collect_frozen, collection_paused
from reader.ui.session import opening, presenter
from reader.ui.session.opening import OpenRequest
from tests.ui.conftest import Opened


class Cycle:
    """An object that refers to itself."""

    def __init__(self) -> None:
        self.self = self


@pytest.fixture(autouse=True)
def unfrozen() -> Iterator[None]:
    """Unfreeze all objects after each test."""
    yield
    gc.unfreeze()


def test_collection_is_paused_and_new_objects_are_frozen() -> None:
    before = gc.get_freeze_count()
    with collection_paused(freezes=True):
        assert not gc.isenabled()
    assert gc.isenabled()
    assert gc.get_freeze_count() > before


def test_collection_can_be_paused_without_freezing() -> None:
    before = gc.get_freeze_count()
    with collection_paused():
        assert not gc.isenabled()
    assert gc.isenabled()
    assert gc.get_freeze_count() == before


def test_disabled_collection_stays_disabled() -> None:
    gc.disable()
    try:
        with collection_paused(freezes=True):
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_frozen_objects_are_collected_in_the_end() -> None:
    cycle = Cycle()
    freed = weakref.ref(cycle)
    with collection_paused(freezes=True):
        pass
    del cycle
    gc.collect()
    assert freed() is not None
    collect_frozen()
    assert freed() is None


async def test_a_closed_long_article_is_freed(opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LONG", 100)
    monkeypatch.setattr(presenter, "LONG", 100)
    monkeypatch.setattr(presenter, "SETTLED", 0.2)
    files = [tmp_path / f"{name}.txt" for name in ("first", "second", "third")]
    for file in files:
        file.write_text(f"This is the {file.stem} of them.\n\n" * 40, encoding="utf-8")
    async with opened(reader.open(str(files[0]))) as session:
        await session.app.opener.open(OpenRequest(str(files[1]))).wait()
        await session.settled()
        freed = weakref.ref(session.article)
        with collection_paused(freezes=True):
            await session.press("(")
        await session.app.opener.open(OpenRequest(str(files[2]))).wait()
        await session.settled()
        for _ in range(100):
            await session.pilot.pause(0.05)
            if freed() is None:
                break
        assert freed() is None

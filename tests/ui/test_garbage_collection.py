"""The collector of garbage does not look through long texts, and nothing of them is left when they are closed."""

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

import reader
from reader.garbage_collection import collect_frozen, collection_paused
from reader.ui.session import opening
from reader.ui.session import presenter as stage
from reader.ui.session.opening import OpenRequest
from tests.ui.conftest import Opened


class Knot:
    """Something that holds itself."""

    def __init__(self) -> None:
        self.self = self


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    """Nothing is left out of the next test's garbage."""
    yield
    gc.unfreeze()


def test_nothing_is_collected_meanwhile_nor_looked_through_later() -> None:
    before = gc.get_freeze_count()
    with collection_paused(freezes=True):
        assert not gc.isenabled()
    assert gc.isenabled()
    assert gc.get_freeze_count() > before


def test_without_that_it_is_only_put_off() -> None:
    before = gc.get_freeze_count()
    with collection_paused():
        assert not gc.isenabled()
    assert gc.isenabled()
    assert gc.get_freeze_count() == before


def test_where_it_was_off_it_stays_off() -> None:
    gc.disable()
    try:
        with collection_paused(freezes=True):
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_was_left_out_is_let_go_in_the_end() -> None:
    knot = Knot()
    gone = weakref.ref(knot)
    with collection_paused(freezes=True):
        pass
    del knot
    gc.collect()
    assert gone() is not None
    collect_frozen()
    assert gone() is None


async def test_a_long_article_that_is_closed_is_let_go(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "LONG", 100)
    monkeypatch.setattr(stage, "LONG", 100)
    monkeypatch.setattr(stage, "SETTLED", 0.2)
    files = [tmp_path / f"{name}.txt" for name in ("first", "second", "third")]
    for file in files:
        file.write_text(f"This is the {file.stem} of them.\n\n" * 40, encoding="utf-8")
    async with opened(reader.open(str(files[0]))) as session:
        await session.app.opener.open(OpenRequest(str(files[1]))).wait()
        await session.settled()
        gone = weakref.ref(session.article)
        with collection_paused(freezes=True):
            await session.press("(")
        await session.app.opener.open(OpenRequest(str(files[2]))).wait()
        await session.settled()
        for _ in range(100):
            await session.pilot.pause(0.05)
            if gone() is None:
                break
        assert gone() is None

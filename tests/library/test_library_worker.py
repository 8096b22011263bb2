"""The library worker: one thread, requests in order, and one warning."""

import sqlite3
import time
from contextlib import closing
from threading import Timer, get_ident

import pytest

from reader.errors import LibraryError
from reader.library import Library, library_file
from reader.library.library_worker import LibraryWorker
from reader.library.store import LOCK_TIMEOUT


def refuse(library: Library) -> str:
    raise LibraryError("The library cannot be used.")


async def test_requests_are_answered_in_order_in_one_thread() -> None:
    worker = LibraryWorker(pytest.fail, remembers=True)
    seen: list[int] = []
    threads: set[int] = set()

    def record(number: int) -> None:
        seen.append(number)
        threads.add(get_ident())

    for number in range(50):
        worker.tell(lambda library, number=number: record(number))
    assert await worker.ask(lambda library: len(seen), -1) == 50
    assert seen == [*range(50)]
    assert len(threads) == 1
    assert get_ident() not in threads
    worker.finish()


async def test_choices_are_saved_and_loaded_again() -> None:
    worker = LibraryWorker(pytest.fail, remembers=True)
    worker.tell(lambda library: library.save_choices({"a": "b"}))
    assert await worker.ask(lambda library: library.choices(), {}) == {"a": "b"}
    worker.finish()


async def test_without_remembering_the_library_is_not_used() -> None:
    worker = LibraryWorker(pytest.fail, remembers=False)
    assert await worker.ask(lambda library: pytest.fail("the library was used"), "nothing") == "nothing"
    worker.finish()


async def test_a_failure_is_reported_once() -> None:
    warnings: list[str] = []
    worker = LibraryWorker(warnings.append, remembers=True)
    assert [await worker.ask(refuse, "otherwise") for _ in range(3)] == ["otherwise"] * 3
    assert warnings == ["The library cannot be used."]
    worker.finish()


def test_queued_changes_are_saved_at_the_end() -> None:
    worker = LibraryWorker(pytest.fail, remembers=True)
    done: list[int] = []
    for number in range(20):
        worker.tell(lambda library, number=number: done.append(number))
    worker.finish()
    assert len(done) == 20


async def test_other_errors_are_raised() -> None:
    worker = LibraryWorker(pytest.fail, remembers=True)
    with pytest.raises(ZeroDivisionError):
        await worker.ask(lambda library: 1 // 0, 0)
    worker.finish()


def test_at_the_end_a_program_that_keeps_the_library_locked_is_not_waited_for_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("reader.library.library_worker.AT_THE_END", 0.05)
    warnings: list[str] = []
    worker = LibraryWorker(warnings.append, remembers=True)
    library = Library(library_file(), pytest.fail)
    library.record_visit("a.txt", "A")
    with closing(sqlite3.connect(library_file(), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        begun = time.monotonic()
        for number in range(9):
            worker.tell(lambda library, number=number: library.save_choices({"a": str(number)}))
        worker.finish()
        assert time.monotonic() - begun < LOCK_TIMEOUT
    (warning,) = warnings
    assert "another program has locked it" in warning
    assert library.choices() == {}


def test_at_the_end_a_program_that_unlocks_the_library_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.library.library_worker.AT_THE_END", 20.0)
    worker = LibraryWorker(pytest.fail, remembers=True)
    library = Library(library_file(), pytest.fail)
    library.record_visit("a.txt", "A")
    with closing(sqlite3.connect(library_file(), isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        worker.tell(lambda library: Timer(0.02, lambda: other.execute("ROLLBACK")).start())
        worker.tell(lambda library: library.save_choices({"a": "b"}))
        worker.finish()
    assert library.choices() == {"a": "b"}

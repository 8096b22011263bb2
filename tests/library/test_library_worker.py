"""The library worker: one thread, requests in order, and one warning."""

from threading import get_ident

import pytest

from reader.errors import LibraryError
from reader.library import Library
from reader.library.library_worker import LibraryWorker


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

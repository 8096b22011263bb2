"""The library worker: one thread, in the order in which it is asked, and one warning."""

from threading import get_ident

import pytest

from reader.errors import LibraryError
from reader.library import Library
from reader.library.library_worker import LibraryWorker


def refuse(library: Library) -> str:
    raise LibraryError("The library cannot be used.")


async def test_it_answers_in_the_order_in_which_it_is_asked_in_one_thread() -> None:
    worker = LibraryWorker(pytest.fail, remembers=True)
    seen: list[int] = []
    threads: set[int] = set()

    def see(number: int) -> None:
        seen.append(number)
        threads.add(get_ident())

    for number in range(50):
        worker.tell(lambda library, number=number: see(number))
    assert await worker.ask(lambda library: len(seen), -1) == 50
    assert seen == [*range(50)]
    assert len(threads) == 1
    assert get_ident() not in threads
    worker.finish()


async def test_it_uses_the_library_of_this_user() -> None:
    worker = LibraryWorker(pytest.fail, remembers=True)
    worker.tell(lambda library: library.save_choices({"a": "b"}))
    assert await worker.ask(lambda library: library.choices(), {}) == {"a": "b"}
    worker.finish()


async def test_unless_it_remembers_it_knows_nothing_and_asks_nobody() -> None:
    worker = LibraryWorker(pytest.fail, remembers=False)
    assert await worker.ask(lambda library: pytest.fail("it was asked"), "nothing") == "nothing"
    worker.finish()


async def test_the_user_is_warned_of_a_failure_once() -> None:
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


async def test_another_error_is_not_hidden() -> None:
    worker = LibraryWorker(pytest.fail, remembers=True)
    with pytest.raises(ZeroDivisionError):
        await worker.ask(lambda library: 1 // 0, 0)
    worker.finish()

"""Batches of targets: how many files each has, and when starting a pool of workers is worth it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.commands.batches import BATCH_WEIGHT, FILE_WEIGHT, POOL_WEIGHT, Batch, batches, first_batches
from reader.commands.pool import BATCHES_PER_WORKER, PENDING_WEIGHT, PendingBatch, Pool

Write = Callable[[str, int], str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a file of the given size in bytes, and returns its path."""

    def written(name: str, size: int) -> str:
        path = tmp_path / name
        path.write_bytes(b"x" * size)
        return str(path)

    return written


def test_the_limits_are_large_enough_for_a_batch_and_small_enough_for_memory() -> None:
    assert (BATCH_WEIGHT, POOL_WEIGHT, FILE_WEIGHT, PENDING_WEIGHT) == (65536, 262144, 1024, 67108864)


def test_no_targets_are_no_batches() -> None:
    assert list(batches([])) == []
    assert first_batches(iter([])) == ([], False)


def test_small_files_go_together_in_their_order_with_the_weight_of_their_opening(write: Write) -> None:
    paths = tuple(write(f"{number}.txt", number) for number in (3, 1, 2))
    assert list(batches(paths)) == [Batch(paths, 6 + 3 * FILE_WEIGHT, is_of_files=True)]


@pytest.mark.parametrize(("excess", "count"), [(-1, 1), (0, 1), (1, 2)])
def test_a_batch_is_full_when_the_next_file_would_exceed_its_weight(write: Write, excess: int, count: int) -> None:
    first, second = write("a.txt", 100), write("b.txt", BATCH_WEIGHT - 100 - FILE_WEIGHT + excess)
    found = list(batches([first, second]))
    assert len(found) == count
    assert [target for batch in found for target in batch.targets] == [first, second]
    assert sum(batch.weight for batch in found) == BATCH_WEIGHT + excess + FILE_WEIGHT


def test_a_large_file_is_a_batch_of_its_own(write: Write) -> None:
    large, small = write("a.txt", 2 * BATCH_WEIGHT), write("b.txt", 1)
    assert list(batches([large, small])) == [
        Batch((large,), 2 * BATCH_WEIGHT + FILE_WEIGHT),
        Batch((small,), 1 + FILE_WEIGHT),
    ]


def test_what_only_the_command_can_read_is_a_batch_of_its_own_in_its_place(write: Write, tmp_path: Path) -> None:
    pipe = str(tmp_path / "pipe")
    os.mkfifo(pipe)
    a, b = write("a.txt", 1), write("b.txt", 1)
    for special in ("-", "https://example.org/a", pipe, str(tmp_path)):
        assert list(batches([a, special, b])) == [
            Batch((a,), 1 + FILE_WEIGHT),
            Batch((special,), 0, is_of_files=False),
            Batch((b,), 1 + FILE_WEIGHT),
        ]


@pytest.mark.parametrize("name", ["gone.txt", "nul\0byte.txt"])
def test_a_file_that_is_not_there_weighs_its_opening_only(tmp_path: Path, name: str) -> None:
    path = str(tmp_path / name)
    assert list(batches([path])) == [Batch((path,), FILE_WEIGHT)]


@pytest.mark.parametrize(
    ("weights", "taken", "is_worth_pool"),
    [
        ([POOL_WEIGHT], 1, False),
        ([POOL_WEIGHT - 2, 1], 2, False),
        ([POOL_WEIGHT - 1, 1], 2, True),
        ([POOL_WEIGHT, 0, 5], 2, True),
        ([1, 1, POOL_WEIGHT - 2, 5], 3, True),
    ],
)
def test_a_pool_is_worth_its_start_from_a_weight_and_two_batches_on(
    weights: list[int], taken: int, is_worth_pool: bool
) -> None:
    every = [Batch((f"{number}.txt",), weight) for number, weight in enumerate(weights)]
    rest = iter(every)
    assert first_batches(rest) == (every[:taken], is_worth_pool)
    assert list(rest) == every[taken:]


@pytest.mark.parametrize(
    ("count", "weight", "is_full"),
    [
        (2 * BATCHES_PER_WORKER - 1, 1, False),
        (2 * BATCHES_PER_WORKER, 1, True),
        (1, PENDING_WEIGHT, False),
        (2, PENDING_WEIGHT // 2 - 1, False),
        (2, PENDING_WEIGHT // 2, True),
    ],
)
def test_a_pool_is_full_by_number_or_by_weight_but_never_with_an_idle_worker(
    count: int, weight: int, is_full: bool
) -> None:
    pool = Pool(2, str, str)
    pool.pending.extend(PendingBatch(Batch(("a.txt",), weight), None) for _ in range(count))
    assert pool.is_full() is is_full

"""Testing a mutant: a child process imports the changed module and runs the tests that reach it."""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import importlib.util
import os
import resource
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest
from mutants import Mutant
from selection import QUIETLY, Selection

SURVIVED = 0
"""The exit status of a child all of whose tests passed."""
SPARE, TIMES = 10, 5
"""A mutant may use SPARE seconds of the processor more than TIMES what its tests take; then it is taken to hang."""
MEMORY = 4 << 30
"""How much memory a mutant may use, in bytes."""
LATEST = 300
"""How many seconds of the clock it may take at most."""


class Outcome(NamedTuple):
    """The outcome of a mutant."""

    mutant: Mutant
    is_killed: bool
    tests: int
    """How many tests reach it."""


class Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports one module from the code of a mutant."""

    def __init__(self, mutant: Mutant) -> None:
        parts = Path(mutant.file).with_suffix("").parts
        self.is_package = parts[-1] == "__init__"
        self.name = ".".join(parts[:-1] if self.is_package else parts)
        self.path, self.code = str(Path(mutant.file).resolve()), mutant.code

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """The module, if it is the one that is changed."""
        if fullname != self.name:
            return None
        return importlib.util.spec_from_file_location(
            fullname,
            self.path,
            loader=self,
            submodule_search_locations=[str(Path(self.path).parent)] if self.is_package else None,
        )

    def exec_module(self, module: ModuleType) -> None:
        """Run the changed code."""
        exec(compile(self.code, self.path, "exec"), module.__dict__)


class Chosen:
    """A pytest plugin that runs only the chosen tests, in a given order."""

    def __init__(self, tests: Sequence[str]) -> None:
        self.order = {test: place for place, test in enumerate(tests)}

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep the chosen tests."""
        items[:] = sorted(
            (item for item in items if item.nodeid in self.order), key=lambda item: self.order[item.nodeid]
        )


def tried(mutants: Iterable[Mutant], selection: Selection, jobs: int) -> Iterator[Outcome]:
    """Test the mutants, `jobs` at a time; their outcomes in the order in which they finish."""
    running: dict[int, tuple[Mutant, int]] = {}
    for mutant in mutants:
        tests = selection.of(mutant.file, mutant.line)
        if not tests:
            yield Outcome(mutant, is_killed=False, tests=0)
            continue
        while len(running) >= jobs:
            yield ended(running)
        running[begun(mutant, tests, selection)] = (mutant, len(tests))
    while running:
        yield ended(running)


def begun(mutant: Mutant, tests: Sequence[str], selection: Selection) -> int:
    """Start a child process that tests a mutant, and return its id."""
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        os.setsid()
        signal.alarm(LATEST)
        limit = int(SPARE + TIMES * sum(selection.seconds.get(test, 0.0) for test in tests))
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        silent = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(silent, stream)
        sys.meta_path.insert(0, Changed(mutant))
        files = [*dict.fromkeys(test.partition("::")[0] for test in tests)]
        status = int(pytest.main([*QUIETLY, *files], plugins=[Chosen(tests)]))
    finally:
        os._exit(status)


def ended(running: dict[int, tuple[Mutant, int]]) -> Outcome:
    """Wait for a child process to end, and kill whatever it has started."""
    child, status = os.waitpid(-1, 0)
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    mutant, tests = running.pop(child)
    is_killed = not (os.WIFEXITED(status) and os.WEXITSTATUS(status) == SURVIVED)
    return Outcome(mutant, is_killed, tests)

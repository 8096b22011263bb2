"""The tests that reach each line, found by running all of them once under coverage."""

from __future__ import annotations

import ast
import gc
import inspect
import os
import pickle
import time
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import coverage
import pytest


class Selection(NamedTuple):
    """The tests that reach each line, and how long each test takes, in seconds of the processor."""

    by_line: dict[str, dict[int, frozenset[str]]]
    """The tests of each line of a function, by the path of the file from the root of the project."""
    seconds: dict[str, float]
    """How long each test takes."""

    def of(self, file: str, line: int) -> list[str]:
        """The tests for a mutant, the fastest first: those that reach its line, or else its file, or else its folder.

        Code outside functions runs when the module is imported, and cached functions run in the first test that calls
        them. For these, all tests that reach the file or the folder are returned.
        """
        lines = self.by_line.get(file, {})
        found = lines.get(line, frozenset()) if line not in lasting_lines(file) else frozenset()
        if not found:
            found = frozenset().union(*lines.values())
        if not found:
            folder = str(Path(file).parent)
            others = [tests for name, tests in self.by_line.items() if str(Path(name).parent) == folder]
            found = frozenset().union(*(test for tests in others for test in tests.values()))
        return sorted(found, key=lambda test: self.seconds.get(test, 0.0))


@cache
def lasting_lines(file: str) -> frozenset[int]:
    """The lines of a file that run once: those outside of functions, and those of functions that keep their results."""
    source = Path(file).read_text(encoding="utf-8")
    lines = set(range(1, source.count("\n") + 2))
    functions = [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    for function in functions:
        if not any("cache" in ast.unparse(decorator) for decorator in function.decorator_list):
            lines -= {*range(function.body[0].lineno, (function.end_lineno or function.lineno) + 1)}
    return frozenset(lines)


class Watch:
    """A pytest plugin that tells coverage which test is running, and times each test."""

    def __init__(self, watched: coverage.Coverage) -> None:
        self.watched = watched
        self.seconds: dict[str, float] = {}
        self.memories: list[dict[object, object]] = []
        self.file: Path | None = None

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Switch the context of coverage while a test runs, which starts with empty memories."""
        if item.path != self.file:
            self.file, self.memories = item.path, memories()
        for memory in self.memories:
            memory.clear()
        self.watched.switch_context(item.nodeid)
        start = time.process_time()
        yield
        self.seconds[item.nodeid] = time.process_time() - start
        self.watched.switch_context("")


def memories() -> list[dict[object, object]]:
    """The dicts of the program that remember results. Filled, they would hide which lines a test needs."""
    return [found for found in gc.get_objects() if isinstance(found, dict) and is_memory(type(found))]


@cache
def is_memory(kind: type) -> bool:
    """Whether a class of dicts empties itself when it gets too large, so that it can be emptied at any time."""
    return kind.__module__.startswith("reader.") and "self.clear()" in inspect.getsource(kind)


def measured_apart(tests: list[str]) -> tuple[int, Selection]:
    """Run the tests once in a child process, since no module may be imported here before it is changed."""
    receiving, sending = os.pipe()
    child = os.fork()
    if not child:
        os.close(receiving)
        with os.fdopen(sending, "wb") as pipe:
            pickle.dump(measured(tests), pipe)
        os._exit(0)
    os.close(sending)
    with os.fdopen(receiving, "rb") as pipe:
        answer = pipe.read()
    os.waitpid(child, 0)
    found: tuple[int, Selection] = pickle.loads(answer)
    return found


def measured(tests: list[str]) -> tuple[int, Selection]:
    """Run the tests once; the exit status of pytest, and which of them reach which lines."""
    watched = coverage.Coverage(data_file=None, source=["reader"], branch=False)
    watch = Watch(watched)
    watched.start()
    status = pytest.main([*QUIETLY, *tests], plugins=[watch])
    watched.stop()
    found = watched.get_data()
    root = Path.cwd()
    by_line: dict[str, dict[int, frozenset[str]]] = defaultdict(dict)
    for file in found.measured_files():
        name = str(Path(file).relative_to(root))
        for line, contexts in found.contexts_by_lineno(file).items():
            by_line[name][line] = frozenset(context for context in contexts if context)
    return int(status), Selection(dict(by_line), watch.seconds)


QUIETLY = ["-q", "-x", "--no-header", "-p", "no:cacheprovider", "-p", "no:xdist", "-m", "not screen and not process"]
"""In one process, where the mutant is imported; tests that start others would not see it."""

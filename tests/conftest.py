"""Settings, fixtures and markers for all tests."""

import inspect
import os
import signal
from pathlib import Path

import pytest
from hypothesis import settings

# A shell ignores SIGINT in background jobs, and the commands that tests start would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)

# Else each command that a test starts would compile all modules anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
os.environ["READER_COMPILE"] = "0"  # wheels that tests make are not compiled, which takes minutes

settings.register_profile("check", derandomize=True, deadline=None)
settings.register_profile("hunt", max_examples=3000, deadline=None)
settings.load_profile("check")


@pytest.fixture(autouse=True)
def data_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder for the test and the commands that it starts, so that no real library is touched."""
    folder = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    return folder


ON_SCREEN = frozenset({"opened", "opened_at_once", "snap_compare"})
"""The fixtures of tests that run the app."""
STARTING = frozenset({"subprocess", "PtyProcess"})
"""The names by which tests start a process."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that run the app or start a process, so that the fast ones can run by themselves."""
    for item in items:
        function = inspect.unwrap(getattr(item, "function", len))
        is_of_app = inspect.iscoroutinefunction(function) and item.path.parent == Path(__file__).parent / "ui"
        if is_of_app or ON_SCREEN.intersection(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.screen)
        if starts_a_process(item, set(getattr(getattr(function, "__code__", None), "co_names", ()))):
            item.add_marker(pytest.mark.process)


def starts_a_process(item: pytest.Item, names: set[str]) -> bool:
    """Whether a test starts a process, judged by its folder, its module and the names that it uses."""
    is_of_commands = item.path.parent == Path(__file__).parent / "commands"
    return is_of_commands or hasattr(getattr(item, "module", None), "PtyProcess") or not STARTING.isdisjoint(names)

"""What holds for every test."""

import signal
from pathlib import Path

import pytest
from hypothesis import settings

# Where tests are run in the background, SIGINT is ignored, and so it would be by the commands that tests start.
signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile("check", derandomize=True, deadline=None)
settings.register_profile("hunt", max_examples=3000, deadline=None)
settings.load_profile("check")


@pytest.fixture(autouse=True)
def data_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for data of the test's own, also for the commands that it starts; nobody's library is touched."""
    folder = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    return folder

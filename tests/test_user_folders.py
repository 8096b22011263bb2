"""The folders for settings and data, which are those that platformdirs tells."""

from __future__ import annotations

import sys

import platformdirs
import pytest

from reader.user_folders import by_platform, config_folder, data_folder, known_folder

FOLDERS = [None, "", "/folder", "/folder/", "/a b/ü", "/folder/../other", "folder", "~/folder", " /folder", "/folder "]


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("home", ["/home/ann", None])
def test_folders_are_those_of_the_platform(
    folder: str | None, home: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("XDG_CONFIG_HOME", folder), ("XDG_DATA_HOME", folder), ("HOME", home)):
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    assert config_folder() == platformdirs.user_config_path("reader")
    assert data_folder() == platformdirs.user_data_path("reader")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux is known")
def test_what_is_not_certain_is_left_to_the_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/folder")
    assert known_folder("data") == by_platform("data")
    monkeypatch.setenv("XDG_DATA_HOME", "folder")
    assert known_folder("data") is None
    monkeypatch.setenv("XDG_DATA_HOME", "/folder")
    monkeypatch.setenv("ANDROID_ROOT", "/system")
    assert known_folder("data") is None
    monkeypatch.delenv("ANDROID_ROOT")
    monkeypatch.setattr("sys.platform", "darwin")
    assert known_folder("data") is None

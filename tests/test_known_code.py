"""Modules and methods that an earlier run compiled are what Python compiles; nothing goes wrong without them."""

from __future__ import annotations

import importlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from regex import _regex

from reader import known_code
from reader.known_code import KnownCode, KnownLoader, keep_code_now, known_table, method_code

SOURCE = "def double(x): return x * 2"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package named "kept" with two modules, of which Python keeps what it compiles."""
    folder = tmp_path / "kept"
    (folder / "inner").mkdir(parents=True)
    (folder / "__init__.py").write_text("NAME = 'kept'\n")
    (folder / "one.py").write_text("NUMBER = 1\n")
    (folder / "inner" / "__init__.py").write_text("from kept import one\n")
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    monkeypatch.setattr(known_code, "PACKAGE", "kept")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield folder
    forget()


def forget() -> None:
    """Let all modules of the package be imported anew."""
    for name in [name for name in sys.modules if name.startswith("kept")]:
        del sys.modules[name]
    importlib.invalidate_caches()


def imported(file: Path) -> dict[str, bool]:
    """The modules that a run imports, each with whether it was known."""
    forget()
    with KnownCode(str(file)):
        importlib.import_module("kept.inner")
    loaders = {name: type(sys.modules[name].__loader__) for name in ("kept", "kept.one", "kept.inner")}
    return {name: kind is KnownLoader for name, kind in loaders.items()}


def test_what_one_run_imports_the_next_one_knows(package: Path, tmp_path: Path) -> None:
    file = tmp_path / "module"
    assert imported(file) == {"kept": False, "kept.one": False, "kept.inner": False}
    usual = {name: module for name, module in sys.modules.items() if name.startswith("kept")}
    assert imported(file) == {"kept": True, "kept.one": True, "kept.inner": True}
    for name, module in usual.items():
        known = sys.modules[name]
        assert (known.__file__, known.__cached__, known.__package__) == (
            module.__file__,
            module.__cached__,
            module.__package__,
        )
        assert getattr(known, "__path__", None) == getattr(module, "__path__", None)
    assert sys.modules["kept.one"].NUMBER == 1


def test_a_module_that_was_changed_is_read_anew(package: Path, tmp_path: Path) -> None:
    imported(tmp_path / "module")
    (package / "one.py").write_text("NUMBER = 22\n")
    assert imported(tmp_path / "module") == {"kept": True, "kept.one": False, "kept.inner": True}
    assert sys.modules["kept.one"].NUMBER == 22
    assert imported(tmp_path / "module")["kept.one"]
    assert sys.modules["kept.one"].NUMBER == 22


def test_a_module_that_takes_the_place_of_another_is_found(package: Path, tmp_path: Path) -> None:
    """A compiled module comes before one of Python that has its name: what is new in a folder is looked at."""
    imported(tmp_path / "module")
    folder = package / "one"
    folder.mkdir()
    (folder / "__init__.py").write_text("NUMBER = 333\n")
    imported(tmp_path / "module")
    assert sys.modules["kept.one"].NUMBER == 333


@pytest.mark.parametrize(
    "damage", [lambda old: b"", lambda old: old[:40], lambda old: old[:-30], lambda old: old.replace(b"\n", b"x", 1)]
)
def test_a_damaged_file_is_as_none(package: Path, tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    file = tmp_path / "module.code"
    imported(tmp_path / "module")
    file.write_bytes(damage(file.read_bytes()))
    imported(tmp_path / "module")
    assert sys.modules["kept.one"].NUMBER == 1


def test_methods_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    for _ in range(2):
        within: dict[str, Callable[[int], int]] = {}
        with KnownCode(str(tmp_path / "module")) as known:
            exec(method_code(SOURCE), within)
        assert within["double"](4) == 8
    assert known.compiled == {}, "the second run has compiled nothing"
    assert KnownCode(str(tmp_path / "module")).methods.keys() == {SOURCE}


def test_code_can_be_kept_before_the_end(package: Path, tmp_path: Path) -> None:
    with KnownCode(str(tmp_path / "module")):
        importlib.import_module("kept.one")
        keep_code_now()
        assert KnownCode(str(tmp_path / "module")).modules.keys() == {"kept", "kept.one"}
        importlib.import_module("kept.inner")
    assert KnownCode(str(tmp_path / "module")).modules.keys() == {"kept", "kept.one", "kept.inner"}


def test_nothing_is_kept_where_python_keeps_no_modules(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    imported(package / "module")
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    imported(package / "missing" / "module")
    with KnownCode(""):
        forget()
        importlib.import_module("kept.one")
    assert not [*package.parent.rglob("*.code")]


def test_the_program_runs_from_what_it_has_kept(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    text = tmp_path / "text.txt"
    text.write_text('"We agree," said Ann Lee.\n')
    command = [sys.executable, "-m", "reader", "quotes", str(text)]
    runs = [subprocess.run(command, env=environment, capture_output=True, text=True, check=True) for _ in range(2)]
    assert runs[0].stdout == runs[1].stdout
    assert "Ann Lee" in runs[0].stdout
    kept = next(tmp_path.rglob("known_code.*.code"))
    assert b"reader.quotes.engine" in kept.read_bytes()


def test_a_run_that_imports_extension_modules_writes_nothing_more(package: Path, tmp_path: Path) -> None:
    """Modules of a compiled wheel are found by Python each time, and are no reason to keep anything anew."""
    file = tmp_path / "module"
    shutil.copy(_regex.__file__, package)
    (package / "inner" / "__init__.py").write_text("from kept import one, _regex\n")
    imported(file)
    assert imported(file) == {"kept": True, "kept.one": True, "kept.inner": True}
    kept = tmp_path / "module.code"
    before = kept.stat().st_mtime_ns
    imported(file)
    assert kept.stat().st_mtime_ns == before


def test_tables_are_made_once_for_a_source_and_the_modules_that_make_them(package: Path, tmp_path: Path) -> None:
    made: list[str] = []

    def table(source: str) -> dict[str, int]:
        with KnownCode(str(tmp_path / "module")):
            importlib.import_module("kept.one")
            return known_table("lengths", source.encode(), ["kept.one"], lambda: made.append(source) or {source: 1})

    for source in ("a", "a", "b", "b"):
        assert table(source) == {source: 1}
    assert made == ["a", "b"]
    (package / "one.py").write_text("NUMBER = 4444\n")
    assert table("b") == {"b": 1}
    assert made == ["a", "b", "b"]


def test_tables_are_made_where_nothing_is_kept() -> None:
    assert known_table("lengths", b"", ["no_such_module"], lambda: {"a": 1}) == {"a": 1}

"""Wheels with compiled modules, and without where they cannot be made. `make compiled` makes a real one."""

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]


class Remarks:
    """What the build says."""

    def __init__(self) -> None:
        self.warnings: list[str] = []

    def display_warning(self, words: str) -> None:
        self.warnings.append(words)


@pytest.fixture(scope="module")
def module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_hook", ROOT / "build_hook.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def built(module: ModuleType, version: str = "standard") -> tuple[dict[str, Any], list[str]]:
    remarks, data = Remarks(), {"force_include": {"config.yaml": "reader/config.yaml"}}
    hook = module.CompiledWheel(str(ROOT), {}, None, None, str(ROOT), "wheel", remarks)
    hook.initialize(version, data)
    hook.finalize(version, data, "")
    return data, remarks.warnings


def test_compiled_modules_lie_beside_the_others(module: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    def compiled(root: str, folder: Path) -> list[Path]:
        assert folder.is_dir()
        return [folder / "reader" / "quotes" / "sentences.so", folder / "all.so"]

    monkeypatch.setattr(module, "compiled", compiled)
    data, warnings = built(module)
    assert (data["pure_python"], data["infer_tag"], warnings) == (False, True, [])
    assert sorted(data["force_include"].values()) == ["all.so", "reader/config.yaml", "reader/quotes/sentences.so"]
    assert not any(Path(file).parent.exists() for file in data["force_include"] if file.endswith("all.so"))


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ModuleNotFoundError("No module named 'mypyc'", name="mypyc"), "mypyc is not installed."),
        (SystemExit(1), "mypyc does not take them."),
        (RuntimeError("command 'cc' failed: No such file"), "command 'cc' failed: No such file."),
    ],
)
def test_without_a_compiler_the_wheel_is_python_alone(
    module: ModuleType, monkeypatch: pytest.MonkeyPatch, error: BaseException, words: str
) -> None:
    def fails(root: str, folder: Path) -> list[Path]:
        raise error

    monkeypatch.setattr(module, "compiled", fails)
    data, warnings = built(module)
    assert data == {"force_include": {"config.yaml": "reader/config.yaml"}}
    assert warnings == [f"The wheel has no compiled modules, and is slower: {words}"]


def test_a_checkout_is_not_compiled(module: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "compiled", lambda *_: pytest.fail("it is only pointed to"))
    assert built(module, "editable") == ({"force_include": {"config.yaml": "reader/config.yaml"}}, [])


def test_all_modules_to_compile_are_there(module: ModuleType) -> None:
    assert [name for name in module.MODULES if not (ROOT / name).is_file()] == []

"""Wheels with compiled modules, and without where they cannot be made. `make compiled` makes a real one."""

from pathlib import Path
from types import ModuleType
from typing import Any

import at_hand
import backend
import compiling
import hook
import pytest
import trial
from native_form import native_form

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = '''"""A module."""

from __future__ import annotations

from functools import cached_property
from typing import Any, TypeVar

from reader.structs import Struct, fresh

Score = TypeVar("Score", int, list[int])


class Place(Struct, order=True):
    """A place."""

    line: int
    """The line."""
    column: int = 0

    @property
    def shown(self) -> str:
        return f"{self.line}:{self.column}"


class Notes(Struct, frozen=False, eq=False):
    place: Place
    words: list[str] = fresh(list)
    kept: dict[str, int] = fresh(lambda: {"a": 1})


class Count(Struct, frozen=False):
    number: int


class Text:
    def __init__(self, text: str) -> None:
        self.text = text
        self.asked = 0

    @cached_property
    def first(self) -> str | None:
        """The first word; None without one."""
        self.asked += 1
        return next(iter(self.text.split()), None)


def fail() -> None:
    raise ValueError
'''


class Remarks:
    """What the build says."""

    def __init__(self) -> None:
        self.warnings: list[str] = []

    def display_warning(self, words: str) -> None:
        self.warnings.append(words)

    def display_info(self, words: str) -> None:
        assert "READER_COMPILE=0" in words


def built(root: Path = ROOT, version: str = "standard") -> tuple[dict[str, Any], list[str]]:
    remarks, data = Remarks(), {"force_include": {"config.yaml": "reader/config.yaml"}}
    made = hook.CompiledWheel(str(root), {}, None, None, str(root), "wheel", remarks)
    made.initialize(version, data)
    made.finalize(version, data, "")
    assert not Path(made.folder).exists()
    return data, remarks.warnings


@pytest.fixture
def compiler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A C compiler that succeeds without doing anything."""
    found = tmp_path / "cc"
    found.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    found.chmod(0o755)
    monkeypatch.setenv("CC", str(found))
    monkeypatch.delenv("READER_COMPILE", raising=False)
    return found


def test_modules_are_compiled_where_a_compiler_is_at_hand(compiler: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert at_hand.why_not() == ""
    plain = backend.hatchling.get_requires_for_build_wheel()
    assert backend.get_requires_for_build_wheel() == [*plain, "mypy[mypyc]>=2,<3", "setuptools>=75"]
    assert "mypy[mypyc]>=2,<3" not in backend.get_requires_for_build_editable()
    monkeypatch.setenv("CC", f"{compiler} -m64")
    assert at_hand.can_compile()


def test_a_compiler_that_fails_as_without_headers_is_not_used(compiler: Path) -> None:
    compiler.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    assert at_hand.why_not() == f"The C compiler ({compiler}) does not work, or there are no Python headers."
    assert backend.get_requires_for_build_wheel() == backend.hatchling.get_requires_for_build_wheel()


def test_without_a_compiler_nothing_more_is_required(compiler: Path) -> None:
    compiler.unlink()
    assert at_hand.why_not() == f"There is no C compiler ({compiler})."
    assert backend.get_requires_for_build_wheel() == backend.hatchling.get_requires_for_build_wheel()
    data, warnings = built()
    assert data == {"force_include": {"config.yaml": "reader/config.yaml"}}
    assert warnings == [f"The wheel has no compiled modules, and is slower: There is no C compiler ({compiler})."]


def test_compiling_is_turned_off_by_a_variable(compiler: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READER_COMPILE", "1")
    assert at_hand.can_compile()
    monkeypatch.setenv("READER_COMPILE", "0")
    assert at_hand.why_not() == "READER_COMPILE is 0."
    assert backend.get_requires_for_build_wheel() == backend.hatchling.get_requires_for_build_wheel()
    assert built()[1] == ["The wheel has no compiled modules, and is slower: READER_COMPILE is 0."]


def test_other_pythons_and_windows_without_a_compiler(compiler: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(at_hand.sys, "platform", "win32")
    monkeypatch.setattr(at_hand.shutil, "which", lambda name: None)
    assert at_hand.why_not() == "There is no C compiler (cl) on the path."
    monkeypatch.setattr(at_hand.sys, "implementation", ModuleType("pypy"))
    at_hand.sys.implementation.name = "pypy"
    assert at_hand.why_not() == "Only CPython runs compiled modules."


def test_the_compiler_of_this_machine_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("READER_COMPILE", raising=False)
    why = at_hand.why_not()
    assert why == "" or why.startswith(("There is no C compiler", "The C compiler"))


def test_compiled_modules_lie_beside_the_others(compiler: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def compiled(sources: Path, folder: Path) -> dict[str, str]:
        assert (sources / "reader" / "quotes" / "sentences.py").is_file()
        assert sources.is_relative_to(folder)
        return {str(folder / "built" / "all.so"): "all.so"}

    monkeypatch.setattr(hook, "compiled", compiled)
    monkeypatch.setattr(hook, "finds_the_same", lambda *_: True)
    data, warnings = built()
    assert (data["pure_python"], data["infer_tag"], warnings) == (False, True, [])
    assert sorted(data["force_include"].values()) == ["all.so", "reader/config.yaml"]


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ModuleNotFoundError("No module named 'mypyc'", name="mypyc"), "mypyc is not installed."),
        (SystemExit(1), "mypyc does not take them."),
        (RuntimeError("command 'cc' failed: No such file"), "command 'cc' failed: No such file."),
    ],
)
def test_what_does_not_compile_leaves_python_alone(
    compiler: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, words: str
) -> None:
    def fails(sources: Path, folder: Path) -> dict[str, str]:
        raise error

    monkeypatch.setattr(hook, "compiled", fails)
    data, warnings = built()
    assert data == {"force_include": {"config.yaml": "reader/config.yaml"}}
    assert warnings == [f"The wheel has no compiled modules, and is slower: {words}"]


def test_an_edit_while_modules_are_compiled_is_not_mixed_in(
    compiler: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "reader" / "a.py"
    module.parent.mkdir()
    module.write_text("A = 1\n", encoding="utf-8")

    def compiled(sources: Path, folder: Path) -> dict[str, str]:
        module.write_text("A = 2\n", encoding="utf-8")
        assert (sources / "reader" / "a.py").read_text(encoding="utf-8") == "A = 1\n"
        return {str(folder / "all.so"): "all.so"}

    monkeypatch.setattr(hook, "compiled", compiled)
    monkeypatch.setattr(hook, "finds_the_same", lambda *_: True)
    data, warnings = built(tmp_path)
    assert "pure_python" not in data
    assert warnings[0].endswith("The sources were changed while they were compiled.")


def test_modules_that_find_something_else_are_left_out(
    compiler: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The files are laid over a copy of the package, as in the wheel, and tried on texts of several kinds."""
    other = tmp_path / "sayings.py"
    other.write_text("def clear_sayings(relations, paragraphs):\n    return relations[1:]\n", encoding="utf-8")
    assert "No such file" in trial.printed(ROOT, [str(tmp_path / "none")])
    monkeypatch.setattr(trial, "TEXTS", ("building/texts/interview.txt", "building/texts/play.txt"))
    assert "Captain Reed" in trial.printed(ROOT, [str(ROOT / "building" / "texts" / "play.txt")])
    monkeypatch.setattr(hook, "compiled", lambda sources, folder: {str(other): "reader/quotes/english/sayings.py"})
    data, warnings = built()
    assert "pure_python" not in data
    assert warnings[0].endswith("What the compiled modules find in some texts is not the same.")


def test_a_checkout_is_not_compiled(compiler: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hook, "compiled", lambda *_: pytest.fail("it is only pointed to"))
    assert built(version="editable") == ({"force_include": {"config.yaml": "reader/config.yaml"}}, [])


def test_busy_modules_have_a_native_form_whose_lines_are_known() -> None:
    modules = compiling.modules_in(ROOT)
    assert {"reader/document/span.py", "reader/quotes/english/names.py", "reader/formats/plain/page.py"} <= {*modules}
    assert not any(name.endswith(("__init__.py", "worker_process.py")) for name in modules)
    for name in modules:
        source = (ROOT / name).read_text(encoding="utf-8")
        form = native_form(source)
        lines, native = source.splitlines(), form.source.splitlines()
        compile(form.source, name, "exec")
        assert len(native) == len(form.lines)
        assert list(form.lines) == sorted(form.lines)
        assert {*form.lines} == {*range(1, len(lines) + 1)}
        functions = [(line, at) for line, at in zip(native, form.lines, strict=True) if line.startswith("def ")]
        assert functions == [(line, at) for at, line in enumerate(lines, 1) if line.startswith("def ")]


@pytest.fixture(scope="module")
def native() -> dict[str, Any]:
    """The sample in its native form, as Python runs it."""
    names: dict[str, Any] = {"__name__": "sample"}
    exec(compile(native_form(SAMPLE).source, "sample", "exec"), names)
    return names


def test_a_native_struct_behaves_as_the_struct(native: dict[str, Any]) -> None:
    names: dict[str, Any] = {"__name__": "sample"}
    exec(compile(SAMPLE, "sample", "exec"), names)
    for a, b in ((names["Place"], native["Place"]),):
        assert (repr(a(1, column=2)), a(1).shown, hash(a(3, 4))) == (repr(b(1, column=2)), b(1).shown, hash(b(3, 4)))
        assert a.__struct_fields__ == b.__struct_fields__ == b.__match_args__ == a.__match_args__
        assert a.__doc__ == b.__doc__
        pairs = [
            (kind(1, 2) == kind(1, 2), kind(1, 2) == kind(1), kind(1) == "1", kind(1) < kind(1, 2)) for kind in (a, b)
        ]
        assert pairs[0] == pairs[1] == (True, False, False, True)
        assert b(1, 2) >= b(1, 2)
        assert b(1) <= b(2)
        assert b(2) > b(1)
        assert b(5, 6).__reduce__() == (b, (5, 6))


def test_defaults_that_are_made_anew_are_not_shared(native: dict[str, Any]) -> None:
    first, second = (native["Notes"](native["Place"](1)) for _ in range(2))
    first.words.append("a")
    assert (second.words, second.kept) == ([], {"a": 1})
    assert first != second
    assert hash(first)
    with pytest.raises(TypeError, match="unhashable"):
        hash(native["Count"](1))


def test_a_cached_property_is_worked_out_once(native: dict[str, Any]) -> None:
    for words, first in (("a b", "a"), ("", None)):
        text = native["Text"](words)
        assert (text.first, text.first, text.asked) == (first, first, 1)


def test_functions_of_dataclasses_take_native_structs(native: dict[str, Any]) -> None:
    from dataclasses import fields, is_dataclass

    from reader.structs import replace

    assert is_dataclass(native["Place"])
    assert [(field.name, field.default) for field in fields(native["Place"])][1] == ("column", 0)
    assert replace(native["Place"](1, 2), line=3) == native["Place"](3, 2)


def test_compiled_code_gives_the_lines_of_the_module(tmp_path: Path) -> None:
    form = native_form(SAMPLE)
    at = form.source.splitlines().index("    raise ValueError") + 1
    c = tmp_path / "a.c"
    c.write_text(
        f'CPy_AddTraceback("reader/a.py", "fail", {at}, g);\nCPy_AddTraceback("reader/b.py", "f", 9, g);\n'
        'CPy_AddTraceback("reader/a.py", "fail", -1, g);\n'
    )
    compiling.number_lines(c, {"reader/a.py": form})
    line = SAMPLE.splitlines().index("    raise ValueError") + 1
    assert line < at
    assert c.read_text(encoding="utf-8").splitlines() == [
        f'CPy_AddTraceback("reader/a.py", "fail", {line}, g);',
        'CPy_AddTraceback("reader/b.py", "f", 9, g);',
        'CPy_AddTraceback("reader/a.py", "fail", -1, g);',
    ]

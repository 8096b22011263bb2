"""Expressions that an earlier run compiled are what `re` compiles; nothing goes wrong without them."""

import marshal
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.known_patterns import KnownPatterns, checked, keep_now, with_checksum

EXPRESSIONS = [
    ("lee", 0),
    (r"(?P<word>\w+) (?:lee|berg){2,3}?", re.IGNORECASE),
    (r"[à-ɏ]|(a)|(?P<b>b)(?<!x)(?P=b)", re.VERBOSE | re.MULTILINE),
    (r"(?i:é)[^\x00-ß]\d+", re.ASCII),
]
OF_BYTES = (rb"(?P<word>\xef\w) (?:lee|berg){2,3}?", int(re.IGNORECASE))


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Where expressions are kept, without the end of its name, in a process that keeps modules."""
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    known = KnownPatterns(str(tmp_path / "module"))
    for pattern, flags in EXPRESSIONS:
        known.remember(pattern, int(flags))
    known.write()
    return str(tmp_path / "module")


def compiled_anew(pattern: str, flags: int) -> re.Pattern[str]:
    re.purge()
    return re.compile(pattern, flags)


@pytest.mark.parametrize(("pattern", "flags"), EXPRESSIONS)
def test_a_known_expression_is_the_compiled_one(file: str, pattern: str, flags: int) -> None:
    known = KnownPatterns(file)
    known.usual = lambda *_: pytest.fail("it is known")
    found = known.compile(pattern, flags)
    usual = compiled_anew(pattern, flags)
    assert found == usual  # by pattern, flags and codes
    assert (found.groups, found.groupindex) == (usual.groups, usual.groupindex)
    text = "Ann Lee berg LEE bb é9"
    assert [m.groupdict() for m in found.finditer(text)] == [m.groupdict() for m in usual.finditer(text)]


def test_expressions_of_modules_are_kept_and_those_that_somebody_types_are_not(file: str) -> None:
    with KnownPatterns(file):
        exec(compile("import re; re.purge(); re.compile('of a module')", "<module>", "exec"), {"__name__": "module"})
        compiled_anew("typed", 0)
        with pytest.raises(re.error):
            compiled_anew("(", 0)
    kept = KnownPatterns(file).known
    assert ("of a module", 0) in kept
    assert ("typed", 0) not in kept
    assert len(kept) == len(EXPRESSIONS) + 1


@pytest.mark.parametrize("damage", [lambda old: b"", lambda old: old[:9] + b"x" + old[10:], lambda old: old[:120]])
def test_a_damaged_file_is_as_none(file: str, damage: Callable[[bytes], bytes]) -> None:
    path = Path(f"{file}.expressions")
    path.write_bytes(damage(path.read_bytes()))
    assert KnownPatterns(file).known == {}


@pytest.mark.parametrize("damage", [lambda old: old[:-9], lambda old: old[:-9] + b"x" + old[-8:]])
def test_a_damaged_expression_is_compiled(file: str, damage: Callable[[bytes], bytes]) -> None:
    path = Path(f"{file}.expressions")
    path.write_bytes(damage(path.read_bytes()))
    known = KnownPatterns(file)
    assert known.compile(*EXPRESSIONS[-1]) == compiled_anew(*EXPRESSIONS[-1])
    known.usual = lambda *_: pytest.fail("it is known")
    assert known.compile(*EXPRESSIONS[0]).pattern == "lee"


def test_another_version_of_python_has_its_own(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.known_patterns.VERSION", b"another")
    assert KnownPatterns(file).known == {}


def test_codes_that_python_does_not_take_are_not_used(file: str) -> None:
    known = KnownPatterns(file)
    codes, *rest = marshal.loads(checked(known.record(known.known["lee", 0])))
    known.known["lee", 0] = with_checksum(marshal.dumps((codes[:-4] + b"\xff\xff\xff\xff", *rest)))
    assert known.compile("lee").fullmatch("lee")


def test_nothing_is_kept_where_python_keeps_no_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder, writes in ((tmp_path / "missing", True), (tmp_path, False)):
        monkeypatch.setattr("sys.dont_write_bytecode", not writes)
        with KnownPatterns(str(folder / "module")) as known:
            known.remember("lee", 0)
        assert not Path(known.file).exists()
        with KnownPatterns("") as known:
            known.remember("lee", 0)
    assert sys.modules["re"]._compiler.compile is known.usual  # type: ignore[attr-defined]


def test_expressions_of_bytes_are_kept_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    known = KnownPatterns(str(tmp_path / "module"))
    known.remember(*OF_BYTES)
    known.write()
    again = KnownPatterns(str(tmp_path / "module"))
    again.usual = lambda *_: pytest.fail("it is known")
    assert again.compile(*OF_BYTES) == re.compile(*OF_BYTES)


def test_expressions_can_be_kept_before_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    with KnownPatterns(str(tmp_path / "module")) as known:
        known.remember("lee", 0)
        keep_now()
        assert ("lee", 0) in KnownPatterns(str(tmp_path / "module")).known
    known.remember("berg", 0)
    keep_now()
    assert ("berg", 0) not in KnownPatterns(str(tmp_path / "module")).known, "it is in use no more"

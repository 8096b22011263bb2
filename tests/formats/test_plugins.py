"""Formats of other packages: the example of the documentation, and plug-ins that fail."""

import re
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest

import reader
from reader.commands.formats import rows
from reader.formats.parsed import ParsedText
from tests.docs.conftest import PAGES

SCENE = b"FIRST NIGHT\nThe wall broke.\n\nSECOND NIGHT\nNobody came.\n"


def failing(data: bytes, name: str) -> ParsedText:
    raise KeyError(name)


def refusing(data: bytes, name: str) -> ParsedText:
    raise reader.SourceError(f"{name} has no scenes.")


def returning_nothing(data: bytes, name: str) -> None:
    return None


[EXAMPLE] = re.findall(r"```py\n(.*?)```", PAGES["docs/plug-ins.md"], re.DOTALL)
exec(EXAMPLE)  # the example defines parse_scene here, where the entry point finds it


@pytest.fixture(autouse=True)
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The plug-ins of this module, as if packages with them were installed."""
    functions = {"scene": "parse_scene", "fails": "failing", "refuses": "refusing", "nothing": "returning_nothing"}
    points = EntryPoints(
        EntryPoint(name, f"{__name__}:{function}", "reader.formats") for name, function in functions.items()
    )
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: points.select(group=group))
    monkeypatch.setattr("reader.formats.plugins.entry_points", lambda group: points.select(group=group))


def opened(folder: Path, suffix: str, data: bytes = SCENE) -> reader.Document:
    path = folder / f"night.{suffix}"
    path.write_bytes(data)
    return reader.open(str(path))


def test_the_example_of_the_documentation_reads_its_files(tmp_path: Path) -> None:
    document = opened(tmp_path, "scene")
    assert [section.title for section in document.outline.children] == ["FIRST NIGHT", "SECOND NIGHT"]
    assert document.text.startswith("FIRST NIGHT\n\nThe wall broke.")
    assert opened(tmp_path, "SCENE").text == document.text
    assert opened(tmp_path, "play").text == SCENE.decode()


@pytest.mark.parametrize(
    ("suffix", "sentence"),
    [
        ("fails", r"cannot be read: the plug-in fails \(.*:failing\) failed with KeyError: .*\.$"),
        ("refuses", r"has no scenes\.$"),
        ("nothing", r"cannot be read: the plug-in nothing \(.*\) returned no text\.$"),
    ],
)
def test_a_plug_in_that_fails_is_named(tmp_path: Path, suffix: str, sentence: str) -> None:
    with pytest.raises(reader.SourceError, match=rf"night\.{suffix} {sentence}"):
        opened(tmp_path, suffix)


def test_plug_ins_are_listed_after_the_other_formats() -> None:
    names = [name for name, _, _ in rows()]
    assert names[-4:] == ["fails", "nothing", "refuses", "scene"]
    assert [row for row in rows() if row[0] == "scene"] == [("scene", ".scene", f"plug-in {__name__}:parse_scene")]

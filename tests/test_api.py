"""The public API: `import reader` lists its names, its examples work, and type checkers see its types."""

import doctest
import subprocess
import sys
from enum import Enum
from pathlib import Path

import pytest

import reader
from reader.sources import FORMAT_NAMES

ROOT = Path(__file__).resolve().parents[1]


def public(kind: type) -> list[str]:
    return [name for name in reader.__all__ if isinstance(getattr(reader, name), kind)]


FUNCTIONS = [name for name in reader.__all__ if name[0].islower()]
MODEL = [name for name in public(type) if not issubclass(getattr(reader, name), (Enum, Exception))]


def test_dir_lists_the_public_names() -> None:
    assert dir(reader) == sorted(reader.__all__)


def test_the_exports_are_public() -> None:
    assert {"citation", "to_annotations", "to_csv", "to_json", "to_markdown", "to_text"} <= set(FUNCTIONS)
    assert {"outline_to_json", "outline_to_markdown", "outline_to_text"} <= set(FUNCTIONS)
    assert {"speakers_to_json", "speakers_to_text"} <= set(FUNCTIONS)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'to_pdf'"):
        reader.to_pdf  # noqa: B018
    with pytest.raises(AttributeError, match=r"'reader\.document' has no attribute 'to_csv'"):
        reader.document.to_csv  # noqa: B018
    with pytest.raises(ImportError):
        exec("from reader import to_pdf")


def test_a_name_is_imported_once() -> None:
    vars(reader).pop("citation", None)
    first = reader.citation
    assert vars(reader)["citation"] is first


@pytest.mark.parametrize("name", [*FUNCTIONS, *MODEL])
def test_the_examples_of_each_public_name_work(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    public_object = getattr(reader, name)
    examples = doctest.DocTestFinder().find(
        public_object, name, globs=dict(vars(sys.modules[public_object.__module__]))
    )
    assert any(test.examples for test in examples), f"{name} has no example"
    runner = doctest.DocTestRunner(verbose=False)
    for test in examples:
        runner.run(test)
    assert runner.summarize(verbose=False).failed == 0


def test_the_example_of_the_package_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert doctest.testmod(reader).failed == 0


@pytest.mark.parametrize("format", ["word", "", "MARKDOWN"])
def test_an_unknown_format_is_a_reader_error(format: str) -> None:
    with pytest.raises(reader.ReaderError) as caught:
        reader.parse("It began at noon.", format)  # type: ignore[arg-type]
    names = ", ".join(f'"{known}"' for known in FORMAT_NAMES)
    assert str(caught.value) == f'There is no format "{format}"; choose one of {names}.'
    with pytest.raises(reader.ReaderError):
        reader.open("seeds/guide.md", format)  # type: ignore[arg-type]


@pytest.mark.parametrize("format", ["plain", "markdown"])
def test_line_ends_become_line_feeds(format: str) -> None:
    document = reader.parse("# One\r\n\r\nTwo\rThree\n", format)  # type: ignore[arg-type]
    assert "\r" not in document.text
    assert document.text.startswith("# One\n\nTwo\nThree\n" if format == "plain" else "One\n\nTwo Three")


def test_the_format_of_a_file_can_be_given(tmp_path: Path) -> None:
    file = tmp_path / "notes"
    file.write_text("# One\n\nTwo")
    assert reader.open(str(file)).text == "# One\n\nTwo"
    assert reader.open(str(file), "markdown").text == "One\n\nTwo"
    assert reader.open(str(file), reader.Format.MARKDOWN).text == "One\n\nTwo"


def test_the_target_of_a_text_gives_its_id_and_its_link_in_citations() -> None:
    document = reader.parse('"We agree," said Ann Lee.', target="https://example.org/wall")
    [quote] = reader.attribute(document).quotes
    assert document.id == "wall"
    assert "https://example.org/wall" in reader.citation(document, quote, "line")


def test_importing_reader_imports_none_of_its_layers() -> None:
    code = "import sys, reader; print([name for name in sys.modules if name.startswith('reader.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['reader.lazy_names']"


TYPED = """
import reader

document: reader.Document = reader.parse("Text", "plain")
attribution = reader.attribute(document)
for speaker, quotes in attribution.by_speaker():
    reveal_type(speaker)
reveal_type(reader.to_csv(document, attribution))
reader.to_pdf(document)
reader.parse("Text", "word")
"""


def test_type_checkers_see_the_types(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(TYPED)
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--cache-dir", ROOT / ".mypy_cache", script],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    found = [line.partition("script.py:")[2] for line in done.stdout.splitlines()]
    assert found == [
        '7: note: Revealed type is "reader.document.attribution.Speaker | None"',
        '8: note: Revealed type is "str"',
        '9: error: Module has no attribute "to_pdf"  [attr-defined]',
        '10: error: Argument 2 to "parse" has incompatible type "Literal[\'word\']"; expected '
        f'"Format | Literal{list(FORMAT_NAMES)}"  [arg-type]',
    ]

"""`reader export` and `reader import`: notes and quotations leave in many formats, and notes come in."""

import csv
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

import reader
from reader.document import Note, Span, anchor_of
from reader.exports.excerpts import ArticleExcerpts, article_excerpts
from reader.exports.exporters import EXPORTERS
from reader.library import Library, library_file
from reader.library.kept_texts import kept_text
from tests.commands.conftest import Run

TEXT = '# The wall\n\nBy Jo May\n\n"We keep the harbour," said Ann Lee, who leads the board.\n\nNobody else spoke.\n'
NOTE_WORDS = "We keep the harbour"


@pytest.fixture
def noted(data_folder: Path, tmp_path: Path) -> Path:
    """A file with a note on it in the library."""
    assert library_file().is_relative_to(data_folder)
    file = tmp_path / "wall.md"
    file.write_text(TEXT)
    text = reader.open(str(file)).text
    start = text.index(NOTE_WORDS)
    anchor = anchor_of(text, Span(start, start + len(NOTE_WORDS)))
    note = Note("n1", anchor, "blue", "Who is we?", ("harbour",), 86400.0, 86400.0)
    library().save_notes(str(file), "The wall", (), [note])
    return file


def library() -> Library:
    return Library(library_file(), pytest.fail)


@pytest.mark.parametrize("format", [name for name, exporter in EXPORTERS.items() if name != "qdpx"])
def test_each_format_is_printed_with_the_notes_and_the_quotations(run: Run, noted: Path, format: str) -> None:
    done = run("export", str(noted), "--to", format)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Who is we?" in done.stdout
    assert "Ann Lee" in done.stdout
    assert "question" in done.stdout or format in {"csl", "bibtex", "ris"}


def test_a_project_needs_the_name_of_a_file(run: Run, noted: Path, tmp_path: Path) -> None:
    done = run("export", str(noted), "--to", "qdpx")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--output notes.qdpx" in done.stderr
    assert run("export", str(noted), "--to", "qdpx", "--output", str(tmp_path / "p.qdpx")).returncode == 0
    assert ZipFile(tmp_path / "p.qdpx").testzip() is None


def test_the_whole_library_is_a_file_for_each_article(run: Run, noted: Path, tmp_path: Path) -> None:
    other = tmp_path / "gone.md"
    library().save_notes(str(other), "Gone", (), library().memory(str(noted)).notes)
    folder = tmp_path / "notes"
    for _ in range(2):
        done = run("export", "--library", "--to", "markdown", "--output", str(folder))
        assert done.returncode == 0
        assert "Its notes are exported without the text." in done.stderr
        assert f"2 files are in {folder}." in done.stderr
        assert sorted(file.name for file in folder.iterdir()) == ["Gone.md", "The-wall.md"]
        assert "Who is we?" in (folder / "Gone.md").read_text()
    rows = [*csv.DictReader(run("export", "--library", "--to", "csv").stdout.splitlines())]
    assert [row["kind"] for row in rows if row["title"] == "Gone"] == ["note"]


def test_the_whole_library_has_texts_without_notes_as_they_are_kept(run: Run, noted: Path, tmp_path: Path) -> None:
    page, gone, file = "https://a.invalid/page", "https://a.invalid/gone", tmp_path / "talk.md"
    file.write_text('# The talk\n\n"It is late," said Bo Berg, the chair.\n')
    document = reader.parse('The page\n\n"We agree," said Cy Dahl, who was there.\n')
    kept = kept_text(document, reader.attribute(document))._replace(title="The page", date="2025-03-01")
    for target in (page, str(file)):
        library().keep_texts([(target, kept)], 1 << 20, is_read=True)
    library().record_visit(gone, "Gone")
    words = ("export", "--library", "--to", "csv")
    done = run(*words)
    assert (done.returncode, done.stderr.count(gone)) == (1, 1)
    rows = [*csv.DictReader(done.stdout.splitlines())]
    assert [(row["title"], row["date"], row["speaker"]) for row in rows if row["kind"] == "quotation"] == [
        ("The wall", "", "Ann Lee"),
        ("The page", "2025-03-01", "Cy Dahl"),
        ("The talk", "", "Bo Berg"),
    ]
    assert run(*words).stdout == done.stdout
    file.unlink()
    done = run(*words)
    assert "It is exported as it was when it was read." in done.stderr
    assert done.stdout.count("Cy Dahl") == 2
    done = run(*words, "--only", "notes")
    assert (done.returncode, done.stdout.count("\n")) == (0, 2)


@pytest.mark.parametrize("format", EXPORTERS)
def test_articles_are_written_one_by_one(format: str) -> None:
    document = reader.parse(TEXT, "markdown")
    taken = article_excerpts(document, reader.attribute(document))
    read, most = [0], [0]

    def articles() -> Iterator[ArticleExcerpts]:
        for _ in range(50):
            read[0] += 1
            yield replace(taken, document=replace(document, target=f"{read[0]}.md"))

    written = 0
    for part in EXPORTERS[format].parts(articles()):
        written += len(part)
        most[0] = max(most[0], read[0] * (written < 300))
    assert read[0] == 50
    assert most[0] <= 2 or format == "qdpx", "of a project all codes come first"


@pytest.mark.parametrize(("only", "kinds"), [("notes", {"note"}), ("quotations", {"quotation"})])
def test_only_notes_or_only_quotations_are_exported(run: Run, noted: Path, only: str, kinds: set[str]) -> None:
    printed = run("export", str(noted), "--to", "csv", "--only", only).stdout
    assert {row["kind"] for row in csv.DictReader(printed.splitlines())} == kinds


def test_a_template_writes_each_note(run: Run, noted: Path, tmp_path: Path) -> None:
    template = tmp_path / "template.md"
    template.write_text("* {words} :: {note}\n")
    words = ("export", str(noted), "--to", "markdown", "--only", "notes", "--template", str(template))
    assert f"* {NOTE_WORDS} :: Who is we?" in run(*words).stdout
    template.write_text("{nothing}")
    assert "{nothing} names no field" in run(*words).stderr
    template.unlink()
    assert run(*words).returncode == 2
    assert "--template is for Markdown" in run(*words[:2], "--to", "csv", "--template", str(template)).stderr


@pytest.mark.parametrize("words", [("--to", "csv"), ("a.md", "--library", "--to", "csv"), ("a.md",)])
def test_what_to_export_and_the_format_are_named(run: Run, words: tuple[str, ...]) -> None:
    assert run("export", *words).returncode == 2


def test_an_article_that_cannot_be_read_is_reported_and_the_others_are_exported(run: Run, noted: Path) -> None:
    done = run("export", str(noted), str(noted.with_name("none.md")), "--to", "ris")
    assert done.returncode == 1
    assert "none.md" in done.stderr
    assert "TI  - The wall" in done.stdout


def test_without_a_library_the_quotations_are_exported(run: Run, noted: Path) -> None:
    with closing(sqlite3.connect(library_file())) as connection:
        connection.execute("PRAGMA user_version = 999")
    done = run("export", str(noted), str(noted), "--to", "csv")
    assert done.returncode == 0
    assert done.stderr.count("was written by a newer version") == 1
    assert {row["kind"] for row in csv.DictReader(done.stdout.splitlines())} == {"quotation"}


def test_several_reports_need_a_folder(run: Run, noted: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.md"
    other.write_text(TEXT.replace("wall", "bridge"))
    assert "name a folder" in run("export", str(noted), str(other), "--to", "html").stderr
    assert run("export", str(noted), str(other), "--to", "html", "--output", str(tmp_path / "r")).returncode == 0
    assert len([*(tmp_path / "r").iterdir()]) == 2
    done = run("export", str(noted), "--to", "csv", "--output", str(tmp_path / "none" / "a.csv"))
    assert (done.returncode, "cannot be written: No such file" in done.stderr) == (1, True)


def test_notes_that_were_exported_are_taken_in_again(run: Run, noted: Path, tmp_path: Path) -> None:
    before = library().memory(str(noted)).notes
    file = tmp_path / "notes.jsonld"
    run("export", str(noted), "--to", "annotations", "--output", str(file))
    library().forget_all()
    done = run("import", str(file))
    assert done.stdout == f"{file}: 1 note taken in; 1 quotation left out, as who speaks is worked out from the text.\n"
    assert library().memory(str(noted)).notes == before
    assert run("import", str(file)).returncode == 0
    assert library().memory(str(noted)).notes == before, "once more changes nothing"


def test_notes_without_an_address_need_a_target(run: Run, noted: Path, tmp_path: Path) -> None:
    selector = {"type": "TextQuoteSelector", "exact": "the board"}
    file = tmp_path / "hypothesis.json"
    file.write_text(json.dumps({"rows": [{"id": "h", "text": "Whose?", "target": [{"selector": [selector]}]}]}))
    assert "name it with --target" in run("import", str(file)).stdout
    assert "1 note taken in." in run("import", str(file), "--target", str(noted)).stdout
    assert "Whose?" in run("export", str(noted), "--to", "markdown").stdout


@pytest.mark.parametrize(("content", "said"), [(b"\xff", "not UTF-8"), (b"{", "not JSON"), (b"[]", "no annotations")])
def test_a_file_without_annotations_is_refused(run: Run, tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "notes.json"
    file.write_bytes(content)
    done = run("import", str(file))
    assert (done.returncode, said in done.stderr) == (2, True)
    file.unlink()
    assert "cannot be read: No such file" in run("import", str(file)).stderr

"""The state that is remembered between runs, and failures of the library."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

import reader
from reader.config import Settings
from reader.document import Merge
from reader.library import Library, Memory, library_file
from reader.library.search_query import parse_query
from reader.ui.session.app import ReaderApp
from reader.ui.session.choices import choices_from, chosen
from reader.ui.session.opening import OpenRequest
from tests.ui.conftest import Opened, Session

LINES = [f"Paragraph {i} says a word or two about number {i}." for i in range(200)]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "long.md"
    file.write_text("# Long\n\n" + "\n\n".join(LINES), encoding="utf-8")
    return file


def first_line(session: Session) -> str:
    lines = session.article.text.lines
    first = next(line for line in session.article.text.lines_in_view if lines.block_of(line) is not None)
    return session.app.document.text[lines.starts[first] : lines.ends[first]]


async def test_the_next_run_starts_at_the_same_place(opened: Opened, article: Path) -> None:
    read = []
    for width, keys in ((80, ["space", "space", "j"]), (120, []), (60, [])):
        async with opened(reader.open(str(article)), size=(width, 24), remember=True) as session:
            await session.press(*keys)
            read.append(first_line(session)[:10])
    assert read[0].startswith("Paragraph")
    assert len(set(read)) == 1


async def test_the_place_is_found_again_in_an_edited_article(opened: Opened, article: Path) -> None:
    async with opened(reader.open(str(article)), size=(80, 24), remember=True) as session:
        await session.press("space", "space", "j")
        before = first_line(session)
        assert before
    article.write_text(article.read_text().replace("# Long\n\n", "# Long\n\n" + "New at the top.\n\n" * 30))
    async with opened(reader.open(str(article)), size=(80, 24), remember=True) as session:
        assert first_line(session) == before


async def test_a_user_who_has_scrolled_before_the_library_answers_stays_there(
    opened: Opened, article: Path, settings: Settings
) -> None:
    async with opened(reader.open(str(article)), size=(80, 24), remember=True) as session:
        await session.press("G")
    app = ReaderApp(reader.open(str(article)), replace(settings, remember=True))
    await app.performer.perform(app.keymap.by_name["line_down"])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        assert app.article.text.line == 1
    app.store.library.finish()


async def test_the_place_is_saved_during_reading(opened: Opened, article: Path) -> None:
    async with opened(reader.open(str(article)), size=(80, 24), remember=True) as session:
        await session.press("G")
        session.app.presenter.save()
        await session.settled()
        (recent,) = library().recent()
        assert (recent.target, recent.title, recent.progress) == (str(article), "Long", 1.0)


def library() -> Library:
    return Library(library_file(), pytest.fail)


async def test_with_remember_false_nothing_is_written(opened: Opened, article: Path, data_folder: Path) -> None:
    async with opened(reader.open(str(article)), size=(80, 24), remember=False) as session:
        await session.press("G")
    assert not list(data_folder.iterdir())


async def test_a_text_from_standard_input_leaves_no_trace(opened: Opened) -> None:
    async with opened(reader.parse("Only words.\n" * 300), size=(80, 24), remember=True) as session:
        await session.press("G")
    assert library().recent() == []
    assert b"Only words" not in library_file().read_bytes()


async def test_a_damaged_library_is_reported_once_and_reading_goes_on(opened: Opened, article: Path) -> None:
    library().record_visit("other.txt", "Other")
    library_file().write_bytes(b"garbage " * 1000)
    async with opened(reader.open(str(article)), size=(120, 24), remember=True) as session:
        await session.settled()
        (shown,) = session.notifications
        assert "is damaged. It is kept as" in shown
        await session.press("G")
        session.app.presenter.save()
        await session.settled()
        assert len(session.notifications) == 1
    assert [recent.title for recent in library().recent()] == ["Long"]


async def test_a_locked_library_is_reported_once_and_reading_goes_on(
    opened: Opened, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.store.LOCK_TIMEOUT", 0.01)
    library().record_visit(str(article), "Long")
    with closing(sqlite3.connect(library_file(), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        async with opened(reader.open(str(article)), size=(120, 24), remember=True) as session:
            await session.settled()
            await session.press("G")
            session.app.presenter.save()
            await session.settled()
            (shown,) = session.notifications
            assert "another program has locked it; close that" in shown
            assert "Paragraph 199" in session.screen


TALK = 'A talk\n\n"One thing is clear," said Ann Lee.\n\n"Two things are not," said Bo Marsh, a farmer.\n'


async def test_corrections_are_remembered_and_can_be_undone(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "talk.txt"
    file.write_text(TALK)
    async with opened(reader.open(str(file)), remember=True) as session:
        await session.press("}", "}", "r", *"Ann", "enter")
        assert speakers(session) == ["Ann Lee", "Ann Lee"]
    file.write_text(TALK.replace("A talk\n", "A talk\n\nIt was long.\n"))
    async with opened(reader.open(str(file)), remember=True) as session:
        assert speakers(session) == ["Ann Lee", "Ann Lee"]
        await session.press("U")
        assert speakers(session) == ["Ann Lee", "Bo Marsh"]
    async with opened(reader.open(str(file)), remember=True) as session:
        assert speakers(session) == ["Ann Lee", "Bo Marsh"]


def speakers(session: Session) -> list[str]:
    return [quote.speaker.name for quote in session.article.reading.attribution.quotes]


async def test_folded_sections_are_remembered(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "parts.md"
    file.write_text("# Parts\n\n## One\n\nWords.\n\n### Below\n\nWords.\n\n## Two\n\nWords.\n")
    async with opened(reader.open(str(file)), remember=True) as session:
        await session.press("H")
        assert "Below" not in outline(session)
    file.write_text(file.read_text().replace("# Parts\n", "# Parts\n\nNew at the top.\n"))
    async with opened(reader.open(str(file)), remember=True) as session:
        assert "Below" not in outline(session)
        await session.press("L")
        assert "Below" in outline(session)


def outline(session: Session) -> list[str]:
    return [row.entry.title for row in session.article.outline.rows]


async def test_widths_are_remembered_until_the_settings_change(opened: Opened, article: Path) -> None:
    spoken = "## Part\n\n“We are late,” said Ann Lee.\n\n“We are not,” said Bo Berg.\n\n"
    article.write_text(article.read_text().replace("# Long\n\n", f"# Long\n\n{spoken}"), encoding="utf-8")
    document = reader.open(str(article))
    async with opened(document, size=(160, 30), remember=True) as session:
        await session.press("1", ">", ">", "3", "<", "2", "-")
        widths = widths_in_use(session)
        assert widths != (30, 36, 72)
    async with opened(document, size=(160, 30), remember=True) as session:
        assert widths_in_use(session) == widths
        assert session.article.outline.size.width + 1 >= widths[0] > session.article.outline.size.width - 2
    set_to = replace(session.app.settings.outline, width=50)
    async with opened(document, size=(160, 30), remember=True, outline=set_to) as session:
        assert widths_in_use(session) == (50, *widths[1:]), "a changed setting takes precedence"
    async with opened(document, size=(160, 30), remember=False) as session:
        assert widths_in_use(session) == (30, 36, 72)


async def test_widths_apply_to_all_articles_of_a_run(opened: Opened, article: Path, tmp_path: Path) -> None:
    (tmp_path / "other.md").write_text("# Other\n\nWords.\n")
    wanted = [OpenRequest(str(article)), OpenRequest(str(tmp_path / "other.md"))]
    async with opened(reader.open(str(article)), size=(160, 30), requests=wanted) as session:
        await session.press("1", ">", ")")
        await session.settled()
        assert "Other" in session.rows[0]
        assert widths_in_use(session)[0] > 30


def widths_in_use(session: Session) -> tuple[int, int, int]:
    settings = session.article.settings_in_use
    return settings.outline.width, settings.quotes.width, settings.measure


async def test_invalid_choices_are_ignored(settings: Settings) -> None:
    names = list(choices_from(settings, settings))
    for value in ("0", "-3", "1000", "wide", "", "٣"):
        assert chosen(settings, dict.fromkeys(names, value)) == settings


async def test_panes_are_shown_even_if_the_library_does_not_answer(
    opened: Opened, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.session.session_store.SOON", 0.01)
    monkeypatch.setattr("reader.library.store.LOCK_TIMEOUT", 0.2)
    library().record_visit(str(article), "Long")
    with closing(sqlite3.connect(library_file(), isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        async with opened(reader.open(str(article)), size=(120, 24), remember=True) as session:
            assert session.article.outline.is_mounted
            await session.settled()
            assert len(session.notifications) == 1


async def test_marks_are_remembered_and_found_in_an_edited_article(opened: Opened, article: Path) -> None:
    async with opened(reader.open(str(article)), size=(80, 24), remember=True) as session:
        await session.press("space", "space", "j", "m", "a", "g")
    article.write_text(article.read_text().replace("# Long\n\n", "# Long\n\n" + "New at the top.\n\n" * 30))
    async with opened(reader.open(str(article)), size=(80, 24), remember=True) as session:
        await session.press("'", "a")
        assert first_line(session).startswith("Paragraph 1")
        assert session.article.text.line > 60


async def test_a_mark_and_a_correction_are_kept_at_once(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as session:
        saved: list[Memory] = []
        monkeypatch.setattr(session.app.presenter, "save", lambda: saved.append(session.article.features.memory))
        await session.press("m", "a")
        assert set(saved[-1].marks) == {"a"}
        session.article.features.correcting.add(Merge("Cha", "Hamre"))
        await session.pilot.pause()
        assert saved[-1].corrections == (Merge("Cha", "Hamre"),)
        await session.press("U")
        assert saved[-1].corrections == ()


@pytest.mark.parametrize(("keep_texts", "hits"), [(1, 1), (0, 0)])
async def test_a_text_that_was_read_can_be_searched(opened: Opened, tmp_path: Path, keep_texts: int, hits: int) -> None:
    file = tmp_path / "wall.txt"
    file.write_text("The wall\n\n“The sea was high,” said Ann Lee, the mayor.\n", encoding="utf-8")
    async with opened(reader.open(str(file)), remember=True, keep_texts=keep_texts) as session:
        assert session.article.reading.attribution.quotes
    found = Library(library_file(), pytest.fail).search(parse_query("speaker:lee sea"))
    assert [hit.title for hit in found] == ["The wall"] * hits


@pytest.mark.parametrize(("most", "hits"), [(200, 1), (20, 0)])
async def test_a_text_that_is_too_long_is_not_kept(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int, hits: int
) -> None:
    monkeypatch.setattr("reader.ui.session.article_memory.MOST_KEPT", most)
    file = tmp_path / "wall.txt"
    file.write_text("The wall\n\n“The sea was high,” said Ann Lee, the mayor.\n", encoding="utf-8")
    async with opened(reader.open(str(file)), remember=True):
        pass
    assert len(Library(library_file(), pytest.fail).search(parse_query("speaker:lee"))) == hits


async def test_corrected_speakers_are_found(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "wall.txt"
    file.write_text("The wall\n\n“The sea was high,” said Ann Lee, the mayor.\n", encoding="utf-8")
    async with opened(reader.open(str(file)), remember=True) as session:
        await session.pilot.pause()
        session.app.presenter.save()
        session.article.features.correcting.add(Merge("Ann Lee", "Bo Berg"))
    library = Library(library_file(), pytest.fail)
    assert [len(library.search(parse_query(f"speaker:{name}"))) for name in ("lee", "berg")] == [0, 1]

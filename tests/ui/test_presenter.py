"""The presenter replaces a text on the same screen: what is kept, and what goes with the old text."""

import asyncio
from pathlib import Path

import pytest

import reader
from reader.document import Attribution, Document
from reader.library import Library, library_file
from reader.ui.article.screen import ArticleScreen
from reader.ui.features import attributing
from reader.ui.features.attributing import Attributing
from reader.ui.session.opening import OpenRequest
from reader.ui.session.presenter import Presenter
from tests.ui.conftest import Opened, Session

SECTIONS = "# Harbour\n\n" + "\n\n".join(
    f"## Part {i}\n\nWords about the wall.\n\n### Below {i}\n\n“It will be part {i} of the wall,” said Ann Lee.\n\n"
    "“Nobody has seen the whole of it,” said Bo Marsh."
    for i in range(9)
)


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    """The file of an article, which tests change."""
    file = tmp_path / "harbour.md"
    file.write_text(SECTIONS)
    return file


async def change(session: Session, file: Path, text: str) -> None:
    """Change the text of a file, and wait until the screen shows it."""
    file.write_text(text)
    session.app.opener.check_for_changes()
    await session.settled()
    assert session.app.document.text.startswith("Harbour wall") == text.startswith("# Harbour wall")


LONGER = SECTIONS.replace("# Harbour\n", "# Harbour wall\n\nWhat was added.\n", 1)


async def test_the_screen_and_the_state_of_its_panes_are_kept(opened: Opened, harbour: Path) -> None:
    async with opened(reader.open(str(harbour)), size=(140, 30)) as session:
        await session.press("1", ">", "p", "w")
        screen, left, text = session.article, session.article.sides[0].size, session.article.text.size
        await change(session, harbour, LONGER)
        assert session.article is screen
        assert (screen.sides[0].size, screen.text.size) == (left, text)
        assert not screen.voices.display
        assert screen.explanation.display
        assert session.focus == "outline"


async def test_folded_sections_stay_folded(opened: Opened, harbour: Path) -> None:
    async with opened(reader.open(str(harbour)), size=(120, 40)) as session:
        await session.press("H", "l")
        folded = [row.entry.title for row in session.article.outline.rows]
        assert len(folded) == 10
        await change(session, harbour, LONGER)
        assert [row.entry.title for row in session.article.outline.rows if row.entry.title != "Lead"] == folded


async def test_all_panes_show_the_new_text(opened: Opened, harbour: Path) -> None:
    async with opened(reader.open(str(harbour)), size=(120, 40)) as session:
        assert len(session.article.reading.attribution.quotes) == 18
        await change(session, harbour, "# Harbour wall\n\n## A new part\n\n“It is all of it,” said Cy Dunn.\n")
        assert session.rows[0].startswith(" Harbour wall")
        assert [row.entry.title for row in session.article.outline.rows] == ["A new part"]
        assert session.speakers == ["Cy Dunn"]
        assert "Cy Dunn" in session.screen
        assert "Ann Lee" not in session.screen
        assert "Part 3" not in session.screen


async def test_search_results_and_listening_end_with_the_old_text(opened: Opened, harbour: Path) -> None:
    async with opened(reader.open(str(harbour)), size=(120, 40)) as session:
        await session.press("/", *"wall", "enter")
        await session.settled()
        assert session.article.text.highlights["hit"]
        await change(session, harbour, LONGER)
        assert not session.article.text.highlights["hit"]
        assert "wall" not in session.rows[-1]
        await session.press("}", "enter")
        assert session.article.reading.voice is not None
        assert session.article.text.voice is not None
        await change(session, harbour, SECTIONS)
        assert session.article.reading.voice is None
        assert session.article.text.voice is None
        assert session.article.outline.voice is None


async def test_a_later_search_uses_the_same_search_line(opened: Opened, harbour: Path) -> None:
    async with opened(reader.open(str(harbour)), size=(120, 40)) as session:
        for text in (LONGER, SECTIONS):
            await session.press("/", *"part 5", "enter")
            await session.settled()
            assert "part 5" in session.rows[-1]
            await change(session, harbour, text)
        await session.press("/")
        line = session.article.features.searching.line
        assert list(session.article.query("SearchLine")) == [line]
        assert line.display


async def test_marks_stay_on_their_words(opened: Opened, harbour: Path) -> None:
    async with opened(reader.open(str(harbour)), size=(120, 20)) as session:
        await session.press("]", "]", "]", "]", "m", "a")
        place = session.article.features.marking.marks["a"]
        words = session.app.document.text[place : place + 30]
        await change(session, harbour, LONGER)
        marked = session.article.features.marking.marks["a"]
        assert marked != place
        assert session.app.document.text[marked : marked + 30] == words


async def test_the_end_stays_in_view_only_if_the_user_went_there(opened: Opened, harbour: Path) -> None:
    async with opened(reader.open(str(harbour)), size=(120, 20)) as session:
        await session.press("G")
        await change(session, harbour, LONGER + "\n\nThe last words.\n")
        assert "The last words." in session.screen
        await session.press("k")
        await change(session, harbour, LONGER + "\n\nThe last words.\n\nAnd some more.\n\nAnd more.\n\nAnd more.\n")
        assert not session.article.text.shows_end


@pytest.mark.usefixtures("data_folder")
async def test_hints_stay_until_they_are_closed(opened: Opened, harbour: Path) -> None:
    async with opened(reader.open(str(harbour)), size=(120, 40), remember=True) as session:
        assert session.article.features.hinting.hints is not None
        await change(session, harbour, LONGER)
        assert len(session.article.query("Hints")) == 1
        await session.press("escape")
        await session.pilot.pause()
        assert len(session.article.query("Hints")) == 0


async def test_corrections_are_kept_and_saved(opened: Opened, harbour: Path) -> None:
    async with opened(reader.open(str(harbour)), size=(120, 40), remember=True) as session:
        await session.press("}", "r", *"Di Falk", "enter")
        assert "Di Falk" in session.speakers
        await change(session, harbour, LONGER)
        assert "Di Falk" in session.speakers
        session.app.presenter.save()
        await session.settled()
    memory = Library(library_file(), pytest.fail).memory(str(harbour))
    assert len(memory.corrections) == 1


class DelayedAttribution:
    """Attribution that holds back its first result."""

    def __init__(self) -> None:
        self.of: list[str] = []
        self.release = asyncio.Event()

    async def attribution(self, document: Document) -> Attribution | None:
        self.of.append(document.title)
        if len(self.of) == 1:
            await self.release.wait()
        return reader.attribute(document)


async def test_a_late_attribution_of_the_old_text_is_not_shown(
    opened_at_once: Opened, harbour: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    delayed = DelayedAttribution()
    monkeypatch.setattr(attributing, "LONG", 100)

    async def attributed_in_process(task: Attributing, near: object) -> Attribution | None:
        return await delayed.attribution(task.screen.document)

    monkeypatch.setattr(Attributing, "attributed_in_process", attributed_in_process)
    async with opened_at_once(reader.open(str(harbour)), size=(120, 40)) as session:
        await session.until(lambda: bool(delayed.of))
        first = session.article.features.attributing
        harbour.write_text(
            "# Harbour wall\n\n## A new part\n\n“It is all of the wall that we have,” said Cy Dunn.\n\n"
            + "The wall of the harbour was built after the storm.\n" * 9
        )
        session.app.opener.check_for_changes()
        await session.until(lambda: session.app.document.title == "Harbour wall" and session.speakers == ["Cy Dunn"])
        delayed.release.set()
        await session.settled()
        assert session.article.features.attributing is not first
        assert session.speakers == ["Cy Dunn"]
        assert "voices" not in session.rows[0]


async def test_scrolling_keys_work_before_the_side_panes_are_ready_and_others_wait(
    opened_at_once: Opened, harbour: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle, release = Presenter.settle, asyncio.Event()

    async def delayed_settle(presenter: Presenter, screen: ArticleScreen) -> None:
        await release.wait()
        await settle(presenter, screen)

    monkeypatch.setattr(Presenter, "settle", delayed_settle)
    async with opened_at_once(reader.open(str(harbour)), size=(120, 12)) as session:
        pane = session.article.text
        await session.press("j", "j", "k", "j")
        assert pane.line == 2
        await session.press("space")
        assert pane.line == 2 + pane.page - 2
        await session.press("b", "d", "u")
        assert pane.line == 2
        await session.press("]", "j")
        assert pane.line == 2, "a key after one that waits also waits"
        assert not session.article.has_sides
        release.set()
        await session.settled()
        assert pane.line > 2


async def test_the_start_of_a_long_file_is_replaced_by_the_whole_that_a_process_has_parsed(
    opened_at_once: Opened, harbour: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.session.opening.LONG", 100)
    beginning: Document = reader.parse(SECTIONS[: SECTIONS.index("## Part 3")], "markdown")
    wanted = OpenRequest(str(harbour))
    async with opened_at_once(beginning, size=(120, 20), requests=[wanted], is_complete=False) as session:
        await session.settled()
        assert session.app.document == reader.open(str(harbour))
        assert len(session.article.reading.attribution.quotes) == 18

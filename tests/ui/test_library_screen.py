"""The library screen: texts, passages and files, found by typing; also as the first screen."""

from pathlib import Path

import pytest

import reader
from reader.document import Anchor, Note
from reader.library import Library, Memory, library_file
from reader.library.kept_texts import kept_text
from reader.library.overview import Grouping
from reader.library.search import BEGIN, END
from reader.ui.panes.library.library_screen import LibraryScreen
from tests.ui.conftest import Opened, Session


@pytest.fixture
def library(folder: Path) -> Library:
    """A library in which a quarter of wall.md was read, and then a web page was opened."""
    library = Library(library_file(), pytest.fail)
    library.save(str(folder / "wall.md"), "State of the wall", Memory(), Memory(Anchor("", "", "", 9), 0.25))
    library.record_visit("https://example.org/a", "A page")
    return library


def screen_of(session: Session) -> LibraryScreen:
    screen = session.app.screen
    assert isinstance(screen, LibraryScreen)
    return screen


def listed(session: Session) -> list[str]:
    rows = screen_of(session).list.rows
    return [row.entry.title if row.entry is not None else row.words or row.hit.words for row in rows if row.target]


async def test_a_file_of_the_folder_is_found(opened: Opened, folder: Path) -> None:
    async with opened(reader.open(str(folder / "harbour.md"))) as session:
        await session.press("ctrl+f")
        await session.settled()
        assert listed(session) == ["harbour.md", "wall.md", "sub/bridge.md"]
        await session.press(*"brid")
        await session.settled()
        assert listed(session) == ["sub/bridge.md"]
        await session.press("enter")
        await session.settled()
        assert "About sub/bridge.md" in session.rows[0]
        assert "2/2" in session.rows[0]


async def test_keys_in_a_burst_show_one_library(opened: Opened) -> None:
    async with opened(reader.parse("Words.")) as session:
        current = session.app.documents.current
        assert current is not None
        assert current.screen is not None
        for _ in range(3):
            current.screen.post_message(current.screen.Find())
        await session.settled()
        assert len(session.app.screen_stack) == 2
        await session.press("escape")
        await session.settled()
        assert len(session.app.screen_stack) == 1


@pytest.mark.usefixtures("library")
async def test_find_article(opened: Opened, folder: Path) -> None:
    async with opened(reader.parse("Words."), remember=True) as session:
        await session.press("ctrl+f")
        await session.settled()
        assert listed(session) == ["A page", "State of the wall", "harbour.md", "sub/bridge.md"]
        assert "2 texts · 0 notes" in session.screen
        await session.press(*"wall source:nowhere")
        await session.settled()
        assert listed(session) == []


async def test_a_text_is_deleted_and_put_back(opened: Opened, library: Library, folder: Path) -> None:
    wall = str(folder / "wall.md")
    document = reader.open(wall)
    library.keep_texts([(wall, kept_text(document, reader.attribute(document)))], 1 << 20, is_read=True)
    library.save_notes(wall, "", (), [Note("n", Anchor("wall", "", "", 0), "yellow", "mine", ("sea",), 1.0, 1.0)])
    before = dump(library)
    async with opened(reader.parse("Words."), remember=True) as session:
        await session.press("ctrl+f")
        await session.settled()
        place = listed(session).index("State of the wall") if "State of the wall" in listed(session) else 0
        await session.press(*["down"] * place, "ctrl+d")
        await session.settled()
        assert [each.title for each in library.recent()] == ["A page"]
        library.record_visit("https://example.org/b", "It takes the number that is free")
        await session.press("ctrl+y")
        await session.settled()
        assert library.memory(wall).notes[0].words == "mine"
        library.forget("https://example.org/b")
    assert rows_of_texts(dump(library)) == rows_of_texts(before) != set()
    assert library.totals().notes == 1


def dump(library: Library) -> set[str]:
    return set(library.read(lambda connection: [*connection.iterdump()], []))


def rows_of_texts(lines: set[str]) -> set[str]:
    return {line for line in lines if line.startswith("INSERT INTO") and "fts" not in line and "wall.md" in line}


async def test_the_groups_are_remembered(opened: Opened, library: Library, folder: Path) -> None:
    async with opened(reader.parse("Words."), remember=True) as session:
        await session.press("ctrl+f", "ctrl+g")
        await session.settled()
        assert "example.org" in [row.words for row in screen_of(session).list.rows]
        await session.press("escape", "ctrl+f")
        await session.settled()
        assert screen_of(session).grouping is Grouping.SOURCE


async def test_enter_opens_at_the_passage(opened: Opened, folder: Path) -> None:
    far = folder / "far.md"
    far.write_text("# Far\n\n" + "Words and words.\n\n" * 80 + "The lighthouse is white.\n\n" + "More words.\n\n" * 80)
    document = reader.open(str(far))
    library = Library(library_file(), pytest.fail)
    library.keep_texts([(str(far), kept_text(document, reader.attribute(document)))], 1 << 20, is_read=True)
    async with opened(reader.parse("Words."), remember=True) as session:
        await session.press("ctrl+f", *"lightho")
        await session.settled()
        assert f"The {BEGIN}lighthouse{END} is white." in listed(session)
        await session.press("tab", "tab")
        assert screen_of(session).view == "passages"
        await session.press("enter")
        await session.until(lambda: "lighthouse is white" in session.screen)
        await session.settled()
        assert "lighthouse is white" in session.screen
        text = session.article.text
        assert document.text[text.span_in_view.start : text.span_in_view.end].count("lighthouse") == 1
        assert "1/1 lightho" in session.screen
        await session.press("escape")
        assert "1/1 lightho" not in session.screen


async def test_a_query_that_cannot_be_read_is_explained(opened: Opened, library: Library, folder: Path) -> None:
    async with opened(reader.parse("Words."), remember=True, size=(120, 30)) as session:
        await session.press("ctrl+f", *"wall in:sea")
        await session.settled()
        assert "in:sea is none of" in session.screen


async def test_more_texts_are_read_when_they_are_near(
    opened: Opened, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.panes.library.lookup.PAGE", 10)
    library = Library(library_file(), pytest.fail)
    for number in range(25):
        library.record_visit(f"https://example.org/{number}", f"Page {number}")
    async with opened(reader.parse("Words."), remember=True) as session:
        await session.press("ctrl+f")
        await session.settled()
        assert len(listed(session)) == 10
        for _ in range(2):
            await session.press("ctrl+end")
            await session.settled()
        assert [name for name in listed(session) if name.startswith("Page")][-1] == "Page 0"


async def test_escape_returns_to_the_text(opened: Opened, folder: Path) -> None:
    async with opened(reader.open("harbour.md")) as session:
        await session.press("ctrl+f", *"quit", "escape")
        assert session.app.screen is session.article
        assert session.app.is_running


async def test_without_matches_it_says_what_to_do(opened: Opened, folder: Path) -> None:
    async with opened(reader.open("harbour.md"), size=(120, 30)) as session:
        await session.press("ctrl+f", *"zebra")
        await session.settled()
        assert listed(session) == []
        assert "Nothing found. You can also type a path or an address." in session.screen
        await session.press("enter")
        screen_of(session)


@pytest.mark.parametrize("typed", ["./sub/bridge.md", "~/sub/bridge.md", "https://example.org/b"])
async def test_a_path_or_an_address_can_be_typed(
    opened: Opened, folder: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    monkeypatch.setenv("HOME", str(folder))
    async with opened(reader.open("harbour.md"), size=(120, 30)) as session:
        await session.press("ctrl+f")
        await session.settled()
        screen_of(session).input.value = typed
        await session.settled()
        assert listed(session)[0].endswith(typed.lstrip("~."))


async def test_a_click_opens_a_file(opened: Opened, folder: Path) -> None:
    async with opened(reader.open("harbour.md"), size=(80, 24)) as session:
        await session.press("ctrl+f")
        await session.settled()
        row = next(i for i, line in enumerate(session.rows) if "sub/bridge.md" in line)
        await session.pilot.click(offset=(12, row))
        await session.settled()
        assert "About sub/bridge.md" in session.rows[0]


@pytest.mark.usefixtures("library")
async def test_if_no_article_is_open_the_library_is_the_first_screen(opened: Opened, folder: Path) -> None:
    async with opened(None, remember=True) as session:
        await session.settled()
        assert listed(session)[:2] == ["A page", "State of the wall"]
        await session.press(*"wall")
        await session.settled()
        await session.press("enter")
        await session.settled()
        assert "About wall.md" in session.rows[0]
        await session.press("(")
        await session.settled()
        assert "About wall.md" in session.rows[0], "the library is not part of the history"


@pytest.mark.usefixtures("library")
async def test_the_first_frame_of_the_library_has_its_texts(
    opened_at_once: Opened, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def nothing(screen: LibraryScreen) -> None:
        """What the screen does once it is drawn."""

    monkeypatch.setattr("reader.ui.panes.library.library_screen.SOON", 20.0)
    monkeypatch.setattr(LibraryScreen, "begin", nothing)
    async with opened_at_once(None, remember=True) as session:
        assert listed(session) == ["A page", "State of the wall"]


@pytest.mark.parametrize("key", ["escape", "ctrl+q"])
async def test_closing_the_library_quits_if_no_article_is_open(opened: Opened, folder: Path, key: str) -> None:
    async with opened(None) as session:
        await session.press(key)
        assert not session.app.is_running


async def test_a_failure_to_open_is_reported_and_the_library_stays(opened: Opened, folder: Path) -> None:
    async with opened(None) as session:
        await session.settled()
        (folder / "harbour.md").unlink()
        await session.press(*"harbour")
        await session.settled()
        await session.press("enter")
        await session.settled()
        assert session.notifications == [f"There is no file {folder / 'harbour.md'}."]
        screen_of(session)


async def test_for_a_folder_only_its_files_are_listed(opened: Opened, library: Library) -> None:
    async with opened(None, folder=str(Path.cwd() / "sub"), remember=True) as session:
        await session.settled()
        assert listed(session) == ["bridge.md"]


async def test_control_characters_in_a_file_name_are_shown_as_symbols(opened: Opened, folder: Path) -> None:
    (folder / "a\x1b]0;owned\x07.md").write_text("words")
    async with opened(None) as session:
        await session.settled()
        assert "␛]0;owned␇.md" in session.screen
        assert "\x1b" not in session.screen


@pytest.mark.parametrize("size", [(20, 8), (40, 12), (80, 24), (200, 50)])
async def test_the_library_fits_every_terminal_size(opened: Opened, folder: Path, size: tuple[int, int]) -> None:
    async with opened(None, size=size) as session:
        await session.settled()
        assert "harbour" in session.screen
        await session.press("down", "down", "up", "pagedown", "pageup", "enter")
        await session.settled()
        assert "About" in session.screen

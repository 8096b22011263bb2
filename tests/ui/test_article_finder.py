"""The article finder: recent articles and files, found by a few letters; also as the first screen."""

from pathlib import Path

import pytest

import reader
from reader.document import Anchor
from reader.library import Library, Memory, library_file
from reader.ui.dialogs.article_finder import ArticleFinder, FinderEntry, named_directly
from reader.ui.dialogs.fuzzy import matches
from tests.ui.conftest import Opened, Session

NAMES = ["notes/harbour.md", "State of the harbour  old/state.txt", "news/wall.html", "notes/archive/wall-2.md"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", [0, 1, 2, 3]),
        ("wall", [2, 3]),
        ("WALL2", [3]),
        ("nharb", [0]),
        ("harbour state", [1]),
        ("harbour", [0, 1]),
        ("zebra", []),
        ("a.m[", []),
    ],
)
def test_names_are_found_by_a_few_letters_with_the_best_match_first(typed: str, expected: list[int]) -> None:
    assert [match.index for match in matches(NAMES, typed, 10)] == expected


def test_a_match_has_its_letters_and_the_number_of_matches_is_limited() -> None:
    (match,) = matches(NAMES, "wall2", 1)
    assert "".join(NAMES[match.index][at] for at in sorted(match.letters)) == "wall2"
    assert len(matches(NAMES, "a", 2)) == 2


@pytest.fixture
def library(folder: Path) -> Library:
    """A library in which a quarter of wall.md was read, and then a web page was opened."""
    library = Library(library_file(), pytest.fail)
    library.save(str(folder / "wall.md"), "State of the wall", Memory(), Memory(Anchor("", "", "", 9), 0.25))
    library.record_visit("https://example.org/a", "A page")
    return library


def listed(session: Session) -> list[str]:
    finder = session.app.screen
    assert isinstance(finder, ArticleFinder)
    return [each.name for each in finder.listed]


async def test_find_article(opened: Opened, folder: Path) -> None:
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


@pytest.mark.usefixtures("library")
async def test_recent_articles_are_listed_first_with_their_progress(opened: Opened, folder: Path) -> None:
    async with opened(reader.parse("Words."), remember=True) as session:
        await session.press("ctrl+f")
        await session.settled()
        assert listed(session) == [
            "A page  https://example.org/a",
            "State of the wall  wall.md",
            "harbour.md",
            "sub/bridge.md",
        ]
        assert " 25%  State of the wall  wall.md" in session.screen


async def test_a_recent_article_can_be_forgotten(opened: Opened, library: Library) -> None:
    async with opened(reader.parse("Words."), remember=True) as session:
        await session.press("ctrl+f")
        await session.settled()
        await session.press("ctrl+d")
        await session.settled()
        assert listed(session)[0] == "State of the wall  wall.md"
        assert [recent.title for recent in library.recent()] == ["State of the wall"]
        await session.press("down", "ctrl+d")
        await session.settled()
        assert len(listed(session)) == 3, "a file that was never read cannot be forgotten"


async def test_the_highlight_stays_while_more_files_are_found(
    opened: Opened, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.dialogs.article_finder.FIRST_BATCH", 1)
    async with opened(None) as session:
        await session.press("down")
        finder = session.app.screen
        finder.files.append(FinderEntry("zebra.md", "zebra.md"))
        await finder.list_matches()
        assert finder.highlighted.name == "wall.md"
        await session.press("w")
        await session.settled()
        assert finder.options.highlighted == 0


async def test_escape_returns_to_the_text(opened: Opened, folder: Path) -> None:
    async with opened(reader.open("harbour.md")) as session:
        await session.press("ctrl+f", *"quit", "escape")
        assert session.app.screen is session.article
        assert session.app.is_running


async def test_without_matches_the_finder_says_what_to_do(opened: Opened, folder: Path) -> None:
    async with opened(reader.open("harbour.md"), size=(120, 30)) as session:
        await session.press("ctrl+f", *"zebra")
        await session.settled()
        assert listed(session) == []
        assert "Nothing found. You can also type a path or an address." in session.screen
        await session.press("enter")
        assert isinstance(session.app.screen, ArticleFinder)


@pytest.mark.parametrize("typed", ["./sub/bridge.md", "~/sub/bridge.md", "https://example.org/b"])
async def test_a_path_or_an_address_can_be_typed(
    opened: Opened, folder: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    monkeypatch.setenv("HOME", str(folder))
    async with opened(reader.open("harbour.md"), size=(120, 30)) as session:
        await session.press("ctrl+f")
        await session.settled()
        session.app.screen.input.value = typed
        await session.settled()
        assert listed(session)[0].endswith(typed.lstrip("~."))


@pytest.mark.parametrize("typed", ["~nobody_of_this_name/a", "./" + "x" * 5000, "/dev/null", ".."])
def test_only_files_are_offered(tmp_path: Path, typed: str) -> None:
    assert named_directly(typed, str(tmp_path)) == []


async def test_a_click_opens_an_article(opened: Opened, folder: Path) -> None:
    async with opened(reader.open("harbour.md"), size=(80, 24)) as session:
        await session.press("ctrl+f")
        await session.settled()
        row = next(i for i, shown in enumerate(session.rows) if "sub/bridge.md" in shown)
        await session.pilot.click(offset=(12, row))
        await session.settled()
        assert "About sub/bridge.md" in session.rows[0]


@pytest.mark.usefixtures("library")
async def test_if_no_article_is_open_the_finder_is_the_first_screen(opened: Opened, folder: Path) -> None:
    async with opened(None, remember=True) as session:
        assert listed(session)[:2] == ["A page  https://example.org/a", "State of the wall  wall.md"]
        await session.press(*"wall", "enter")
        await session.settled()
        assert "About wall.md" in session.rows[0]
        await session.press("(")
        await session.settled()
        assert "About wall.md" in session.rows[0], "the finder is not part of the history"


@pytest.mark.parametrize("key", ["escape", "ctrl+q"])
async def test_closing_the_finder_quits_if_no_article_is_open(opened: Opened, folder: Path, key: str) -> None:
    async with opened(None) as session:
        await session.press(key)
        assert not session.app.is_running


async def test_a_failure_to_open_is_reported_and_the_finder_stays(opened: Opened, folder: Path) -> None:
    async with opened(None) as session:
        (folder / "harbour.md").unlink()
        await session.press(*"harbour", "enter")
        await session.settled()
        assert session.notifications == [f"There is no file {folder / 'harbour.md'}."]
        assert isinstance(session.app.screen, ArticleFinder)


async def test_for_a_folder_only_its_files_are_listed(opened: Opened, library: Library) -> None:
    async with opened(None, folder=str(Path.cwd() / "sub"), remember=True) as session:
        assert listed(session) == ["bridge.md"]


async def test_control_characters_in_a_file_name_are_shown_as_symbols(opened: Opened, folder: Path) -> None:
    (folder / "a\x1b]0;owned\x07.md").write_text("words")
    async with opened(None) as session:
        assert "␛]0;owned␇.md" in session.screen
        assert "\x1b" not in session.screen


@pytest.mark.parametrize("size", [(20, 8), (40, 12), (80, 24), (200, 50)])
async def test_the_finder_fits_every_terminal_size(opened: Opened, folder: Path, size: tuple[int, int]) -> None:
    async with opened(None, size=size) as session:
        assert "harbour" in session.screen
        await session.press("down", "down", "up", "pagedown", "pageup", "enter")
        await session.settled()
        assert "About" in session.screen

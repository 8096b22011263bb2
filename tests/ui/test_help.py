"""The help: all actions with their keys, from the table that binds them. Typing filters them."""

import pytest

from reader.config import Settings
from reader.ui.article.keymap import Keymap
from reader.ui.features.actions import ACTIONS
from reader.ui.layout.help import COLUMN_CELLS, HelpLine, help_columns
from reader.ui.layout.key_names import written_key
from tests.ui.conftest import Opened, Session


def columns_of(settings: Settings, query: str, width: int) -> list[list[HelpLine]]:
    return help_columns(Keymap(ACTIONS, settings.keys).help(), query, width)


def words(settings: Settings, query: str = "", width: int = COLUMN_CELLS) -> list[str]:
    return [line.words for column in columns_of(settings, query, width) for line in column if not line.is_heading]


def heads(settings: Settings, query: str = "", width: int = COLUMN_CELLS) -> list[list[str]]:
    return [[line.words for line in column if line.is_heading] for column in columns_of(settings, query, width)]


def scrolled(session: Session) -> float:
    return session.app.screen.query_one("VerticalScroll").scroll_y


def test_every_action_is_listed_once(settings: Settings) -> None:
    assert len({action.name for action in ACTIONS}) == len(ACTIONS)
    listed = words(settings, width=3 * COLUMN_CELLS)
    assert [listed.count(action.help) for action in ACTIONS] == [1] * len(ACTIONS)


async def test_help(opened: Opened) -> None:
    async with opened(size=(120, 2 * len(ACTIONS))) as session:
        await session.press("?")
        for action in ACTIONS:
            assert action.help in session.screen
        await session.press("escape")
        assert ACTIONS[0].help not in session.screen


async def test_groups_are_separated_by_a_blank_line(opened: Opened) -> None:
    async with opened(size=(80, 2 * len(ACTIONS))) as session:
        await session.press("?")
        heads = [i for i, row in enumerate(session.rows) if "│  Searching  " in row]
        assert session.rows[heads[0] - 1].replace("│", " ").split("   ")[2].strip() == ""
        assert "Open a link" in session.rows[heads[0] - 2]


@pytest.mark.parametrize("key", ["escape", "?", "enter"])
async def test_the_help_closes_with_the_usual_keys(opened: Opened, key: str) -> None:
    async with opened() as session:
        await session.press("?", key)
        assert session.app.screen is session.article
        assert session.app.is_running


async def test_typing_filters_the_actions(opened: Opened) -> None:
    async with opened() as session:
        await session.press("?", *"quo next")
        assert "Next quotation" in session.screen
        assert "Line down" not in session.screen
        assert "Sections and quotations" in session.screen
        await session.press("escape")
        assert "Line down" in session.screen, "the first Esc only clears what was typed"
        await session.press("escape")
        assert session.app.screen is session.article


async def test_without_matches_the_help_says_what_to_do(opened: Opened) -> None:
    async with opened() as session:
        await session.press("?", *"xyzzy?")
        assert "No action matches. Try another word, or press Esc to see all keys." in session.screen


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40), (250, 70)])
async def test_the_whole_help_can_be_read_at_every_terminal_size(opened: Opened, size: tuple[int, int]) -> None:
    async with opened(size=size) as session:
        await session.press("?")
        seen = ""
        for _ in range(40):
            seen += " ".join(session.rows)
            before = scrolled(session)
            await session.press("pagedown")
            if scrolled(session) == before:
                break
        assert ACTIONS[0].help in seen
        assert ACTIONS[-1].help in seen
        await session.press("pageup")
        at = scrolled(session)
        await session.press("up", "up", "down")
        assert scrolled(session) == max(0, at - 2) + (1 if size[1] < 70 else 0)


def test_every_action_has_a_key_and_the_help_shows_it(settings: Settings) -> None:
    assert set(settings.keys) == {action.name for action in ACTIONS}
    assert [action.help for action in ACTIONS] == [line for line in words(settings) if line]
    keys = " ".join(line.keys for column in columns_of(settings, "", COLUMN_CELLS) for line in column)
    assert all(written_key(key) in keys for named in settings.keys.values() for key in named)


def test_an_action_is_found_by_its_words_its_group_or_its_key(settings: Settings) -> None:
    assert words(settings, "QUIT") == ["Quit"]
    assert words(settings, "^p") == ["Find an action or a section by name"]
    assert "Fold all sections" in words(settings, "outline fold")
    assert "Next section" not in words(settings, "quot"), "a group is matched only if no action is"
    assert words(settings, "no such thing") == []


def test_wide_screens_have_balanced_columns_and_no_group_is_split(settings: Settings) -> None:
    [narrow] = heads(settings)
    for number in (2, 3):
        wide = heads(settings, width=number * COLUMN_CELLS)
        assert len(wide) == number
        assert [head for column in wide for head in column] == narrow
        heights = [len(column) for column in columns_of(settings, "", number * COLUMN_CELLS)]
        assert max(heights) - min(heights) < len(ACTIONS) / 2


def test_on_the_narrowest_screen_words_wrap_beside_their_keys(settings: Settings) -> None:
    for column in columns_of(settings, "", 33):
        assert all(len(line.words) <= 33 - 14 or line.is_heading for line in column)

"""Jump labels on what is in view, and following links."""

from pathlib import Path

import pytest

import reader
from reader.ui.features.jump_labels import LETTERS, letter_labels
from tests.ui.conftest import Opened, Session

TEXT = (
    """\
# The harbour

See [the tables](#the-tables) or [the plan](plan.md). "We build it again," said Ann Lee.

## The wall

Words.
"""
    + "\n\n".join(["More words."] * 40)
    + """

## The tables

The end.
"""
)


def label_at(session: Session, words: str) -> str:
    """The jump label drawn over the beginning of the given words."""
    return session.article.text.labels[session.app.document.text.index(words)]


async def test_jump(opened: Opened) -> None:
    async with opened(reader.parse(TEXT, "markdown"), size=(80, 24)) as session:
        await session.press("f")
        drawn = session.article.text.labels
        assert [session.app.document.text[at:][:8] for at in drawn] == [
            "The harb",
            "the tabl",
            "the plan",
            "We build",
            "The wall",
        ]
        row = next(row for row in session.rows if "he plan" in row)
        assert f"{label_at(session, 'the tables')}he tables" in row
        await session.press(label_at(session, "We build"))
        assert session.quote == "We build it again,"
        assert not session.article.text.labels
        await session.press("f", expected_label_at(session, "the tables"))
        assert "The tables" in session.words_in_view


def expected_label_at(session: Session, words: str) -> str:
    """The jump label that the given words will have once labels are shown."""
    offsets = sorted(
        session.app.document.text.index(part)
        for part in ("The harbour", "the tables", "the plan", "We build", "The wall")
    )
    return LETTERS[offsets.index(session.app.document.text.index(words))]


async def test_any_other_key_removes_the_jump_labels(opened: Opened) -> None:
    async with opened(reader.parse(TEXT, "markdown"), size=(80, 24)) as session:
        for key in ("escape", "m", "down"):
            await session.press("f", key)
            assert not session.article.text.labels
            assert session.article.text.line == 0
        await session.press("down")
        assert session.article.text.line == 1


async def test_without_a_target_in_view_a_message_says_so(opened: Opened) -> None:
    async with opened(reader.parse("Only words."), size=(80, 24)) as session:
        await session.press("f")
        assert "No quotation, link or section is in view: ] or } go to one." in session.messages


async def test_labels_of_many_targets_have_two_letters(opened: Opened) -> None:
    text = "\n\n".join(f"## Part {i}" for i in range(40))
    async with opened(reader.parse(text, "markdown"), size=(80, 90)) as session:
        await session.press("f", "a")
        left = list(session.article.text.labels.values())
        assert set(map(len, left)) == {1}
        await session.press(left[3])
        assert session.section == "Part 3"


@pytest.mark.parametrize("count", [1, 26, 27, 676])
def test_no_label_is_a_prefix_of_another(count: int) -> None:
    found = letter_labels(count)
    assert len(set(found)) == count
    assert len(set(map(len, found))) == 1


async def test_enter_follows_the_only_link_in_view(opened: Opened) -> None:
    text = TEXT.replace(" or [the plan](plan.md)", "")
    async with opened(reader.parse(text, "markdown"), size=(80, 24)) as session:
        await session.press("enter")
        assert "The tables" in session.words_in_view
        await session.press("backspace")
        assert session.article.text.line == 0


async def test_enter_labels_the_links_if_several_are_in_view(opened: Opened) -> None:
    async with opened(reader.parse(TEXT, "markdown"), size=(80, 24)) as session:
        await session.press("enter")
        assert len(session.article.text.labels) == 2
        await session.press(label_at(session, "the tables"))
        assert "The tables" in session.words_in_view


async def test_enter_without_a_link_listens_to_the_speaker_in_view(opened: Opened) -> None:
    async with opened(reader.parse('"We build it again," said Ann Lee.'), size=(120, 24)) as session:
        await session.press("enter")
        assert session.article.text.voice == 0


async def test_a_linked_file_is_opened_and_back_returns(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    (tmp_path / "plan.md").write_text("# The plan\n\nWords of the plan.\n")
    async with opened(reader.open(str(tmp_path / "a.md")), size=(80, 24)) as session:
        await session.press("enter", LETTERS[1])
        await session.app.workers.wait_for_complete()
        await session.pilot.pause()
        assert "Words of the plan." in session.screen
        await session.press("backspace")
        await session.app.workers.wait_for_complete()
        await session.pilot.pause()
        assert "See the tables" in session.screen
        await session.press("alt+right")
        await session.app.workers.wait_for_complete()
        await session.pilot.pause()
        assert "Words of the plan." in session.screen


async def test_a_link_that_leads_nowhere_is_explained(opened: Opened) -> None:
    async with opened(reader.parse("[x](#nowhere)", "markdown"), size=(80, 24)) as session:
        await session.press("enter")
        assert "There is no place nowhere in this text." in session.messages


async def test_open_in_browser(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    opened_urls: list[str] = []
    async with opened(reader.parse("[x](https://example.org/x)", "markdown"), size=(80, 24)) as session:
        monkeypatch.setattr(session.app, "open_url", opened_urls.append)
        await session.press("B")
        assert opened_urls == ["https://example.org/x"]
    async with opened(reader.parse("[x](plan.md)", "markdown"), size=(80, 24)) as session:
        monkeypatch.setattr(session.app, "open_url", opened_urls.append)
        await session.press("B")
        assert "Only addresses are opened in the browser" in session.messages
        assert len(opened_urls) == 1


async def test_a_click_follows_a_link_or_selects_a_quotation(opened: Opened) -> None:
    async with opened(reader.parse(TEXT, "markdown"), size=(80, 24)) as session:
        row = next(i for i, row in enumerate(session.rows) if "We build" in row)
        await session.pilot.click(offset=(session.rows[row].index("We build") + 2, row))
        await session.pilot.pause()
        assert session.quote == "We build it again,"
        row = next(i for i, row in enumerate(session.rows) if "the tables" in row)
        await session.pilot.click(offset=(session.rows[row].index("the tables"), row))
        await session.pilot.pause()
        assert session.article.text.line > 20

"""Pages and times on the screen: shown at the top, and gone to by their numbers."""

from dataclasses import replace

import reader
from reader.document import Document, Place, PlaceKind
from reader.formats.outline import build_document
from reader.formats.parsed import ParsedText
from tests.ui.conftest import Opened, Session

PARAGRAPHS = [f"Paragraph {number} says a word or two." for number in range(60)]


def with_places(kind: PlaceKind, labels: list[str]) -> Document:
    """A document in which a place begins at every tenth paragraph."""
    document = reader.parse("\n\n".join(PARAGRAPHS), "markdown")
    starts = [block.span.start for block in document.blocks[::10]]
    places = tuple(Place(start, kind, label) for start, label in zip(starts, labels, strict=True))
    return build_document(ParsedText(document.text, document.blocks, places=places))


BOOK = with_places(PlaceKind.PAGE, ["iii", "iv", "1", "2", "3", "24"])


def first_line(session: Session) -> str:
    return session.words_in_view.split("\n")[0]


async def test_go_to_place(opened: Opened) -> None:
    async with opened(BOOK, size=(100, 24)) as session:
        assert " p. iii " in session.rows[0]
        await session.press("P", "2", "4")
        assert "Go to page: 24▏ (iii to 24; Enter goes, Esc cancels)" in session.rows[-1]
        await session.press("backspace", "enter")
        assert first_line(session) == PARAGRAPHS[30]
        assert " p. 2 " in session.rows[0]
        await session.press("backspace")
        assert first_line(session) == PARAGRAPHS[0]
        await session.press("P", "I", "V", "enter")
        assert first_line(session) == PARAGRAPHS[10]
        await session.press("P", "9", "enter")
        assert session.notifications[-1] == "There is no page 9. They go from iii to 24."
        await session.press("P", "3", "escape", "enter")
        assert first_line(session) == PARAGRAPHS[10]


async def test_a_number_after_g_is_that_of_a_page_and_any_other_key_is_itself(opened: Opened) -> None:
    async with opened(BOOK, size=(100, 24)) as session:
        await session.press("G", "g")
        assert first_line(session) == PARAGRAPHS[0]
        assert "Type the number of a page" in session.rows[-1]
        await session.press("1", "enter")
        assert first_line(session) == PARAGRAPHS[20]
        await session.press("g", "j")
        assert session.article.text.line == 1
        assert "quit" in session.rows[-1]


async def test_times_lead_to_what_was_being_said(opened: Opened) -> None:
    labels = ["00:00:01", "00:00:30", "00:01:12", "00:02:00", "00:03:00", "01:00:00"]
    async with opened(with_places(PlaceKind.TIME, labels), size=(100, 24)) as session:
        await session.press("P", *"1:50", "enter")
        assert first_line(session) == PARAGRAPHS[20]
        assert " at 00:01:12 " in session.rows[0]


async def test_a_text_without_pages_says_so(opened: Opened) -> None:
    async with opened(replace(BOOK, places=()), size=(80, 24)) as session:
        await session.press("g", "P")
        assert "This text has no pages and no times." in session.messages
        assert "Type the number" not in session.rows[-1]

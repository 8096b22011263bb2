"""Listening to one speaker, and sorting and filtering the voices pane."""

import re

import pytest
from rich.style import Style

import reader
from reader.document import QuoteKind
from reader.ui.layout.attribution_view import NOBODY, Listing, Order
from reader.ui.layout.labels import UNKNOWN_LABEL, voice_of
from reader.ui.panes.voices import CHOSEN_MARK
from tests.ui.conftest import Opened, Session

TALK = """\
A talk

"One thing is clear," said Ann Lee.

"Two things are not," said Bo Marsh, a farmer.

"Three of them are late," said Ann Lee. Marsh said that nobody had come to see him in the whole of the long week.

"Four is enough," said Cy Dunn.
"""


def voice(session: Session) -> str | None:
    """The name of the speaker whose quotations are shown."""
    chosen, view = session.article.reading.voice, session.article.voices.view
    return None if chosen is None or view is None else view.name(chosen)


async def go_to(session: Session, words: str) -> None:
    """Go to the quotation that begins with the given words."""
    text = session.app.document.text
    quotes = enumerate(session.article.reading.attribution.quotes)
    session.article.go_to_quote(next(i for i, quote in quotes if text.startswith(words, quote.span.start)))
    await session.pilot.pause()


def style_of(session: Session, words: str) -> Style:
    """The style of the given words in the text pane."""
    pane = session.article.text
    at = session.app.document.text.index(words)
    line = pane.lines.line_of(at)
    width = pane.scrollable_content_region.width
    column = pane.left_margin(width) + at - pane.lines.starts[line]
    segments = list(pane.segments(line, width))
    for segment in segments:
        if column < len(segment.text):
            return segment.style or Style.null()
        column -= len(segment.text)
    raise AssertionError(words)


def names(session: Session) -> list[str]:
    """The names in the voices pane, in order."""
    voices = session.article.voices
    return [row.text for i, row in enumerate(voices.rows) if voices.name_at(i) is not None]


async def test_only_voice(opened: Opened) -> None:
    async with opened(reader.parse(TALK), size=(120, 30)) as session:
        pane = session.article.text
        await go_to(session, "Two things")
        await session.press("V")
        assert voice(session) == "Bo Marsh"
        assert style_of(session, "Two things").color == pane.theme_styles.speaker(1).color
        assert style_of(session, "nobody had").color == pane.theme_styles.speaker(1).color
        assert style_of(session, "a farmer").color == pane.theme_styles.of("dimmed").color
        assert style_of(session, "Three of").color == pane.theme_styles.of("dimmed").color
        assert style_of(session, "Bo Marsh").color == pane.theme_styles.of("undimmed").color
        assert f"{CHOSEN_MARK} 2" in session.screen
        await session.press("V")
        assert voice(session) is None
        assert style_of(session, "Three of").color == pane.theme_styles.speaker(0).color


async def test_with_few_colours_other_speakers_are_dimmed_too(opened: Opened) -> None:
    async with opened(reader.parse(TALK), size=(120, 30), theme="ansi-dark") as session:
        await go_to(session, "Two things")
        await session.press("V")
        assert style_of(session, "Three of").dim
        assert not style_of(session, "nobody had").dim
        assert not style_of(session, "Bo Marsh").dim


async def test_choosing_a_name_toggles_listening(opened: Opened) -> None:
    async with opened(reader.parse(TALK), size=(120, 30)) as session:
        await session.press("3", "g", "enter")
        assert voice(session) == "Ann Lee"
        assert session.focus == "quotes"
        await session.press("enter")
        assert voice(session) is None
        await session.press("enter", "escape")
        assert voice(session) is None


async def test_choosing_a_name_in_a_drawer_returns_to_the_text(opened: Opened) -> None:
    async with opened(reader.parse(TALK), size=(60, 20)) as session:
        await session.press("p", "g", "enter")
        assert voice(session) == "Ann Lee"
        assert session.focus == "text"
        assert not session.article.voices.display
        await session.press("escape")
        assert voice(session) is None


async def test_the_result_keys_go_through_the_quotations_of_the_speaker(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await session.press("3", "g", "enter")
        chosen = session.article.reading.voice
        found = session.article.reading.attribution.quotes
        theirs = [i for i, quote in enumerate(found) if voice_of(quote) == chosen]
        seen = [session.article.reading.current]
        for _ in theirs[1:]:
            await session.press("n")
            seen.append(session.article.reading.current)
            assert f"{len(seen)}/{len(theirs)} Victor Cha" in session.rows[-1]
        assert seen == theirs
        await session.press("n")
        assert session.article.reading.current == theirs[0]
        await session.press("N")
        assert session.article.reading.current == theirs[-1]


async def test_the_outline_counts_the_quotations_of_the_speaker(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        counts = [row.quotes for row in session.article.outline.rows]
        speaker = session.article.reading.attribution.speakers[0]
        await session.press("3", "g", "enter")
        theirs = [row.quotes for row in session.article.outline.rows]
        assert sum(theirs) == len(session.article.reading.attribution.quotes_of(speaker))
        assert all(few <= all_of_them for few, all_of_them in zip(theirs, counts, strict=True))
        assert theirs != counts
        assert "their quotes" in session.rows[1]
        await session.press("escape")
        assert [row.quotes for row in session.article.outline.rows] == counts


async def test_moving_to_a_name_shows_its_first_quotation_and_keeps_the_highlight(opened: Opened) -> None:
    async with opened(reader.parse(TALK), size=(120, 30)) as session:
        voices = session.article.voices
        await session.press("3", "g")
        marked = []
        for _ in voices.rows:
            if voices.name_at(voices.highlighted) is not None:
                marked.append(voices.rows[voices.highlighted].text)
                assert session.article.reading.current == voices.quote_under(voices.highlighted)
            await session.press("j")
        assert marked == ["Ann Lee", "Bo Marsh", "Cy Dunn"]


async def test_without_a_quotation_in_view_a_message_says_what_to_do(opened: Opened) -> None:
    async with opened(reader.parse("Only words are here."), size=(120, 30)) as session:
        await session.press("V")
        assert voice(session) is None
        assert "No quotation is in view" in session.screen


async def test_sort_voices(opened: Opened) -> None:
    text = TALK + '\n"Five, and a great many more words than all the others have said in their lives," said Al Zorn.\n'
    async with opened(reader.parse(text), size=(160, 40)) as session:
        await session.press("3", "G")
        marked = session.quote
        assert names(session) == ["Ann Lee", "Bo Marsh", "Cy Dunn", "Al Zorn"]
        assert "as they speak  all kinds" in session.rows[1]
        await session.press("S")
        assert names(session) == ["Bo Marsh", "Al Zorn", "Ann Lee", "Cy Dunn"]
        assert Order.WORDS.value in session.screen
        await session.press("S")
        assert names(session) == ["Al Zorn", "Ann Lee", "Bo Marsh", "Cy Dunn"]
        assert session.quote == marked
        await session.press("S")
        assert session.article.voices.listing == Listing()


async def test_filter_voices(opened: Opened) -> None:
    async with opened(reader.parse(TALK), size=(120, 30)) as session:
        voices, quotes = session.article.voices, session.article.reading.attribution.quotes
        listed = []
        for _ in range(4):
            await session.press("K")
            kind = voices.listing.kind
            assert f"in order  {kind.value if kind else 'all'}" in session.rows[1]
            shown = {quotes[row.quote].kind for row in voices.rows if row.quote >= 0}
            assert shown <= ({kind} if kind else set(QuoteKind))
            listed.append((kind, names(session)))
        assert dict(listed)[QuoteKind.INDIRECT] == ["Bo Marsh"]
        assert dict(listed)[None] == ["Ann Lee", "Bo Marsh", "Cy Dunn"]
        assert listed[-1][0] is None


async def test_if_there_are_no_quotations_of_a_kind_the_pane_says_so(opened: Opened) -> None:
    async with opened(reader.parse('"We agree," said Ann Lee.'), size=(160, 30)) as session:
        await session.press("K", "K")
        assert "No mixed quotations here." in session.screen


async def test_the_result_keys_go_through_the_listed_quotations_only(opened: Opened) -> None:
    async with opened(reader.parse(TALK), size=(120, 30)) as session:
        await go_to(session, "Two things")
        await session.press("V")
        assert "1/2 Bo Marsh" in session.rows[-1]
        await session.press("K")
        assert "1/1 Bo Marsh" in session.rows[-1]


async def test_if_the_language_has_no_attribution_the_pane_says_so(opened: Opened) -> None:
    text = "„Das ist nicht gut für uns alle hier“, sagte Anna Lee am Montag, und die anderen waren nicht in der Stadt."
    async with opened(reader.parse(text), size=(160, 30)) as session:
        shown = " ".join(row[125:].strip() for row in session.rows[2:6])
        assert shown.startswith("No attribution for this language; quotations are shown without speakers.")
        assert "direct   Das ist nicht gut" in session.screen
        assert UNKNOWN_LABEL not in session.screen
        await session.press("3", "g", "enter")
        assert voice(session) == NOBODY
    async with opened(reader.parse('"We agree," said Ann Lee.'), size=(120, 30)) as session:
        assert "No attribution" not in session.screen


async def test_a_click_on_the_pane_header_sorts(opened: Opened) -> None:
    async with opened(size=(160, 30)) as session:
        at = session.rows[1].index(Order.FIRST.value)
        await session.pilot.click(offset=(at, 1))
        await session.pilot.pause()
        assert session.article.voices.listing.order is Order.WORDS


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40), (200, 50)])
async def test_a_label_in_the_margin_tells_speakers_apart_without_colour(opened: Opened, size: tuple[int, int]) -> None:
    async with opened(reader.parse(TALK), size=size) as session:
        assert re.search(r'AL[┃ ] "One thing', session.screen)
        assert re.search(r'BM[┃ ] "Two things', session.screen)


async def test_a_label_stays_in_view_as_long_as_its_quotation(opened: Opened) -> None:
    words = " ".join(["and so it was for all of us"] * 40)
    text = f'"It goes on, {words}," said Ann Lee.\n\n' + "\n\n".join(["More words."] * 30)
    async with opened(reader.parse(text), size=(60, 12)) as session:
        assert "AL" in session.rows[3]
        await session.press("j", "j", "j", "j")
        assert "AL" in session.rows[1]
        assert "AL" not in session.rows[3]


async def test_what_is_less_sure_than_the_setting_is_hidden(opened: Opened) -> None:
    async with opened(size=(200, 40)) as session:
        assert len(session.article.voices.all_quotes) == 23
    async with opened(size=(200, 40), min_confidence=80) as session:
        assert len(session.article.voices.all_quotes) == 18


async def test_a_quotation_with_an_unsure_speaker_has_a_sign(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.ui.layout.attribution_view.UNSURE", 0.69)
    async with opened(size=(200, 60)) as session:
        assert sum("indirect ? " in row for row in session.rows) == 1

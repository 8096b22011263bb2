"""The speaker timeline: its bars, the current place, and clicks on it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reader
from reader.document import Span
from reader.ui.layout.speaker_timeline import LEVELS, Coverage, bars, column_of, columns_with, span_of_column
from reader.ui.panes.speaker_timeline import POSITION, TITLE
from tests.ui.conftest import Opened


@pytest.mark.parametrize(
    ("spans", "columns", "expected"),
    [
        ([], 4, "    "),
        ([(0, 100)], 4, "████"),
        ([(0, 25)], 4, "█   "),
        ([(25, 50)], 4, " █  "),
        ([(20, 30)], 4, "▂▂  "),
        ([(99, 100)], 4, "   ▁"),
        ([(0, 1), (50, 75)], 2, "▁▄"),
        ([(0, 50), (10, 20), (40, 60)], 4, "██▃ "),
        ([(0, 100)], 0, ""),
    ],
)
def test_the_height_of_a_bar_is_the_covered_share_of_its_part(
    spans: list[tuple[int, int]], columns: int, expected: str
) -> None:
    assert bars(Coverage(Span(a, b) for a, b in spans).shares(Span(0, 100), columns), 1.0) == expected


def test_bars_are_scaled_to_the_highest_share() -> None:
    shares = Coverage([Span(0, 5), Span(50, 60)]).shares(Span(0, 100), 4)
    assert bars(shares, max(shares)) == "▄ █ "


@given(
    st.lists(st.tuples(st.integers(0, 500), st.integers(1, 60)), max_size=8), st.integers(1, 40), st.integers(1, 500)
)
def test_every_part_with_a_span_has_a_bar(found: list[tuple[int, int]], columns: int, length: int) -> None:
    extent = Span(10, 10 + length)
    spans = sorted(Span(10 + a, 10 + a + b) for a, b in found if a + b <= length)
    drawn = bars(Coverage(spans).shares(extent, columns), 1.0)
    assert len(drawn) == columns
    ends = ((column_of(span.start, extent, columns), column_of(span.end - 1, extent, columns)) for span in spans)
    filled = {column for first, last in ends for column in range(first, last + 1)}
    assert {i for i, bar in enumerate(drawn) if bar != LEVELS[0]} == filled


@given(
    st.lists(st.tuples(st.integers(0, 90), st.integers(1, 30)).map(lambda at: Span(at[0], at[0] + at[1])), max_size=8),
    st.integers(0, 130),
)
def test_overlapping_spans_are_counted_once(spans: list[Span], offset: int) -> None:
    covered = {at for span in spans for at in range(span.start, span.end)}
    assert Coverage(sorted(spans)).before(offset) == sum(at < offset for at in covered)


@given(st.lists(st.integers(0, 99), max_size=8), st.integers(0, 30))
def test_columns_that_contain_an_offset_are_found(offsets: list[int], columns: int) -> None:
    extent = Span(0, 100)
    expected = {column_of(offset, extent, columns) for offset in offsets} if columns else set()
    assert columns_with(sorted(offsets), extent, columns) == expected


@given(st.integers(1, 60), st.integers(1, 300))
def test_an_offset_is_in_the_span_of_its_column(columns: int, length: int) -> None:
    extent = Span(5, 5 + length)
    for offset in range(extent.start, extent.end):
        part = span_of_column(column_of(offset, extent, columns), extent, columns)
        assert part.start <= offset < part.end


async def test_the_timeline_shows_every_speaker_and_the_current_place(opened: Opened) -> None:
    async with opened(size=(120, 40)) as session:
        top = next(i for i, row in enumerate(session.rows) if TITLE in row)
        rows = [row[:29] for row in session.rows[top + 1 : -1]]
        view = session.article.voices.view
        assert view is not None
        assert [row[1:3] for row in rows[:-1]] == view.labels
        assert all(set(row[12:]) & set(LEVELS[1:]) for row in rows[:-1])
        at = rows[-1].index(POSITION)
        await session.press("G")
        assert session.rows[-2].index(POSITION) > at


async def test_the_timeline_is_hidden_on_a_low_screen_or_without_speakers(opened: Opened) -> None:
    async with opened(size=(120, 14)) as session:
        assert TITLE not in session.screen
    async with opened(reader.parse("Nobody speaks."), size=(120, 40)) as session:
        assert TITLE not in session.screen


async def test_a_click_on_a_bar_goes_to_the_quotation_there(opened: Opened) -> None:
    async with opened(size=(120, 40)) as session:
        timeline = session.article.timeline
        top = next(i for i, row in enumerate(session.rows) if TITLE in row)
        row = next(row for row in session.rows[top:] if row.startswith(" MR"))
        column = next(i for i in range(12, 29) if row[i] in LEVELS[1:])
        y = session.rows.index(row)
        await session.pilot.click(offset=(column, y))
        await session.pilot.pause()
        current = session.article.reading.attribution.quotes[session.article.reading.current]
        assert current.speaker is not None
        assert current.speaker.name == "Mason Richey"
        first = timeline.size.width - timeline.timeline_layout.columns - 1
        assert current.span.overlaps(span_of_column(column - first, timeline.extent, timeline.timeline_layout.columns))


async def test_a_click_beside_the_bars_goes_to_that_part_of_the_text(opened: Opened) -> None:
    async with opened(size=(120, 40)) as session:
        timeline = session.article.timeline
        y = session.article.size.height - 2
        first = timeline.size.width - timeline.timeline_layout.columns - 1
        column = first + timeline.timeline_layout.columns // 2
        await session.pilot.click(offset=(column, y))
        await session.pilot.pause()
        part = span_of_column(column - first, timeline.extent, timeline.timeline_layout.columns)
        assert part.overlaps(session.article.text.span_in_view)
        assert session.rows[y][column] == POSITION


async def test_a_click_on_a_label_listens_to_its_speaker(opened: Opened) -> None:
    async with opened(size=(120, 40)) as session:
        y = next(i for i, row in enumerate(session.rows) if row.startswith(" JH"))
        await session.pilot.click(offset=(3, y))
        await session.pilot.pause()
        assert session.article.reading.voice == 1


async def test_the_speaker_that_is_listened_to_is_always_shown(opened: Opened) -> None:
    async with opened(size=(160, 18)) as session:
        top = next(i for i, row in enumerate(session.rows) if TITLE in row)
        assert "of 6" in session.rows[top]
        assert not any(row.startswith(" DT") for row in session.rows)
        trump = next(s.id for s in session.article.reading.attribution.speakers if s.name == "Donald Trump")
        session.article.features.listening.listen(trump)
        await session.pilot.pause()
        assert any(row.startswith(" DT") for row in session.rows)

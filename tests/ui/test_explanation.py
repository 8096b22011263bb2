"""The explanation panel: the words and the rule that name a speaker, and their highlights in the text."""

import pytest
from rich.cells import cell_len

import reader
from reader.document import Quote, QuoteKind, Span, Speaker
from reader.ui.layout.explanation import explanation_lines
from tests.ui.conftest import Opened, Session

TEXT = 'Ann Lee, a farmer from the valley, told reporters: "We agree."'
QUOTE = Quote(
    Span(52, 61), QuoteKind.DIRECT, "cue_before", 0.96, Speaker(0, "Ann Lee"), Span(0, 7), Span(35, 39), (Span(52, 61),)
)


def panel(session: Session) -> list[str]:
    """The rows of the explanation panel."""
    region = session.article.explanation.region
    return session.rows[region.y : region.bottom]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (
            90,
            [
                " Why Ann Lee?                                                            direct, 96% sure",
                " source  Ann Lee                              cue     told",
                " rule    Its verb leads in. (cue_before)",
            ],
        ),
        (
            40,
            [
                " Why Ann Lee?          direct, 96% sure",
                " source  Ann Lee     cue     told",
                " rule    Its verb leads in.",
            ],
        ),
        (
            30,
            [
                " Why Ann Le… direct, 96% sure",
                " source  Ann Lee",
                " cue     told",
                " rule    Its verb leads in.",
            ],
        ),
    ],
)
def test_the_panel_shows_source_cue_rule_and_confidence(width: int, expected: list[str]) -> None:
    lines = explanation_lines(reader.parse(TEXT), QUOTE, "Its verb leads in.", width)
    drawn = ["".join(part.text for part in line) for line in lines]
    assert [line.rstrip() for line in drawn] == expected
    assert all(cell_len(line) <= width for line in drawn)


def test_without_a_speaker_the_panel_says_so() -> None:
    quote = Quote(Span(52, 61), QuoteKind.DIRECT, "odd_rule", 0.2)
    drawn = "\n".join("".join(p.text for p in line) for line in explanation_lines(reader.parse(TEXT), quote, "", 90))
    assert "Why nobody?" in drawn
    assert "no words name who said it" in drawn
    assert "odd_rule" in drawn


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40), (250, 70)])
async def test_why(opened: Opened, size: tuple[int, int]) -> None:
    async with opened(size=size) as session:
        await session.press("}", "}", "w")
        current = session.article.reading.attribution.quotes[session.article.reading.current]
        assert current.speaker is not None
        assert f"Why {current.speaker.name}?" in panel(session)[0]
        assert f"{current.confidence:.0%} sure" in panel(session)[0]
        assert current.span.overlaps(session.article.text.span_in_view)
        await session.press("}")
        after = session.article.reading.attribution.quotes[session.article.reading.current]
        assert after is not current
        assert session.app.document.words(after.source or Span(0, 0)) in "\n".join(panel(session))
        await session.press("w")
        assert not session.article.explanation.display
        await session.press("w", "escape")
        assert not session.article.explanation.display


async def test_the_source_and_the_cue_are_highlighted_in_the_text(opened: Opened) -> None:
    async with opened(reader.parse(TEXT), size=(120, 24)) as session:
        pane = session.article.text

        def styles_of(words: str) -> set[str]:
            line = pane.lines.line_of(TEXT.index(words))
            drawn = pane.segments(line, pane.size.width)
            style = next(segment.style for segment in drawn if segment.text == words)
            styles = {name: pane.theme_styles.of(name) for name in ("source", "cue", "evidence")}
            return {name for name, of_name in styles.items() if style == of_name}

        await session.press("}")
        current = pane.current
        assert current is not None
        source, cue = (reader.parse(TEXT).words(span) for span in (current.source, current.cue) if span is not None)
        assert styles_of(cue) == {"evidence"}
        await session.press("w")
        assert styles_of(source) == {"source"}
        assert styles_of(cue) == {"cue"}


async def test_without_a_quotation_the_panel_says_what_to_do(opened: Opened) -> None:
    async with opened(reader.parse("Nobody speaks."), size=(120, 24)) as session:
        await session.press("w")
        assert "No quotation is in view" in panel(session)[0]

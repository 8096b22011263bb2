"""Inline styles: those of a stretch, among many."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from reader.document import Block, BlockKind, Span, Style, StyleKind
from reader.ui.layout.inline import InlineStyles

PAIRS = st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)), max_size=12)


def block_of(pairs: list[tuple[int, int]]) -> Block:
    """A block with styles that begin at some offsets and have some lengths."""
    styles = (Style(StyleKind.EMPHASIS, Span(start, start + length)) for start, length in sorted(pairs))
    return Block(BlockKind.PARAGRAPH, Span(0, 80), 1, styles=tuple(styles))


@given(PAIRS, st.integers(0, 80), st.integers(1, 30))
def test_the_styles_of_a_stretch_are_those_that_share_a_character_with_it(
    pairs: list[tuple[int, int]], start: int, length: int
) -> None:
    block, stretch = block_of(pairs), Span(start, start + length)
    found = list(InlineStyles().near(block, stretch.start, stretch.end))
    assert found == [style for style in block.styles if style.span.overlaps(stretch)]


class Counted(tuple[Style, ...]):
    """Styles that know how many of them were looked at."""

    looked_at = 0

    def __iter__(self) -> Iterator[Style]:
        Counted.looked_at += len(self)
        return super().__iter__()

    def __getitem__(self, index):  # type: ignore[no-untyped-def]  # that of a tuple has overloads
        Counted.looked_at += 1
        return super().__getitem__(index)


def test_of_a_block_with_many_styles_few_are_looked_at_for_a_line() -> None:
    styles, inline = Counted(block_of([(2 * i, 1) for i in range(10_000)]).styles), InlineStyles()
    block = Block(BlockKind.PARAGRAPH, Span(0, 20_000), 1, styles=styles)
    assert len(list(inline.near(block, 0, 70))) == 35
    Counted.looked_at = 0
    assert len(list(inline.near(block, 19_000, 19_070))) == 35
    assert 35 <= Counted.looked_at < 200

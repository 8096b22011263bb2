"""Inline styles: finding the ones that overlap a span, among many."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from reader.document import Block, BlockKind, Span, Style, StyleKind
from reader.ui.layout.inline import InlineStyles

PAIRS = st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)), max_size=12)


def block_of(pairs: list[tuple[int, int]]) -> Block:
    """A block with styles of the given offsets and lengths."""
    styles = (Style(StyleKind.EMPHASIS, Span(start, start + length)) for start, length in sorted(pairs))
    return Block(BlockKind.PARAGRAPH, Span(0, 80), 1, styles=tuple(styles))


@given(PAIRS, st.integers(0, 80), st.integers(1, 30))
def test_the_styles_near_a_span_are_those_that_overlap_it(
    pairs: list[tuple[int, int]], start: int, length: int
) -> None:
    block, span = block_of(pairs), Span(start, start + length)
    found = list(InlineStyles().near(block, span.start, span.end))
    assert found == [style for style in block.styles if style.span.overlaps(span)]


class CountedStyles(tuple[Style, ...]):
    """Styles that count how many of them are read."""

    reads = 0

    def __iter__(self) -> Iterator[Style]:
        CountedStyles.reads += len(self)
        return super().__iter__()

    def __getitem__(self, index):  # type: ignore[no-untyped-def]  # the method of a tuple has overloads
        CountedStyles.reads += 1
        return super().__getitem__(index)


def test_for_a_line_only_a_few_of_many_styles_are_read() -> None:
    styles, inline = CountedStyles(block_of([(2 * i, 1) for i in range(10_000)]).styles), InlineStyles()
    block = Block(BlockKind.PARAGRAPH, Span(0, 20_000), 1, styles=styles)
    assert len(list(inline.near(block, 0, 70))) == 35
    CountedStyles.reads = 0
    assert len(list(inline.near(block, 19_000, 19_070))) == 35
    assert 35 <= CountedStyles.reads < 200

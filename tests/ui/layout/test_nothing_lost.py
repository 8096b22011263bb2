"""Nothing of the author's is lost on the screen: every character that is not blank is drawn, in order."""

from hypothesis import given
from hypothesis import strategies as st

import reader
from reader.document import BlockKind, Document
from reader.ui.layout.blocks import PREFORMATTED, is_drawn, text_width
from reader.ui.layout.text import lay_out_text
from reader.ui.layout.text_runs import INVISIBLE
from reader.ui.layout.typography import Typography
from tests.ui.texts import PIECES

SIGNS = st.sampled_from(
    ["?", "!", "...", "{", "}", "# ", "## One", "===", "> ", "- ", "1. ", "  ", "\n\n", "|", "—", "* "]
)
LINES = st.lists(PIECES | SIGNS | st.text(max_size=12), max_size=6).map(" ".join)
TEXTS = st.lists(LINES, max_size=12).map("\n".join)
LEFTOVERS = {BlockKind.IMAGE, BlockKind.BOILERPLATE, BlockKind.RULE}
"""The kinds of blocks that are drawn otherwise or not at all: images with a caption, bars of tables, breaks."""


def expected(document: Document) -> str:
    """The characters that are to be drawn: all but blank and invisible ones, and what is left of images and tables."""
    parts = []
    for index, block in enumerate(document.blocks):
        words = block.span.of(document.text)
        if block.kind in LEFTOVERS and (block.kind is BlockKind.RULE or not is_drawn(document, index)):
            assert block.kind is not BlockKind.BOILERPLATE or "|" in words
            continue
        parts.append(words)
    return squeezed("".join(parts))


def squeezed(words: str) -> str:
    return "".join(char for char in words if char not in INVISIBLE and not char.isspace())


def drawn(document: Document, width: int, typography: Typography) -> str:
    layout = lay_out_text(document, width, typography)
    runs = [run for line in range(len(layout)) for run in layout.runs(line) if not run.added]
    return squeezed("".join(document.text[run.start : run.end] for run in runs))


@given(TEXTS, st.integers(1, 100), st.sampled_from(["plain", "markdown"]), st.booleans(), st.booleans())
def test_every_character_is_drawn_in_order(
    text: str, width: int, source_format: str, justify: bool, wraps: bool
) -> None:
    document = reader.parse(text, source_format)
    language = "en_US" if justify else ""
    assert drawn(document, width, Typography(justify, language, wraps=wraps)) == expected(document)


@given(TEXTS, st.integers(1, 100), st.sampled_from(["plain", "markdown"]))
def test_a_line_that_is_too_wide_is_scrolled_sideways_or_cut(text: str, width: int, source_format: str) -> None:
    document = reader.parse(text, source_format)
    layout = lay_out_text(document, width)
    for line in range(len(layout)):
        cells = sum(run.cells(document.text) for run in layout.runs(line) if run.style_name != "prefix")
        block = layout.block_of(line)
        if block is not None and block.kind in PREFORMATTED:
            room = text_width(block, width)
            assert cells <= max(room, layout.sideways(line), 2)


@given(TEXTS)
def test_every_character_of_plain_text_belongs_to_a_block(text: str) -> None:
    document = reader.parse(text)
    covered = "".join(block.span.of(document.text) for block in document.blocks)
    assert "".join(covered.split()) == "".join(document.text.split())

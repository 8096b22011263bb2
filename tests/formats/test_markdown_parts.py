"""Long Markdown is read in parts, and the parts change nothing."""

from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reader
from reader.formats.markdown import parts

BLOCKS = st.sampled_from(
    [
        "# Head",
        "Under\n===",
        "Words *and* more",
        "- one\n- two\n\n- three",
        "1. one\n   - deep\n\n     more",
        "> said\n> > so",
        "```py\nx = 1\n\n# no head\n```",
        "    code\n\n    more",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "* * *",
        "<div>\n\nwords\n\n</div>",
        "- [ ] to do",
        "![](a.png)\n*The wall*",
        "> [!NOTE]\n> Mind it.",
        "a \\* b \\_ c",
        "see [map][m]",
        "[m]: map.html",
    ]
)


@given(st.lists(BLOCKS, min_size=1, max_size=12), st.sampled_from([1, 2, 7]))
def test_parts_change_nothing(blocks: list[str], most: int) -> None:
    text = "\n\n".join(blocks)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts, "PART", 10**9)
        whole = reader.parse(text, "markdown")
        patch.setattr(parts, "PART", most)
        assert reader.parse(text, "markdown") == whole


@pytest.mark.parametrize(("part", "times"), [("# a\n", 3), ("a\n\n", 3), ("- a\n", 4), ("1. a\n", 4), ("> - a\n", 5)])
def test_tokens_are_freed_as_the_text_is_read_or_small(part: str, times: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "PART", 200)
    reader.parse("# a\n\nb", "markdown")
    tracemalloc.start()
    document = reader.parse(part * 1_000, "markdown")
    kept, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(document.blocks) == 1_000
    assert most < times * kept

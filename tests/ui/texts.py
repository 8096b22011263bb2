"""Texts with all kinds of characters, for property tests of what is drawn."""

from hypothesis import strategies as st

WIDTHS = st.integers(1, 90)
PIECES = st.sampled_from(
    [
        "word",
        "a—b—“c”",
        "“quoted”",
        "it’s",
        "—",
        "日本語",
        "「引用」。",
        "ニュース",
        "한국",
        "negotiations",
        "e\u0301",
        "👩\u200d👩\u200d👧",
        "\x1b[31m",
        "\u202e",
        "\t",
        "a" * 30,
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=12), max_size=20).map(" ".join) | st.text(max_size=80)

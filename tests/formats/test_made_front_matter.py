"""Front matter that is made at random, of all that YAML and TOML have: it is read, or it is text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import reader

SCALARS = st.sampled_from(
    [
        *(
            "Harbour",
            "2024-02-30",
            "2024-1-2",
            "12:30:45",
            "yes",
            "1_000",
            "0o17",
            "0b1",
            "1.5",
            "1e999",
            "-.inf",
            ".nan",
        ),
        *(
            "0x" + "f" * 5_000,
            "9" * 5_000,
            "~",
            "null",
            "nan",
            "inf",
            "true",
            "1979-05-27T07:32:00Z",
            "é",
            "😀",
            "\ufeff",
        ),
        *("!!bool x", '!!int ""', "!!timestamp foo", "!!python/name:os.system", "!", "!!", "!<tag:a>", "%YAML 9.9"),
        *("&a b", "*a", "&", "*", "@a", "%a", "`a`", "#", "- a", "? a", ": a", "<<", "\t", "---", "...", "|", ">"),
        *("''", '"', '"\\ud800"', '"\\x00"', '"\\U00110000"', "'", '"""', "'''", "|\n  two\n  lines"),
        *("[a, b]", "{a: b}", "{a = 1}", "[1, [2]]", "[", "]", "{", "}"),
    ]
)
KEYS = st.sampled_from(
    ["title", "author", "authors", "date", "byline", "TITLE", "<<", "? [a]", "!!str title", "&a title", "1", "", "a.b"]
)
LINES = st.one_of(
    st.builds("{}: {}".format, KEYS, SCALARS),
    st.builds("{} = {}".format, KEYS, SCALARS),
    st.builds("{}: &b [{}, *b, {}]".format, KEYS, SCALARS, SCALARS),
    st.builds("{}:\n  - name: {}\n  - {}".format, KEYS, SCALARS, SCALARS),
    st.builds("[{}]\n{} = {}".format, KEYS, KEYS, SCALARS),
    SCALARS,
)


@given(st.sampled_from(["---", "+++"]), st.lists(LINES, max_size=8), st.sampled_from(["\n", "\n\n", "\r\n", "\n  "]))
def test_made_front_matter_is_read_or_is_text(fence: str, lines: list[str], joint: str) -> None:
    document = reader.parse(f"{fence}\n{joint.join(lines)}\n{fence}\n\nThe words below it.\n", "markdown")
    assert document.text.endswith("The words below it.")
    for value in (document.title, document.byline, document.date):
        assert isinstance(value, str)
        assert "\n" not in value
        assert value.encode().decode() == value

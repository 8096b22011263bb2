"""Harmless text: the characters that a terminal would obey, and what is shown in their place."""

from __future__ import annotations

from functools import cache

KEPT = frozenset({0x09, 0x0A})
"""Tab and line feed, the control characters that a text may have."""
HIDDEN = (
    range(0x80, 0xA0),  # C1: control sequences of one code point each
    range(0x61C, 0x61D),  # the Arabic letter mark
    range(0x200E, 0x2010),  # left-to-right and right-to-left marks
    range(0x2028, 0x202F),  # line and paragraph separators; bidirectional embeddings and overrides
    range(0x2066, 0x206A),  # bidirectional isolates
    range(0xD800, 0xE000),  # surrogates, which no encoding takes; file names that are not UTF-8 have them
    range(0xFEFF, 0xFF00),  # the byte order mark
    range(0xE0000, 0xE0080),  # tags, which spell out words that nobody sees
)
"""Code points that are shown as U+FFFD."""


@cache
def unsafe() -> dict[int, str]:
    """The code points that must not reach a terminal, each with the character that is shown in its place.

    Control characters of C0 and DEL become their control pictures (U+2400 to U+2421). All others become U+FFFD:
    control characters of C1, the marks and overrides of the bidirectional algorithm ("Trojan source",
    CVE-2021-42574), surrogates, and tag characters. Tab and line feed are safe.
    """
    table = {code: chr(0x2400 + code) for code in range(0x20) if code not in KEPT}
    table[0x7F] = "\u2421"
    for codes in HIDDEN:
        table.update(dict.fromkeys(codes, "\ufffd"))
    return table


def visible(text: str) -> str:
    """`text` with a harmless character in place of each harmful one; its length, and so every offset, stays the same.

    >>> visible("\\x1b]0;title\\x07")
    '␛]0;title␇'
    """
    return text if text.isprintable() else text.translate(unsafe())

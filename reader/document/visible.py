"""What may be shown: a text from outside with nothing in it that a terminal would obey."""

from __future__ import annotations

from functools import cache


@cache
def unsafe() -> dict[int, str]:
    """The code points that must not reach a terminal, each with the one that is shown in its place.

    Control characters of C0 and DEL become their control pictures (U+2400 on), those of C1, the marks and overrides
    of the bidirectional algorithm (the "Trojan source" attack, CVE-2021-42574) and the tag characters become U+FFFD.
    Line feed and tab stay.
    """
    table = {code: chr(0x2400 + code) for code in range(0x20) if code not in (0x09, 0x0A)}
    table[0x7F] = "\u2421"
    hidden = [range(0x80, 0xA0), range(0x200E, 0x2010), range(0x2028, 0x202F), range(0x2066, 0x206A), [0x061C, 0xFEFF]]
    for codes in (*hidden, range(0xD800, 0xE000), range(0xE0000, 0xE0080)):
        table.update(dict.fromkeys(codes, "\ufffd"))
    return table


def visible(text: str) -> str:
    """`text` with a harmless character in place of each harmful one; the length, and so every offset, is the same."""
    if text.isascii() and text.isprintable():
        return text
    return text.translate(unsafe())

"""Guesses the encoding of a text from before Unicode."""

from __future__ import annotations

import re

FOREIGN_RUN = re.compile(rb"[\x80-\xff]{2,}")
"""Bytes that are not ASCII, next to each other: a word in another script than the Latin one."""
MIN_RUN_SHARE = 0.5
"""The smallest share of such bytes, among those that are not ASCII, in a text in another script."""
MIN_FOREIGN = 9
"""The fewest bytes that are not ASCII by which another script is told."""
LATIN = {
    "cp1252": "àáâãäåæçèéêëìíîïñòóôõöøùúûüßœ",
    "mac_roman": "àáâãäåæçèéêëìíîïñòóôõöøùúûüßœ",
    "cp1254": "âçğıİîöşüû",
    "cp1250": "áâäąăćčçďéęěëíîłńňóôöőŕřśšşťţúůüűýźžżß",
    "iso8859_2": "áâäąăćčçďéęěëíîłńňóôöőŕřśšşťţúůüűýźžżß",
}
"""Encodings of Latin letters, and the letters with marks that are common in the languages written in each.

Earlier ones are taken first.
"""
COMMON_SIGNS = frozenset("“”‘’„‚«»–—…•·§°©®™€£¡¿ªº\u00a0")
"""Other characters that are common in all of them."""
JAPANESE = ("euc_jp", "cp932")
HIRAGANA = re.compile(r"[ぁ-ん]")
MIN_HIRAGANA = 0.2
"""The smallest share of hiragana among the characters of a Japanese text that are not ASCII."""
OTHER_SCRIPTS = (
    *("koi8_r", "koi8_u", "cp1251", "iso8859_5", "cp866", "mac_cyrillic"),
    *("cp932", "euc_jp", "gb18030", "big5", "cp949"),
    *("cp1253", "iso8859_7", "cp1255", "cp1256", "cp874"),
)
"""Encodings of other scripts."""


def guessed_encoding(sample: bytes) -> str:
    """The likely encoding of a sample that is not valid UTF-8.

    In most languages with Latin letters, those with marks are rare and seldom next to each other; if so, the letters
    decide. Otherwise charset-normalizer does. It is imported on first use, for that takes time.
    """
    foreign = sum(byte > 0x7F for byte in sample)
    in_runs = sum(map(len, FOREIGN_RUN.findall(sample)))
    if foreign >= MIN_FOREIGN and in_runs >= MIN_RUN_SHARE * foreign:
        japanese = next(
            (encoding for encoding in JAPANESE if is_japanese(sample.decode(encoding, errors="replace"))), None
        )
        if japanese is not None:
            return japanese
        from charset_normalizer import from_bytes

        best = from_bytes(sample, cp_isolation=[*OTHER_SCRIPTS, *LATIN]).best()
        if best is not None and best.encoding in OTHER_SCRIPTS:
            return best.encoding
    return max(LATIN, key=lambda encoding: common_characters(sample, encoding))


def is_japanese(text: str) -> bool:
    """Whether a text has as much hiragana as Japanese texts have; chance does not make so much of it."""
    foreign = sum(char > "\x7f" for char in text)
    return len(HIRAGANA.findall(text)) > MIN_HIRAGANA * foreign and text.count("\ufffd") <= 1


def common_characters(sample: bytes, encoding: str) -> int:
    """How many characters of a sample are not ASCII and common in the languages of an encoding of Latin letters."""
    common = COMMON_SIGNS.union(LATIN[encoding], LATIN[encoding].upper())
    return sum(char in common for char in sample.decode(encoding, errors="replace") if char > "\x7f")

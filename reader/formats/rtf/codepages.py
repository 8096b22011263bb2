"""The encodings of Rich Text: those of its fonts, and that of the whole file."""

from __future__ import annotations

import codecs

OF_CHARSETS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "gb18030",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
"""The encodings of the character sets that fonts name."""
OF_WORDS = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
"""The encodings that a file names by a word."""
OTHERS = {65001: "utf-8", 10000: "mac_roman", 936: "gb18030", 950: "big5"}
"""The encodings of code pages that Python knows by other names."""
USUAL = "cp1252"


def of_code_page(number: int | None) -> str:
    """The encoding of a code page; the usual one if there is none of that number."""
    name = OTHERS.get(number or 0, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return USUAL

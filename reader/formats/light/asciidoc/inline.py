"""Inline markup of AsciiDoc."""

from __future__ import annotations

import re

from reader.document import StyleKind
from reader.formats.light.inline import Found, InlineRule, styled
from reader.formats.writer import StyledText

ATTRIBUTE = re.compile(r"(?<!\\)\{(?P<name>[\w][\w-]*)\}")
KNOWN = {
    "nbsp": "\u00a0",
    "empty": "",
    "blank": "",
    "sp": " ",
    "zwsp": "\u200b",
    "plus": "+",
    "asterisk": "*",
    "backtick": "`",
    "caret": "^",
    "tilde": "~",
    "startsb": "[",
    "endsb": "]",
    "vbar": "|",
    "amp": "&",
    "lt": "<",
    "gt": ">",
    "deg": "°",
    "apos": "'",
    "quot": '"',
    "lsquo": "‘",
    "rsquo": "’",
    "ldquo": "“",
    "rdquo": "”",
    "cpp": "C++",
    "pp": "++",
    "brvbar": "¦",
    "wj": "\u2060",
    "zwnj": "\u200c",
    "two-colons": "::",
    "two-semicolons": ";;",
    "backslash": "\\",
}
"""Attributes that stand for characters."""
LINK_OPTIONS = re.compile(r",\s*\w+=|\^$|,$")
"""What can follow the words of a link."""
MAX_ROUNDS = 4
"""How often attributes within attributes are replaced."""
MAX_GROWTH = 2_000
"""The most code points by which attributes may lengthen a text."""


def constrained(sign: str, kind: StyleKind | None, *, is_nested: bool = True) -> InlineRule:
    """Words between two signs that are not within a word."""
    escaped = re.escape(sign)
    inner = rf"[^\s{escaped}]|[^\s{escaped}][^\0]{{0,900}}?\S"
    return InlineRule(
        re.compile(rf"(?<![\w;:}}{escaped}\\])(?:\[[^\]\n]{{0,300}}\])?{escaped}({inner}){escaped}(?![\w{escaped}])"),
        kind,
        is_nested,
    )


def unconstrained(sign: str, kind: StyleKind | None, *, is_nested: bool = True) -> InlineRule:
    """Words between two double signs, anywhere."""
    escaped = re.escape(sign) * 2
    return InlineRule(re.compile(rf"(?:\[[^\]\n]{{0,300}}\])?{escaped}([^\0]{{1,900}}?){escaped}"), kind, is_nested)


def link_words(match: re.Match[str]) -> Found:
    """The words and the address of a link; without words, the address is shown."""
    target = match["target"] or match["address"]
    words = (match["words"] or "").strip()
    words = words[1:].split('"')[0] if words.startswith('"') else LINK_OPTIONS.split(words)[0]
    return words or target.removeprefix("mailto:"), target


def reference_words(match: re.Match[str]) -> Found:
    """The words of a reference within the text; without words, its name."""
    return (match["words"] or match["target"].lstrip("#").split("#")[-1].lstrip("_") or match["target"]).strip(), ""


def alternative(match: re.Match[str]) -> Found:
    """The description of a picture, which is the first of its attributes."""
    return match["words"].split(",")[0].strip('"'), match["target"]


RULES = (
    InlineRule(re.compile(r"\\(?=[*_`+#^~{\[<:]|\w+:)")),
    InlineRule(re.compile(r"\+\+\+([^\0]{1,900}?)\+\+\+")),
    InlineRule(re.compile(r"pass:[a-z,]*+\[([^\]]{0,900})\]")),
    InlineRule(re.compile(r"\(\(\(.{0,900}?\)\)\)"), words=lambda _: ("", "")),
    InlineRule(re.compile(r"\(\(([^()]{1,900})\)\)")),
    InlineRule(re.compile(r"\"`(\S[^\0]{0,900}?)`\""), words=lambda match: (f"“{match[1]}”", "")),
    InlineRule(re.compile(r"'`(\S[^\0]{0,900}?)`'"), words=lambda match: (f"‘{match[1]}’", "")),
    InlineRule(re.compile(r"``(\w[^`']{0,300}?)''"), words=lambda match: (f"“{match[1]}”", "")),
    InlineRule(re.compile(r"`\+([^`]{1,900})\+`"), StyleKind.CODE),
    unconstrained("`", StyleKind.CODE, is_nested=False),
    constrained("`", StyleKind.CODE, is_nested=False),
    InlineRule(
        re.compile(
            r"\[\[[\w:.-]{1,300}(?:,[^\]]{0,900})?\]\]|(?:anchor:[\w:.-]{1,300}|icon:[\w-]{1,99})\[[^\]]{0,900}\]"
        ),
        words=lambda _: ("", ""),
    ),
    InlineRule(re.compile(r"<<(?P<target>[^,>]{1,300})(?:, *+(?P<words>[^>]{0,900}))?>>"), words=reference_words),
    InlineRule(re.compile(r"xref:(?P<target>[^\[\s]{1,900})\[(?P<words>[^\]]{0,900})\]"), words=reference_words),
    InlineRule(
        re.compile(r"image:(?P<target>[^:\[\s][^\[\s]{0,900})\[(?P<words>[^\]]{0,900})\]"),
        StyleKind.IMAGE,
        words=alternative,
    ),
    InlineRule(
        re.compile(
            r"(?:link:(?:\+\+)?(?P<target>[^\[\s]{1,900}?)(?:\+\+)?|(?<![\w\"'])(?P<address>(?:https?|ftp|irc|mailto):[^\[\s<>]{1,900}))"
            r"\[(?P<words>(?:[^\]\\]|\\.){0,900})\]"
        ),
        StyleKind.LINK,
        words=link_words,
    ),
    InlineRule(
        re.compile(r"footnote(?:ref)?:[\w-]{0,99}\[([^\]]{0,1500})\]"),
        words=lambda match: (f" ({match[1]})" if match[1] else "", ""),
    ),
    InlineRule(re.compile(r"(?:kbd|btn):\[([^\]]{0,900})\]"), StyleKind.CODE),
    InlineRule(
        re.compile(r"menu:([^\[]{1,300})\[([^\]]{0,900})\]"),
        words=lambda match: (" › ".join(filter(None, [match[1], *map(str.strip, match[2].split(">"))])), ""),
    ),
    InlineRule(re.compile(r"(?:stem|latexmath|asciimath):\[([^\]]{0,900})\]")),
    unconstrained("*", StyleKind.STRONG),
    constrained("*", StyleKind.STRONG),
    unconstrained("_", StyleKind.EMPHASIS),
    constrained("_", StyleKind.EMPHASIS),
    unconstrained("#", None),
    constrained("#", None),
    unconstrained("+", None, is_nested=False),
    constrained("+", None, is_nested=False),
)


class AsciiDocInline:
    """Reads inline markup, with the attributes of a text."""

    def __init__(self) -> None:
        self.attributes: dict[str, str] = {}

    def filled(self, source: str) -> str:
        """A source with the values of its attributes; unknown ones are left as they are."""
        limit = len(source) + MAX_GROWTH
        for _ in range(MAX_ROUNDS):
            if "{" not in source:
                break
            filled = ATTRIBUTE.sub(self.value_of, source)
            if filled == source or len(filled) > limit:
                break
            source = filled
        return source

    def value_of(self, match: re.Match[str]) -> str:
        """The value of an attribute."""
        name = match["name"].lower()
        return self.attributes.get(name, KNOWN.get(name, match[0]))

    def __call__(self, source: str) -> StyledText:
        """The text of a source and its styles."""
        return styled(self.filled(source), RULES)

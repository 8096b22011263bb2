"""Inline markup of Org."""

from __future__ import annotations

import re

from reader.document import StyleKind
from reader.formats.light.inline import Found, InlineRule, styled
from reader.formats.writer import StyledText

BEFORE, AFTER = r"(?<![^\s\-({'\"])", r"(?![^\s\-.,;:!?'\")}\\\[])"
"""What can be beside emphasis."""


def emphasis(sign: str, kind: StyleKind | None, *, is_nested: bool = True) -> InlineRule:
    """Words between two signs."""
    inner = rf"[^\s{sign}]|[^\s{sign}](?:[^{sign}\0]|(?<=\w){sign}(?=\w)){{0,900}}[^\s{sign}]"
    return InlineRule(re.compile(rf"{BEFORE}{sign}({inner}){sign}{AFTER}"), kind, is_nested)


def link_words(match: re.Match[str]) -> Found:
    """The words and the address of a link; without words, the address is shown."""
    target = match["target"]
    return match["words"] or re.sub(r"^(?:file:|\*|#)", "", target), target


def macro_words(match: re.Match[str]) -> Found:
    """The argument of a macro; the name of one without arguments is left as it is."""
    return match["words"] or match[0], ""


RULES = (
    InlineRule(
        re.compile(r"\[\[(?P<target>[^][]{1,900})\](?:\[(?P<words>(?:[^][]|\[[^][]{0,300}\]){1,900})\])?\]"),
        StyleKind.LINK,
        words=link_words,
    ),
    InlineRule(re.compile(r"\[(fn:[\w-]{1,99})\]"), words=lambda match: (f"[{match[1][3:]}]", "")),
    InlineRule(re.compile(r"\[fn:[\w-]{0,99}:([^][]{0,1500})\]"), words=lambda match: (f" ({match[1].strip()})", "")),
    InlineRule(re.compile(r"\{\{\{[\w-]{1,99}(?:\((?P<words>.{0,900}?)\))?\}\}\}"), words=macro_words),
    InlineRule(re.compile(r"<<<?([^<>\n]{1,900})>>>?")),
    InlineRule(re.compile(r"@@[\w-]{1,99}:[^@]{0,900}@@"), words=lambda _: ("", "")),
    emphasis("=", StyleKind.CODE, is_nested=False),
    emphasis("~", StyleKind.CODE, is_nested=False),
    emphasis(r"\*", StyleKind.STRONG),
    emphasis("/", StyleKind.EMPHASIS),
    emphasis("_", StyleKind.EMPHASIS),
    emphasis(r"\+", StyleKind.STRIKE),
)


def org_inline(source: str) -> StyledText:
    """The text of a source and its styles."""
    return styled(source, RULES)

"""Inline markup of reStructuredText."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial

from reader.document import StyleKind
from reader.formats.light.inline import Found, InlineRule, styled
from reader.formats.writer import StyledText

BEFORE, AFTER = r"(?<![^\s'\"(\[{<\-/:‘“’«¡¿])", r"(?![^\s'\")\]}>\-/:.,;!?\\’”»])"
"""What can be beside inline markup."""
CODE_ROLES = frozenset(
    {
        *("class", "func", "meth", "mod", "attr", "obj", "data", "exc", "const", "type", "macro", "var", "member"),
        *(
            "code",
            "command",
            "envvar",
            "file",
            "kbd",
            "makevar",
            "option",
            "program",
            "samp",
            "token",
            "any",
            "literal",
        ),
        *("function", "method", "module", "setting", "confval", "domain"),
    }
)
"""The roles whose words are names in code; the last part of the name of a role counts."""
TARGET = re.compile(r"(?P<words>.*?)(?<!\s)\s*+<(?P<target>[^<>]+)>", re.DOTALL)
"""Words with the target of a link after them."""
MATH_ROLES = frozenset({"math"})


def role_words(match: re.Match[str]) -> Found:
    """The words of a role: its title, or the name that it refers to."""
    found = TARGET.fullmatch(match["words"])
    words = found["words"] if found is not None else match["words"]
    if words.startswith("~"):
        words = words.rsplit(".", 1)[-1].lstrip("~")
    return unescaped(words.lstrip("!")), ""


def link_words(match: re.Match[str], targets: Mapping[str, str]) -> Found:
    """The words and the address of a link in quotes."""
    found = TARGET.fullmatch(match[1])
    if found is None:
        return unescaped(match[1]), targets.get(reference(match[1]), "")
    target = found["target"]
    return unescaped(found["words"] or target), targets.get(reference(target.rstrip("_")), target)


def name_words(match: re.Match[str], targets: Mapping[str, str]) -> Found:
    """The word and the address of a link that is one word; the word as it is if it has no address."""
    target = targets.get(reference(match[1]))
    return (match[1], target) if target is not None else (match[0], "")


def substituted(match: re.Match[str], words: Mapping[str, str]) -> Found:
    """The words that a substitution stands for."""
    return words.get(match[1], match[0] if words.get(match[1]) is None else ""), ""


def reference(name: str) -> str:
    """The name of a target, however it is written."""
    return " ".join(name.lower().split())


def unescaped(words: str) -> str:
    """Words without backslashes."""
    return re.sub(r"\\(\s?)(.?)", lambda found: "" if found[1] else found[2], words)


class RstInline:
    """Reads inline markup, with the targets and substitutions of a text."""

    def __init__(self) -> None:
        self.targets: dict[str, str] = {}
        self.substitutions: dict[str, str] = {}
        link = partial(link_words, targets=self.targets)
        self.rules = (
            InlineRule(re.compile(r"\\(?:\s|(\S))")),
            InlineRule(re.compile(rf"{BEFORE}``(\S|\S[^\0]{{0,900}}?\S)``{AFTER}"), StyleKind.CODE),
            InlineRule(
                re.compile(
                    rf"{BEFORE}:(?:[\w.+-]{{1,60}}:){{0,4}}(?:{'|'.join(sorted(CODE_ROLES))}):`(?P<words>[^`]{{1,900}})`"
                ),
                StyleKind.CODE,
                words=role_words,
            ),
            InlineRule(re.compile(rf"{BEFORE}:math:`([^`]{{1,900}})`")),
            InlineRule(
                re.compile(rf"{BEFORE}:(?:[\w.+-]{{1,60}}:){{1,5}}`(?P<words>[^`]{{1,900}})`"), words=role_words
            ),
            InlineRule(
                re.compile(rf"{BEFORE}`([^`\s](?:[^`]{{0,900}}[^`\s])?)`__?{AFTER}"), StyleKind.LINK, words=link
            ),
            InlineRule(re.compile(rf"{BEFORE}`([^`\s](?:[^`]{{0,900}}[^`\s])?)`{AFTER}"), StyleKind.EMPHASIS),
            InlineRule(re.compile(rf"{BEFORE}\*\*(\S|\S[^\0]{{0,900}}?[^\s\\])\*\*{AFTER}"), StyleKind.STRONG),
            InlineRule(re.compile(rf"{BEFORE}\*([^\s*]|[^\s*][^\0]{{0,900}}?[^\s\\*])\*{AFTER}"), StyleKind.EMPHASIS),
            InlineRule(re.compile(rf"{BEFORE}(\[(?:#?[\w.-]{{0,99}}|\*)\])_{AFTER}")),
            InlineRule(
                re.compile(rf"{BEFORE}\|([^\s|](?:[^|]{{0,300}}[^\s|])?)\|(?:__?)?{AFTER}"),
                words=partial(substituted, words=self.substitutions),
            ),
            InlineRule(
                re.compile(rf"{BEFORE}(?=\w)([\w.+-]{{0,99}}[^\W_])__?{AFTER}"),
                StyleKind.LINK,
                words=partial(name_words, targets=self.targets),
            ),
        )

    def __call__(self, source: str) -> StyledText:
        """The text of a source and its styles."""
        words = styled(source, self.rules)
        words.styles = [style for style in words.styles if style.kind is not StyleKind.LINK or style.target]
        return words

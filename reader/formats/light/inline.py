"""Inline markup: an ordered table of expressions, each with the words and the style that it stands for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from reader.document import Span, Style, StyleKind
from reader.formats.writer import StyledText

MAX_NESTING = 8
"""How deep inline markup can be nested."""
Found: TypeAlias = tuple[str, str]
"""The words of inline markup, and the address of a link or an image."""


@dataclass(frozen=True, slots=True)
class InlineRule:
    """A kind of inline markup."""

    pattern: re.Pattern[str]
    """What it looks like. By default its first group that matched is its words."""
    kind: StyleKind | None = None
    """The style of its words."""
    is_nested: bool = False
    """Whether its words have markup as well."""
    words: Callable[[re.Match[str]], Found] | None = None
    """Its words and address, where they are not simply a group."""

    def found(self, match: re.Match[str]) -> Found:
        """The words and address of an occurrence."""
        if self.words is not None:
            return self.words(match)
        return next((group for group in match.groups() if group is not None), ""), ""


def styled(source: str, rules: Sequence[InlineRule], nesting: int = 0) -> StyledText:
    """The text of a source without its markup, and its styles. Of rules that match at one place, the first applies."""
    parts: list[str] = []
    styles: list[Style] = []
    written = at = 0
    pending = {rule: match for rule in rules if (match := rule.pattern.search(source)) is not None}
    while pending:
        rule = min(pending, key=lambda rule: pending[rule].start())
        match = pending[rule]
        words, target = rule.found(match)
        inner = styled(words, rules, nesting + 1) if rule.is_nested and nesting < MAX_NESTING else StyledText(words)
        before = source[at : match.start()]
        parts += (before, inner.text)
        start = written + len(before)
        written = start + len(inner.text)
        if rule.kind is not None and inner.text:
            styles.append(Style(rule.kind, Span(start, written), target))
        styles += (Style(s.kind, Span(s.span.start + start, s.span.end + start), s.target) for s in inner.styles)
        at = max(match.end(), at + 1)
        for late in [rule for rule, match in pending.items() if match.start() < at]:
            again = late.pattern.search(source, at)
            if again is None:
                del pending[late]
            else:
                pending[late] = again
    parts.append(source[at:])
    return StyledText("".join(parts), styles)

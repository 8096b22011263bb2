"""The code of a LaTeX file: comments off, what is set as it is put aside, macros known, brackets matched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

COMMENT = re.compile(r"(?<!\\)((?:\\\\)*)%[^\n]*(?:\n[ \t]*(?!\n))?")
LITERAL = re.compile(r"\\begin\{(verbatim\*?|Verbatim|lstlisting|minted|alltt|comment|filecontents\*?)\}")
"""Matches the beginning of what is set as it is."""
INLINE_LITERAL = re.compile(r"\\verb\*?([^\w\s*])(.*?)\1")
OPTIONS = re.compile(r"\A[ \t]{0,40}(?:\[[^\[\]\n]{0,300}\])?[ \t]{0,40}(?:\{[^{}\n]{0,100}\})?[ \t]*+\n")
"""What may stand after the beginning of a listing."""
MACRO = re.compile(
    r"\\(?:(?:re)?newcommand|providecommand)\*?\s*\{?\s*\\([A-Za-z]{1,60})\s*\}?\s*(?:\[(\d)\])?\s*(?:\[[^\[\]]*\])?\s*(?=\{)"
    r"|\\def\s*\\([A-Za-z]{1,60})((?:#\d)*)\s*(?=\{)"
)
MARKS = re.compile(r"\\begin\s?\{([^{}\n]{1,60})\}|\\end\s?\{([^{}\n]{1,60})\}|\\.|[{}]", re.DOTALL)
ASIDE = re.compile("\ue010(\\d{1,9})\ue011")
"""Matches the place of what was put aside."""
REMOVED = frozenset({"comment", "filecontents", "filecontents*"})


@dataclass(slots=True)
class Code:
    """Some code with its pairs of brackets and environments."""

    text: str
    braces: dict[int, int] = field(default_factory=dict)
    """The offset of each closing brace by that of the opening one."""
    environments: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Where the end of an environment begins and ends, by where its beginning ends."""

    def __post_init__(self) -> None:
        opened: list[int] = []
        begun: list[tuple[str, int]] = []
        for mark in MARKS.finditer(self.text):
            if mark[0] == "{":
                opened.append(mark.start())
            elif mark[0] == "}" and opened:
                self.braces[opened.pop()] = mark.start()
            elif mark[1]:
                begun.append((mark[1], mark.end()))
                self.braces[mark.end(1) - len(mark[1]) - 1] = mark.end() - 1
            elif mark[2]:
                at = next((i for i in range(len(begun) - 1, -1, -1) if begun[i][0] == mark[2]), None)
                if at is not None:
                    self.environments[begun[at][1]] = (mark.start(), mark.end())
                    del begun[at:]


@dataclass(frozen=True, slots=True)
class Macro:
    """A command that the file defines."""

    arguments: int
    """How many arguments it takes."""
    body: str
    """What it stands for."""


def without_comments(text: str) -> tuple[str, list[str]]:
    """The code without comments, and what was put aside, as HTML: listings, and words that are set as they are."""
    aside: list[str] = []

    def put_aside(html: str) -> str:
        aside.append(html)
        return f"\ue010{len(aside) - 1}\ue011"

    text = re.sub("[\ue010\ue011]", "", text)
    parts: list[str] = []
    at = 0
    for name, start, inner, end in literals(text):
        options = OPTIONS.match(inner)
        words = inner[options.end() :] if options is not None else inner
        parts += text[at:start], "" if name in REMOVED else put_aside(f"<pre>{escape(words)}</pre>")
        at = end
    text = "".join([*parts, text[at:]])
    text = INLINE_LITERAL.sub(lambda found: put_aside(f"<code>{escape(found[2])}</code>"), text)
    return COMMENT.sub(r"\1", text), aside


def literals(text: str) -> Iterator[tuple[str, int, str, int]]:
    """What is set as it is: the name of each environment, where it begins, what is in it, and where it ends.

    One that is not ended is none; its end is looked for once, however often it begins.
    """
    at, unended = 0, set[str]()
    for found in LITERAL.finditer(text):
        name, mark = found[1], f"\\end{{{found[1]}}}"
        if found.start() < at or name in unended:
            continue
        end = text.find(mark, found.end())
        if end < 0:
            unended.add(name)
            continue
        at = end + len(mark)
        yield name, found.start(), text[found.end() : end], at


def macros_in(text: str) -> tuple[dict[str, Macro], str]:
    """The macros that some code defines, and the code without their definitions."""
    code = Code(text)
    found: dict[str, Macro] = {}
    kept: list[str] = []
    at = 0
    for each in MACRO.finditer(text):
        end = code.braces.get(each.end())
        if end is not None and each.start() >= at:
            count = int(each[2] or 0) if each[1] else (each[4] or "").count("#")
            found[each[1] or each[3]] = Macro(count, text[each.end() + 1 : end])
            kept.append(text[at : each.start()])
            at = end + 1
    return found, "".join([*kept, text[at:]])

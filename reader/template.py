"""Templates of citations: words with fields in braces, and words that stand only beside a field that is not empty."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reader.errors import ReaderError

FIELDS = {
    "quote": "the words that were said; within quotation marks if all of them stand so in the article",
    "words": "the words that were said, without marks around them",
    "kind": "direct, mixed or indirect",
    "speaker": "who said it; the words of the article where nobody is known by name",
    "role": "what the article says they are",
    "title": "the title of the article",
    "byline": "who wrote it",
    "date": "when it was written",
    "link": "where it was read: an address or a file",
    "link_to_quote": "its address with the place of the words in it, for browsers",
}
"""What a template can name, and what stands there then."""
STYLES = {
    "plain": "{quote}\n— {speaker}{, role}\n{title}{, byline}{, date}{\nlink}",
    "line": "{quote} ({speaker}{, role}{; title}{, byline}{, date}{, link})",
    "markdown": "> {quote}\n>\n> — **{speaker}**{, role}{; *title*}{, byline}{, date}{, <link_to_quote>}",
    "html": '<blockquote{ cite="link"}><p>{quote}</p>\n<footer>{speaker}{, role}{; <cite>title</cite>}'
    "{, byline}{, date}</footer></blockquote>",
    "note": "{speaker}{, role}, quoted in {byline, }“{title},”{ date,}{ link}.",
}
"""The templates that have a name; "note" is a footnote after the Chicago Manual of Style for a source quoted in
another."""

BRACES = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
NAME = re.compile(r"[A-Za-z_]+")


class TemplateError(ReaderError):
    """A template says something that is not understood."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a template: plain words, or a field with the words that belong to it."""

    before: str
    """Words before the field; all of the words where there is no field."""
    field: str = ""
    """The name of the field; empty for plain words."""
    after: str = ""
    """Words behind the field."""


def parsed(template: str) -> tuple[Part, ...]:
    """The parts of a template: `{, role}` is the role behind a comma, or nothing where there is no role.

    `{{` and `}}` stand for braces. Raises TemplateError.
    """
    parts: list[Part] = []
    end = 0
    for brace in BRACES.finditer(template):
        parts.append(Part(template[end : brace.start()]))
        parts.append(part_of(brace))
        end = brace.end()
    parts.append(Part(template[end:]))
    if not any(part.field for part in parts):
        raise TemplateError(f"it names no field in braces, such as {{quote}} or {{speaker}}; there are {known()}")
    return tuple(part for part in parts if part.before or part.field)


def part_of(brace: re.Match[str]) -> Part:
    """What stands in braces. Raises TemplateError."""
    inner = brace[1]
    if inner is None:
        if len(brace[0]) == 2:
            return Part(brace[0][0])
        where = "opens and does not close" if brace[0] == "{" else "closes and was not opened"
        raise TemplateError(f"the brace in column {brace.start() + 1} {where}; a brace itself is written twice")
    named = [word for word in NAME.finditer(inner) if word[0] in FIELDS]
    if len(named) != 1:
        found = "names no field" if not named else "names more than one field"
        raise TemplateError(f"{brace[0]} {found}; there are {known()}")
    return Part(inner[: named[0].start()], named[0][0], inner[named[0].end() :])


def known() -> str:
    """The names of all fields."""
    return ", ".join(FIELDS)


def filled(parts: tuple[Part, ...], fields: Mapping[str, str]) -> str:
    """The words of a template with its fields put in; what belongs to an empty field is left out."""
    return "".join(
        part.before if not part.field else f"{part.before}{fields[part.field]}{part.after}"
        for part in parts
        if not part.field or fields[part.field]
    )

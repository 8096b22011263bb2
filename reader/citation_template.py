"""Citation templates: text with fields in braces, and text that is left out where its field is empty."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from reader.errors import ReaderError
from reader.structs import Struct

FIELDS = {
    "quote": "the words of the quotation; in quotation marks if it is direct",
    "words": "the words of the quotation, without marks around them",
    "kind": "direct, mixed or indirect",
    "speaker": "who said it; if no speaker is known by name, the words that the article uses",
    "role": "what the article says the speaker is",
    "title": "the title of the article",
    "byline": "who wrote the article",
    "date": "when the article was written",
    "place": "the page or the time at which the quotation begins, such as p. 12",
    "link": "the address or the file of the article",
    "link_to_quote": "the address of the article with a text fragment, by which browsers find the quotation",
}
"""The fields that a template can use, with what each is replaced by."""
NAMED_TEMPLATES = {
    "plain": "{quote}\n— {speaker}{, role}\n{title}{, byline}{, date}{, place}{\nlink}",
    "line": "{quote} ({speaker}{, role}{; title}{, byline}{, date}{, place}{, link})",
    "markdown": "> {quote}\n>\n> — **{speaker}**{, role}{; *title*}{, byline}{, date}{, place}{, <link_to_quote>}",
    "html": '<blockquote{ cite="link"}><p>{quote}</p>\n<footer>{speaker}{, role}{; <cite>title</cite>}'
    "{, byline}{, date}{, place}</footer></blockquote>",
    "note": "{speaker}{, role}, quoted in {byline, }“{title},”{ date,}{ place,}{ link}.",
}
"""The templates that come with the program. "note" is the footnote of the Chicago Manual of Style for a source that is
quoted in another one.
"""

BRACES = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
WORD = re.compile(r"[A-Za-z_]+")


class TemplateError(ReaderError):
    """A template is malformed. The message has no capital letter: it is part of a sentence."""


class TemplatePart(Struct):
    """A part of a template: plain text, or a field with the text that belongs to it."""

    before: str
    """The text before the field; all of the text if there is no field."""
    field: str = ""
    """The name of the field; empty for plain text."""
    after: str = ""
    """The text after the field."""


def parse_template(template: str, fields: Collection[str] = FIELDS) -> tuple[TemplatePart, ...]:
    """Split a template into its parts: `{, role}` is the role after a comma, or nothing if there is no role.

    `{{` and `}}` are literal braces. Raises TemplateError.
    """
    parts: list[TemplatePart] = []
    end = 0
    for brace in BRACES.finditer(template):
        parts.append(TemplatePart(template[end : brace.start()]))
        parts.append(part_of(brace, fields))
        end = brace.end()
    parts.append(TemplatePart(template[end:]))
    if not any(part.field for part in parts):
        raise TemplateError(
            f"it has no field in braces, such as {{quote}} or {{speaker}}; the fields are {', '.join(fields)}"
        )
    return tuple(part for part in parts if part.before or part.field)


def part_of(brace: re.Match[str], fields: Collection[str]) -> TemplatePart:
    """The part that a match of BRACES is. Raises TemplateError."""
    inner = brace[1]
    if inner is None:
        if len(brace[0]) == 2:
            return TemplatePart(brace[0][0])
        problem = "is never closed" if brace[0] == "{" else "was never opened"
        raise TemplateError(f"the brace in column {brace.start() + 1} {problem}; to write a brace, double it")
    named = [word for word in WORD.finditer(inner) if word[0] in fields]
    if len(named) != 1:
        problem = "names no field" if not named else "names more than one field"
        raise TemplateError(f"{brace[0]} {problem}; the fields are {', '.join(fields)}")
    [field] = named
    return TemplatePart(inner[: field.start()], field[0], inner[field.end() :])


def fill_template(parts: tuple[TemplatePart, ...], fields: Mapping[str, str]) -> str:
    """The text of a template with values in place of its fields; the text around an empty field is left out."""
    return "".join(
        part.before if not part.field else f"{part.before}{fields[part.field]}{part.after}"
        for part in parts
        if not part.field or fields[part.field]
    )

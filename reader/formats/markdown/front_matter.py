"""Front matter: the title, author and date in the YAML or TOML before a Markdown text."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from reader.formats.markdown.yaml_fields import yaml_fields
from reader.structs import Struct

TOML = re.compile(r"\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
MAX_LENGTH = 65536
"""The longest front matter that is read, in code points."""
MAX_DOTS = 500
"""The most dots on a line of TOML: the parser takes time with the square of the parts of a key."""
MAX_DEPTH = 4
"""How deep lists of people can be nested."""
MAX_NUMBER = 10**15
"""The numbers below it can be a title or a date."""
DATE = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+|\Z)(.*)", re.DOTALL)
"""A date as YAML has it, and the time after it."""


class FrontMatter(Struct):
    """The metadata in front matter. What it does not give is empty."""

    title: str = ""
    """The title."""
    byline: str = ""
    """The author or authors."""
    date: str = ""
    """The date: an ISO 8601 date, or as it is written."""


def parse_front_matter(source: str) -> FrontMatter | None:
    """The metadata in the YAML between the `---` lines; None if it is too long or no YAML mapping."""
    found = yaml_fields(source) if len(source) <= MAX_LENGTH else None
    return metadata_in(found) if found is not None else None


def split_toml(text: str) -> tuple[FrontMatter, str]:
    """The metadata in the TOML between the `+++` lines, and the text with blank lines in its place.

    Text without TOML before it, or with too much of it, is returned as it is.
    """
    found = TOML.match(text)
    if found is None or len(found.group(1)) > MAX_LENGTH:
        return FrontMatter(), text
    if any(line.count(".") > MAX_DOTS for line in found.group(1).split("\n")):
        return FrontMatter(), text
    import tomllib

    try:
        values = tomllib.loads(found.group(1))
    except (ValueError, RecursionError):
        return FrontMatter(), text
    return metadata_in(values), "\n" * found.group().count("\n") + text[found.end() :]


def metadata_in(found: dict[Any, Any]) -> FrontMatter:
    """The metadata in a mapping."""
    fields = {str(key).lower(): value for key, value in found.items()}
    people = fields.get("author") or fields.get("authors") or fields.get("byline") or ""
    return FrontMatter(one_line(fields.get("title")), people_in(people), iso_date(one_line(fields.get("date"))))


def one_line(value: object) -> str:
    """A scalar value on one line; empty for a list, a mapping or a huge number."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (int, float)) and not abs(value) < MAX_NUMBER:
        return ""
    return " ".join(str(value).split()) if isinstance(value, (str, int, float)) else ""


def iso_date(words: str) -> str:
    """A date in the form of ISO 8601 if it is one; other words as they are."""
    found = DATE.fullmatch(words)
    if found is None:
        return words
    year, month, day, time = found.groups()
    return f"{year}-{month:0>2}-{day:0>2}" + (f"T{time}" if time else "")


def people_in(value: object, depth: int = 0) -> str:
    """The names of one or more people: a name, a mapping with a name, or a list of these."""
    if depth > MAX_DEPTH:
        return ""
    if isinstance(value, list):
        found = [name for part in value if (name := people_in(part, depth + 1))]
        return found[0] if len(found) == 1 else ", ".join(found[:-1]) + f" and {found[-1]}" if found else ""
    if isinstance(value, dict):
        return one_line(value.get("name"))
    return one_line(value)

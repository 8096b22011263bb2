"""Front matter: title, author and date from the YAML before a Markdown text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

LARGEST = 65536
"""The largest front matter that is read, in code points."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What front matter says."""

    title: str = ""
    """The title; empty if it gives none."""
    byline: str = ""
    """The author or authors; likewise."""
    date: str = ""
    """The date, as it stands there; likewise."""


def parse_front_matter(source: str) -> FrontMatter | None:
    """What front matter says; None if it is no YAML mapping."""
    import yaml

    if len(source) > LARGEST:
        return None
    try:
        found = yaml.load(source, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    if not isinstance(found, dict):
        return None
    fields = {str(key).lower(): value for key, value in found.items()}
    people = fields.get("author") or fields.get("authors") or fields.get("byline") or ""
    return FrontMatter(one_line(fields.get("title")), people_in(people), one_line(fields.get("date")))


def one_line(value: object) -> str:
    """A simple value as words on one line; empty for lists and mappings."""
    if isinstance(value, date):
        return value.isoformat()
    return " ".join(str(value).split()) if isinstance(value, (str, int, float)) else ""


def people_in(value: object) -> str:
    """One or several people: a name, a mapping with a name, or a list of these."""
    if isinstance(value, list):
        found = [name for part in value if (name := people_in(part))]
        return found[0] if len(found) == 1 else ", ".join(found[:-1]) + f" and {found[-1]}" if found else ""
    if isinstance(value, dict):
        return one_line(value.get("name"))
    return one_line(value)

"""Front matter: title, author and date from the YAML before a Markdown text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

LARGEST = 65536
"""The largest front matter that is read, in code points."""


@dataclass(frozen=True, slots=True)
class Front:
    """What front matter says."""

    title: str = ""
    """The title; empty if it gives none."""
    byline: str = ""
    """The author or authors; likewise."""
    date: str = ""
    """The date, as it stands there; likewise."""


def front_of(source: str) -> Front | None:
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
    return Front(words(fields.get("title")), names(people), words(fields.get("date")))


def words(value: object) -> str:
    """A simple value as words on one line; empty for lists and mappings."""
    if isinstance(value, date):
        return value.isoformat()
    return " ".join(str(value).split()) if isinstance(value, (str, int, float)) else ""


def names(value: object) -> str:
    """One or several people: a name, a mapping with a name, or a list of these."""
    if isinstance(value, list):
        found = [name for part in value if (name := names(part))]
        return found[0] if len(found) == 1 else ", ".join(found[:-1]) + f" and {found[-1]}" if found else ""
    if isinstance(value, dict):
        return words(value.get("name"))
    return words(value)

"""The parser of JSON Lines with an article on each line: a section for each article."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from reader.config.settings import JsonLinesSettings
from reader.errors import SourceError
from reader.formats.collections.assembly import Article, assembled
from reader.formats.parsed import ParsedText
from reader.formats.plain.parser import parse_plain
from reader.sources import Source


def parse_jsonl(source: Source) -> ParsedText:
    """The articles as sections. Raises SourceError if no line is an article, ConfigError for a mistake in a setting."""
    from reader.config import load_settings

    names = load_settings().jsonl
    parsed = assembled(articles(source.text, names))
    if not parsed.blocks:
        raise SourceError(
            f"{source.target} has no articles: no line of it is an object with a {names.text[0]} in JSON."
        )
    return parsed


def articles(text: str, names: JsonLinesSettings) -> Iterator[Article]:
    """The articles of a collection, by the names of their fields; lines that are none are left out."""
    for number, line in enumerate(text.split("\n"), start=1):
        try:
            record = json.loads(line) if line.lstrip().startswith("{") else None
        except (ValueError, RecursionError):
            continue
        if not isinstance(record, Mapping):
            continue
        article = article_of(record, names, number)
        if article is not None:
            yield article


def article_of(record: Mapping[str, object], names: JsonLinesSettings, number: int) -> Article | None:
    """The article that a record is, by the names of its fields; None without text. `number` is that of its line."""
    words = value_of(record, names.text).replace("\r\n", "\n")
    if not words.strip():
        return None
    address = value_of(record, names.url)
    title = " ".join((value_of(record, names.title) or address or f"Article {number}").split())
    parsed = parse_plain(words.strip("\n"))
    date, author = value_of(record, names.date), value_of(record, names.author)
    return Article(title, parsed, number, date, author, address)


def value_of(record: Mapping[str, object], names: tuple[str, ...]) -> str:
    """The first value of a record under some names, as words; empty if there is none."""
    value = next((record[name] for name in names if record.get(name)), "")
    if isinstance(value, list):
        return ", ".join(str(part) for part in value if isinstance(part, str))
    return str(value) if isinstance(value, str | int | float) else ""

"""Queries of the library: words, "phrases", pre*, -without, and speaker:, source:, in:, after: and before:."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from reader.document.dates import iso_date
from reader.errors import UsageError
from reader.library.kept_texts import NOTE, QUOTATION, TEXT, TITLE

TERM = re.compile(r'(?P<without>-)?(?:(?P<field>[a-z]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
"""Matches a part of a query; a phrase that is not closed yet goes on to the end."""
LETTER = re.compile(r"\w")
LEAST_BEGINNING = 3
"""The fewest letters that begin words while a query is typed."""
KINDS = {"title": TITLE, "text": TEXT, "quotation": QUOTATION, "note": NOTE}
"""What can be searched in, by the words after "in:"."""
PASSAGES_ONLY = ("speaker", "in")
"""The fields that no text as a whole has."""
DATES = ("after", "before")
FILTERS = ("source", "tag", *DATES)
"""The fields by which texts are listed."""
FIELDS = (*PASSAGES_ONLY, "source", *DATES)
"""The fields of passages."""


class TextFilter(NamedTuple):
    """Which texts to list."""

    words: tuple[str, ...] = ()
    """Words that the title or the target has in it."""
    source: str = ""
    """What the target has in it."""
    after: str = ""
    """The earliest day of reading, in ISO 8601 as far as it goes."""
    before: str = ""
    """The day before which it was read."""
    tag: str = ""
    """The beginning of a tag of its notes."""


class SearchQuery(NamedTuple):
    """What to search for."""

    match: str
    """The words, as SQLite's full-text index takes them."""
    kind: str = ""
    """The kind of passage; empty for all but quotations, which are in the text."""
    source: str = ""
    """What the address or path of the text has in it; empty for any."""
    after: str = ""
    """The earliest day, in ISO 8601 as far as it goes; empty for any."""
    before: str = ""
    """The day before which it is, in ISO 8601 as far as it goes; empty for any."""


def parse_query(words: str) -> SearchQuery:
    """The query in a user's words. Raises UsageError.

    >>> parse_query('speaker:lee "old wall" repair* after:2025').match
    '(speaker : "lee") AND (words : "old wall") AND (words : "repair" *)'
    >>> parse_query("wall -port source:lund.se in:note")
    SearchQuery(match='((words : "wall")) NOT (words : "port")', kind='note', source='lund.se', after='', before='')
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    given: dict[str, str] = {}
    for term in TERM.finditer(words):
        field, phrase, word = term.group("field", "phrase", "word")
        said = phrase if phrase is not None else word
        if field and field not in FIELDS:
            said, field = f"{field}:{said}", None
        if field in {None, "speaker"}:
            matching = matching_words(said, field or "words", is_word=phrase is None)
            if matching:
                (unwanted if term["without"] else wanted).append(matching)
                given |= {"in": QUOTATION} if field else {}
        elif field is not None:
            given[field] = said
    if not wanted:
        raise UsageError("Name a word or a speaker to search for, such as `wall` or `speaker:lee`.")
    match = " AND ".join(wanted)
    if unwanted:
        match = f"({match}) NOT {either(unwanted)}"
    return SearchQuery(
        match, kind_named(given.get("in", "")), given.get("source", ""), day(given, "after"), day(given, "before")
    )


def while_typing(words: str) -> str:
    """A query whose last word is not finished: from a few letters on, it begins words.

    >>> [while_typing(words) for words in ("old wal", "old wa", "wall ", "speaker:lee", '"old wall', "after:2025")]
    ['old wal*', 'old wa', 'wall ', 'speaker:lee*', '"old wall', 'after:2025']
    """
    last = re.search(r"(?:^|\s)-?(?:speaker:)?([^\s:\"]+)$", words)
    is_word = last is not None and words.count('"') % 2 == 0 and len(last[1]) >= LEAST_BEGINNING
    return f"{words}*" if is_word and not words.endswith("*") else words


def parse_filter(words: str) -> TextFilter | None:
    """Which texts to list for a user's words; None where only passages are asked for. Dates that are none are left out.

    >>> parse_filter("old wall source:lund.se after:2025")
    TextFilter(words=('old', 'wall'), source='lund.se', after='2025', before='', tag='')
    """
    plain: list[str] = []
    given: dict[str, str] = {}
    for term in TERM.finditer(words):
        field, said = term["field"], term["phrase"] if term["phrase"] is not None else term["word"]
        if field in PASSAGES_ONLY or term["without"]:
            return None
        if field in FILTERS:
            given[field] = iso_date(said) if field in DATES else said
        else:
            plain.append(f"{field}:{said}" if field else said.rstrip("*"))
    return TextFilter(tuple(filter(None, plain)), **given)


def either(terms: Iterable[str]) -> str:
    """Any of several terms."""
    listed = [*terms]
    return listed[0] if len(listed) == 1 else f"({' OR '.join(listed)})"


def matching_words(said: str, column: str, *, is_word: bool) -> str:
    """A word or phrase as the index takes it; a word that ends with an asterisk begins others. Empty if it has none."""
    is_beginning = is_word and said.endswith("*")
    plain = said.rstrip("*") if is_beginning else said
    if LETTER.search(plain) is None:
        return ""
    quoted = plain.replace('"', '""')
    return f'({column} : "{quoted}"{" *" if is_beginning else ""})'


def kind_named(name: str) -> str:
    """The kind of passage that "in:" names. Raises UsageError."""
    if not name:
        return ""
    found = KINDS.get(name.removesuffix("s"))
    if found is None:
        raise UsageError(f"in:{name} is none of in:{', in:'.join(KINDS)}.")
    return found


def day(given: dict[str, str], field: str) -> str:
    """The day that a field names. Raises UsageError."""
    if field not in given:
        return ""
    found = iso_date(given[field])
    if not found:
        raise UsageError(
            f"{field}:{given[field]} is no date; write {field}:2025, {field}:2025-03 or {field}:2025-03-01."
        )
    return found

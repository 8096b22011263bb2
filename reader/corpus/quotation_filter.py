"""Which quotations of a corpus to list: words, "phrases", -without, and fields such as speaker: and after:.

It is the language in which the library is searched.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from reader.document.dates import iso_date
from reader.library.kept_texts import folded_name
from reader.library.search_query import DATES, TERM


class QuotationRow(NamedTuple):
    """A quotation as it is listed; what is not known is empty."""

    document: str
    """The identifier of its document."""
    outlet: str
    date: str
    """The day, or the month."""
    name: str
    """The speaker, or the words that name one."""
    role: str
    kind: str
    text: str
    start: int
    """Where it begins in the text of the document."""

    @property
    def words(self) -> str:
        """All that stands in its line."""
        return f"{self.name} {self.role} {self.outlet} {self.date} {self.text}"


FIELDS: dict[str, Callable[[QuotationRow], str]] = {
    "speaker": lambda row: row.name,
    "role": lambda row: row.role,
    "outlet": lambda row: row.outlet,
    "source": lambda row: row.outlet,
    "text": lambda row: row.text,
    "in": lambda row: row.document,
}
"""What is looked at for each field; `source` is what the library calls an outlet."""
ON = ("date", "month", "year")
"""The fields of dates as far as they go."""
BEGINNINGS: dict[str, Callable[[QuotationRow], str]] = {"kind": lambda row: row.kind} | dict.fromkeys(
    ON, lambda row: row.date
)
"""The fields that must begin with what is named: `direct` is not `indirect`."""

NAMES = frozenset((*FIELDS, *BEGINNINGS, *DATES))
"""The names of all fields."""


class Term(NamedTuple):
    """A part of what was typed."""

    field: str
    """The name of the field; empty for all that stands in the line."""
    said: str
    """What must be there: folded words, or a date as far as it goes."""
    is_without: bool = False
    """Whether it must not be there."""

    def is_true_of(self, row: QuotationRow) -> bool:
        """Whether a quotation is as this part says."""
        if self.field in BEGINNINGS:
            found = BEGINNINGS[self.field](row).startswith(self.said)
        elif self.field == "after":
            found = row.date >= self.said
        elif self.field == "before":
            found = "" < row.date < self.said
        else:
            words = FIELDS[self.field](row) if self.field else row.words
            found = self.said in (words.lower() if words.isascii() else folded_name(words))
        return found is not self.is_without


class QuotationFilter(NamedTuple):
    """Which quotations to list: those of which all terms are true."""

    terms: tuple[Term, ...] = ()

    def takes(self, row: QuotationRow) -> bool:
        """Whether to list a quotation."""
        return all(term.is_true_of(row) for term in self.terms)


def quotation_filter(typed: str) -> QuotationFilter:
    """The filter that somebody typed; fields that are not known are words, and those without a value are left out.

    >>> [*quotation_filter('speaker:"Ann Lee" -wall after:2026-03').terms]  # doctest: +NORMALIZE_WHITESPACE
    [Term(field='speaker', said='ann lee', is_without=False), Term(field='', said='wall', is_without=True),
     Term(field='after', said='2026-03', is_without=False)]
    >>> quotation_filter("speaker: 10:30 after:soon").terms
    (Term(field='', said='10:30', is_without=False),)
    """
    terms: list[Term] = []
    for term in TERM.finditer(typed):
        field, phrase, word = (term.group(name) or "" for name in ("field", "phrase", "word"))
        if word.endswith(":") and word[:-1] in NAMES:
            continue  # its value is still to be typed
        said = phrase or word
        if field and field not in NAMES:
            field, said = "", f"{field}:{said}"
        said = iso_date(said) if field in (*ON, *DATES) else folded_name(said)
        if said:
            terms.append(Term(field, said, bool(term["without"])))
    return QuotationFilter(tuple(terms))

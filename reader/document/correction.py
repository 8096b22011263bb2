"""Corrections: what a reader knows better than the rules about who said what, and their JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from reader.document.anchor import Anchor


@dataclass(frozen=True, slots=True)
class Reattribution:
    """The speaker of one quotation, set by hand."""

    quote: Anchor
    """The content of the quotation."""
    speaker: str | None
    """The name: that of a speaker of the article, or a new one; None for nobody."""


@dataclass(frozen=True, slots=True)
class Merge:
    """Two speakers that are one; or, where nobody has the second name yet, one speaker by another name."""

    name: str
    """The name of the speaker that goes."""
    into: str
    """The name of the speaker that stays, and that both have from then on."""


Correction: TypeAlias = Reattribution | Merge


def correction_record(correction: Correction) -> dict[str, object]:
    """A correction as JSON: {"quote": {"exact", "prefix", "suffix", "start"}, "speaker"} or {"merge", "into"}."""
    if isinstance(correction, Merge):
        return {"merge": correction.name, "into": correction.into}
    quote = correction.quote
    anchor = {"exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix, "start": quote.start}
    return {"quote": anchor, "speaker": correction.speaker}


def correction_of(record: object) -> Correction:
    """The correction that JSON says; a quotation can be told by its words alone: {"quote": "We agree.", "speaker"}.

    Raises ValueError with a sentence that says what is wrong.
    """
    if not isinstance(record, Mapping):
        raise ValueError(f"A correction is an object in braces, not {shown(record)}.")
    if "quote" in record and "speaker" in record:
        speaker = record["speaker"]
        return Reattribution(anchor_from(record["quote"]), None if speaker is None else name_in(record, "speaker"))
    if "merge" in record and "into" in record:
        return Merge(name_in(record, "merge"), name_in(record, "into"))
    raise ValueError('A correction has "quote" and "speaker", or "merge" and "into".')


def anchor_from(value: object) -> Anchor:
    """The anchor of a quotation, from its words or from an object with the fields of an anchor."""
    fields = {"exact": value} if isinstance(value, str) else value
    if not isinstance(fields, Mapping):
        raise ValueError(f'"quote" is the words of a quotation, or an object with "exact", not {shown(value)}.')
    exact, prefix, suffix = (fields.get(field, "") for field in ("exact", "prefix", "suffix"))
    start = fields.get("start", 0)
    if not (isinstance(exact, str) and isinstance(prefix, str) and isinstance(suffix, str)):
        raise ValueError('"exact", "prefix" and "suffix" of a quotation are texts.')
    if not exact.strip():
        raise ValueError('"exact" holds the words of the quotation; here it is empty.')
    if not isinstance(start, int) or isinstance(start, bool) or start < 0:
        raise ValueError(f'"start" is the offset where the words stood, not {shown(start)}.')
    return Anchor(exact, prefix, suffix, start)


def name_in(record: Mapping[object, object], field: str) -> str:
    """The name in a field, on one line."""
    value = record[field]
    if not isinstance(value, str) or not value.strip():
        nobody = ", or null for nobody" if field == "speaker" else ""
        raise ValueError(f'"{field}" is a name{nobody}, not {shown(value)}.')
    return " ".join(value.split())


def shown(value: object) -> str:
    """A value for an error, cut where it is long."""
    words = repr(value)
    return words if len(words) <= 60 else f"{words[:59]}…"

"""Corrections: a user's changes to who said what, and their JSON records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from reader.document.anchor import Anchor
from reader.structs import Struct

MAX_SHOWN = 60
"""The most code points of a wrong value that an error shows."""


class Reattribution(Struct):
    """The speaker of one quotation, set by hand.

    >>> import reader
    >>> document = reader.parse('"We agree," said Ann Lee.')
    >>> attribution = reader.attribute(document)
    >>> quote = reader.anchor_of(document.text, attribution.quotes[0].span)
    >>> corrected = reader.correct(document, attribution, [reader.Reattribution(quote, "Bo Berg")])
    >>> corrected.quotes[0].speaker.name
    'Bo Berg'
    """

    quote: Anchor
    """The content of the quotation."""
    speaker: str | None
    """The name of a speaker of the article, or a new name; None if nobody said it."""


class Merge(Struct):
    """Two names for one speaker. If no other speaker has the second name, the speaker is renamed.

    >>> import reader
    >>> document = reader.parse('"We agree," said Ann Lee. "Never," said Bo Berg.')
    >>> corrected = reader.correct(document, reader.attribute(document), [reader.Merge("Ann Lee", into="Ann Berg")])
    >>> [speaker.name for speaker in corrected.speakers]
    ['Ann Berg', 'Bo Berg']
    """

    name: str
    """The name that is replaced."""
    into: str
    """The name that both have afterwards."""


class Split(Struct):
    """A name that is somebody else's: two speakers who were taken for one.

    What is said where the text last called the speaker by that name is said by the other one.

    >>> import reader
    >>> text = '"We agree," said Ann Lee, mayor of Port Hill. "Never," said Bo Berg. "Well," said the mayor.'
    >>> document = reader.parse(text)
    >>> corrected = reader.correct(document, reader.attribute(document), [reader.Split("Ann Lee", off="the mayor")])
    >>> [speaker.name for speaker in corrected.speakers]
    ['Ann Lee', 'Bo Berg', 'the mayor']
    """

    name: str
    """The speaker."""
    off: str
    """One of the speaker's other names, which becomes a speaker of its own."""


Correction: TypeAlias = Reattribution | Merge | Split


def correction_record(correction: Correction) -> dict[str, object]:
    """A correction as JSON.

    It has {"quote": {"exact", "prefix", "suffix", "start"}, "speaker"}, {"merge", "into"} or {"split", "off"}.
    """
    if isinstance(correction, Merge):
        return {"merge": correction.name, "into": correction.into}
    if isinstance(correction, Split):
        return {"split": correction.name, "off": correction.off}
    quote = correction.quote
    anchor = {"exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix, "start": quote.start}
    return {"quote": anchor, "speaker": correction.speaker}


def correction_of(record: object) -> Correction:
    """The correction in a JSON record. "quote" may also be the words alone: {"quote": "We agree.", "speaker": null}.

    Raises ValueError with a sentence that says what is wrong.
    """
    if not isinstance(record, Mapping):
        raise ValueError(f"A correction is a JSON object in braces, not {shown(record)}.")
    if "quote" in record and "speaker" in record:
        speaker = record["speaker"]
        return Reattribution(anchor_from(record["quote"]), None if speaker is None else name_in(record, "speaker"))
    if "merge" in record and "into" in record:
        return Merge(name_in(record, "merge"), name_in(record, "into"))
    if "split" in record and "off" in record:
        return Split(name_in(record, "split"), name_in(record, "off"))
    raise ValueError('A correction has "quote" and "speaker", "merge" and "into", or "split" and "off".')


def anchor_from(value: object) -> Anchor:
    """The anchor in "quote": its words, or an object with the fields of an anchor. Raises ValueError."""
    fields = {"exact": value} if isinstance(value, str) else value
    if not isinstance(fields, Mapping):
        raise ValueError(f'"quote" must be the words of a quotation, or an object with "exact", not {shown(value)}.')
    exact, prefix, suffix = (fields.get(field, "") for field in ("exact", "prefix", "suffix"))
    start = fields.get("start", 0)
    if not (isinstance(exact, str) and isinstance(prefix, str) and isinstance(suffix, str)):
        raise ValueError('"exact", "prefix" and "suffix" of a quotation must be strings.')
    if not exact.strip():
        raise ValueError('"exact" must be the words of the quotation, but it is empty.')
    if not isinstance(start, int) or isinstance(start, bool) or start < 0:
        raise ValueError(f'"start" must be the offset of the words, a whole number from 0, not {shown(start)}.')
    return Anchor(exact, prefix, suffix, start)


def name_in(record: Mapping[object, object], field: str) -> str:
    """The name in a field, on one line. Raises ValueError."""
    value = record[field]
    if not isinstance(value, str) or not value.strip():
        nobody = ", or null for nobody" if field == "speaker" else ""
        raise ValueError(f'"{field}" must be a name{nobody}, not {shown(value)}.')
    return " ".join(value.split())


def shown(value: object) -> str:
    """A value as an error shows it, cut if it is long."""
    words = repr(value)
    return words if len(words) <= MAX_SHOWN else f"{words[: MAX_SHOWN - 1]}…"

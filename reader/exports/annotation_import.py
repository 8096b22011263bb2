"""Notes from W3C Web Annotations, and from the JSON of Hypothesis, which has its own names for the same things."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote

from reader.document import Anchor, Note
from reader.named_tuple import NamedTuple

LISTS = ("items", "rows", "annotations", "first")
"""Where a page, a collection, or an answer or export of Hypothesis has its annotations."""

OWN_ID = "urn:reader:"
"""What stands before an id that is no UUID when it is exported."""
MOST_OFFSET = 1 << 40
"""The largest offset that is taken for one."""
SPOKEN = "identifying"
"""The motivation of an annotation that says who speaks."""
NOT_WORDS = frozenset({"tagging", "classifying", "identifying"})
"""The purposes of bodies that are no words of the reader."""


class ImportedNote(NamedTuple):
    """A note and the text that it is about."""

    target: str
    """The address of the text, or its path; empty if the annotation does not say."""
    note: Note
    """The note."""


class Imported(NamedTuple):
    """What was in a file."""

    notes: list[ImportedNote]
    """The notes."""
    skipped: int
    """How many annotations have no words of a text: those of a page as a whole, replies, parts of pictures."""
    quotations: int = 0
    """How many only say who speaks, which the text says itself."""


def imported_notes(text: str, colour_of: Callable[[str], str] = lambda meaning: "") -> Imported:
    """The notes in a file; `colour_of` gives the colour that has a meaning, or an empty text.

    Raises ValueError with a sentence that says what is wrong.

    >>> words = '{"type": "Annotation", "bodyValue": "Which?", "target": {"source": "https://example.org/wall",'
    >>> words += ' "selector": {"type": "TextQuoteSelector", "exact": "the wall"}}}'
    >>> [found] = imported_notes(words).notes
    >>> found.target, found.note.anchor.exact, found.note.words
    ('https://example.org/wall', 'the wall', 'Which?')
    """
    try:
        records = [*annotations_in(json.loads(text))]
    except RecursionError:
        raise ValueError("This JSON is nested too deeply to be annotations.") from None
    except ValueError as error:
        raise ValueError(f"This is not JSON: {error}.") from None
    if not records:
        raise ValueError("There are no annotations in it: it has neither a W3C annotation nor rows of Hypothesis.")
    others = [record for record in records if record.get("motivation") != SPOKEN]
    notes = [found for record in others if (found := note_in(record, colour_of)) is not None]
    return Imported(notes, len(others) - len(notes), len(records) - len(others))


def annotations_in(value: object) -> Iterator[Mapping[str, Any]]:
    """The annotations in a value of JSON, however they are wrapped."""
    if isinstance(value, list):
        for each in value:
            yield from annotations_in(each)
    elif isinstance(value, Mapping):
        inner = [value[name] for name in LISTS if isinstance(value.get(name), list | Mapping)]
        if inner:
            for each in inner:
                yield from annotations_in(each)
        elif "target" in value:
            yield value


def note_in(record: Mapping[str, Any], colour_of: Callable[[str], str]) -> ImportedNote | None:
    """The note in an annotation; None if it is not about words."""
    target = next(iter(as_list(record.get("target"))), None)
    if target is None:
        return None
    selectors = as_list(target.get("selector")) if isinstance(target, Mapping) else []
    quote = of_type(selectors, "TextQuoteSelector")
    position = of_type(selectors, "TextPositionSelector")
    exact = text_in(quote, "exact")
    if not exact.strip():
        return None
    start = position.get("start", 0)
    anchor = Anchor(
        exact,
        text_in(quote, "prefix")[-32:],
        text_in(quote, "suffix")[:32],
        start if isinstance(start, int) and 0 <= start <= MOST_OFFSET else 0,
    )
    source = text_in(target, "source") or text_in(target, "id") or text_in(record, "uri")
    bodies = [each for each in as_list(record.get("body")) if isinstance(each, Mapping)]
    words = [text_in(each, "value") for each in bodies if text_in(each, "purpose") not in NOT_WORDS]
    words += [each for each in as_list(record.get("body")) if isinstance(each, str) and "://" not in each]
    words += [text_in(record, "bodyValue"), text_in(record, "text")]
    tags = [text_in(each, "value") for each in bodies if text_in(each, "purpose") == "tagging"]
    tags += [tag for tag in as_list(record.get("tags")) if isinstance(tag, str)]
    meanings = [text_in(each, "value") for each in bodies if text_in(each, "purpose") == "classifying"]
    made = seconds_in(record, "created")
    note = Note(
        id_of(record),
        anchor,
        next(filter(None, map(colour_of, meanings)), ""),
        "\n\n".join(filter(None, map(str.strip, words))),
        tuple(dict.fromkeys(" ".join(tag.split()) for tag in tags if tag.strip())),
        made,
        seconds_in(record, "modified") or seconds_in(record, "updated") or made,
    )
    return ImportedNote(source, note)


def as_list(value: object) -> list[Any]:
    """A value that may stand for a list of one."""
    return value if isinstance(value, list) else [] if value is None else [value]


def of_type(selectors: list[Any], type: str) -> Mapping[str, Any]:
    """The first selector of a type, also one that refines another; empty if there is none."""
    for selector in selectors:
        while isinstance(selector, Mapping):
            if selector.get("type") == type:
                return selector
            selector = selector.get("refinedBy")  # noqa: PLW2901  # goes from a selector to the one that refines it
    return {}


def text_in(record: Mapping[str, Any], field: str) -> str:
    """The text in a field; empty if there is none."""
    value = record.get(field)
    return value if isinstance(value, str) else ""


def seconds_in(record: Mapping[str, Any], field: str) -> float:
    """The time in a field, in seconds since 1970; 0 if there is none. A time without a zone is taken for UTC."""
    try:
        time = datetime.fromisoformat(text_in(record, field))
        return (time if time.tzinfo else time.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        return 0.0


def id_of(record: Mapping[str, Any]) -> str:
    """The id of an annotation: that which this program gave, or else its IRI; made of its words if it has none."""
    id = text_in(record, "id")
    if id.startswith(OWN_ID):
        return unquote(id.removeprefix(OWN_ID))
    if id:
        return id.removeprefix("urn:uuid:")
    from uuid import NAMESPACE_URL, uuid5

    return str(uuid5(NAMESPACE_URL, json.dumps(record, sort_keys=True)))

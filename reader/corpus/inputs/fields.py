"""The values of a record with named fields: a line of JSON, a row of CSV or of Parquet."""

from __future__ import annotations

from collections.abc import Mapping

from reader.corpus.options import CorpusOptions
from reader.corpus.record import Code, RawRecord, Record, Rejection, beginning_of, too_large


def record_of_fields(raw: RawRecord, values: Mapping[str, object], options: CorpusOptions) -> Record | Rejection:
    """The record whose fields have these values; rejected if there is no text."""
    found = {field: words_under(values, names) for field, names in options.fields.items()}
    text = found["text"]
    if not text.strip():
        names = ", ".join(options.fields["text"])
        has = ", ".join(map(str, list(values)[:12])) or "no fields"
        reason = f"There is no text under {names}; the record has {has}. Name it with --column text=NAME."
        return Rejection(raw.input, raw.place, Code.NO_TEXT, reason, found["id"], beginning_of(str(dict(values))))
    if len(text) > options.largest:
        return too_large(raw.input, raw.place, options.largest, text, found["id"])
    return Record(
        raw.input,
        raw.place,
        text,
        options.format,
        record_id=found["id"],
        title=" ".join(found["title"].split()),
        byline=" ".join(found["author"].split()),
        date=found["date"].strip(),
        url=found["url"].strip(),
        outlet=" ".join(found["outlet"].split()),
    )


def words_under(values: Mapping[str, object], names: tuple[str, ...]) -> str:
    """The first value under some names, as words; a list is joined; empty if there is none."""
    for name in names:
        value = values.get(name)
        if isinstance(value, list):
            value = ", ".join(part for part in value if isinstance(part, str))
        if value is None or value == "" or value != value or isinstance(value, dict | bytes | bool):  # noqa: PLR0124
            continue  # the third is a number that is none
        return str(value)
    return ""

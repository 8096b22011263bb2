"""The values of a record with named fields: a line of JSON, a row of CSV or of Parquet."""

from __future__ import annotations

from collections.abc import Mapping

from reader.corpus.options import CorpusOptions
from reader.corpus.record import Code, RawRecord, Record, Rejection, beginning_of


def record_of_fields(raw: RawRecord, values: Mapping[str, object], options: CorpusOptions) -> Record | Rejection:
    """The record whose fields have these values; rejected if there is no text."""
    found = {field: words_under(values, names) for field, names in options.fields.items()}
    if not found["text"].strip():
        names = ", ".join(options.fields["text"])
        has = ", ".join(list(values)[:12])
        reason = (
            f"There is no text under {names}; the record has {has or 'no fields'}. Name it with --column text=NAME."
        )
        return Rejection(raw.input, raw.place, Code.NO_TEXT, reason, found["id"], beginning_of(str(dict(values))))
    return Record(
        raw.input,
        raw.place,
        found["text"],
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
    value = next((values[name] for name in names if values.get(name) not in {None, ""}), "")
    if isinstance(value, list):
        return ", ".join(str(part) for part in value if isinstance(part, str))
    return "" if isinstance(value, dict | bytes | bool) else str(value)

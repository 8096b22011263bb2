"""JSON Lines: an object on each line."""

from __future__ import annotations

import json
from collections.abc import Iterator

from reader.corpus.inputs.fields import record_of_fields
from reader.corpus.inputs.lines import lines
from reader.corpus.inputs.opening import Opened
from reader.corpus.options import CorpusOptions
from reader.corpus.record import Code, RawRecord, Record, Rejection, beginning_of, too_large


def raw_records(opened: Opened, options: CorpusOptions) -> Iterator[RawRecord | Rejection]:
    """The lines that are not blank."""
    for line in lines(opened, options.largest):
        if not line.is_whole:
            yield too_large(opened.path, line.place, options.largest, line.data)
        elif not line.data.isspace():
            yield RawRecord(opened.path, line.place, line.data, len(line.data))


def record_of(raw: RawRecord, options: CorpusOptions) -> Record | Rejection:
    """The object of a line."""
    assert isinstance(raw.content, bytes)
    try:
        values = json.loads(raw.content.decode(options.encoding or "utf-8-sig"))
    except UnicodeDecodeError as error:
        reason = f"The line is not in {options.encoding or 'UTF-8'}: {error.reason}. Name the encoding with --encoding."
        return Rejection(raw.input, raw.place, Code.NOT_A_RECORD, reason, beginning=beginning_of(raw.content))
    except (ValueError, RecursionError) as error:
        reason = f"The line is no JSON: {error}."
        return Rejection(raw.input, raw.place, Code.NOT_A_RECORD, reason, beginning=beginning_of(raw.content))
    if not isinstance(values, dict):
        reason = "The line is JSON, but no object with fields."
        return Rejection(raw.input, raw.place, Code.NOT_A_RECORD, reason, beginning=beginning_of(raw.content))
    return record_of_fields(raw, values, options)

"""A file of corrections: one JSON object a line, each for every document or for the one with its id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.document.correction import Correction, correction_of, correction_record
from reader.structs import Struct


class CorrectionLine(Struct):
    """A line of the file."""

    number: int
    """Its number, from 1."""
    correction: Correction
    """The correction."""
    id: str | None
    """The id of the document that it is for; None for every document."""


def correction_lines(text: str) -> Iterator[CorrectionLine]:
    """The corrections in the text of a file.

    Raises ValueError with a sentence that begins with the number of the line: "line 3: not JSON …".

    >>> [line] = correction_lines('{"merge": "Lee", "into": "Ann Lee"}')
    >>> line.correction
    Merge(name='Lee', into='Ann Lee')
    """
    return (parsed_line(i, line) for i, line in enumerate(text.split("\n"), 1) if line.strip())


def parsed_line(number: int, line: str) -> CorrectionLine:
    """The correction in a line. Raises ValueError."""
    import json

    try:
        record = json.loads(line)
        correction = correction_of(record)
        if not isinstance(record.get("id", ""), str):
            raise ValueError('"id" must be the name of a file without its extension.')
    except json.JSONDecodeError as error:
        raise ValueError(f"line {number}: not JSON ({error.msg}, column {error.colno}).") from None
    except RecursionError:
        raise ValueError(f"line {number}: nested too deeply for a correction.") from None
    except ValueError as error:
        raise ValueError(f"line {number}: {error}") from None
    return CorrectionLine(number, correction, record.get("id"))


def corrections_to_jsonl(corrections: Iterable[Correction]) -> str:
    """Some corrections as the text of a file.

    >>> from reader.document import Merge
    >>> corrections_to_jsonl([Merge("Lee", "Ann Lee")])
    '{"merge": "Lee", "into": "Ann Lee"}\\n'
    """
    import json

    return "".join(f"{json.dumps(correction_record(each))}\n" for each in corrections)

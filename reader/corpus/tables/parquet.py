"""Tables as Parquet, by pyarrow.

The arrays are made of their buffers, as Arrow lays them out: `pyarrow.array` of a list imports pandas wherever that is
installed, which takes .3 seconds and 50 MiB of each process.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from datetime import date
from itertools import accumulate, chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.corpus.schema import Column, ColumnType

if TYPE_CHECKING:
    import pyarrow as pa

COMPRESSION = "zstd"
UNLIKE = {
    *("text", "document_id", "record_id", "url", "title", "byline", "place", "person", "reason", "beginning"),
    *("start", "end", "source_start", "source_end", "cue_start", "cue_end", "first_start", "last_end"),
    *("characters", "words", "quotation", "confidence"),
}
"""The columns whose values are mostly unlike each other; numbers for them would take more than they do."""
EPOCH = date(1970, 1, 1).toordinal()


def write(path: Path, columns: tuple[Column, ...], values: list[list[Any]]) -> None:
    """Write a file with the values of some columns."""
    import pyarrow as pa
    from pyarrow import parquet

    arrays = [ARRAYS[column.type](of_column) for column, of_column in zip(columns, values, strict=True)]
    fields = zip(columns, arrays, strict=True)
    schema = pa.schema([pa.field(column.name, found.type, nullable=column.is_optional) for column, found in fields])
    with path.open("wb") as file:  # pyarrow takes some names for addresses
        repeated = [name for name in schema.names if name not in UNLIKE]
        table = pa.Table.from_arrays(arrays, schema=schema)
        parquet.write_table(table, file, compression=COMPRESSION, use_dictionary=repeated)


def strings(values: Sequence[Any]) -> pa.Array[Any]:
    """An array of strings."""
    import pyarrow as pa

    bits = present(values)
    words = values if bits is None else [each or "" for each in values]
    joined = "".join(words)
    if joined.isascii():
        return pa.Array.from_buffers(pa.string(), len(words), [bits, offsets(words), pa.py_buffer(joined.encode())])
    parts = [each.encode(errors="replace") for each in words]
    return pa.Array.from_buffers(pa.string(), len(words), [bits, offsets(parts), pa.py_buffer(b"".join(parts))])


def lists(values: Sequence[Sequence[str]]) -> pa.Array[Any]:
    """An array of lists of strings."""
    import pyarrow as pa

    children = [strings([*chain.from_iterable(values)])]
    return pa.Array.from_buffers(pa.list_(pa.string()), len(values), [None, offsets(values)], children=children)


def days(values: Sequence[date | None]) -> pa.Array[Any]:
    """An array of days."""
    import pyarrow as pa

    numbers = [None if value is None else value.toordinal() - EPOCH for value in values]
    return of_numbers(pa.date32(), "i", numbers)


def numbers_of(kind: str, code: str) -> Callable[[Sequence[float | None]], pa.Array[Any]]:
    """What makes arrays of numbers of a kind; `code` is that of `array`."""

    def numbers(values: Sequence[float | None]) -> pa.Array[Any]:
        import pyarrow as pa

        return of_numbers(pa.type_for_alias(kind), code, values)

    return numbers


def of_numbers(kind: pa.DataType, code: str, values: Sequence[Any]) -> pa.Array[Any]:
    """An array of numbers."""
    import pyarrow as pa

    bits = present(values)
    stored: array[Any] = array(code, values if bits is None else [value or 0 for value in values])
    return pa.Array.from_buffers(kind, len(values), [bits, pa.py_buffer(stored)])


def offsets(parts: Sequence[Sequence[Any]]) -> pa.Buffer:
    """Where parts begin that follow each other, and where the last one ends."""
    import pyarrow as pa

    return pa.py_buffer(array("i", accumulate(map(len, parts), initial=0)))


def present(values: Sequence[object]) -> pa.Buffer | None:
    """A bit for each value that is not missing, the first one the lowest; None if none is missing.

    >>> present(["a", "b"]) is None, present(["a", None, "c"]).to_pybytes()
    (True, b'\\x05')
    """
    if None not in values:
        return None
    import pyarrow as pa

    bits = "".join(["0" if value is None else "1" for value in reversed(values)])
    return pa.py_buffer(int(bits, 2).to_bytes(-(-len(bits) // 8), "little"))


ARRAYS: dict[ColumnType, Callable[[Sequence[Any]], pa.Array[Any]]] = {
    ColumnType.STRING: strings,
    ColumnType.STRINGS: lists,
    ColumnType.INT32: numbers_of("int32", "i"),
    ColumnType.INT64: numbers_of("int64", "q"),
    ColumnType.DOUBLE: numbers_of("double", "d"),
    ColumnType.DATE: days,
}
"""What makes the array of each type of column."""

"""Tables as Parquet, by pyarrow."""

from __future__ import annotations

from pathlib import Path

from reader.corpus.rows import Row
from reader.corpus.schema import Column, ColumnType

COMPRESSION = "zstd"


def write(path: Path, columns: tuple[Column, ...], rows: list[Row]) -> None:
    """Write a file with some rows."""
    import pyarrow as pa
    from pyarrow import parquet

    types = {
        ColumnType.STRING: pa.string(),
        ColumnType.STRINGS: pa.list_(pa.string()),
        ColumnType.INT32: pa.int32(),
        ColumnType.INT64: pa.int64(),
        ColumnType.DOUBLE: pa.float64(),
        ColumnType.DATE: pa.date32(),
    }
    schema = pa.schema([pa.field(column.name, types[column.type], nullable=column.is_optional) for column in columns])
    arrays = [
        pa.array([row[column.name] for row in rows], field.type) for column, field in zip(columns, schema, strict=True)
    ]
    parquet.write_table(pa.Table.from_arrays(arrays, schema=schema), path, compression=COMPRESSION)

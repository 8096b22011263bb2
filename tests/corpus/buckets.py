"""A storage with buckets, as s3 and the like are for fsspec: files are read by ranges of their bytes."""

from typing import Any

import fsspec
from fsspec.spec import AbstractBufferedFile, AbstractFileSystem

STORED: dict[str, bytes] = {}
"""The files by their paths."""


class BucketFile(AbstractBufferedFile):  # type: ignore[misc]  # fsspec has no types
    """A file that is read."""

    def _fetch_range(self, start: int, end: int) -> bytes:
        return STORED[self.path][start:end]


class Bucket(AbstractFileSystem):  # type: ignore[misc]
    """The storage, as `bucket://`."""

    protocol = "bucket"
    cachable = False

    def info(self, path: str, **_: object) -> dict[str, object]:
        name = self._strip_protocol(path)
        if name in STORED:
            return {"name": name, "size": len(STORED[name]), "type": "file"}
        if any(stored.startswith(f"{name}/") for stored in STORED):
            return {"name": name, "size": 0, "type": "directory"}
        raise FileNotFoundError(path)

    def ls(self, path: str, detail: bool = True, **_: object) -> list[Any]:
        names = [name for name in STORED if name.rpartition("/")[0] == self._strip_protocol(path).rstrip("/")]
        return [self.info(name) for name in names] if detail else names

    def _open(self, path: str, mode: str = "rb", **_: object) -> BucketFile:
        return BucketFile(self, path, mode, block_size=64, size=len(STORED[path]))


fsspec.register_implementation("bucket", Bucket, clobber=True)

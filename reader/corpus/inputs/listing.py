"""The files of an archive: those that are named, below folders, or matched by patterns, here or elsewhere."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from reader.corpus.inputs.opening import file_system, is_remote
from reader.corpus.inputs.table import FILES, KIND_NAMES, InputKind, kind_of_name
from reader.errors import SourceError
from reader.sources.folder import is_text_name, listing

WILD = frozenset("*?[")


class Input(NamedTuple):
    """A file of an archive."""

    path: str
    """Its path or address."""
    kind: InputKind
    """What it holds."""
    size: int | None
    """Its size in bytes as stored; None if that is not known."""
    changed: str = ""
    """When it was changed last, as its file system has it; empty if that is not known."""


def inputs_of(targets: Iterable[str], kind: str = "") -> Iterator[Input]:
    """The files of some targets, in order; `kind` is the name of that of all files, if their names do not tell.

    A file that is not there is among them, and is rejected when it is read. Raises UsageError for an address that
    cannot be opened here.
    """
    for target in targets:
        for path in paths_of(target):
            size, changed = size_of(path)
            yield Input(path, KIND_NAMES[kind] if kind else kind_of_name(path), size, changed)


def paths_of(target: str) -> Iterator[str]:
    """The files that a target names."""
    if is_remote(target):
        yield from remote_paths(target)
    elif Path(target).is_dir():
        yield from paths_below(target)
    elif WILD & set(target) and not Path(target).exists():
        for path in sorted(glob.glob(target, recursive=True)) or [target]:  # noqa: PTH207  # keeps "./"
            yield from paths_below(path) if Path(path).is_dir() else [path]
    else:
        yield target


def paths_below(folder: str) -> Iterator[str]:
    """The texts and the files of records in a folder and below it, in the order of their names."""
    pending = [Path(folder)]
    while pending:
        files, folders = listing(pending.pop(), str)
        yield from (str(file) for file in files if kind_of_name(str(file)) is not FILES or is_text_name(file))
        pending += reversed(folders)


def remote_paths(address: str) -> Iterator[str]:
    """The files that an address names, by fsspec."""
    files = file_system(address)
    if address.startswith(("http:", "https:")):
        yield address
        return
    try:
        if WILD & set(address):
            found = sorted(files.glob(address))
        elif files.isdir(address):
            found = sorted(path for path in files.find(address) if kind_of_name(path) is not FILES or is_text(path))
        else:
            yield address
            return
    except OSError as error:
        raise SourceError(f"{address} cannot be listed: {error}.") from None
    yield from map(files.unstrip_protocol, found) if found else [address]


def is_text(path: str) -> bool:
    """Whether the name of a file elsewhere is that of a text."""
    return is_text_name(Path(path))


def size_of(path: str) -> tuple[int | None, str]:
    """The size of a file in bytes, and when it was changed, as far as that is known."""
    if not is_remote(path):
        try:
            status = Path(path).stat()
        except (OSError, ValueError):
            return None, ""
        return status.st_size, str(status.st_mtime_ns)
    try:
        about = file_system(path).info(path)
    except (OSError, ValueError):
        return None, ""
    changed = next((about[name] for name in ("mtime", "LastModified", "updated", "ETag") if about.get(name)), "")
    return about.get("size"), str(changed)

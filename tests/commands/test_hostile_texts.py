"""Hostile texts of every format, read by one command: each has its line or its sentence.

HOSTILE=300 makes that many, of LENGTH=100000 code points each; `make hunt` does.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from itertools import chain, islice, zip_longest
from pathlib import Path
from random import Random

from reader.sources import Format
from reader.sources.format_table import SUFFIXES
from tests.commands.conftest import Run
from tests.safety.constructs import constructs, sampled
from tests.safety.framed import FRAMES, framed

HOSTILE = int(os.environ.get("HOSTILE") or 25)
"""How many texts there are."""
LENGTH = int(os.environ.get("LENGTH") or 500)
"""How long each is, in code points."""
NAMES = {format: suffix for suffix, format in reversed(SUFFIXES.items())} | {
    Format.PLAIN: ".txt",
    Format.TRANSCRIPT: ".json",
}
"""How the names of files of each format end."""
ALLOWED = 2.0
"""How long 100 kB may take, in seconds."""


def texts() -> Iterator[tuple[Format, bytes]]:
    """Texts of each format in turn, of constructs that are repeated, nested or left open."""
    plain = [of_format(format) for format in NAMES if format.value in constructs()]
    parts = Random(300).sample(framed(), len(framed()))
    packed = ((FRAMES[each.group][0], bytes_of(each.group, each.part)) for each in parts)
    found = chain.from_iterable(zip_longest(*plain, packed))
    return islice((each for each in found if each is not None), HOSTILE)


def of_format(format: Format) -> Iterator[tuple[Format, bytes]]:
    """Texts of one format."""
    return ((format, attack.text(LENGTH).encode()) for attack in sampled(format, seed=300, most=HOSTILE))


def bytes_of(group: str, part: str) -> bytes:
    """A file with a construct in its frame."""
    return FRAMES[group][1](part * max(1, LENGTH // len(part)))


def test_one_command_reads_hostile_texts_of_every_format(run: Run, tmp_path: Path) -> None:
    names = []
    for number, (format, data) in enumerate(texts()):
        names.append(f"{number:03}{NAMES[format]}")
        (tmp_path / names[-1]).write_bytes(data)
    started = time.monotonic()
    done = run("quotes", *names, "--format", "jsonl")
    assert time.monotonic() - started < ALLOWED * HOSTILE * max(1, LENGTH / 100_000) + 60
    read = {Path(json.loads(line)["target"]).name for line in done.stdout.splitlines()}
    refused = {name for name in names if f"{name} " in done.stderr or f"{name}:" in done.stderr}
    assert read | refused == set(names)
    assert not any(words in done.stderr for words in ("Traceback", "failed on it"))
    assert done.returncode == (1 if refused else 0)

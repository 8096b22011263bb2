"""Parsing in a worker process: the same document as in this process, which parses where no worker can start."""

import sys
from pathlib import Path

import pytest

import reader
from reader import worker_process
from reader.document import Span, Style, StyleKind
from reader.errors import SourceError
from reader.formats import parse_source
from reader.formats.worker_process import open_in_process, parse_in_process
from reader.sources import AS_FOUND, Format, ReadOptions, Source, read

SEED = Path(__file__).resolve().parents[2] / "seeds" / "000_d509663c740449ec.txt"
MARKDOWN = """---
title: The wall
author: Ann Lee
---

# The wall *of the harbour*

![A wall. Bo Marsh/Reuters](wall.jpg)

1. [One](https://harbour.example/one) and `two`
2. Three

> Not “one” of them,\
> and not two.

| A | B |
|---|---|
| 1 | 2 |

```python
pass
```
"""
PAGE = "<html><head><title>The wall</title></head><body><article><h1>The wall</h1><p>{}</p></article></body></html>"
SOURCES = [
    Source("", Format.PLAIN, "nothing.txt"),
    Source("One “line”.\n\n日本語 \U0001f40b\n", Format.PLAIN, "-"),
    Source("One two", Format.PLAIN, "-", (Style(StyleKind.STRONG, Span(4, 7)),), "koi8_r"),
    Source(MARKDOWN, Format.MARKDOWN, "notes/wall.md"),
    Source(
        PAGE.format("It was built after the storm, and it stands. " * 9), Format.HTML, "https://harbour.example/wall"
    ),
]


@pytest.mark.parametrize("source", SOURCES)
def test_a_source_is_parsed_as_it_is_here(source: Source, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_process, "CHUNK_SIZE", 7)
    monkeypatch.setattr(worker_process, "BATCH_SIZE", 2)
    assert parse_in_process(source) == parse_source(source)


def test_a_file_is_read_there_as_it_is_here(tmp_path: Path) -> None:
    assert open_in_process(str(SEED), AS_FOUND) == reader.open(str(SEED))
    notes = tmp_path / "notes"
    notes.write_text(MARKDOWN)
    options = ReadOptions(Format.MARKDOWN)
    assert open_in_process(str(notes), options) == parse_source(read(str(notes), options))


def test_errors_of_the_worker_are_raised_here(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"gone\.txt"):
        open_in_process(str(tmp_path / "gone.txt"), AS_FOUND)
    with pytest.raises(SourceError, match="no text to read"):
        parse_in_process(Source("<html><body></body></html>", Format.HTML, "empty.html"))


@pytest.mark.parametrize("command", [(sys.executable, "-c", "raise SystemExit(3)"), ("no-such-program-anywhere",)])
def test_without_a_process_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]) -> None:
    monkeypatch.setattr(worker_process, "COMMAND", command)
    assert open_in_process(str(SEED), AS_FOUND) == reader.open(str(SEED))
    assert parse_in_process(SOURCES[2]) == parse_source(SOURCES[2])

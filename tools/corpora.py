"""The evaluation corpora: for each its scorer, its gold file, and the reader's prediction for a line of it."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import reader
from reader.document import BlockKind, Document
from reader.exports.records import quotes_record
from reader.sources.decoding import declared_encoding, decode


@dataclass(frozen=True, slots=True)
class Corpus:
    """A collection of articles with gold annotation."""

    name: str
    """The name in tests/floors.toml."""
    scorer: Path
    """The program that scores predictions."""
    gold: Path
    """The gold annotation as JSON lines, an article a line."""
    predict: Callable[[dict], dict]
    """The reader's prediction for a line."""
    speakers: Path | None = None
    """The gold speakers of the quotations, for the articles that have them; only in corpora of quotations."""


def corpora(folder: Path) -> list[Corpus]:
    """The corpora in a folder."""
    found = []
    for split in ("dev", "train"):
        polnear = folder / "polnear"
        gold, speakers = polnear / f"{split}.jsonl", polnear / f"speakers_{split}.json"
        found.append(Corpus(f"quotes_{split}", folder / "score_quotes.py", gold, predicted_quotes, speakers))
    for name in ("pages_dev", "pages_dev2"):
        for gold in (folder / name).glob("*.jsonl"):
            found.append(Corpus(name, folder / "score_pages.py", gold, predicted_page(folder / name)))
    for name in ("outline_dev", "outline_dev2"):
        found.append(Corpus(name, folder / "score_outline.py", folder / f"{name}.jsonl", predicted_outline))
    return [corpus for corpus in found if corpus.gold.is_file()]


def predicted_quotes(gold: dict) -> dict:
    """The quotations of an article, in the format of `reader quotes --format jsonl`."""
    document = reader.parse(gold["text"])
    return quotes_record(document, reader.attribute(document)) | {"id": gold["id"]}


def predicted_outline(gold: dict) -> dict:
    """The headings and captions of an article."""
    document = reader.parse(gold["text"])
    return {
        "id": gold["id"],
        "headings": spans(document, BlockKind.HEADING),
        "captions": spans(document, BlockKind.CAPTION),
    }


def predicted_page(folder: Path) -> Callable[[dict], dict]:
    """A function that reads a saved page of a folder: the text of the article without captions, and its headings.

    The gold body has no captions, so they are left out of the comparison.
    """

    def predict(gold: dict) -> dict:
        page = gzip.decompress((folder / f"{gold['id']}.html.gz").read_bytes())
        document = reader.parse(decode(page, gold["id"], declared_encoding(page)), "html")
        blocks = [block for block in document.blocks if block.kind is not BlockKind.CAPTION]
        headings = [block for block in blocks if block.kind is BlockKind.HEADING]
        return {
            "id": gold["id"],
            "text": "\n\n".join(block.span.of(document.text) for block in blocks),
            "headings": [block.span.of(document.text) for block in headings],
        }

    return predict


def spans(document: Document, kind: BlockKind) -> list[list[int]]:
    """The spans of the blocks of a kind."""
    return [[block.span.start, block.span.end] for block in document.blocks if block.kind is kind]


def lines(path: Path) -> Iterator[dict]:
    """The records of a file of JSON lines."""
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def written(predictions: list[dict], path: Path) -> Path:
    """A file with some predictions, for a scorer."""
    path.write_text("".join(json.dumps(record) + "\n" for record in predictions), encoding="utf-8")
    return path


def scores(corpus: Corpus, predictions: Path) -> dict[str, float]:
    """The F1 of each measure of a corpus, by its scorer."""
    report = json.loads(printed(corpus, predictions, "--json"))
    return {name: row["f1"] for name, row in report.items() if "f1" in row}


def printed(corpus: Corpus, predictions: Path, *options: str) -> str:
    """The output of the scorer of a corpus for some predictions."""
    extra = [] if corpus.speakers is None else ["--speakers", str(corpus.speakers)]
    command = [sys.executable, str(corpus.scorer), str(corpus.gold), str(predictions), *extra, *options]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout

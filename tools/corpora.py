"""The evaluation corpora: for each its scorer, its gold file, and the reader's prediction for a line of it."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zlib import crc32

import reader
from reader.document import BlockKind, Document
from reader.exports.records import quotes_record
from reader.sources.decoding import declared_encoding, decode

APOSTROPHES = re.compile(r"(?<!\S)[(\[]?''(?=\S)|(?<=\S)''(?!\w)")
"""Matches two apostrophes that open or close a quotation."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """A collection of articles with gold annotation."""

    name: str
    """The name in tests/floors.toml."""
    scorer: Path
    """The program that scores predictions."""
    gold: tuple[Path, ...]
    """The gold annotation as JSON lines, an article a line."""
    predict: Callable[[dict], dict]
    """The reader's prediction for a line."""
    speakers: tuple[Path, ...] = ()
    """The gold speakers of the quotations, for the articles that have them; only in corpora of quotations."""
    only_with_speakers: bool = False
    """Whether the other articles are left out."""
    is_judged: bool = False
    """Whether each answer is judged as well: only where sources and indirect quotations are annotated."""

    def articles(self) -> list[dict]:
        """The gold lines."""
        found = [marked(record) if self.is_judged else record for path in self.gold for record in lines(path)]
        if self.only_with_speakers:
            known = self.known_speakers()
            found = [record for record in found if record["id"] in known]
        return found

    def known_speakers(self) -> dict[str, dict]:
        """The gold speakers by the id of their article."""
        known: dict[str, dict] = {}
        for path in self.speakers:
            known |= json.loads(path.read_text(encoding="utf-8"))
        return known


def corpora(folder: Path) -> list[Corpus]:
    """The corpora in a folder."""
    found = [*corpora_of_quotations(folder)]
    for name in ("pages_dev", "pages_dev2"):
        gold = tuple((folder / name).glob("*.jsonl"))
        found.append(Corpus(name, folder / "score_pages.py", gold, predicted_page(folder / name)))
    for name in ("outline_dev", "outline_dev2"):
        found.append(Corpus(name, folder / "score_outline.py", (folder / f"{name}.jsonl",), predicted_outline))
    return [corpus for corpus in found if corpus.gold and all(path.is_file() for path in corpus.gold)]


def corpora_of_quotations(folder: Path) -> Iterator[Corpus]:
    """The corpora that are scored for who said what: news, other articles, novels, and texts in which nobody speaks."""
    scorer, polnear = folder / "score_quotes.py", folder / "polnear"
    for split in ("dev", "train"):
        speakers = polnear / f"speakers_{split}.json"
        yield Corpus(
            f"quotes_{split}", scorer, (polnear / f"{split}.jsonl",), predicted_quotes, (speakers,), is_judged=True
        )
    speakers = polnear / "speakers_train2.json"
    yield Corpus("quotes_train2", scorer, (polnear / "train.jsonl",), predicted_quotes, (speakers,), True)
    others = [folder / "web_features", folder / "gum"]
    gold, speakers_of_others = tuple(f / "gold.jsonl" for f in others), tuple(f / "speakers.json" for f in others)
    yield Corpus("web_and_gum", scorer, gold, predicted_quotes, speakers_of_others)
    openings, novels = folder / "litbank", folder / "score_novels.py"
    books = folder / "pdnc"
    yield Corpus("novels", novels, (books / "books.jsonl",), predicted_quotes, (books / "speakers.json",))
    yield Corpus("openings", novels, (openings / "gold.jsonl",), predicted_quotes, (openings / "speakers.json",))
    yield Corpus("silent_dev", folder / "score_silent.py", (folder / "silent_dev.jsonl",), predicted_quotes)


def marked(gold: dict) -> dict:
    """An article of PolNeAR in which what stands in two apostrophes on either side is quoted.

    There it is annotated as indirect, for the kind goes by the marks " and “ alone; in a seventh of the articles these
    apostrophes are the only quotation marks.
    """
    if "''" in gold["text"]:
        for attribution in gold["attributions"]:
            words = "\n".join(gold["text"][start:end] for start, end in attribution["content"])
            if attribution["kind"] == "indirect" and APOSTROPHES.search(words):
                attribution["kind"] = "mixed"
    return gold


def predicted_quotes(gold: dict) -> dict:
    """The quotations of an article, in the format of `reader quotes --format jsonl`."""
    return quotes_in(gold["text"], gold.get("format", "plain")) | {"id": gold["id"]}


@cache
def quotes_in(text: str, form: str) -> dict:
    """The record of the quotations of a text; some articles are in two corpora."""
    document = reader.parse(text, form)
    return quotes_record(document, reader.attribute(document))


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
        document = reader.parse(decode(page, gold["id"], declared_encoding(page)).text, "html")
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


def written(records: list[dict], path: Path) -> Path:
    """A file with some records, for a scorer."""
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


HALVES = ("A", "B")
"""The two halves of a corpus. Whoever writes rules by hand reads the errors in A alone, and judges by B as well."""


def half(gold: dict) -> str:
    """The half that an article is in: that of its site, if it has one, so that a site is in one half only."""
    return HALVES[crc32(str(gold.get("site") or gold["id"]).encode()) % len(HALVES)]


def scores(corpus: Corpus, gold: list[dict], predictions: list[dict], scratch: Path) -> dict[str, float]:
    """The measures of some articles of a corpus, by its scorer: the F1, or the figure itself where it is no F1."""
    report = json.loads(printed(corpus, gold, predictions, scratch, "--json"))
    measured = {name: row["f1"] for name, row in report.items() if isinstance(row, dict) and "f1" in row}
    return measured | {name: row for name, row in report.items() if isinstance(row, int | float)}


def printed(corpus: Corpus, gold: list[dict], predictions: list[dict], scratch: Path, *options: str) -> str:
    """The output of the scorer of a corpus for some predictions."""
    extra = [] if not corpus.speakers else ["--speakers", *map(str, corpus.speakers)]
    files = [written(gold, scratch / "gold.jsonl"), written(predictions, scratch / "predictions.jsonl")]
    command = [sys.executable, str(corpus.scorer), *map(str, files), *extra, *options]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout

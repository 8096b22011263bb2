"""Score the reader on the developers' articles: evaluate.py FOLDER [--errors N]; fails below tests/floors.toml.

FOLDER holds the scorers and their articles; where it is missing, nothing is scored and nothing fails.
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import reader
from reader.document import BlockKind, Document
from reader.exports.records import quotes_record
from reader.sources.decoding import declared_in, decoded

FLOORS = Path(__file__).resolve().parent.parent / "tests" / "floors.toml"


def main(argv: list[str] | None = None) -> int:
    """Print all scores beside their floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="list this many errors of each scorer")
    args = parser.parse_args(argv)
    if not args.folder.is_dir():
        print(f"Nothing to score: there is no folder {args.folder}.")
        return 0
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    fallen = 0
    with tempfile.TemporaryDirectory() as scratch:
        for name, (scorer, gold, extra, predict) in jobs(args.folder).items():
            scores = score(args.folder / scorer, gold, extra, write(Path(scratch), gold, predict), args.errors)
            for measure, value in scores.items():
                floor = floors.get(name, {}).get(measure, 0.0)
                fallen += value < floor
                print(f"{name:14} {measure:28} F1 {value:.3f}   floor {floor:.3f}{'   BELOW' * (value < floor)}")
    return 1 if fallen else 0


def jobs(folder: Path) -> dict:
    """Each corpus: its scorer, its gold file, further arguments, and what predicts a line of it."""
    polnear = folder / "polnear"
    found = {}
    for split in ("dev", "train"):
        speakers = polnear / f"speakers_{split}.json"
        found[f"quotes_{split}"] = (
            "score_quotes.py", polnear / f"{split}.jsonl", ["--speakers", str(speakers)], predicted_quotes,
        )  # fmt: skip
    pages = folder / "pages_dev"
    for gold in pages.glob("*.jsonl"):
        found["pages_dev"] = ("score_pages.py", gold, [], predicted_page(pages))
    found["outline_dev"] = ("score_outline.py", folder / "outline_dev.jsonl", [], predicted_outline)
    return found


def predicted_quotes(gold: dict) -> dict:
    """The quotations of an article, as `reader quotes --format jsonl` prints them."""
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
    """What reads a saved page of a folder: the text of the article without its captions, and the headings in it.

    The body that was written out by hand has no captions, so they are left out of the comparison.
    """

    def predict(gold: dict) -> dict:
        page = gzip.decompress((folder / f"{gold['id']}.html.gz").read_bytes())
        document = reader.parse(decoded(page, gold["id"], declared_in(page)), "html")
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


def write(scratch: Path, gold: Path, predict) -> Path:
    """A file with the prediction for each record of a gold file."""
    path = scratch / gold.name
    path.write_text("".join(json.dumps(predict(record)) + "\n" for record in lines(gold)), encoding="utf-8")
    return path


def score(scorer: Path, gold: Path, extra: list[str], predictions: Path, errors: int) -> dict[str, float]:
    """The F1 of each measure."""
    command = [sys.executable, str(scorer), str(gold), str(predictions), *extra]
    if errors:
        print(subprocess.run([*command, "--errors", str(errors)], check=True, capture_output=True, text=True).stdout)
    report = json.loads(subprocess.run([*command, "--json"], check=True, capture_output=True, text=True).stdout)
    return {name: row["f1"] for name, row in report.items() if "f1" in row}


if __name__ == "__main__":
    sys.exit(main())

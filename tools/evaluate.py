"""Score the reader on annotated articles; show its errors and how well calibrated its confidence is.

    evaluate.py FOLDER [--errors N [--of KIND]] [--calibration]

Fails if a score is below tests/floors.toml. FOLDER holds the scorers and their articles; if it is missing, nothing is
scored and nothing fails. KIND is part of the name of an error ("wrong source", "indirect") or the name of a rule.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import tomllib
from pathlib import Path

from calibration import calibration_table, slope_of_reports
from corpora import Corpus, corpora, lines, printed, scores, written
from error_table import by_cue, by_kind, by_rule, examples
from judging import Judgement, judged, scorer_in

FLOORS = Path(__file__).resolve().parent.parent / "tests" / "floors.toml"


def main(argv: list[str] | None = None) -> int:
    """Print the scores with their floors, the errors by kind, rule and cue, and the calibration."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="list this many errors of each kind")
    parser.add_argument("--of", default="", metavar="KIND", help="list only errors of this kind or rule")
    parser.add_argument("--calibration", action="store_true", help="print only the table of calibration, as Markdown")
    args = parser.parse_args(argv)
    if not args.folder.is_dir():
        print(f"Nothing to score: there is no folder {args.folder}.")
        return 0
    fallen = 0
    judgements: list[Judgement] = []
    with tempfile.TemporaryDirectory() as scratch:
        for corpus in corpora(args.folder):
            if args.calibration and corpus.speakers is None:
                continue
            predictions = [corpus.predict(gold) for gold in lines(corpus.gold)]
            judgements += judgements_on(corpus, predictions)
            if args.calibration:
                continue
            path = written(predictions, Path(scratch) / f"{corpus.name}.jsonl")
            if args.errors and corpus.speakers is None and not args.of:
                print(printed(corpus, path, "--errors", str(args.errors)))
            fallen += below_floor(corpus.name, scores(corpus, path))
    if args.calibration:
        print(calibration_table(judgements), end="")
        return 0
    if args.errors:
        print(f"\n{examples(judgements, args.errors, args.of)}", end="")
    if judgements:
        tables = (by_kind(judgements), by_rule(judgements), by_cue(judgements), calibration_table(judgements))
        print("", *tables, slope_of_reports(judgements), sep="\n", end="")
    return 1 if fallen else 0


def judgements_on(corpus: Corpus, predictions: list[dict]) -> list[Judgement]:
    """The judgements on the answers to a corpus of quotations; none for other corpora."""
    if corpus.speakers is None:
        return []
    scorer = scorer_in(corpus.scorer)
    worked_out = json.loads(corpus.speakers.read_text(encoding="utf-8")) if corpus.speakers.is_file() else {}
    found = []
    for gold, answers in zip(lines(corpus.gold), predictions, strict=True):
        found += judged(scorer, corpus.name, gold, answers["quotes"], worked_out.get(gold["id"]))
    return found


def below_floor(name: str, measured: dict[str, float]) -> int:
    """Print the scores of a corpus with their floors; returns how many are below."""
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8")).get(name, {})
    for measure, value in measured.items():
        floor = floors.get(measure, 0.0)
        print(f"{name:14} {measure:28} F1 {value:.3f}   floor {floor:.3f}{'   BELOW' * (value < floor)}")
    return sum(value < floors.get(measure, 0.0) for measure, value in measured.items())


if __name__ == "__main__":
    sys.exit(main())

"""Score the reader on annotated articles; show its errors and how well calibrated its confidence is.

    evaluate.py FOLDER [--only NAME ...] [--errors N [--of KIND]] [--calibration]

Prints each score on all articles and on each half (see `corpora.half`), and on articles kept out of training, where
something is trained. Fails if a score is below tests/floors.toml, or more than 0.03 above the one kept out: that is
learning by heart. FOLDER holds the scorers and their articles; if it is missing, nothing is scored and nothing fails.
KIND is part of the name of an error ("wrong source", "indirect") or the name of a rule.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import tomllib
from pathlib import Path

from calibration import calibration_table, slope_of_reports
from corpora import HALVES, Corpus, corpora, half, printed, scores
from error_table import by_cue, by_kind, by_rule, examples
from judging import Judgement, judged, scorer_in

TESTS = Path(__file__).resolve().parent.parent / "tests"
FLOORS, KEPT_OUT = TESTS / "floors.toml", TESTS / "kept_out.toml"
LEARNT_BY_HEART = 0.03
"""How far a score may be above the one on articles kept out of training."""


def main(argv: list[str] | None = None) -> int:
    """Print the scores with their floors, the errors by kind, rule and cue, and the calibration."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="+", metavar="NAME", help="score only the corpora whose names begin so")
    parser.add_argument("--errors", type=int, default=0, help="list this many errors of each kind")
    parser.add_argument("--of", default="", metavar="KIND", help="list only errors of this kind or rule")
    parser.add_argument("--calibration", action="store_true", help="print only the table of calibration, as Markdown")
    args = parser.parse_args(argv)
    if not args.folder.is_dir():
        print(f"Nothing to score: there is no folder {args.folder}.")
        return 0
    chosen = [c for c in corpora(args.folder) if not args.only or c.name.startswith(tuple(args.only))]
    if args.calibration:
        print(calibration_table([j for c in chosen if c.is_judged for j in judgements_on(c, answers(c))]), end="")
        return 0
    fallen = 0
    judgements: list[Judgement] = []
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        for corpus in chosen:
            predictions = answers(corpus)
            if corpus.is_judged:
                judgements += judgements_on(corpus, predictions)
            elif args.errors and not args.of and corpus.speakers:
                print(printed(corpus, corpus.articles(), predictions, scratch, "--errors", str(args.errors)))
            fallen += failures(corpus.name, *all_and_halves(corpus, predictions, scratch))
    if args.errors:
        print(f"\n{examples(judgements, args.errors, args.of)}", end="")
    if judgements:
        tables = (by_kind(judgements), by_rule(judgements), by_cue(judgements), calibration_table(judgements))
        print("", *tables, slope_of_reports(judgements), sep="\n", end="")
    return 1 if fallen else 0


def answers(corpus: Corpus) -> list[dict]:
    """The reader's predictions for the articles of a corpus."""
    return [corpus.predict(gold) for gold in corpus.articles()]


def judgements_on(corpus: Corpus, predictions: list[dict]) -> list[Judgement]:
    """The judgements on the answers to a corpus of quotations."""
    scorer, known = scorer_in(corpus.scorer), corpus.known_speakers()
    found = []
    for gold, given in zip(corpus.articles(), predictions, strict=True):
        found += judged(scorer, corpus.name, gold, given["quotes"], known.get(gold["id"]))
    return found


def all_and_halves(
    corpus: Corpus, predictions: list[dict], scratch: Path
) -> tuple[dict[str, float], list[dict[str, float]]]:
    """The scores of all articles of a corpus, and those of each half."""
    articles = corpus.articles()
    halves = []
    for name in HALVES:
        chosen = [pair for pair in zip(articles, predictions, strict=True) if half(pair[0]) == name]
        gold, given = [pair[0] for pair in chosen], [pair[1] for pair in chosen]
        halves.append(scores(corpus, gold, given, scratch) if chosen else {})
    return scores(corpus, articles, predictions, scratch), halves


def failures(corpus: str, measured: dict[str, float], halves: list[dict[str, float]]) -> int:
    """Print the scores of a corpus, in all and by halves, with their limits; returns how many miss one.

    Where some measures of a corpus have a limit, the others are not printed: they may not be annotated.
    """
    limits, kept_out = (tomllib.loads(path.read_text(encoding="utf-8")).get(corpus, {}) for path in (FLOORS, KEPT_OUT))
    missed = 0
    for measure, value in measured.items():
        if limits and measure not in limits:
            continue
        of_halves = [f"{name} {part[measure]:.3f}" for name, part in zip(HALVES, halves, strict=True) if part]
        row = f"{corpus:14} {measure:26} {value:.3f}   {' '.join(of_halves):16}"
        limit = limits.get(measure, 0.0)
        if isinstance(limit, dict):
            row, is_missed = f"{row}   at most {limit['at most']:.3f}", value > limit["at most"]
        else:
            row, is_missed = f"{row}   floor {limit:.3f}", value < limit
        row += "   MISSED" * is_missed
        if measure in kept_out:
            by_heart = value - kept_out[measure] > LEARNT_BY_HEART
            row += f"   kept out {kept_out[measure]:.3f}" + "   LEARNT BY HEART" * by_heart
            is_missed |= by_heart
        print(row)
        missed += is_missed
    return missed


if __name__ == "__main__":
    sys.exit(main())

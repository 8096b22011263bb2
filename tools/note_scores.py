"""Prints how well notes are found again in edited articles: `python -m tools.note_scores [--rounds 20] [--seed 1]`.

The texts of tests/gold, three to an article, are edited one to four times: paragraphs are moved and deleted, sections
added, words changed, signs set in another way. It is known where each word went. The texts of half B were never looked
at when the placing was written.
"""

from __future__ import annotations

import argparse

from tests.document.placement_scores import articles, outcomes


def main() -> None:
    """Print a line of figures for each half."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20, help="how often each article is edited anew")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    print("half          edited   notes  found   lost  too wide  wrong words  in silence  rightly lost")
    for name, half in (("B, kept out", 1), ("A", 0)):
        texts = articles(half)
        counts = outcomes(texts, args.rounds, args.seed)
        there = sum(counts.values()) - counts["rightly lost"] - counts["wrong in silence"]
        shares = [counts[key] / there for key in ("found", "lost", "too wide", "wrong words")]
        figures = "{:7.4f}{:7.4f}{:10.4f}{:13.4f}".format(*shares)
        silent = counts["wrong in silence"]
        print(f"{name:12}{len(texts) * args.rounds:8}{there:8}{figures}{silent:12}{counts['rightly lost']:14}")


if __name__ == "__main__":
    main()

"""Error tables: how frequent each kind of error is, what it costs, and which rules err."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from statistics import mean

from judging import Fault, Judgement


def f1(right: int, claimed: int, gold: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * right / (claimed + gold) if claimed + gold else 0.0


def by_kind(judgements: list[Judgement]) -> str:
    """The errors by kind and split, with the gain in F1 if all errors of a kind were fixed.

    The gain is in strict attribution for the articles with gold speakers, in source spans for all articles, and in
    indirect quotations.
    """
    splits = list(dict.fromkeys(j.split for j in judgements))
    with_gold = [j for j in judgements if j.is_quoted and j.speaker_is_right is not None]
    everything = [j for j in judgements if j.is_quoted]
    indirect = [j for j in judgements if not j.is_quoted]
    rows = [["error", *splits, "F1 if fixed"]]
    for title, group, is_right in (
        ("who said what, articles with gold speakers", with_gold, lambda j: bool(j.speaker_is_right)),
        ("source span, all articles", everything, lambda j: j.source_is_right),
        ("indirect, all articles", indirect, lambda j: j.source_is_right),
    ):
        rows += counted(title, group, splits, is_right)
    return table(rows)


def counted(title: str, group: list[Judgement], splits: list[str], is_right) -> list[list[str]]:
    """The rows of one measure: the total, then each kind of error."""
    right = sum(map(is_right, group))
    claimed = sum(j.is_claim for j in group)
    gold = sum(is_expected(j) for j in group)
    now = f1(right, claimed, gold)
    per_split = Counter(j.split for j in group if is_expected(j))
    rows = [[f"{title} (of)", *(str(per_split[s]) for s in splits), f"{now:.3f}"]]
    wrong = [j for j in group if not is_right(j)]
    faults = Counter(j.fault or Fault.WRONG_SOURCE for j in wrong)
    for fault, count in faults.most_common():
        members = Counter(j.split for j in wrong if (j.fault or Fault.WRONG_SOURCE) is fault)
        claims = sum(j.is_claim for j in wrong if (j.fault or Fault.WRONG_SOURCE) is fault)
        mended = (
            f1(right, claimed - count, gold) if fault in UNASKED else f1(right + count, claimed + count - claims, gold)
        )
        rows.append([f"  {fault}", *(str(members[s]) for s in splits), f"+{mended - now:.3f}"])
    return rows


UNASKED = frozenset({Fault.SCARE_QUOTE, Fault.SPURIOUS, Fault.TAKEN_FOR_INDIRECT})
"""The faults of answers where no answer was expected."""


def is_expected(judgement: Judgement) -> bool:
    """Whether an answer was expected."""
    return judgement.fault not in UNASKED


def by_rule(judgements: list[Judgement]) -> str:
    """For each rule the number of its answers, how many are right, and their mean confidence."""
    rows = [["rule", "answers", "source right", "speakers known", "speaker right", "confidence", "errors most often"]]
    rules: dict[str, list[Judgement]] = {}
    for judgement in judgements:
        if judgement.is_claim:
            rules.setdefault(judgement.rule, []).append(judgement)
    for rule, group in sorted(rules.items(), key=lambda item: (not item[1][0].is_quoted, -len(item[1]))):
        known = [j for j in group if j.speaker_is_right is not None]
        faults = Counter(j.fault for j in group if j.fault is not None).most_common(2)
        rows.append(
            [
                rule,
                str(len(group)),
                share(j.source_is_right for j in group),
                str(len(known)),
                share(bool(j.speaker_is_right) for j in known),
                f"{mean(j.confidence for j in group):.2f}",
                ", ".join(f"{fault.removeprefix('indirect: ')} {count}" for fault, count in faults),
            ]
        )
    return table(rows)


def by_cue(judgements: list[Judgement], count: int = 25) -> str:
    """The cues of indirect quotations with the most errors: how frequent they are, and how many are found."""
    cues: dict[str, list[Judgement]] = {}
    for judgement in judgements:
        if not judgement.is_quoted:
            cues.setdefault(judgement.cue or "(none)", []).append(judgement)
    worst = sorted(cues.items(), key=lambda item: -sum(j.fault is not None for j in item[1]))[:count]
    rows = [["cue of indirect quotations", "expected", "missed", "answers", "right", "errors most often"]]
    for cue, group in worst:
        answers = [j for j in group if j.is_claim]
        missed = sum(not j.is_claim for j in group)
        faults = Counter(j.fault for j in answers if j.fault is not None).most_common(2)
        most = ", ".join(f"{fault.removeprefix('indirect: ')} {n}" for fault, n in faults)
        expected = sum(map(is_expected, group))
        rows.append(
            [cue[:28], str(expected), str(missed), str(len(answers)), share(j.fault is None for j in answers), most]
        )
    return table(rows)


def share(claims: Iterable[bool]) -> str:
    """The share of true values; empty if there are no values."""
    values = list(claims)
    return f"{sum(values) / len(values):.2f}" if values else ""


def table(rows: list[list[str]]) -> str:
    """Rows in aligned columns; the first row is the head."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = []
    for row in rows:
        numbers = [cell.rjust(width) for cell, width in zip(row[1:-1], widths[1:-1], strict=True)]
        lines.append("  ".join([row[0].ljust(widths[0]), *numbers, row[-1]]).rstrip())
    return "\n".join(lines) + "\n"


def examples(judgements: list[Judgement], count: int, wanted: str) -> str:
    """The first errors of each kind whose name contains `wanted`, or of the rule of that name."""
    parts = []
    for fault in Fault:
        found = [j for j in judgements if j.fault is fault and (wanted in fault or wanted == j.rule)]
        parts += [f"{fault}: {j.example}" for j in found[:count]]
    return "\n".join(parts) + "\n"

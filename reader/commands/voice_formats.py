"""Voices across texts, printed: as text with bars over time and by source, as JSON, CSV and Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from reader.exports.csv_rows import rows_to_csv
from reader.exports.safe_json import Json, dump_json
from reader.library.search import VoiceQuotation
from reader.library.source_names import source_of
from reader.library.voices import Voice

LONGEST_BAR = 30
"""The most cells of a bar."""
MOST_BARS = 24
"""The most months, or sources, that have a bar."""
COLUMNS = ("voice", "speaker", "role", "date", "source", "title", "target", "start", "kind", "words", "evidence")


def as_text(voices: list[Voice], *, has_quotations: bool) -> str:
    """A line for each voice; with their quotations, bars by month and source too, if they are asked for."""
    if not has_quotations:
        return "".join(map(summary, voices))
    return "\n".join("".join((summary(voice), charts(voice), *map(quotation, voice.quotations))) for voice in voices)


def summary(voice: Voice) -> str:
    """A voice in a line: how many quotations, in how many texts, the name, the roles, and why texts were joined."""
    texts = len(voice.targets)
    roles = f", {'; '.join(voice.roles[:2])}" if voice.roles else ""
    evidence = f"  [{voice.evidence}]" if voice.evidence else ""
    return f"{len(voice.quotations):5}  in {texts} {'text' if texts == 1 else 'texts'}  {voice.name}{roles}{evidence}\n"


def charts(voice: Voice) -> str:
    """Bars of the quotations by month, and by source; nothing where there is only one of each."""
    months = Counter(each.date[:7] for each in voice.quotations)
    sources = Counter(source_of(each.target) for each in voice.quotations)
    by_month = dict(sorted(months.items())[-MOST_BARS:])
    parts = [bars(counts) for counts in (by_month, dict(sources.most_common(MOST_BARS))) if len(counts) > 1]
    return "".join(f"\n{part}" for part in parts) + "\n"


def bars(counts: Mapping[str, int]) -> str:
    """A bar for each count, its name before it and its number after it.

    >>> print(bars({"2025-01": 1, "2025-02": 3}), end="")
      2025-01  ██████████ 1
      2025-02  ██████████████████████████████ 3
    """
    most, width = max(counts.values()), max(map(len, counts))
    return "".join(
        f"  {name:{width}}  {'█' * max(1, round(LONGEST_BAR * count / most))} {count}\n"
        for name, count in counts.items()
    )


def quotation(each: VoiceQuotation) -> str:
    """A quotation in lines: date, source and title, and the words below them."""
    words = " ".join(each.words.split())
    shown = f"“{words}”" if each.kind == "direct" else words
    return f"{each.date}  {source_of(each.target)}  {' '.join(each.title.split())}\n    {shown}\n"


def as_markdown(voices: list[Voice], *, has_quotations: bool) -> str:
    """A heading for each voice, with their quotations as a list if they are asked for."""
    lines: list[str] = []
    for voice in voices:
        roles = f" — {'; '.join(voice.roles[:2])}" if voice.roles else ""
        lines += [f"## {voice.name}{roles}", ""]
        for each in voice.quotations if has_quotations else ():
            words = " ".join(each.words.split())
            lines += [f"- {words} ({each.date}, [{each.title}]({each.target}))"]
        lines += [""] if has_quotations else []
    return "\n".join(lines)


def as_json(voices: list[Voice], *, has_quotations: bool) -> str:
    """A JSON array of the voices, with their quotations if they are asked for."""
    records: list[Json] = []
    for voice in voices:
        record: dict[str, Json] = {
            "name": voice.name,
            "roles": [*voice.roles],
            "quotations": len(voice.quotations),
            "texts": [*voice.targets],
            "evidence": voice.evidence or None,
        }
        if has_quotations:
            record["said"] = [
                {
                    "date": each.date,
                    "target": each.target,
                    "title": each.title,
                    "start": each.start,
                    "kind": each.kind,
                    "speaker": each.speaker,
                    "role": each.role,
                    "words": each.words,
                }
                for each in voice.quotations
            ]
        records.append(record)
    return dump_json(records, indent=2) + "\n"


def as_csv(voices: list[Voice], *, has_quotations: bool) -> str:
    """A row for each quotation, or for each voice if they are not asked for."""
    if not has_quotations:
        rows: Iterable[Iterable[object]] = (
            (voice.name, "; ".join(voice.roles), len(voice.quotations), len(voice.targets), voice.evidence)
            for voice in voices
        )
        return rows_to_csv(("voice", "roles", "quotations", "texts", "evidence"), rows)
    return rows_to_csv(
        COLUMNS,
        (
            (
                *(voice.name, each.speaker, each.role, each.date, source_of(each.target), each.title),
                *(each.target, each.start, each.kind, " ".join(each.words.split()), voice.evidence),
            )
            for voice in voices
            for each in voice.quotations
        ),
    )


FORMATS: Mapping[str, Callable[..., str]] = {
    "text": as_text,
    "json": as_json,
    "csv": as_csv,
    "markdown": as_markdown,
}
"""How to print voices, by the names of the formats."""

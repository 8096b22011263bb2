"""Exchanges: who talks with whom, counted, and drawn as a table of shades."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from reader.document import Attribution, Document, QuoteKind, visible
from reader.document.counting import word_count
from reader.exports.csv_rows import rows_to_csv

REACH = 600
"""The most characters between what somebody says and an answer."""
SHADES = " ░▒▓█"
"""The shades of a cell, from none to the most exchanges of the text."""
MOST_ROWS = 20
"""The most speakers in the table of shades: those who say most."""
LONGEST_NAME = 24
"""The longest name in the table, in characters."""


def exchanges(attribution: Attribution) -> Counter[tuple[int, int]]:
    """How often each two speakers speak one after the other, by the ids of the two, the smaller one first.

    >>> import reader
    >>> found = reader.attribute(reader.parse('"We agree," said Ann Lee. "Never," said Bo Berg.'))
    >>> exchanges(found)
    Counter({(0, 1): 1})
    """
    spoken = [q for q in attribution.quotes if q.kind is not QuoteKind.INDIRECT and q.speaker is not None]
    counts: Counter[tuple[int, int]] = Counter()
    for before, after in pairwise(spoken):
        if before.speaker is None or after.speaker is None or after.span.start - before.span.end > REACH:
            continue
        first, second = sorted((before.speaker.id, after.speaker.id))
        counts[first, second] += first != second
    return +counts


def conversations(attribution: Attribution, speaker: int, partner: int | None = None) -> tuple[int, ...]:
    """The indices of the quotations of the conversations of a speaker, with one partner or with anyone, in order.

    In a conversation, each says something at most REACH characters after somebody has.

    >>> import reader
    >>> text = '"We agree," said Ann Lee. "Never," said Bo Berg. "Why?" said Cy Dahl. It rained. '
    >>> found = reader.attribute(reader.parse(text))
    >>> conversations(found, 0), conversations(found, 0, 1)
    ((0, 1, 2), (0, 1))
    """
    quotes = attribution.quotes
    runs: list[list[int]] = []
    end = 0
    for i, quote in enumerate(quotes):
        who = quote.speaker.id if quote.speaker is not None else None
        if quote.kind is QuoteKind.INDIRECT or who is None or (partner is not None and who not in {speaker, partner}):
            continue
        if not runs or quote.span.start - end > REACH:
            runs.append([])
        runs[-1].append(i)
        end = quote.span.end
    voices = ({voice.id for i in run if (voice := quotes[i].speaker) is not None} for run in runs)
    return tuple(i for run, who in zip(runs, voices, strict=True) if speaker in who and len(who) > 1 for i in run)


def partners(attribution: Attribution) -> dict[int, dict[str, int]]:
    """For each speaker by id, the names of those they talk with, those first with whom they talk most."""
    names = {speaker.id: speaker.name for speaker in attribution.speakers}
    found: dict[int, dict[str, int]] = {id: {} for id in names}
    for (first, second), count in exchanges(attribution).most_common():
        found[first][names[second]] = found[first].get(names[second], 0) + count
        found[second][names[first]] = found[second].get(names[first], 0) + count
    return found


def exchanges_to_text(document: Document, attribution: Attribution) -> str:
    """A table of shades: who talks with whom, the speakers in the order of their words.

    >>> import reader
    >>> document = reader.parse('"We agree," said Ann Lee. "Never," said Bo Berg.')
    >>> print(exchanges_to_text(document, reader.attribute(document)), end="")
               1  2
    1 Ann Lee    ██
    2 Bo Berg ██
    """
    words: Counter[int] = Counter()
    for quote in attribution.quotes:
        if quote.speaker is not None:
            words[quote.speaker.id] += word_count(quote.span.of(document.text))
    ids = [id for id, _ in words.most_common(MOST_ROWS)]
    if not ids:
        return "No speakers found.\n"
    names = {speaker.id: visible(speaker.name)[:LONGEST_NAME] for speaker in attribution.speakers}
    counts = exchanges(attribution)
    most = max(counts.values(), default=1)
    width, digits = max(len(names[id]) for id in ids), len(str(len(ids)))
    lines = [" " * (digits + width + 1) + "".join(f"{number:3}" for number in range(1, len(ids) + 1))]
    for number, id in enumerate(ids, 1):
        cells = (counts[min(id, other), max(id, other)] for other in ids)
        row = "".join(f" {2 * shade(count, most)}" for count in cells)
        lines.append(f"{number:{digits}} {names[id]:{width}}{row}".rstrip())
    return "\n".join(lines) + "\n"


def exchanges_to_csv(document: Document, attribution: Attribution) -> str:
    """Who talks with whom as comma-separated values: two speakers a row, those first who talk most.

    >>> import reader
    >>> document = reader.parse('"We agree," said Ann Lee. "Never," said Bo Berg.')
    >>> exchanges_to_csv(document, reader.attribute(document)).splitlines()
    ['speaker,with,times', 'Ann Lee,Bo Berg,1']
    """
    names = {speaker.id: speaker.name for speaker in attribution.speakers}
    counts = exchanges(attribution).most_common()
    return rows_to_csv(("speaker", "with", "times"), ((names[a], names[b], count) for (a, b), count in counts))


def shade(count: int, most: int) -> str:
    """The shade of a number of exchanges; any that is above 0 is seen."""
    return SHADES[-(-count * (len(SHADES) - 1) // most)]

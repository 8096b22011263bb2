"""The score of a text: how many words each speaker says in each chapter."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from reader.document import Attribution, Document, Quote
from reader.document.chapters import chapters
from reader.document.counting import word_count
from reader.document.section import Section
from reader.exports.csv_rows import rows_to_csv


def words_by_chapter(found: Sequence[Section], said: Iterable[tuple[Quote, int]]) -> list[int]:
    """The words of some quotations in each chapter; `said` has quotations with their numbers of words.

    What stands before the first chapter counts as said in it.

    >>> import reader
    >>> document = reader.parse("## May\\n\\n'We agree,' said Ann Lee.\\n\\n## June\\n\\nIt dried.", "markdown")
    >>> [quote] = reader.attribute(document).quotes
    >>> words_by_chapter(chapters(document), [(quote, 2)])
    [2, 0]
    """
    words = [0] * len(found)
    for quote, count in said:
        if words:
            at = bisect_right(found, quote.span.start, key=lambda section: section.span.start) - 1
            words[max(0, at)] += count
    return words


def score_to_csv(document: Document, attribution: Attribution) -> str:
    """The score as comma-separated values: a speaker a row, those first who say most, with a column for each chapter.

    >>> import reader
    >>> document = reader.parse("## May\\n\\n'We agree,' said Ann Lee.\\n\\n## June\\n\\nIt dried.", "markdown")
    >>> score_to_csv(document, reader.attribute(document)).splitlines()
    ['speaker,role,gender,quotes,words,1 May,2 June', 'Ann Lee,,unknown,1,2,2,0']
    """
    found = chapters(document)
    rows: list[tuple[int, tuple[object, ...]]] = []
    for speaker, quotes in attribution.by_speaker():
        if speaker is not None:
            said = [(quote, word_count(quote.span.of(document.text))) for quote in quotes]
            words = sum(count for _, count in said)
            about = (speaker.name, speaker.role, speaker.gender.value, len(quotes), words)
            rows.append((words, (*about, *words_by_chapter(found, said))))
    ranked = [row for _, row in sorted(rows, key=lambda row: -row[0])]
    titles = [f"{number} {section.title}" for number, section in enumerate(found, 1)]
    return rows_to_csv(("speaker", "role", "gender", "quotes", "words", *titles), ranked)

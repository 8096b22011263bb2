"""The figures of a report: one pass over each table, exact, with bounded memory however long the tables are.

Files are counted by themselves, by as many processes as there are, and their figures are added up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, groupby, islice
from operator import attrgetter
from typing import NamedTuple

from reader.corpus.person_table import Spread, persons_of
from reader.corpus.report.chart import Chart, ChartKind, CorpusReport, Row
from reader.corpus.report.over_time import months_chart
from reader.corpus.report.ranking import VOICE_COLUMNS, Ranking, Voice, entries
from reader.corpus.stored import StoredTables, TableFile, Values
from reader.corpus.tally import Tally
from reader.document.visible import visible
from reader.persons.roles import offices_of

GENDERS = ("female", "male", "unknown")
KINDS = ("direct", "mixed", "indirect")
NO_OUTLET = "not named"
AS_SHOWN = (
    "As the words of each text show it: pronouns, titles, nouns such as “spokeswoman”, and first names that usually "
    "only women or only men have. Where they show nothing, it is unknown."
)
BY_NAME = (
    "Speakers of several texts are taken to be one person only where these agree on the full name and on the role or "
    "the body. “By name alone” counts texts that say no more than the name."
)
BY_ROLE = "The noun of the role, as the texts give it. Who has several roles counts for each."


class Figures:
    """All counts."""

    def __init__(self, most: int) -> None:
        self.by_quotations, self.by_words = Ranking(most, "quotations"), Ranking(most, "words")
        self.speakers = self.persons = 0
        self.quotations = self.attributed = self.texts = self.words = self.rejected = 0
        self.genders = {name: [0, 0, 0] for name in GENDERS}
        """Speakers, quotations and words of each gender."""
        self.kinds: Counter[str] = Counter()
        self.roles, self.months, self.outlets, self.genders_by_outlet = Tally(), Tally(), Tally(), Tally()
        """Quotations and speakers of roles; quotations and texts of months; quotations, texts and words of outlets;
        female, male and unknown speakers of outlets."""

    def take_persons(self, rows: Iterable[Values]) -> None:
        """Count the persons, whose rows are in the order of folded names."""
        for _, group in groupby(map(Voice.of, rows), attrgetter("key")):
            for entry in entries(map(self.counted, group)):
                self.persons += entry.persons
                self.by_quotations.add(entry)
                self.by_words.add(entry)

    def counted(self, voice: Voice) -> Voice:
        """A voice, once it is counted."""
        self.speakers += 1
        counts = self.genders.get(voice.gender, self.genders["unknown"])
        for at, number in enumerate((1, voice.quotations, voice.words)):
            counts[at] += number
        self.genders_by_outlet.add((voice.outlet,), *(int(voice.gender == name) for name in GENDERS))
        for noun in {office.noun for office in offices_of(voice.role)}:
            self.roles.add((noun,), voice.quotations, 1)
        return voice

    def take_quotations(self, rows: Iterable[Values]) -> None:
        """Count the quotations."""
        for kind, month, outlet, speaker in rows:
            self.quotations += 1
            self.attributed += speaker is not None
            self.kinds[str(kind)] += 1
            self.months.add((str(month or ""),), 1, 0)
            self.outlets.add((str(outlet or ""),), 1, 0, 0)

    def take_documents(self, rows: Iterable[Values]) -> None:
        """Count the texts."""
        for month, outlet, words in rows:
            count = int(str(words))
            self.texts += 1
            self.words += count
            self.months.add((str(month or ""),), 0, 1)
            self.outlets.add((str(outlet or ""),), 0, 1, count)

    def take_rejected(self, rows: Iterable[Values]) -> None:
        """Count the records without a text."""
        self.rejected += sum(1 for _ in rows)

    def take(self, other: Figures) -> None:
        """Add the figures of another part of the tables, which comes after this one."""
        for name in NUMBERS:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for gender, numbers in other.genders.items():
            self.genders[gender] = [*map(sum, zip(self.genders[gender], numbers, strict=True))]
        self.kinds.update(other.kinds)
        for name in ("by_quotations", "by_words", "roles", "months", "outlets", "genders_by_outlet"):
            getattr(self, name).take(getattr(other, name))


NUMBERS = ("speakers", "persons", "quotations", "attributed", "texts", "words", "rejected")
"""The figures that are one number."""
COLUMNS: dict[str, tuple[str, ...]] = {
    "persons": VOICE_COLUMNS,
    "quotations": ("kind", "month", "outlet", "speaker"),
    "documents": ("month", "outlet", "words"),
    "rejected": ("code",),
}
"""The columns that are read of each table."""
FILES = 8
"""How many files are counted at once."""


class ToCount(NamedTuple):
    """Files of a table that are counted at once."""

    table: str
    files: tuple[TableFile, ...]


def to_count(tables: StoredTables) -> Iterator[ToCount]:
    """The files of all tables; those of a range of names stay together, since a name may go over two of them."""
    for _, range_of_names in groupby(tables.files("persons"), lambda file: file.path.stem.rpartition("-")[0]):
        yield ToCount("persons", tuple(range_of_names))
    for table in ("quotations", "documents", "rejected"):
        files = iter(tables.files(table))
        while some := tuple(islice(files, FILES)):
            yield ToCount(table, some)


def counted(task: ToCount, tables: StoredTables, most: int) -> Figures:
    """The figures of some files. Raises SourceError if one is damaged."""
    figures, columns = Figures(most), COLUMNS[task.table]
    rows = chain.from_iterable(tables.rows_of_file(file, task.table, columns) for file in task.files)
    take: Callable[[Iterable[Values]], None] = getattr(figures, f"take_{task.table}")
    take(rows)
    return figures


def corpus_report(tables: StoredTables, most: int, spread: Spread = map) -> CorpusReport:
    """The report on some tables, with at most `most` rows in a chart; `spread` hands out the work.

    Raises SourceError if a table is damaged.
    """
    figures = Figures(most)
    if not tables.files("persons"):
        figures.take_persons(tuple(row[name] for name in VOICE_COLUMNS) for row in persons_of(tables))
    for part in spread(partial(counted, tables=tables, most=most), to_count(tables)):
        figures.take(part)
    totals = (
        ("texts", figures.texts),
        ("words", figures.words),
        ("quotations", figures.quotations),
        ("with a known speaker", figures.attributed),
        ("speakers in texts", figures.speakers),
        ("persons", figures.persons),
        ("records without a text", figures.rejected),
    )
    name = visible(tables.folder.resolve().name)
    return CorpusReport(name, totals, tuple(chart for chart in charts(figures, most) if chart.rows))


def charts(figures: Figures, most: int) -> list[Chart]:
    """The charts of some figures."""
    numbers = ("quotations", "words", "texts")
    return [
        Chart(
            *("speakers", "Most quoted, by quotations", ChartKind.BARS, "speaker", numbers),
            *(figures.by_quotations.rows(), BY_NAME, figures.by_quotations.others),
        ),
        Chart(
            *("speakers-words", "Most quoted, by words", ChartKind.BARS, "speaker", ("words", "quotations", "texts")),
            *(figures.by_words.rows(), "", figures.by_words.others),
        ),
        tally_chart(
            ("roles", "Roles", ChartKind.BARS, "role", ("quotations", "speakers")), figures.roles, most, BY_ROLE
        ),
        gender_chart(figures),
        gender_by_outlet(figures, most),
        kinds_chart(figures),
        months_chart(figures.months),
        tally_chart(
            ("outlets", "Outlets", ChartKind.BARS, "outlet", ("quotations", "texts", "words")), figures.outlets, most
        ),
    ]


def tally_chart(
    head: tuple[str, str, ChartKind, str, tuple[str, ...]], tally: Tally, most: int, note: str = ""
) -> Chart:
    """A chart of the names with the most."""
    found = tally.top(most)
    rows = tuple(Row(shown(name) or NO_OUTLET, tuple(numbers)) for (name,), numbers in found)
    return Chart(*head, rows, note, len(tally) - len(found))


def gender_chart(figures: Figures) -> Chart:
    """The genders of speakers, of quotations and of words."""
    counts = zip(*figures.genders.values(), strict=True)
    names = ("speakers in texts", "quotations", "words")
    rows = tuple(Row(name, numbers) for name, numbers in zip(names, counts, strict=True) if sum(numbers))
    return Chart("gender", "Gender of sources", ChartKind.SHARES, "of", GENDERS, rows, AS_SHOWN)


def gender_by_outlet(figures: Figures, most: int) -> Chart:
    """The genders of the speakers of each outlet, for those with the most quotations."""
    wanted = {name for name, _ in figures.outlets.top(most)}
    found = {name: tuple(numbers) for name, numbers in figures.genders_by_outlet if name in wanted}
    rows = tuple(
        Row(shown(name[0]) or NO_OUTLET, found[name]) for name, _ in figures.outlets.top(most) if name in found
    )
    title = "Gender of sources by outlet"
    return Chart("gender-outlets", title, ChartKind.SHARES, "outlet", GENDERS, rows if len(rows) > 1 else ())


def kinds_chart(figures: Figures) -> Chart:
    """The kinds of quotations."""
    numbers = tuple(figures.kinds[kind] for kind in KINDS)
    rows = (Row("quotations", numbers),) if any(numbers) else ()
    note = "Direct: all in quotation marks; mixed: a part; indirect: nothing."
    return Chart("kinds", "Kinds of quotations", ChartKind.SHARES, "of", KINDS, rows, note)


def shown(name: str) -> str:
    """A name on one line, with nothing in it that controls anything."""
    return visible(" ".join(name.split()))

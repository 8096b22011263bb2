"""The cast of an article: which names mean the same person or body."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections import Counter
from dataclasses import dataclass, field
from itertools import islice

from reader.document import Gender
from reader.quotes.english import VOCABULARY
from reader.quotes.english.names import Name
from reader.quotes.english.nominal import is_nominal
from reader.quotes.vocabulary import Tag

HONORIFICS = Tag.FEMALE_TITLE | Tag.MALE_TITLE


@dataclass(slots=True, eq=False)
class Figure:
    """A person or body of the article, while it is read."""

    names: Counter[tuple[str, ...]] = field(default_factory=Counter)
    """The forms of the name, with how often each stands."""
    occurrences: list[Name] = field(default_factory=list)
    """Where, in the order of the text."""
    is_body: bool = False
    """Whether it is an organisation rather than a person."""
    person: int = 0
    """Signs that it is a person, less the signs that it is a place."""
    female: int = 0
    """Signs that it is a woman."""
    male: int = 0
    """Signs that it is a man."""
    first: int = 0
    """The number of the sentence in which it is met first; in full, if it ever is."""
    in_full: set[int] = field(default_factory=set)
    """The numbers of the sentences that have its name in several words."""
    acronyms: set[str] = field(default_factory=set)
    """The words that stand for a body of several words: its initials, and itself where it is of one word."""

    @property
    def name(self) -> str:
        """The fullest form as the article writes it; among equals the most frequent."""
        fit = [name for name in self.occurrences if not self.is_led_into(name)]
        return max(fit or self.occurrences, key=self.fullness).shown

    def fullness(self, name: Name) -> tuple[int, bool, int]:
        """How full a form of the name is: its words, whether it has small letters, how often it stands."""
        return len(name.shown.split()), not name.shown.isupper(), self.names[name.words]

    def is_led_into(self, name: Name) -> bool:
        """Whether the first word only begins the sentence: «Rival Ann Lee said» where «Ann Lee» stands elsewhere."""
        if len(name.words) < 3 or self.names[name.words] > 1 or name.words[1:] not in self.names:
            return False
        if VOCABULARY.tag_of(name.words[0]) & (Tag.FEMALE_NAME | Tag.MALE_NAME):
            return False
        return name.core[0] == 0 or bool(VOCABULARY.tag_of(name.words[0].lower()) & (Tag.VERBAL | Tag.CUE | Tag.VERB))

    @property
    def can_speak(self) -> bool:
        """Whether a «he» or «she» can mean it."""
        return not self.is_body and self.person > 0

    @property
    def gender(self) -> Gender:
        """What most of the signs say."""
        if self.female == self.male:
            return Gender.UNKNOWN
        return Gender.FEMALE if self.female > self.male else Gender.MALE


class Cast:
    """All figures of an article, found by their names."""

    def __init__(self, names: list[Name]) -> None:
        self.figures: list[Figure] = []
        self.by_last: dict[str, list[Figure]] = {}
        self.by_first: dict[str, list[Figure]] = {}
        self.by_name: dict[Name, Figure] = {}
        self.by_form: dict[tuple[str, ...], Figure] = {}
        self.known = {folded(name.words) for name in names}
        for name in names:
            if len(name.words) > 1:
                self.add(name, self.fitting(name) or self.new(name))
        single = [name for name in names if len(name.words) == 1]
        for name in sorted(single, key=lambda name: not is_gendered(name)):
            self.add(name, self.of_one_word(name) or self.new(name))
        for figure in self.figures:
            figure.occurrences.sort(key=lambda name: (name.order, name.first))

    def add(self, name: Name, figure: Figure) -> None:
        """Count an occurrence of a figure."""
        figure.names[name.words] += 1
        figure.occurrences.append(name)
        self.by_name[name] = figure
        self.by_form.setdefault(folded(name.words), figure)
        figure.acronyms.add(acronym(name) if len(name.words) > 1 else name.words[0].casefold())
        if len(name.words) > 1:
            figure.in_full.add(name.order)
        for i in range(name.first, name.core[0]):
            tag = name.sentence.tags[i]
            figure.female += 5 * bool(tag & Tag.FEMALE_TITLE)
            figure.male += 5 * bool(tag & Tag.MALE_TITLE)
        before = name.sentence.tag(name.core[0] - 1)
        figure.female += 4 * bool(before & Tag.FEMALE and before & Tag.ONE)
        figure.male += 4 * bool(before & Tag.MALE and before & Tag.ONE)
        if len(name.words) > 1:
            tag = VOCABULARY.tag_of(name.words[0])
            figure.female += 3 * bool(tag & Tag.FEMALE_NAME)
            figure.male += 3 * bool(tag & Tag.MALE_NAME)
        figure.person += signs(name)

    def new(self, name: Name) -> Figure:
        """A figure that was not met before."""
        figure = Figure(is_body=is_body(name), first=name.order)
        self.figures.append(figure)
        insort(self.by_last.setdefault(name.words[-1].casefold(), []), figure, key=first_met)
        if len(name.words) > 1:
            insort(self.by_first.setdefault(name.words[0].casefold(), []), figure, key=first_met)
            if figure.is_body and len(acronym(name)) > 2:
                insort(self.by_last.setdefault(acronym(name), []), figure, key=first_met)
        return figure

    def fitting(self, name: Name) -> Figure | None:
        """The figure that a name of several words means, if it was met before."""
        for figure in around(self.by_last.get(name.words[-1].casefold(), []), name):
            forms = islice(figure.names, FORMS)
            if any(same_person(name.words, other) or self.is_within(name.words, other) for other in forms):
                return figure
        return None

    def is_within(self, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        """Whether one name is the end of the other, which is not two names in a row: «San Lee Wu» and «Lee Wu»."""
        short, long = sorted((one, other), key=len)
        rest = folded(long[: len(long) - len(short)])
        return len(short) > 1 and folded(short) == folded(long)[len(rest) :] and rest not in self.known

    def of_one_word(self, name: Name) -> Figure | None:
        """The figure that a surname, a first name or an acronym means: of several the most frequent so far."""
        word = name.words[0].casefold()
        figures = [f for f in around(self.by_last.get(word, []), name) if stands_for(name, f)]
        figures = figures or around(self.by_first.get(word, []), name)
        figures = [f for f in figures if fits_title(name, f)]
        figures = [f for f in figures if name.order not in f.in_full] or figures
        if not figures:
            return None
        near = [f for f in figures if f.occurrences and f.occurrences[0].order <= name.order]
        return max(near or figures, key=lambda f: sum(f.names.values()))


NEAREST = 20
"""How many figures of one name, before and behind a place, can be meant by a name that stands there."""
FORMS = 20
"""How many forms of a figure's name another name is compared with."""


def first_met(figure: Figure) -> int:
    """The number of the sentence in which a figure is met first."""
    return figure.first


def around(figures: list[Figure], name: Name) -> list[Figure]:
    """Those of some figures, which stand in the order of the text, that are met first around a name."""
    if len(figures) <= NEAREST:
        return figures
    at = bisect_right(figures, name.order, key=first_met)
    return figures[max(0, at - NEAREST) : at + NEAREST]


def acronym(name: Name) -> str:
    """The initials of a name, in small letters."""
    return "".join(word[0] for word in name.words if word[0].isupper()).casefold()


def folded(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without regard to capitals."""
    return tuple(word.casefold() for word in words)


def stands_for(name: Name, figure: Figure) -> bool:
    """Whether a word can mean a figure: a surname a person; an acronym, or «the» and the last word, a body."""
    word = name.words[0].casefold()
    if not figure.is_body or word in figure.acronyms:
        return True
    s, first = name.sentence, name.first
    return bool(VOCABULARY.tag_of(name.words[0]) & Tag.ORGANISATION) and (
        s.lower(first - 1) in {"the", "a"} or s.words[name.core[0] - 1 : name.core[0]] == ["The"]
    )


PEOPLE = re.compile(r"(?:[aeiou]ns|crats|ists|publicans)$")
"""The end of names of peoples and parties: «Romans»."""
LOCATIVE = frozenset({"in", "at", "near", "across", "throughout", "outside", "into", "around", "leaving"})


def signs(name: Name) -> int:
    """What the words around a name say for and against a person."""
    s, after = name.sentence, name.core[1] + 1
    known = len(name.words) > 1 and VOCABULARY.tag_of(name.words[0]) & (Tag.FEMALE_NAME | Tag.MALE_NAME)
    for_person = 3 * bool(known) + 3 * any(s.tags[i] & Tag.TITLE for i in range(name.first, name.core[0]))
    for_person += 3 * bool(s.tag(after) & (Tag.SPEECH | Tag.WRITING)) + 3 * bool(s.tag(name.first - 1) & Tag.SPEECH)
    for_person += bool(s.tag(name.first - 1) & Tag.PERSON_NOUN) + (len(name.words) > 1)
    before = s.lower(name.first - 1)
    is_people = PEOPLE.search(name.words[-1]) is not None and not known
    is_label = s.lower(after) == ":"
    is_dateline = name.first == 0 and len(name.shown) > 3 and name.shown.isupper() and not is_label
    is_place = not known and bool((VOCABULARY.tag_of(name.words[-1]) | VOCABULARY.tag_of(name.words[0])) & Tag.PLACE)
    against = 3 * (before in LOCATIVE) + 2 * (before == "the")
    return for_person - against - 4 * (is_people + is_dateline + is_place)


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names with the same last word can be one person's: first names equal, or an initial of each other."""
    if len(one) == 1 or len(other) == 1:
        return one[-1].casefold() == other[-1].casefold()
    a, b = one[0].rstrip(".").casefold(), other[0].rstrip(".").casefold()
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) or (len(a) > 2 and len(b) > 2 and a[:3] == b[:3])


def is_gendered(name: Name) -> bool:
    """Whether a title before the name tells a man from a woman."""
    return any(name.sentence.tags[i] & HONORIFICS for i in range(name.first, name.core[0]))


def fits_title(name: Name, figure: Figure) -> bool:
    """Whether the title before a surname does not speak against a figure: «Mrs. Lee» is not Bo Lee."""
    tags = [name.sentence.tags[i] for i in range(name.first, name.core[0])]
    if any(tag & Tag.FEMALE_TITLE for tag in tags):
        return figure.gender is not Gender.MALE
    if any(tag & Tag.MALE_TITLE for tag in tags):
        return figure.gender is not Gender.FEMALE
    return True


def is_body(name: Name) -> bool:
    """Whether a name is an organisation's by its words: «Port Authority», «CSIS», «the Guardian»."""
    tags = [VOCABULARY.tag_of(word) for word in name.words]
    if any(tag & (Tag.FEMALE_NAME | Tag.MALE_NAME) for tag in tags[:1]) and len(tags) > 1:
        return False
    if tags[-1] & Tag.ORGANISATION:
        return True
    if name.sentence.lower(name.first - 1) == "the" and name.first == name.core[0]:
        return not is_nominal(name.sentence, name.core[1] + 1)
    return any(tag & Tag.ORGANISATION for tag in tags) or (len(name.words) == 1 and name.words[0].isupper())

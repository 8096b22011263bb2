"""Made-up news for measuring: articles of any length with invented speakers, the same at each run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

FIRST = "Ann Bo Carla Dan Eva Finn Greta Hugo Ida Jon Kim Lena Max Nora Olle Pia Rolf Sara Tom Ulla Vera Will"
SYLLABLES = "an ber dal ek fors gran holm ing jans kar lind mark nor ost pal rik sten torp ul vik wall yng"
TITLES = "Mr. Ms. Dr. Sen. Mayor"
NOUNS = "wall harbour bridge budget school road tax vote plan river market ferry union strike court law"
VERBS = "hold close open fail grow cost help change follow return matter begin"
SAID = "said added warned argued explained"
ROLES = ("the mayor of {place}", "an engineer at the port", "a professor of law at {place}", "who farms near {place}")
TIMES = ("on Monday", "last week", "in May", "before the vote", "after the storm", "this year")
PLAIN = (
    "The {noun} of {place} was built {time}, and the {noun} behind it has been there for a hundred years.",
    "Few in {place} had thought that the {noun} would {verb}, or that the {noun} could {verb} {time}.",
    "It is one of the largest in the region, with a {noun}, a {noun} and room for more.",
    "By the time the {noun} came to {place}, half of its houses stood empty and the {noun} was gone.",
)
CLAUSES = (
    "the {noun} will {verb} {time}",
    "nobody has asked whether the {noun} can {verb}",
    "we have seen what a {noun} does to a town like {place}",
    "it is too late for the {noun}, and too early for the {noun}",
)
REPORTS = (
    "“{Clause},” {said} {name}, {role}. “{Clause}.”",
    '"{Clause}," {surname} {said}.',
    "{title} {surname} {said} that {clause}.",
    "“{Clause},” he said, “and {clause}.”",
    "{Clause}, according to {name}, {role}.",
    "{name} called the {noun} “a gift to {place}” and told reporters that {clause}.",
    "Asked about the {noun}, {surname} {said}: “{Clause}. {Clause}.”",
)
GAP = re.compile(r"{(\w+)}")


def news(size: int, seed: int = 0) -> str:
    """Articles of at least `size` characters in all, a paragraph a line; in a thousand, about five quotations."""
    random = Random(seed)
    lines: list[str] = []
    length = 0
    while length < size:
        for line in article(random):
            lines.append(line)
            length += len(line) + 1
    return "\n".join(lines) + "\n"


def paragraphs(size: int, seed: int = 0) -> str:
    """The first lines of news that are at least `size` characters together, and not a line more."""
    lines: list[str] = []
    length = 0
    for line in news(size, seed).splitlines():
        lines.append(line)
        length += len(line) + 1
        if length >= size:
            break
    return "\n".join(lines) + "\n"


def article(random: Random) -> Iterator[str]:
    """The lines of an article with three or four people."""
    people = [(one_of(FIRST, random), surname(random)) for _ in range(random.randint(3, 4))]
    place = surname(random)
    yield f"{place} waits for its {one_of(NOUNS, random)} and its {one_of(NOUNS, random)}"
    yield f"By {one_of(FIRST, random)} {surname(random)}"
    for _ in range(random.randint(8, 14)):
        first, last = random.choice(people)
        sentences = [random.choice(PLAIN) for _ in range(random.randint(2, 4))]
        sentences[random.randrange(len(sentences))] = random.choice(REPORTS)
        yield " ".join(filled(sentence, random, place, first, last) for sentence in sentences)


def surname(random: Random) -> str:
    """A name of two or three syllables."""
    return "".join(one_of(SYLLABLES, random) for _ in range(random.randint(2, 3))).capitalize()


def one_of(words: str, random: Random) -> str:
    """One of some words."""
    return random.choice(words.split())


def filled(sentence: str, random: Random, place: str, first: str, last: str) -> str:
    """A sentence with words in its gaps, each gap with its own."""
    fixed = {"place": place, "name": f"{first} {last}", "surname": last}
    lists = {"title": TITLES, "noun": NOUNS, "verb": VERBS, "said": SAID}
    longer = {"role": ROLES, "time": TIMES, "clause": CLAUSES}

    def words(gap: re.Match[str]) -> str:
        kind = gap.group(1)
        if kind in fixed:
            return fixed[kind]
        if kind in lists:
            return one_of(lists[kind], random)
        clause = filled(random.choice(longer[kind.lower()]), random, place, first, last)
        return clause[:1].upper() + clause[1:] if kind == "Clause" else clause

    return GAP.sub(words, sentence)

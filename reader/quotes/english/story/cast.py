"""The cast: the characters of a story, each with all names that mean them, found over the whole text."""

from __future__ import annotations

from collections import Counter, defaultdict

from reader.document import Gender
from reader.quotes.english.story.characters import (
    LONG,
    Character,
    gender_of_first_name,
    gender_of_noun,
    gender_of_titles,
    is_same_first,
    may_be,
    split,
    suits,
)
from reader.quotes.english.story.mentions import Key
from reader.quotes.english.story.usages import Usage
from reader.quotes.english.story.words import FAMILIAR, OFFICE, PLACE_NOUN, SHORT_FORMS, TITLE, WIFE, YOUNG

MOST_BY_CHANCE, OFTEN = 2, 8
"""Two names stand side by side by chance at most twice, if the second one is so much more frequent by itself."""
APART = 25
"""Two names mean two people if they are together in one of so many sentences of the rarer one, or in more."""
BY_FIRST_NAME = 20
"""A first name alone means somebody whose names all have a title if it is at most so many times more frequent."""

Parts = tuple[list[str], list[str]]
"""The titles of a name and the rest of it."""


class Cast:
    """The characters of a story, and whom each name means.

    Names are joined from the surest to the least sure: full names, titles with one name, names after an article, and
    single names.
    """

    def __init__(self, usages: dict[Key, Usage], descriptions: Counter[Key]) -> None:
        self.usages = usages
        self.characters: list[Character] = []
        self.by_key: dict[Key, Character] = {}
        """Whom each name or description means."""
        self.by_first: defaultdict[str, list[Character]] = defaultdict(list)
        self.by_last: defaultdict[str, list[Character]] = defaultdict(list)
        self.as_first: Counter[str] = Counter()
        self.as_last: Counter[str] = Counter()
        """How often words are first and last names where that is plain."""
        self.narrator = self.new()
        self.narrator.is_narrator = True
        self.join_names()
        for character in self.characters[1:]:
            character.is_person = bool(character.titles) or any(
                usages[key].is_person
                or (gender_of_first_name(key[0]) is not Gender.UNKNOWN and not usages[key].is_place)
                for key in character.forms
            )
        for key, count in descriptions.items():
            if key not in self.by_key:
                self.describe(key, count)

    def new(self) -> Character:
        """A new character."""
        character = Character(len(self.characters))
        self.characters.append(character)
        return character

    def unite(self, character: Character, other: Character) -> None:
        """Let a character have all names of another one, who is nobody any more."""
        character.forms += other.forms
        character.first, character.last = other.first, other.last
        character.titles += other.titles
        character.male += other.male
        character.female += other.female
        other.is_person = False
        for key in other.forms:
            self.by_key[key] = character

    def describe(self, key: Key, count: int) -> None:
        """Find whom a description means: "the doctor" is the only doctor with a name, or somebody without one."""
        if len(key) == 1 and (found := self.holder(key[0])) is not None:
            self.by_key[key] = found
            return
        character = self.by_key[key] = self.new()
        character.is_description = True
        character.forms[key] = count
        character.add_evidence(gender_of_noun(key[-1]), count)

    def join_names(self) -> None:
        """Find whom each name means."""
        usages = self.usages
        keys = [key for key in usages if len(key) == 1 or key[-1] not in PLACE_NOUN or key[0] in TITLE]
        keys.sort(key=lambda key: (-usages[key].count, key))
        parts = {key: split(key) for key in keys}
        units = [key for key in keys if usages[key].is_determined]
        others = [key for key in keys if not usages[key].is_determined]
        full = [key for key in others if len(parts[key][1]) > 1]
        titled = [key for key in others if len(parts[key][1]) == 1 and parts[key][0]]
        single = [key for key in others if len(key) == 1]
        for key in full:
            self.as_first[parts[key][1][0]] += usages[key].count
            self.as_last[parts[key][1][-1]] += usages[key].count
        for key in titled:
            if parts[key][0][-1] not in FAMILIAR:
                self.as_last[parts[key][1][0]] += usages[key].count
        for key in sorted(full, key=lambda key: "mrs" in key):
            if not self.is_chance(key, parts[key]):
                self.put(key, self.full(*parts[key]), parts[key])
        for key in titled:
            self.put(key, self.titled(key, *parts[key]), parts[key])
        for key in units:
            self.put(key, self.unit(key, *parts[key]), parts[key] if parts[key][0] else ([], []))
        for key in single:
            self.put(key, self.single(key), parts[key])

    def is_chance(self, key: Key, parts: Parts) -> bool:
        """Whether two names stand side by side by chance: "In Lund Ann was"."""
        titles, [*_, last] = parts
        count, alone = self.usages[key].count, self.usages.get((last,))
        if titles or count > MOST_BY_CHANCE or alone is None:
            return False
        return alone.count > OFTEN * count and self.as_last[last] <= count

    def put(self, key: Key, character: Character | None, parts: Parts) -> None:
        """Give a name to a character, or to a new one."""
        titles, rest = parts
        is_of_husband = len(rest) > 1 and names_husband(titles, rest)
        if character is None:
            character = self.new()
            if is_of_husband and self.is_known_husband(rest):
                character.spouse = rest[0]
            elif len(rest) == 1 and titles and not self.is_first_after(titles, rest[0]):
                character.last = rest[0]
            elif len(rest) == 1:
                character.first = rest[0]
        if len(rest) > 1:
            character.last = character.last or rest[-1]
            if len(character.first) == 1 and rest[0].startswith(character.first):
                character.first = rest[0]
            if not is_of_husband:
                character.first = character.first or rest[0]
        usage = self.usages[key]
        character.forms[key] += usage.count
        character.sentences |= usage.sentences
        for title in titles:
            character.titles[title] += usage.count
        character.add_evidence(*self.gender(key, character, titles, rest))
        self.by_key[key] = character
        for name, index in ((character.first, self.by_first), (character.last, self.by_last)):
            if name and character not in index[name]:
                index[name].append(character)

    def is_first_after(self, titles: list[str], name: str) -> bool:
        """Whether the name after some titles is a first name."""
        return titles[-1] in FAMILIAR and self.as_last[name] <= self.as_first[name]

    def gender(self, key: Key, character: Character, titles: list[str], rest: list[str]) -> tuple[Gender, float]:
        """The gender that a name says, with the weight of that evidence."""
        count = self.usages[key].count
        gender = gender_of_titles(titles)
        if gender is not Gender.UNKNOWN:
            return gender, 5.0 * count
        if any(title in OFFICE for title in titles):
            return Gender.MALE, 0.5 * count
        if rest:
            return gender_of_first_name(rest[0]) if rest[0] == character.first else Gender.UNKNOWN, 1.0 * count
        return gender_of_noun(key[-1]), 5.0 * count

    def is_known_husband(self, rest: list[str]) -> bool:
        """Whether the name of a husband is that of somebody in the story: "John Lee" of "Mrs. John Lee"."""
        first, last = rest[0], rest[-1]
        men = [c for c in self.by_last[last] if c.first == first and c.gender is not Gender.FEMALE]
        return bool(men) or (first,) in self.usages

    def full(self, titles: list[str], rest: list[str]) -> Character | None:
        """Who has a first and last name."""
        first, last = rest[0], rest[-1]
        if names_husband(titles, rest):
            if self.is_known_husband(rest):
                return next((c for c in self.by_last[last] if c.spouse == first), None)
            return next((c for c in self.by_last[last] if not c.first and not c.spouse and c.titles["mrs"]), None)
        gender = gender_of_titles(titles)
        return next((c for c in self.by_last[last] if may_be(c, gender) and is_same_first(first, c.first)), None)

    def titled(self, key: Key, titles: list[str], rest: list[str]) -> Character | None:
        """Whom titles and one name mean: "Mr. Lee", "Miss Ann", "Lady Ann"."""
        [name], title, gender = rest, titles[-1], gender_of_titles(titles)
        if self.is_first_after(titles, name):
            known = [
                c for c in self.by_first.get(name) or self.by_short(name) if may_be(c, gender) and suits(c, titles)
            ]
            if known or not self.as_last[name]:
                return most_frequent(known)
        found = [c for c in self.by_last[name] if may_be(c, gender) and suits(c, titles) and not c.spouse]
        alone = [c for c in found if not c.first]
        is_of_elder = title == "lady" or any((young, name) in self.usages for young in YOUNG)
        if alone or (title in WIFE and is_of_elder):
            return most_frequent([c for c in alone if title not in WIFE or not is_of_elder or c.titles[title]])
        usage = self.usages[key]
        found = [c for c in found if not self.is_distinguished(c, titles, usage) and not self.meet(c, usage)]
        if len(found) > 1 and title not in YOUNG:
            best, second, *_ = sorted(map(self.familiarity, found), reverse=True)
            if best < 3 * second:
                return None
        return max(found, key=self.familiarity, default=None)

    def unit(self, key: Key, titles: list[str], rest: list[str]) -> Character | None:
        """Whom a name after an article means: "the Colonel", "the Countess Lee"."""
        if len(key) == 1:
            return self.holder(key[0])
        if not titles:
            return None
        return (self.full(titles, rest) if len(rest) > 1 else self.titled(key, titles, rest)) or self.by_key.get(
            tuple(rest)
        )

    def holder(self, title: str) -> Character | None:
        """The one who has a title, if most of its uses are theirs."""
        if title not in TITLE:
            return None
        uses = {
            c.id: sum(n for known, n in c.titles.items() if LONG.get(known, known) == title) for c in self.characters
        }
        found = [c for c in self.characters if uses[c.id] > 3 or uses[c.id] * 2 > c.count]
        best = max(found, key=lambda c: uses[c.id], default=None)
        return best if best is not None and 2 * sum(uses[c.id] for c in found) <= 3 * uses[best.id] else None

    def single(self, key: Key) -> Character | None:
        """Whom a single name means."""
        [name] = key
        if name in TITLE:
            return self.holder(name)
        found = self.by_first.get(name, []) if self.as_first[name] >= self.as_last[name] else []
        if not found:
            men = [c for c in self.by_last.get(name, []) if c.gender is not Gender.FEMALE]
            found = [c for c in men if not c.first] or men or self.by_last.get(name, [])
        found = found or self.by_first.get(name) or self.by_short(name)
        found = found or [c for known, c in self.by_key.items() if len(known) > 1 and name == known[-1]]
        return most_frequent([c for c in found if self.can_be_bare(c, key)])

    def by_short(self, name: str) -> list[Character]:
        """Those whose first name a short form stands for, if they are mostly called by it."""
        found = [c for full in SHORT_FORMS.get(name, ()) for c in self.by_first.get(full, ())]
        return [c for c in found if self.bare(c) > sum(n for key, n in c.forms.items() if key[0] in TITLE)]

    def can_be_bare(self, character: Character, key: Key) -> bool:
        """Whether a single name is not far more frequent than the only names with it, all of them with a title."""
        if character.first != key[0] or any(not split(form)[0] for form in character.forms):
            return True
        return character.count * BY_FIRST_NAME > self.usages[key].count

    def bare(self, character: Character) -> int:
        """How often a character is called by the first name alone."""
        usage = self.usages.get((character.first,))
        return usage.count if usage is not None else 0

    def familiarity(self, character: Character) -> int:
        """How often a character is named, by the first name alone or otherwise."""
        return character.count + self.bare(character)

    def is_distinguished(self, character: Character, titles: list[str], usage: Usage) -> bool:
        """Whether a first name goes with the title where this character is meant: another has the title alone."""
        first, title = character.first, titles[-1]
        full = {key for key in character.forms if len(key) > 2 and key[0] in titles and key[1] == first}
        count = sum(self.usages[key].count for key in full | {(title, first)} if key in self.usages)
        if title in YOUNG:
            return count > 1 and 20 * count > usage.count
        return count > 1 and 4 * count > min(character.count, usage.count) and bool(self.bare(character))

    def meet(self, character: Character, usage: Usage) -> bool:
        """Whether a name and those of a character are often in the same sentence, as those of two people are."""
        sentences, alone = character.sentences, self.usages.get((character.first,))
        if alone is not None:
            sentences = sentences | alone.sentences
        both = len(sentences & usage.sentences)
        return both > 1 and APART * both > min(self.familiarity(character), usage.count)


def names_husband(titles: list[str], rest: list[str]) -> bool:
    """Whether a wife is called by her husband's name: "Mrs. John Lee"."""
    return titles[-1:] == ["mrs"] and gender_of_first_name(rest[0]) is not Gender.FEMALE


def most_frequent(characters: list[Character]) -> Character | None:
    """The character who is named most often."""
    return max(characters, key=lambda c: c.count, default=None)

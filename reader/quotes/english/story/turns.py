"""Turns: the paragraphs of a story in which somebody speaks, each with those who may be the speaker."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping

from reader.document import Gender
from reader.quotes.english.story.beats import SAYING, SPEAKING, Appearance, appearances_in, introduction
from reader.quotes.english.story.cast import Cast
from reader.quotes.english.story.characters import Character
from reader.quotes.english.story.gender import GENDERS
from reader.quotes.english.story.letters import writer_of
from reader.quotes.english.story.mentions import Form, is_address, is_apart
from reader.quotes.english.story.segments import Passage
from reader.quotes.english.story.words import listed
from reader.structs import Struct, fresh

NEAR, AHEAD = 50, 25
"""How many passages back the last, and ahead the first, mention of somebody who may speak can be."""
DESCRIBED = 3
"""The same for somebody without a name, back."""
TALKING = 12
"""The same if the last mention says that they spoke."""
MOST_RECENT = 12
"""The most mentions of a character that are counted as recent."""
MOST = 18
"""The most characters who are considered for a turn."""
MALE_ADDRESS, FEMALE_ADDRESS = listed("male-address"), listed("female-address")


class Turn(Struct, frozen=False, eq=False):
    """A passage in which somebody speaks."""

    passage: Passage
    appearances: list[Appearance]
    """The mentions in its narration, and in the last sentence of narration that leads up to it."""
    before: list[Appearance]
    """The mentions in the passage before it, if that is narration alone."""
    gap: int
    """The number of passages of narration right before it."""
    previous: Turn | None
    """The turn before it."""
    is_introduced: bool = False
    """Whether narration leads up to it."""
    is_continued: bool = False
    """Whether the turn before it goes on in it, as no mark closed that."""
    is_signed: bool = False
    """Whether it is part of a letter whose signature says who speaks."""
    called: set[int] = fresh(set)
    """The ids of those who are addressed in it by name."""
    named: set[int] = fresh(set)
    """The ids of those who are named in what is said, without being addressed."""
    addressed: Gender = Gender.UNKNOWN
    """The gender of whoever is addressed: "sir"."""
    best: Appearance | None = None
    """The mention that most probably names the speaker."""
    type: str = "bare"
    """What says who speaks: a name ("exp"), a description ("dsc"), "he", "she", with a question mark if not in the
    sentence with the speech; narration without a mention ("narr"); nothing ("bare"); "cont" if it is continued."""
    candidates: list[Character] = fresh(list)
    """Those who may speak."""
    ages: array[int] = fresh(lambda: array("i"))
    """For each candidate, how many passages ago narration mentioned them last; if it did not yet, minus the number of
    passages until it does."""
    orders: array[int] = fresh(lambda: array("i"))
    """For each candidate a number that is the higher the later they were mentioned; 0 if they were not."""
    recent: bytes = b""
    """How often each candidate was mentioned in the last `NEAR` passages, up to `MOST_RECENT`."""


class TurnReader:
    """Reads the passages of a story in order and remembers who was mentioned when."""

    def __init__(self, cast: Cast, passages: list[Passage], tellers: Mapping[int, Character] | None = None) -> None:
        """`tellers` has who says "I" in some passages, by their index, where that is not the narrator."""
        self.cast, self.passages = cast, passages
        self.tellers = tellers or {}
        self.seen: dict[int, int] = {}
        self.order: dict[int, int] = {}
        self.places: defaultdict[int, list[int]] = defaultdict(list)
        self.spoke: dict[int, int] = {}
        """The passages in which characters without a name were last said to speak."""
        self.clock = 0
        self.appearances = [appearances_in(passage, cast, self.tellers.get(passage.index)) for passage in passages]
        self.first: dict[int, int] = {}
        for passage, appearances in zip(passages, self.appearances, strict=True):
            for appearance in appearances:
                if appearance.character is not None:
                    self.first.setdefault(appearance.character.id, passage.index)
        self.coming = [(at, id) for id, at in self.first.items()]

    def turns(self) -> Iterator[Turn]:
        """The turns, in order."""
        before: list[Appearance] = []
        narration: Passage | None = None
        previous: Turn | None = None
        gap = 0
        for passage, appearances in zip(self.passages, self.appearances, strict=True):
            if passage.speech:
                turn = Turn(passage, appearances, before if gap else [], gap, previous)
                leading = introduction(narration, before) if gap else []
                turn.appearances = [*leading, *appearances]
                turn.is_introduced = bool(leading)
                is_open = previous is not None and not gap and previous.passage.is_open and not is_cut_off(previous)
                turn.is_continued = is_open and passage.segments[0].run is not None
                self.listen(turn)
                judge(turn)
                self.consider(turn)
                spoken = passage.speech[-1].words
                self.sign(turn, writer_of(spoken, None, self.cast))
                if previous is not None and turn.is_continued:
                    self.sign(turn, writer_of(previous.passage.speech[-1].words, spoken, self.cast))
                yield turn
                previous, gap = turn, 0
                if turn.best is not None and turn.best.role in SAYING and turn.best.character is not None:
                    self.spoke[turn.best.character.id] = passage.index
                for id in turn.called | turn.named:
                    self.seen.setdefault(id, passage.index)
            elif passage.segments:
                if previous is not None and not gap and previous.passage.is_open:
                    spoken, after = previous.passage.speech[-1].words, passage.segments[0].words
                    self.sign(previous, writer_of(spoken, after, self.cast))
                before, narration, gap = appearances, passage, gap + 1
            self.note(appearances, passage)

    def note(self, appearances: list[Appearance], passage: Passage) -> None:
        """Remember who is mentioned in a passage."""
        for appearance in appearances:
            if appearance.character is not None:
                self.clock += 1
                id = appearance.character.id
                self.order[id], self.seen[id] = self.clock, passage.index
                self.places[id].append(passage.index)

    def listen(self, turn: Turn) -> None:
        """Find who is addressed and who is named in what is said."""
        for segment in turn.passage.speech:
            for i, word in enumerate(segment.words):
                if (word.low in MALE_ADDRESS or word.low in FEMALE_ADDRESS) and is_apart(segment.words, i, i):
                    turn.addressed = Gender.MALE if word.low in MALE_ADDRESS else Gender.FEMALE
            for mention in segment.mentions:
                character = self.cast.by_key.get(mention.key) if mention.form is not Form.PRONOUN else None
                if character is not None:
                    (turn.called if is_address(segment.words, mention) else turn.named).add(character.id)

    def consider(self, turn: Turn) -> None:
        """Find who may speak: those who are mentioned here, were mentioned not long ago, or soon will be."""
        index, previous, characters = turn.passage.index, turn.previous, self.cast.characters
        if turn.is_continued and previous is not None:
            turn.candidates = previous.candidates
            self.remember(turn)
            return
        found: dict[int, Character] = {}
        for appearance in (*turn.appearances, *turn.before, *(previous.appearances if previous else ())):
            if appearance.character is not None:
                found[appearance.character.id] = appearance.character
        for id in sorted(previous.called | previous.named) if previous else ():
            found.setdefault(id, characters[id])
        near = [id for id, at in self.seen.items() if index - at <= NEAR]
        for id in sorted(near, key=lambda known: -self.order.get(known, 0)):
            if not characters[id].is_description or self.is_near(id, index):
                found.setdefault(id, characters[id])
        is_third = turn.best is not None and turn.best.role in SAYING and turn.best.mention.key in GENDERS
        teller = self.tellers.get(index, self.cast.narrator) if is_third else None
        people = [c for c in found.values() if c.is_person and c is not teller]
        for at, id in self.coming[bisect_left(self.coming, (index, -1)) :]:
            if len(people) >= MOST or at > index + AHEAD:
                break
            if characters[id].is_person and not characters[id].is_description and id not in found:
                people.append(characters[id])
        turn.candidates = people[:MOST] or [self.cast.narrator]
        self.remember(turn)

    def is_near(self, id: int, index: int) -> bool:
        """Whether somebody without a name was mentioned shortly before a passage, or not long before it as speaking."""
        return index - self.seen[id] <= DESCRIBED or index - self.spoke.get(id, -TALKING) < TALKING

    def sign(self, turn: Turn, writer: Character | None) -> None:
        """Give all parts of a letter, up to the one with the signature, to who wrote it, if it is signed."""
        if writer is None or not writer.is_person:
            return
        part: Turn | None = turn
        while part is not None:
            part.candidates, part.is_signed = [writer], True
            self.remember(part)
            part = part.previous if part.is_continued else None

    def remember(self, turn: Turn) -> None:
        """Give a turn what is remembered of its candidates."""
        index, ids = turn.passage.index, [character.id for character in turn.candidates]
        turn.ages = array("i", [index - self.seen.get(id, self.first.get(id, index + AHEAD + 1)) for id in ids])
        turn.orders = array("i", [self.order.get(id, 0) for id in ids])
        turn.recent = bytes(sum(index - at <= NEAR for at in self.places[id][-MOST_RECENT:]) for id in ids)


def is_cut_off(turn: Turn) -> bool:
    """Whether the last words of a turn end in a dash, so that somebody else may go on."""
    return turn.passage.speech[-1].words[-1].text[0] in "—–-"


def judge(turn: Turn) -> None:
    """Find what says who speaks in a turn."""
    if turn.is_continued:
        turn.type = "cont"
        return
    able = [
        a
        for a in turn.appearances
        if a.role in SPEAKING and (a.character is not None or a.mention.form is Form.PRONOUN)
    ]
    turn.best = best = min(able, key=lambda appearance: appearance.rank, default=None)
    if best is None:
        turn.type = "narr" if len(turn.passage.segments) > len(turn.passage.speech) else "bare"
        return
    if best.mention.form is Form.PRONOUN and best.character is None:
        turn.type = best.mention.key[0]
    else:
        turn.type = "dsc" if best.mention.form is Form.DESCRIPTION else "exp"
    if best.zone in {"T", "F", "A-"} and best.role in {"s", "x"}:
        turn.type += "?"

"""The narrator of a story that is told by somebody in it, and the name by which the others call them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from reader.quotes.english.story.beats import SAYING, role_of
from reader.quotes.english.story.cast import Cast
from reader.quotes.english.story.characters import Character
from reader.quotes.english.story.mentions import Form, Key, is_address
from reader.quotes.english.story.segments import Passage

SHARE = 0.008
"""The least share of "I" and "me" among the words of the narration of such a story."""
LEAST = 5
"""How often the others name the narrator at least."""
CALLED, SHORT = 2, 5_000
"""How often they call the narrator at least in narration of so few words, by a name that nobody uses otherwise."""
OUTSIDE = 0.12
"""The most occurrences of the name in narration for each one in speech: narrators seldom name themselves."""
HEARD = 2
"""How often "I said" follows speech at least in a story that somebody in it tells, if it seldom says "I"."""
ANSWERED = 2
"""How often somebody is called at least right before or after "I said"."""
NARRATOR: Key = ("i",)
ACTING = SAYING | {"s"}
"""The roles of somebody who says or does something."""


class Names:
    """How the characters of a story are named: what shows who of them tells it."""

    def __init__(self, cast: Cast, passages: list[Passage]) -> None:
        self.narrated: Counter[int] = Counter()
        """How often each is named in narration."""
        self.spoken: Counter[int] = Counter()
        """How often in speech."""
        self.called: Counter[int] = Counter()
        """How often they are called by their name."""
        self.answering: Counter[Key] = Counter()
        """How often somebody is called by a name right before or after words of the narrator."""
        self.others: Counter[Key] = Counter()
        """How often who has that name does or says something in narration, or is called by the narrator."""
        self.heard = 0
        """How often the narrator is said to speak right after speech: "I said"."""
        self.own = self.total = 0
        """The number of "I" and "me" in narration, and that of its words."""
        self.cast = cast
        calls = [self.read(passage) for passage in passages]
        for (called, is_own), (next_called, is_next_own) in pairwise(calls):
            self.answering.update(called if is_next_own and not is_own else ())
            self.answering.update(next_called if is_own and not is_next_own else ())

    def read(self, passage: Passage) -> tuple[set[Key], bool]:
        """Count the names in a passage: which somebody is called by, and whether the narrator speaks in it."""
        called, is_own = set[Key](), False
        for before, segment in zip((None, *passage.segments), passage.segments, strict=False):
            is_narration = segment.run is None
            self.total += len(segment.words) * is_narration
            words = [*segment.words]
            for mention in segment.mentions:
                role = role_of(words, mention) if is_narration else ""
                if mention.form is Form.PRONOUN:
                    is_i = mention.key == NARRATOR
                    self.own += is_narration and is_i
                    is_own |= is_i and role in SAYING and bool(passage.speech)
                    is_after = before is not None and before.run is not None and mention.first <= 1
                    self.heard += is_i and is_narration and is_after and role in SAYING
                elif mention.form is Form.NAME and (character := self.cast.by_key.get(mention.key)) is not None:
                    (self.narrated if is_narration else self.spoken)[character.id] += 1
                    self.others[mention.key] += role in ACTING
                    if not is_narration and is_address(words, mention):
                        self.called[character.id] += 1
                        called.add(mention.key)
        if is_own:
            self.others.update(called)
        return called, is_own

    @property
    def is_first_person(self) -> bool:
        """Whether the narrator is somebody in the story, not one who only says "I think so" between its scenes."""
        return self.heard >= HEARD or self.own >= SHARE * max(1, self.total)

    def narrators(self) -> Iterator[Character]:
        """Those who may tell the story, the most probable first."""
        if self.own < SHARE * self.total:
            return
        for key, count in self.answering.most_common():
            if count >= ANSWERED and count > 2 * self.others[key]:
                yield self.cast.by_key[key]
        for id, count in self.spoken.most_common():
            is_spoken_of = count >= LEAST and self.narrated[id] <= OUTSIDE * count
            is_only_called = count == self.called[id] and not self.narrated[id] and self.total <= SHORT
            if self.called[id] >= CALLED and (is_spoken_of or is_only_called):
                yield self.cast.characters[id]


def name_narrator(cast: Cast, passages: list[Passage]) -> None:
    """Give the narrator the names by which the others speak of them."""
    names = Names(cast, passages)
    cast.narrator.is_person = names.is_first_person
    narrator = next((who for who in names.narrators() if who.is_person), None)
    if narrator is not None:
        cast.unite(cast.narrator, narrator)

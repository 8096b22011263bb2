"""The gender of characters, by the pronouns after their names over the whole story."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from reader.document import Gender
from reader.quotes.english.story.cast import Cast
from reader.quotes.english.story.characters import Character
from reader.quotes.english.story.mentions import Form, Key
from reader.quotes.english.story.segments import Passage

REACH = 18
"""How many words after a name a pronoun counts."""
OBJECT = "him"
"""A pronoun that means somebody else than the subject before it: "Ann looked at *him*"."""
GENDERS: Final[dict[Key, Gender]] = {("he",): Gender.MALE, ("she",): Gender.FEMALE}


def add_pronouns(cast: Cast, passages: Iterable[Passage]) -> None:
    """Count, for each character, the pronouns that follow the name in narration before anybody else is mentioned.

    What is spoken in between does not count: "Ann turned. “No,” *she* said."
    """
    for passage in passages:
        last: Character | None = None
        at = 0
        for segment in passage.segments:
            if segment.run is None:
                for mention in segment.mentions:
                    if mention.form is Form.NAME:
                        last, at = cast.by_key.get(mention.key), mention.last
                    elif mention.form is Form.PRONOUN and segment.words[mention.first].low == OBJECT:
                        continue
                    elif mention.form is Form.PRONOUN and mention.key in GENDERS:
                        if last is not None and mention.first - at <= REACH:
                            last.add_evidence(GENDERS[mention.key], 1.0)
                        last = None
                    elif mention.form is Form.DESCRIPTION:
                        last = None
                at -= len(segment.words)

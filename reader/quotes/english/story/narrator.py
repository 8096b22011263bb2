"""The narrator of a story that is told by somebody in it, and the name by which the others call them."""

from __future__ import annotations

from collections import Counter

from reader.quotes.english.story.cast import Cast
from reader.quotes.english.story.mentions import Form, is_address
from reader.quotes.english.story.passages import Passage

SHARE = 0.008
"""The least share of "I" and "me" among the words of the narration of such a story."""
LEAST = 5
"""How often the others name the narrator at least."""
CALLED, SHORT = 2, 5_000
"""How often they call the narrator at least in narration of so few words, by a name that nobody uses otherwise."""
OUTSIDE = 0.12
"""The most occurrences of the name in narration for each one in speech: narrators seldom name themselves."""


def name_narrator(cast: Cast, passages: list[Passage]) -> None:
    """Give the narrator the names by which the others speak of them."""
    own = total = 0
    narrated: Counter[int] = Counter()
    spoken: Counter[int] = Counter()
    called: Counter[int] = Counter()
    for passage in passages:
        for segment in passage.segments:
            is_narration = segment.run is None
            total += len(segment.words) * is_narration
            for mention in segment.mentions:
                if mention.form is Form.PRONOUN:
                    own += is_narration and mention.key == ("i",)
                elif mention.form is Form.NAME and (character := cast.by_key.get(mention.key)) is not None:
                    (narrated if is_narration else spoken)[character.id] += 1
                    called[character.id] += not is_narration and is_address(segment.words, mention)
    if own < SHARE * total:
        return
    for id, count in spoken.most_common():
        character = cast.characters[id]
        is_spoken_of = count >= LEAST and narrated[id] <= OUTSIDE * count
        is_only_called = count == called[id] >= CALLED and not narrated[id] and total <= SHORT
        if (is_spoken_of or is_only_called) and character.is_person:
            cast.unite(cast.narrator, character)
            return

"""People without a name who are told apart by an adjective: "the *tall* man" and "the *short* man"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reader.quotes.english.story.mentions import Form, Mention
from reader.quotes.english.story.segments import Passage, Segment
from reader.quotes.english.story.words import listed

ORDER, CONTRASTS = listed("order"), dict(entry.split("/") for entry in listed("contrast"))
"""Words that number or rank people, and for each of two opposites the other."""
OPPOSITES = CONTRASTS | {other: one for one, other in CONTRASTS.items()}
OFTEN = 2
"""How often each of two opposites is said of the same noun at least, if they tell two people apart."""


def tell_apart(passages: Sequence[Passage]) -> None:
    """Let the adjective be part of what a description means, where the story has two people with the same noun."""
    counts = Counter((adjective, mention.key[0]) for _, _, mention, adjective in described(passages))
    ranked = Counter(noun for adjective, noun in counts if adjective in ORDER)
    for segment, at, mention, adjective in [*described(passages)]:
        noun = mention.key[0]
        opposite = OPPOSITES.get(adjective, "")
        is_one_of_two = min(counts[adjective, noun], counts[opposite, noun]) >= OFTEN
        if is_one_of_two or (adjective in ORDER and ranked[noun] > 1):
            mentions = [*segment.mentions]
            mentions[at] = mention._replace(key=(adjective, noun))
            segment.mentions = tuple(mentions)


def described(passages: Sequence[Passage]) -> Iterator[tuple[Segment, int, Mention, str]]:
    """The descriptions with such an adjective, each with its segment and its index there."""
    for passage in passages:
        for segment in passage.segments:
            for at, mention in enumerate(segment.mentions):
                if mention.form is Form.DESCRIPTION and len(mention.key) == 1 and mention.last > mention.first + 1:
                    adjective = segment.words[mention.last - 1].low
                    if adjective in ORDER or adjective in OPPOSITES:
                        yield segment, at, mention, adjective

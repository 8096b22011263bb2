"""The screen: which words are worth a reading, by what stands beside them; a linear model without any grammar."""

from __future__ import annotations

from typing import Generic

from reader.quotes.english.inflection import stem
from reader.quotes.english.sketch import GROUP
from reader.quotes.linear import Feature, Part, Worth, Worths, itself, part
from reader.quotes.sentences import Sentence


class Screen(Generic[Worth]):
    """Whether a word will become a report: what its features are worth together."""

    def __init__(self, worth: Worths[Worth]) -> None:
        self.single: Part[Worth] = part(itself, worth)
        self.behind: Part[Worth] = part(of_word_behind, worth)
        self.before: Part[Worth] = part(of_word_before, worth)

    def of(self, s: Sentence, at: int, classes: list[str]) -> Worth:
        """What the features of a word are worth, by the classes of the words of its sentence."""
        lows = s.lows
        word, group = lows[at], GROUP[s.tags[at]]
        before, after = classes[at - 1] or lows[at - 1], classes[at + 1] or lows[at + 1]
        return (
            self.behind[word, group, after]
            + self.before[word, group, before]
            + self.single["next two", after, classes[at + 2] or lows[at + 2]]
            + self.single["previous two", classes[at - 2] or lows[at - 2], before]
            + self.single["runs", group, "runs" if s.runs else ""]
        )


def of_word_behind(word: str, group: str, after: str) -> list[Feature]:
    """The features of a word and the one behind it."""
    return [
        ("bias",),
        ("word", word),
        ("stem", stem(word)),
        ("group", group),
        ("next", after),
        ("group next", group, after),
        ("word next", word, after),
    ]


def of_word_before(word: str, group: str, before: str) -> list[Feature]:
    """The features of a word and the one before it."""
    return [("previous", before), ("group previous", group, before), ("word previous", word, before)]

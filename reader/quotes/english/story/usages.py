"""Usages: how the names of a story are used, which tells people from places and one person from another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from reader.quotes.english.story.mentions import Form, Key, is_address
from reader.quotes.english.story.segments import Passage, Segment
from reader.quotes.english.story.words import SENTENCE_END, Word, listed
from reader.quotes.vocabulary import Tag
from reader.structs import Struct, fresh

PLACING, CALLED_ON = listed("placing"), listed("called-on")


class Usage(Struct, frozen=False):
    """How a name is used."""

    written: str
    """As it is written where it occurs first."""
    count: int = 0
    determined: int = 0
    """How often it follows an article."""
    acting: int = 0
    """How often it precedes a verb."""
    speaking: int = 0
    """How often it is next to a verb of saying, in narration."""
    calling: int = 0
    """How often somebody is addressed by it."""
    placing: int = 0
    """How often it follows a preposition of place."""
    sentences: set[int] = fresh(set)
    """The numbers of the sentences with it."""

    @property
    def is_determined(self) -> bool:
        """Whether it mostly follows an article: "the Hatter"."""
        return 2 * self.determined > self.count

    @property
    def is_place(self) -> bool:
        """Whether it mostly follows a preposition of place, and nobody is addressed by it or says anything."""
        return 2 * self.placing > self.count and not self.speaking and not self.calling

    @property
    def is_person(self) -> bool:
        """Whether it is used as the name of somebody who does or says something."""
        if self.written.lower() in CALLED_ON:
            return bool(self.speaking)
        if not (self.speaking or self.calling or 5 * self.acting >= self.count):
            return False
        return 4 * self.placing < self.count or self.acting + 2 * self.calling + 4 * self.speaking > 2 * self.placing


def usages_in(passages: Iterable[Passage]) -> tuple[dict[Key, Usage], Counter[Key]]:
    """How each name of a story is used, and how often each description."""
    names: dict[Key, Usage] = {}
    descriptions: Counter[Key] = Counter()
    sentence = 0
    for passage in passages:
        for segment in passage.segments:
            sentence = count_usages(segment, sentence + 1, names, descriptions)
    return names, descriptions


def count_usages(segment: Segment, sentence: int, names: dict[Key, Usage], descriptions: Counter[Key]) -> int:
    """Count the names and descriptions of a segment whose first sentence has a number; returns that of the last."""
    words = [*segment.words]
    ends = iter([i for i, word in enumerate(words) if word.text in SENTENCE_END])
    end = next(ends, len(words))
    for mention in segment.mentions:
        while end < mention.first:
            sentence += 1
            end = next(ends, len(words))
        if mention.form is Form.DESCRIPTION:
            descriptions[mention.key] += 1
        elif mention.form is Form.NAME:
            usage = names.get(mention.key)
            if usage is None:
                written = " ".join(word.text for word in words[mention.first : mention.last + 1])
                usage = names[mention.key] = Usage(written)
            before = words[mention.first - 1] if mention.first else None
            after = words[mention.last + 1] if mention.last + 1 < len(words) else None
            usage.count += 1
            usage.determined += mention.is_determined
            usage.sentences.add(sentence)
            usage.placing += before is not None and before.low in PLACING
            usage.acting += after is not None and is_verb(after)
            usage.calling += segment.run is not None and is_address(words, mention)
            usage.speaking += segment.run is None and (says(before) or says(after))
    return sentence


def is_verb(word: Word) -> bool:
    """Whether a word is likely to be a verb."""
    return bool(word.tag & (Tag.AUXILIARY | Tag.VERB | Tag.CUE)) or (len(word.low) > 4 and word.low.endswith("ed"))


def says(word: Word | None) -> bool:
    """Whether a word is a finite verb of saying."""
    return word is not None and bool(word.tag & Tag.SPEECH) and not word.tag & Tag.BASE_FORM

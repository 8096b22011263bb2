"""Appearances in narration: who is mentioned next to speech, and how the mention stands to the verb."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.quotes.english.story.cast import Cast
from reader.quotes.english.story.characters import Character
from reader.quotes.english.story.mentions import Form, Mention
from reader.quotes.english.story.segments import Passage, Segment
from reader.quotes.english.story.words import Word, listed
from reader.quotes.vocabulary import Tag
from reader.structs import Struct

RANK: Final = {"Vm": 0, "mV": 0, "s": 1, "x": 1, "o": 1, "p": 1}
"""The roles: after and before a verb of saying, subject, anything else, object, possessor. The first two say who speaks
rather than the others."""
SAYING: Final = frozenset({"Vm", "mV"})
"""The roles next to a verb of saying."""
SPEAKING: Final = SAYING | {"s", "x"}
"""The roles of somebody who may be the one that speaks."""
ZONES: Final = ("A+", "M", "B:", "I", "B", "A-", "F", "T")
"""The places next to speech: after it, in its own sentence; between two parts of it; before it, with a colon; before it
in another paragraph that leads up to it; before it; after it, in another sentence; further before; further after."""
CLAUSE_END = frozenset(".!?;")
LEADING = frozenset({":", ",", ";", "—"})
"""What narration ends with that leads up to the speech in the next paragraph; dashes besides."""
JOINING = listed("joining") | {",", "—", "--"}
"""What can precede the subject of a clause."""
TOLD = listed("saying")
INDEFINITE = frozenset({"a", "an", "another"})
POSSESSORS, OBJECTS = listed("possessor"), listed("object")
MOST_BETWEEN = 3
"""The most words from a subject to its verb."""


class Appearance(Struct, frozen=False, eq=False):
    """A mention in narration."""

    character: Character | None
    """Whom it means; None for "he" and "she" and for names of nobody."""
    mention: Mention
    zone: str
    role: str
    order: int
    """How many others precede it in its zone, up to 3."""
    start: int
    end: int
    """Its offsets in the text."""
    is_indefinite: bool = False
    """Whether it is somebody new: "*a* man"."""

    @property
    def rank(self) -> tuple[int, int, int]:
        """Sorts the mentions that may name the speaker, the surest first."""
        return RANK[self.role], ZONES.index(self.zone), self.order


def appearances_in(passage: Passage, cast: Cast, teller: Character | None = None) -> list[Appearance]:
    """The mentions in the narration of a passage, in order; `teller` is who says "I" in it, if not the narrator."""
    teller = teller or cast.narrator
    found: list[Appearance] = []
    for i, segment in enumerate(passage.segments):
        if segment.run is None:
            before = passage.segments[i - 1] if i else None
            is_before_speech = i + 1 < len(passage.segments)
            found += appearances_of(segment, before, cast, teller, is_before_speech=is_before_speech)
    return found


def appearances_of(
    segment: Segment, spoken: Segment | None, cast: Cast, teller: Character, *, is_before_speech: bool
) -> list[Appearance]:
    """The mentions in some narration, after what is spoken and before what is."""
    words, orders = [*segment.words], dict[str, int]()
    ends = [i for i, word in enumerate(words[:-1]) if word.text in CLAUSE_END]
    first_end = ends[0] if ends else len(words)
    last_start = ends[-1] + 1 if ends else 0
    is_attached = spoken is not None and (
        words[0].text[0].islower() or spoken.words[-1].text == "," or opens_with_speaker(words, segment.mentions)
    )
    is_leading = is_before_speech and not is_attached and not ends and words[-1].text in {":", ","}
    found: list[Appearance] = []
    for mention in segment.mentions:
        if spoken is not None and mention.first < first_end and not is_leading:
            zone = ("M" if is_before_speech and not ends else "A+") if is_attached else "A-"
        elif is_before_speech and mention.first >= last_start:
            zone = "B:" if words[-1].text in {":", ","} else "B"
        else:
            zone = "T" if spoken is not None else "F"
        order = orders.get(zone, 0)
        orders[zone] = order + 1
        who, role = meant(cast, mention, teller), role_of(words, mention)
        start, end = words[mention.first].start, words[mention.last].end
        is_new = mention.form is Form.DESCRIPTION and words[mention.first].low in INDEFINITE
        found.append(Appearance(who, mention, zone, role, min(order, 3), start, end, is_new))
    return found


def opens_with_speaker(words: Sequence[Word], mentions: Sequence[Mention]) -> bool:
    """Whether narration begins with somebody who says something: "*Ann said*", "*I said*"."""
    return bool(mentions) and mentions[0].first == 0 and has_saying_after(words, mentions[0].last)


def meant(cast: Cast, mention: Mention, teller: Character) -> Character | None:
    """Whom a mention means; None for "he" and "she". `teller` is who says "I"."""
    if mention.form is Form.PRONOUN:
        return teller if mention.key == ("i",) else None
    return cast.by_key.get(mention.key)


def introduction(passage: Passage | None, appearances: list[Appearance]) -> list[Appearance]:
    """The mentions in the last sentence of narration that leads up to the speech after it: "Then she said:"."""
    if passage is None or passage.speech or not passage.segments:
        return []
    words = [*passage.segments[-1].words]
    if words[-1].text not in LEADING and not words[-1].text.startswith("--"):
        return []
    start = max((i + 1 for i, word in enumerate(words[:-1]) if word.text in {".", "!", "?"}), default=0)
    return [
        Appearance(a.character, a.mention, "I", a.role, a.order, a.start, a.end)
        for a in appearances
        if a.mention.first >= start
    ]


def role_of(words: Sequence[Word], mention: Mention) -> str:
    """How a mention stands to the verb next to it; see `RANK`."""
    first, last = mention.first, mention.last
    if mention.is_determined and mention.form is Form.NAME:
        first -= 1
    word, before = words[mention.first], words[first - 1] if first > 0 else None
    after = words[last + 1] if last + 1 < len(words) else None
    if (after is not None and after.low == "'s") or (mention.form is Form.PRONOUN and word.low in POSSESSORS):
        return "p"
    if word.low in OBJECTS:
        return "o"
    if before is not None and is_saying(before):
        return "Vm"
    if has_saying_after(words, last):
        return "mV"
    if before is not None and first == 1 and (before.low.endswith("ed") or before.tag & (Tag.VERB | Tag.CUE)):
        return "Vm"
    if (
        before is not None
        and not before.opens
        and (before.tag & Tag.PREPOSITION or before.low in {"and", "to", "than"})
    ):
        return "o"
    if before is None or words[first].opens or before.low in JOINING:
        return "s"
    return "s" if after is not None and (after.tag & (Tag.AUXILIARY | Tag.VERB) or after.low.endswith("ed")) else "x"


def has_saying_after(words: Sequence[Word], last: int) -> bool:
    """Whether a verb of saying follows a mention, after adverbs at most."""
    for word in words[last + 1 : last + 1 + MOST_BETWEEN]:
        if is_saying(word):
            return True
        if not word.tag & Tag.ADVERB and not word.low.endswith("ly"):
            break
    return False


def is_saying(word: Word) -> bool:
    """Whether a word is a verb of saying, finite or nearly so."""
    says = bool(word.tag & Tag.SPEECH) or word.low in TOLD
    return says and not word.text[0].isupper() and not word.low.endswith("ing")

"""Paragraphs in which several people speak, as those of verse and journals do, in parts with one speaker each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.document import Gender
from reader.quotes.english.story.beats import SAYING, Appearance, appearances_in
from reader.quotes.english.story.cast import Cast
from reader.quotes.english.story.gender import GENDERS
from reader.quotes.english.story.mentions import Form
from reader.quotes.english.story.segments import Passage, Segment
from reader.quotes.english.story.words import SENTENCE_END


def parted(passages: Sequence[Passage], cast: Cast) -> Iterator[Passage]:
    """The passages of a story, each in which the narration next to the speech names several speakers in parts."""
    for passage in passages:
        if len(passage.speech) > 1 and len(passage.segments) > 2:
            yield from parts_of(passage, appearances_in(passage, cast))
        else:
            yield passage


def parts_of(passage: Passage, appearances: list[Appearance]) -> Iterator[Passage]:
    """The parts of a passage: another one begins where somebody else is said to speak."""
    segments = list[Segment]()
    speaker: Appearance | None = None
    for i, segment in enumerate(passage.segments):
        named = speaker_of(passage.segments, i, appearances) if segment.run is not None else None
        if named is not None and speaker is not None and are_two(speaker, named):
            before, lead = divided(segments.pop(), appearances) if segments[-1].run is None else (None, None)
            yield Passage(passage.index, [*segments, *([before] if before is not None else [])])
            segments = [lead] if lead is not None else []
        speaker = named or speaker
        segments.append(segment)
    yield Passage(passage.index, segments)


def speaker_of(segments: Sequence[Segment], at: int, appearances: list[Appearance]) -> Appearance | None:
    """Who is said to speak some speech: right after it with a verb of saying, or right before it, with a colon."""
    said: Appearance | None = None
    after = segments[at + 1] if at + 1 < len(segments) else None
    if after is not None and after.run is None:
        said = next((a for a in within(after, appearances) if a.zone in {"A+", "M"} and a.role in SAYING), None)
    before = segments[at - 1] if at else None
    leading = [*within(before, appearances)] if before is not None and before.run is None else []
    if said is not None:
        acting = next((a for a in leading if a.zone in {"A-", "B"} and a.role == "s"), None)
        return acting if acting is not None and are_one(acting, said) else said
    led = [a for a in leading if a.zone == "B:"]
    saying = [a for a in led if a.role in SAYING]
    return saying[-1] if saying else next((a for a in led if a.role == "s"), None)


def are_one(name: Appearance, pronoun: Appearance) -> bool:
    """Whether a name and the pronoun after it can mean the same person."""
    if name.mention.form is not Form.NAME or pronoun.mention.form is not Form.PRONOUN:
        return False
    return pronoun.mention.key in GENDERS and gender_of(name) in (GENDERS[pronoun.mention.key], Gender.UNKNOWN)


def within(segment: Segment, appearances: list[Appearance]) -> Iterator[Appearance]:
    """The appearances in a segment."""
    start, end = segment.words[0].start, segment.words[-1].end
    return (a for a in appearances if start <= a.start < end)


def are_two(one: Appearance, other: Appearance) -> bool:
    """Whether two mentions cannot be of one person."""
    if one.character is other.character and one.character is not None:
        return False
    genders = {gender_of(one), gender_of(other)}
    if Gender.UNKNOWN not in genders and len(genders) == 2:
        return True
    if any(a.character is not None and a.character.is_narrator for a in (one, other)):
        return True
    return other.mention.form is not Form.PRONOUN


def gender_of(appearance: Appearance) -> Gender:
    """The gender of a mention."""
    if appearance.mention.key in GENDERS:
        return GENDERS[appearance.mention.key]
    return appearance.character.gender if appearance.character is not None else Gender.UNKNOWN


def divided(narration: Segment, appearances: list[Appearance]) -> tuple[Segment | None, Segment | None]:
    """The first sentence of narration if it belongs to the speech before it, and what leads up to that after it."""
    words = [*narration.words]
    is_attached = words[0].text[0].islower() or any(a.zone in {"A+", "M"} for a in within(narration, appearances))
    last = next((i + 1 for i, word in enumerate(words) if word.text in SENTENCE_END), len(words))
    if not is_attached or last == len(words):
        return (narration, None) if is_attached else (None, narration)
    first = narration.words.first
    kept = tuple(m for m in narration.mentions if m.last < last)
    lead = tuple(m._replace(first=m.first - last, last=m.last - last) for m in narration.mentions if m.first >= last)
    columns = narration.words.columns
    return (
        Segment(type(narration.words)(columns, first, first + last), None, kept),
        Segment(type(narration.words)(columns, first + last, narration.words.stop), None, lead),
    )

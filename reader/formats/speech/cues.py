"""Cues, which are a few words with their time, and the paragraphs that they are parts of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reader.document import BlockKind, Place, PlaceKind, Span, Style, TextKind
from reader.formats.parsed import ParsedText
from reader.formats.writer import BlockWriter, StyledText

LONG_PARAGRAPH = 500
"""The length from which a paragraph ends with the next sentence, in code points."""
PAUSE = 3.0
"""The pause after a sentence that begins a new paragraph, in seconds."""
SENTENCE_END = re.compile(r"[.!?…♪\])][\"'”’)\]]*$")
SPEAKER_NUMBER = re.compile(r"(?:speaker|spk)?[\s_-]*0*(\d{1,3})", re.IGNORECASE)
SPEAKER_LETTER = re.compile(r"(?:speaker[\s_-]*)?([A-Z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cue:
    """Some words with the time at which they are said."""

    start: float
    """When they begin, in seconds."""
    end: float
    """When they end, in seconds."""
    words: StyledText
    """The words."""
    speaker: str = ""
    """Who says them, if the recording tells."""
    is_turn: bool = False
    """Whether they begin a new turn, although nobody is named."""
    line: int = 1
    """The line of the source."""


@dataclass(slots=True)
class Turn:
    """A paragraph that is not written yet."""

    label: str
    """The name before its words; empty if nobody begins to speak."""
    cues: list[Cue] = field(default_factory=list)
    """Its cues."""
    length: int = 0
    """The length of its words, in code points."""


def parse_cues(cues: Sequence[Cue], title: str = "") -> ParsedText:
    """The paragraphs of a recording, the times of its cues as places, and the names of the speakers as labels."""
    writer = BlockWriter()
    places: list[Place] = []
    speakers = set()
    for turn in turns(cues):
        speakers.add(turn.label)
        words = StyledText(f"{turn.label}: " if turn.label else "")
        starts: list[tuple[int, str]] = []
        for cue in turn.cues:
            if words.text and not words.text.endswith(" "):
                words.text += " "
            shift = len(words.text)
            starts.append((0 if cue is turn.cues[0] else shift, time_label(cue.start)))
            words.text += cue.words.text
            words.styles += [
                Style(style.kind, Span(style.span.start + shift, style.span.end + shift)) for style in cue.words.styles
            ]
        writer.add(BlockKind.PARAGRAPH, words, turn.cues[0].line)
        start = writer.blocks[-1].span.start
        places += [Place(start + offset, PlaceKind.TIME, label) for offset, label in starts]
    kind = TextKind.INTERVIEW if len(speakers - {""}) > 1 else TextKind.OTHER
    return ParsedText(writer.text, tuple(writer.blocks), title=title, kind=kind, places=tuple(places))


def turns(cues: Iterable[Cue]) -> Iterator[Turn]:
    """The cues in paragraphs: one for each turn, or more where a sentence ends a long one or a pause follows."""
    turn: Turn | None = None
    speaker = ""
    end = 0.0
    for cue in cues:
        if not cue.words.text.strip():
            continue
        is_other = bool(cue.speaker) and cue.speaker != speaker
        if turn is None or is_other or cue.is_turn or has_ended(turn, cue.start - end):
            if turn is not None:
                yield turn
            turn = Turn(speaker_name(cue.speaker) if is_other else "")
            speaker = cue.speaker or speaker
        turn.cues.append(cue)
        turn.length += len(cue.words.text)
        end = cue.end
    if turn is not None:
        yield turn


def has_ended(turn: Turn, pause: float) -> bool:
    """Whether a paragraph ends before a pause of some seconds."""
    is_sentence = SENTENCE_END.search(turn.cues[-1].words.text.rstrip()) is not None
    return is_sentence and (turn.length > LONG_PARAGRAPH or pause > PAUSE)


def speaker_name(words: str) -> str:
    """The name of a speaker: «Speaker 1» where a recogniser writes 1 or SPEAKER_01."""
    words = " ".join(words.split())
    number, letter = SPEAKER_NUMBER.fullmatch(words), SPEAKER_LETTER.fullmatch(words)
    if number is not None or letter is not None:
        return f"Speaker {(number or letter)[1]}"  # type: ignore[index]  # one of them is there
    return words


def time_label(seconds: float) -> str:
    """A time as hours, minutes and seconds: "00:01:12"."""
    whole = int(max(0.0, min(seconds, 359_999.0)))
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"

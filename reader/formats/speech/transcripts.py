"""The parser of transcripts in JSON, as speech recognisers write them; other JSON stays what it is."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from reader.formats.parsed import ParsedText
from reader.formats.plain import parse_plain
from reader.formats.speech.cues import Cue, parse_cues
from reader.formats.speech.subtitles import seconds
from reader.formats.writer import StyledText
from reader.sources import Source

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | float | bool | None"
LISTS = (
    ("segments",),
    ("utterances",),
    ("transcription",),
    ("monologues",),
    ("results", "utterances"),
    ("results", "audio_segments"),
)
"""Where the parts of a recording are: Whisper, AssemblyAI, whisper.cpp, Rev, Deepgram, Amazon."""
WORDS, SPEAKERS = ("text", "transcript"), ("speaker", "speaker_label")
STARTS, ENDS = ("start", "start_time", "from", "ts"), ("end", "end_time", "to", "end_ts")
MILLISECONDS = frozenset({"utterances"})
"""The lists whose times are in thousandths of a second."""


def parse_transcript(source: Source) -> ParsedText:
    """The paragraphs of a transcript; if the JSON is none, its text as it is written."""
    try:
        root: Json = json.loads(source.text)
    except (ValueError, RecursionError):
        return parse_plain(source.text)
    cues = [cue for path in LISTS for cue in cues_at(root, path)]
    return parse_cues(cues) if cues else parse_plain(source.text)


def cues_at(root: Json, path: tuple[str, ...]) -> Iterator[Cue]:
    """The parts of a recording in the list at a path; none if it is not there."""
    for name in path:
        root = root.get(name) if isinstance(root, Mapping) else None
    if not isinstance(root, Sequence) or isinstance(root, str):
        return
    unit = 0.001 if path[0] in MILLISECONDS else 1.0
    for part in root:
        if isinstance(part, Mapping):
            cue = cue_of(part, unit)
            if cue is not None:
                yield cue


def cue_of(part: Mapping[str, Json], unit: float) -> Cue | None:
    """A part of a recording as a cue; None if it has no words. `unit` is that of its times, in seconds."""
    elements = part.get("elements")
    timed: Mapping[str, Json] = part
    if isinstance(elements, Sequence) and not isinstance(elements, str):
        spoken = [element for element in elements if isinstance(element, Mapping)]
        words: Json = "".join(str(element.get("value") or "") for element in spoken)
        timed = next((element for element in spoken if "ts" in element), part)
    else:
        words = first_of(part, WORDS)
    times = part.get("timestamps")
    timed = times if isinstance(times, Mapping) else timed
    if not isinstance(words, str) or not words.strip():
        return None
    speaker = first_of(part, SPEAKERS)
    name = "" if speaker is None or isinstance(speaker, bool) else str(speaker)
    start, end = number(first_of(timed, STARTS)) * unit, number(first_of(timed, ENDS)) * unit
    return Cue(start, end or start, StyledText(" ".join(words.split())), name)


def first_of(part: Mapping[str, Json], names: tuple[str, ...]) -> Json:
    """The first value that is there under some names; None if there is none."""
    return next((part[name] for name in names if part.get(name) is not None), None)


def number(value: Json) -> float:
    """A time as a number; zero if it is none."""
    try:
        if isinstance(value, str) and ":" in value:
            return seconds(value)
        return float(value) if isinstance(value, str | int | float) else 0.0
    except (ValueError, OverflowError):
        return 0.0

"""The parser of transcripts in JSON, as speech recognisers write them; other JSON stays what it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from reader.formats.collections.json_text import parse_json
from reader.formats.parsed import ParsedText
from reader.formats.speech.cues import SENTENCE_END, Cue, parse_cues
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
    ("chunks",),
    ("recognizedPhrases",),
)
"""Where the parts of a recording are: Whisper and podcasts, AssemblyAI, whisper.cpp, Rev, Deepgram, Amazon,
Transformers, Azure."""
WORD_LISTS = (("results", "channels"), ("results", "items"), ("results",), ("events",), ("words",))
"""Where single words or alternatives are, if there are no parts: Deepgram, Amazon, Google, YouTube, and others."""
WORDS, SPEAKERS = (
    ("text", "transcript", "body", "display"),
    ("speaker", "speaker_label", "speakerName", "speaker_name", "speakerTag"),
)
WORD = ("punctuated_word", "word", "content", "utf8", "text")
STARTS, ENDS = ("start", "start_time", "startTime", "from", "ts"), ("end", "end_time", "endTime", "to", "end_ts")
MILLISECONDS = frozenset({"utterances"})
"""The lists whose times are in thousandths of a second."""
PUNCTUATION = re.compile(r"[.,;:!?…]+")


def parse_transcript(source: Source) -> ParsedText:
    """The paragraphs of a transcript; if the JSON is none, what else it holds."""
    try:
        root: Json = json.loads(source.text)
    except (ValueError, RecursionError):
        return parse_json(source)
    cues = [cue for path in LISTS for cue in cues_at(root, path)] or listed_cues(root) or word_cues(root)
    return parse_cues(cues) if cues else parse_json(source)


def cues_at(root: Json, path: tuple[str, ...]) -> Iterator[Cue]:
    """The parts of a recording in the list at a path; none if it is not there."""
    unit = 0.001 if path[0] in MILLISECONDS else 1.0
    for part in parts_at(root, path):
        cue = cue_of(part, unit)
        if cue is not None:
            yield cue


def parts_at(root: Json, path: tuple[str, ...]) -> list[Mapping[str, Json]]:
    """The objects in the list at a path; none if it is not there."""
    for name in path:
        root = root.get(name) if isinstance(root, Mapping) else None
    is_list = isinstance(root, Sequence) and not isinstance(root, str)
    return [part for part in root if isinstance(part, Mapping)] if is_list else []  # type: ignore[union-attr]


def listed_cues(root: Json) -> list[Cue]:
    """The cues of a list that is the whole file, if each part has a time or a speaker; else it is none."""
    parts = parts_at(root, ())
    if not parts or any(first_of(part, (*STARTS, *SPEAKERS)) is None for part in parts):
        return []
    return [cue for part in parts if (cue := cue_of(part, 1.0)) is not None]


def word_cues(root: Json) -> list[Cue]:
    """The cues of a recording of which single words are listed, those that one speaker says in a row together."""
    found: list[Cue] = []
    for path in WORD_LISTS:
        for part in parts_at(root, path):
            for cue in cues_of_words(part):
                last = found[-1] if found else None
                if last is None or last.speaker != cue.speaker or SENTENCE_END.search(last.words.text):
                    found.append(cue)
                else:
                    blank = "" if PUNCTUATION.fullmatch(cue.words.text) else " "
                    words = StyledText(f"{last.words.text}{blank}{cue.words.text}")
                    found[-1] = replace(last, words=words, end=cue.end)
        if found:
            break
    return found


def cues_of_words(part: Mapping[str, Json]) -> Iterator[Cue]:
    """A word, or the words of an alternative, as cues; the first alternative is the likeliest."""
    best = next(iter(parts_at(part, ("alternatives",))), None)
    inner = parts_at(best if best is not None else part, ("words",)) or parts_at(part, ("segs",))
    if best is not None and not inner and isinstance(best.get("transcript"), str):
        yield Cue(0.0, 0.0, StyledText(" ".join(str(best["transcript"]).split())), is_turn=True)
        return
    start = number(part.get("tStartMs")) / 1000
    for word in inner or [{**part, **(best or {})}]:
        text, speaker = first_of(word, WORD), first_of(word, SPEAKERS)
        if isinstance(text, str) and text.strip():
            name = "" if speaker is None or isinstance(speaker, bool) else str(speaker)
            begins = number(first_of(word, STARTS)) or start
            yield Cue(begins, number(first_of(word, ENDS)) or begins, StyledText(" ".join(text.split())), name)


def cue_of(part: Mapping[str, Json], unit: float) -> Cue | None:
    """A part of a recording as a cue; None if it has no words. `unit` is that of its times, in seconds."""
    elements = part.get("elements")
    timed: Mapping[str, Json] = part
    if isinstance(elements, Sequence) and not isinstance(elements, str):
        spoken = [element for element in elements if isinstance(element, Mapping)]
        words: Json = "".join(str(element.get("value") or "") for element in spoken)
        timed = next((element for element in spoken if "ts" in element), part)
    else:
        words = first_of(next(iter(parts_at(part, ("nBest",))), part), WORDS)
    times, pair = part.get("timestamps"), part.get("timestamp")
    timed = times if isinstance(times, Mapping) else timed
    if isinstance(pair, Sequence) and not isinstance(pair, str) and len(pair) == 2:
        timed = {"start": pair[0], "end": pair[1]}
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

"""The cues of SubStation (.ass, .ssa), YouTube (.sbv) and Timed Text (.ttml, W3C), as those of other subtitles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reader.formats.speech.cues import Cue
from reader.formats.writer import StyledText
from reader.formats.xhtml.parsing import parse_xml

EVENT = re.compile(r"^(Format|Dialogue):[ \t]*(.*)$", re.MULTILINE)
OVERRIDE = re.compile(r"\{[^{}\n]*\}")
"""Matches what changes the look of the words after it."""
BREAK = re.compile(r"\\[Nnh]")
FIELDS = ("Layer", "Start", "End", "Style", "Name", "MarginL", "MarginR", "MarginV", "Effect", "Text")
"""The fields of an event if the file does not name them."""
SBV_TIMES = re.compile(r"^(\d{1,3}:\d\d:\d\d\.\d{1,3}),(\d{1,3}:\d\d:\d\d\.\d{1,3})[ \t]*$", re.MULTILINE)
TTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:\w+:)?tt[\s>]")
CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,2}):(\d\d)(?:[.,](\d{1,3})|:(\d\d))?")
OFFSET = re.compile(r"([\d.]{1,12})(h|ms|m|s|t|f)")
UNITS = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001, "t": 0.0, "f": 0.0}
"""The units of an offset in seconds; those of ticks and frames depend on the film, and are left out."""
AGENT = "{http://www.w3.org/ns/ttml#metadata}agent"
IDENTIFIER = "{http://www.w3.org/XML/1998/namespace}id"


def as_subrip(text: str) -> str:
    """Subtitles of YouTube with the times of SubRip; others unchanged."""
    return SBV_TIMES.sub(r"\1 --> \2", text)


def substation_cues(text: str) -> Iterator[Cue]:
    """The cues of SubStation, in order of time."""
    fields: tuple[str, ...] = FIELDS
    found = []
    for event in EVENT.finditer(text):
        if event[1] == "Format":
            fields = tuple(field.strip() for field in event[2].split(","))
            continue
        values = dict(zip(fields, event[2].split(",", len(fields) - 1), strict=False))
        words = " ".join(BREAK.sub(" ", OVERRIDE.sub("", values.get("Text", ""))).split())
        speaker = (values.get("Name") or values.get("Actor") or "").strip()
        line = text.count("\n", 0, event.start()) + 1
        times = [clock(values.get(name, "")) for name in ("Start", "End")]
        if words:
            found.append(Cue(times[0], times[1], StyledText(words), speaker, line=line))
    return iter(sorted(found, key=lambda cue: cue.start))


def timed_text_cues(text: str) -> Iterator[Cue]:
    """The cues of Timed Text: its paragraphs; those with an agent are said by it."""
    root = parse_xml(text.encode())
    if root is None:
        return
    agents = {e.get(IDENTIFIER) or "": " ".join("".join(e.itertext()).split()) for e in root.iter(AGENT)}
    for element in root.iter("{*}p"):
        for line in element.iter("{*}br"):
            line.tail = " " + (line.tail or "")
        words = " ".join("".join(element.itertext()).split())
        if words:
            start = clock(element.get("begin") or "")
            end, speaker = clock(element.get("end") or "") or start, agents.get(element.get(AGENT) or "", "")
            yield Cue(start, end, StyledText(words), speaker, line=element.sourceline or 1)


def clock(time: str) -> float:
    """A time in seconds: hours, minutes and seconds, or an offset with its unit; zero if it is none."""
    found, offset = CLOCK.fullmatch(time.strip()), OFFSET.fullmatch(time.strip())
    if found is not None:
        return int(found[1] or 0) * 3600 + int(found[2]) * 60 + int(found[3]) + float(f"0.{found[4] or 0}")
    return float(offset[1]) * UNITS[offset[2]] if offset is not None and offset[1].count(".") < 2 else 0.0


def other_cues(text: str) -> Callable[[str], Iterator[Cue]] | None:
    """What reads the cues of a text that is neither SubRip nor WebVTT; None for these."""
    if text.lstrip("\ufeff").startswith("[Script Info]"):
        return substation_cues
    return timed_text_cues if TTML.match(text.lstrip("\ufeff")) else None

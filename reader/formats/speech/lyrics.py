"""The parser of the words of songs with their times (.lrc): stanzas, whose lines keep their breaks."""

from __future__ import annotations

import re

from reader.document import BlockKind, Place, PlaceKind
from reader.formats.parsed import ParsedText
from reader.formats.speech.cues import time_label
from reader.formats.writer import BlockWriter, StyledText
from reader.sources import Source

TIME = re.compile(r"[\[<](\d{1,3}):(\d\d(?:[.:]\d{1,3})?)[\]>]")
FIELD = re.compile(r"\[(ti|ar|al|by|au|length|offset|re|ve|tool|la|lr|#):?(.*)\]\s*", re.IGNORECASE)
PAUSE = 8.0
"""The pause that begins a new stanza, in seconds."""


def is_lyrics(source: Source) -> bool:
    """Whether subtitles are the words of a song."""
    return (
        source.target.lower().endswith(".lrc") or re.match(r"(?:\[[a-z]+:.*\n)*\s*\[\d\d:\d\d", source.text) is not None
    )


def parse_lyrics(source: Source) -> ParsedText:
    """The stanzas of a song, their times as places; a line that is sung several times stands at each of its times."""
    fields: dict[str, str] = {}
    sung: list[tuple[float, str]] = []
    for line in source.text.split("\n"):
        field = FIELD.fullmatch(line)
        if field is not None:
            fields[field[1].lower()] = field[2].strip()
            continue
        starts = re.match(r"(?:\s*\[\d{1,3}:\d\d(?:[.:]\d{1,3})?\])+", line)
        words = " ".join(TIME.sub(" ", line).split())
        times = [int(t[1]) * 60 + float(t[2].replace(":", ".")) for t in TIME.finditer(starts[0])] if starts else []
        sung += [(time, words) for time in times]
    sung.sort(key=lambda each: each[0])
    writer = BlockWriter()
    places: list[Place] = []
    stanza: list[tuple[float, str]] = []
    for at, (time, words) in enumerate(sung):
        if words:
            stanza.append((time, words))
        is_last = at + 1 == len(sung) or (bool(words) and sung[at + 1][0] - time > PAUSE)
        if stanza and (not words or is_last):
            writer.add(BlockKind.PARAGRAPH, StyledText("\n".join(line for _, line in stanza)), 1)
            offset = writer.blocks[-1].span.start
            for begin, line in stanza:
                places.append(Place(offset, PlaceKind.TIME, time_label(begin)))
                offset += len(line) + 1
            stanza = []
    return ParsedText(
        writer.text,
        tuple(writer.blocks),
        title=fields.get("ti", ""),
        byline=fields.get("ar", ""),
        places=tuple(places),
    )

"""The parser of subtitles: SubRip, WebVTT, SubStation, Timed Text, and the lines that speech recognisers print."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from reader.document import Span, Style, StyleKind
from reader.formats.parsed import ParsedText
from reader.formats.speech.cues import Cue, parse_cues
from reader.formats.speech.lyrics import is_lyrics, parse_lyrics
from reader.formats.speech.substation import as_subrip, other_cues
from reader.formats.writer import StyledText
from reader.sources import Source

TIME = r"(?:\d{1,3}:)?\d{1,2}:\d\d(?:[.,]\d{1,3})?"
FLASH = 0.05
"""The longest time for which captions that roll up show nothing new, in seconds."""
TIMES = re.compile(rf"[ \t]*\[?({TIME})[ \t]*-->[ \t]*({TIME})\]?(.*)")
"""Matches the line with the times of a cue; a recogniser writes the words after it, a subtitle its settings."""
HEADER = re.compile(r"\ufeff?WEBVTT(?:[ \t]+-?[ \t]*(.*))?")
COMMENT = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s.*)?")
TAG = re.compile(r"<(/?)([A-Za-z]*)[^<>\n]{0,200}>|<\d[\d:.]{3,15}>|\{\\[^{}\n]{0,80}\}")
"""Matches a tag of SubRip or WebVTT, a time within a cue, or an override of SubStation."""
VOICE = re.compile(r"<v(?:\.[^ \t<>]*)?[ \t]+([^<>\n]{1,80})>")
LABEL = re.compile(r"(?:>>[ \t]*)?([^\W\d_a-z][^\n:<>()\[\]]{0,40}?)(?: \([^\n:<>()]{1,40}\))?:[ \t]+(?=\S)")
"""Matches a name and a colon before what is said; names are in capitals, or begin each word with one. What stands in
parentheses after a name says whom it belongs to."""
NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_a-z][\w.'’-]*|of|the|de|van|von))*")
TURN = re.compile(r"(?:[-–—‐][ \t]?(?=\S)|>>[ \t]*)")
"""Matches the sign before what another speaker says."""
STYLES = {"i": StyleKind.EMPHASIS, "b": StyleKind.STRONG, "u": StyleKind.UNDERLINE}


def parse_subtitles(source: Source) -> ParsedText:
    """The paragraphs of subtitles."""
    read_others = other_cues(source.text)
    if read_others is not None:
        return parse_cues(list(read_others(source.text)))
    if "-->" not in source.text and is_lyrics(source):
        return parse_lyrics(source)
    header = HEADER.match(source.text)
    return parse_cues(list(cues_of(as_subrip(source.text))), (header[1] or "").strip() if header is not None else "")


def cues_of(text: str) -> Iterator[Cue]:
    """The cues of subtitles, one for each speaker in them; lines that roll up from the last cue are left out."""
    lines = text.split("\n")
    at = [i for i, line in enumerate(lines) if "-->" in line and TIMES.match(line)]
    shown: list[str] = []
    for first, after in pairwise([*at, len(lines)]):
        times = TIMES.match(lines[first])
        if times is None:
            continue
        is_bracketed = lines[first].lstrip().startswith("[")
        words = [times[3]] if is_bracketed else []
        words += without_next(lines[first + 1 : after], is_last=after == len(lines))
        start, end = seconds(times[1]), seconds(times[2])
        new = without_repeated(words, shown)
        if new or end - start > FLASH:
            yield from cues_in(new or words, start, end, first + 1)
        shown = words or shown


def without_repeated(words: list[str], shown: list[str]) -> list[str]:
    """The lines of a cue without the first ones, if these are the last ones of the cue before."""
    most = min(len(words), len(shown))
    return words[next((n for n in range(most, 0, -1) if words[:n] == shown[-n:]), 0) :]


def without_next(lines: list[str], *, is_last: bool) -> list[str]:
    """The lines of a cue, without the number of the next one and without comments, each without blanks around it."""
    found = [line.strip() for line in lines]
    if not is_last and found and (found[-1].isdecimal() or (len(found) > 1 and found[-1] and not found[-2])):
        found.pop()
    for i, line in enumerate(found):
        if COMMENT.fullmatch(line) and (i == 0 or not found[i - 1]):
            found = found[:i]
            break
    return [line for line in found if line]


def cues_in(lines: list[str], start: float, end: float, line: int) -> Iterator[Cue]:
    """The parts of a cue that different speakers say."""
    parts: list[tuple[str, bool, list[str]]] = []
    for words in lines:
        voice = VOICE.search(words)
        clean = html.unescape(words) if "&" in words else words
        label = LABEL.match(TAG.sub("", clean)) if voice is None else None
        bare = TAG.sub("", clean)
        if voice is not None:
            parts.append((voice[1].strip(), False, [clean]))
        elif label is not None and (label[1].isupper() or NAME.fullmatch(label[1])):
            parts.append((label[1], False, [clean.replace(label[0], "", 1)]))
        elif TURN.match(bare) or not parts:
            parts.append(("", TURN.match(bare) is not None, [clean]))
        else:
            parts[-1][2].append(clean)
    for speaker, is_turn, said in parts:
        name = speaker.title() if speaker.isupper() and len(speaker) > 3 and " " in speaker else speaker
        yield Cue(start, end, styled(" ".join(said)), name, is_turn, line)


def styled(markup: str) -> StyledText:
    """The words of a cue, with its tags as styles."""
    words = StyledText()
    opened: dict[str, int] = {}
    at = 0
    for tag in TAG.finditer(markup):
        words.text += markup[at : tag.start()]
        at = tag.end()
        name = (tag[2] or "").lower()
        if name in STYLES and not tag[1]:
            opened[name] = len(words.text)
        elif name in opened:
            close(words, name, opened.pop(name))
    words.text += markup[at:]
    for name, start in opened.items():
        close(words, name, start)
    lead = len(words.text) - len(words.text.lstrip())
    styles = [
        replace(style, span=Span(max(0, style.span.start - lead), max(0, style.span.end - lead)))
        for style in words.styles
    ]
    return StyledText(words.text.strip(), styles)


def close(words: StyledText, name: str, start: int) -> None:
    """Add the style of a tag that began at an offset."""
    if start < len(words.text):
        words.styles.append(Style(STYLES[name], Span(start, len(words.text))))


def seconds(time: str) -> float:
    """A time such as "00:01:12,500", in seconds."""
    total = 0.0
    for part in time.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total

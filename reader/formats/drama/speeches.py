"""The speeches of a play: found by labels that recur and take turns, without stage directions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from reader.document import Span, TextKind
from reader.formats.drama.labels import (
    APART,
    BESIDE,
    CAPITALS,
    DIRECTED,
    DIRECTIONS,
    MOVEMENT,
    NO_NAME,
    OPENING,
    SLUG_LINE,
    SMALL,
)
from reader.formats.label_words import TITLED
from reader.lazy_pattern import lazy_pattern
from reader.named_tuple import NamedTuple

SAMPLE = 40_000
"""The length of the beginning in which a play has labels, in code points."""
LEAST_SPEECHES, LEAST_SPEAKERS, LEAST_OFTEN = 6, 2, 2
"""The fewest speeches and speakers of a play, and how often each of these speaks."""
LEAST_DENSITY = 0.3
"""The least number of labels for each paragraph between the first and the last."""
LEAST_TURNS = 0.6
"""The least share of speeches that somebody else's follows."""
LEAST_ENDING, LEAST_CALLING = 0.7, 0.15
"""The least shares of speeches that end as sentences do, and that ask or call out."""
ENDS = ".!?…)]\"”’'—–-_,;:"
INDENTED = 8
"""From this indent on, in cells, labels are those of a screenplay, where action follows the paragraph of a speech."""
MOST_LISTED = 0.2
"""The greatest share of what looks like labels that is in the list of persons before the first act or scene."""
BLANK = re.compile(r"\n[ \t]*\n\s*")

ACTING = lazy_pattern(rf"{CAPITALS}(?= [a-z])")
ENTERING = lazy_pattern(rf"[.!?] (?:Re-)?(?:Enter|Exit) {CAPITALS}(?= [a-z]|[.,])")
"""Matches who does something, and who comes or goes, in a paragraph that is a direction."""
LINE_END = re.compile("\n")


class Label(NamedTuple):
    """The label of a speech."""

    name: Span
    """The name of who speaks."""
    end: int
    """The offset after the label with its direction and mark."""
    form: re.Pattern[str]
    """The form that it has: APART, BESIDE, DIRECTED or SMALL."""
    mark: str
    """The point or colon after the name; empty if there is none."""
    indent: int
    """Its indent, in cells."""


class Speech(NamedTuple):
    """What somebody says at a time."""

    label: Label
    """Who says it."""
    parts: tuple[Span, ...]
    """Its words, without stage directions; at least one."""


def kind_by_speeches(text: str) -> TextKind | None:
    """The kind of a text with speeches: a play, or an interview if questions and answers have letters; else None."""
    said = speeches(text)
    if not said:
        return None
    return TextKind.INTERVIEW if all(speech.label.name.length < 2 for speech in said) else TextKind.PLAY


@lru_cache(2)
def speeches(text: str) -> tuple[Speech, ...]:
    """The speeches of a play in order; none if the text is no play."""
    if not is_play_like(text, labels_of(text, min(len(text), SAMPLE))):
        return ()
    labels = without_persons(text, labels_of(text, len(text)))
    return tuple(speeches_of(text, labels)) if is_play_like(text, labels) else ()


def is_of_speech(text: str, line: Span) -> bool:
    """Whether a line of a play is the label of a speech, or a direction within one, rather than a heading."""
    said = speeches(text)
    at = bisect_left(said, line.start, key=lambda speech: speech.label.name.start)
    is_label = at < len(said) and said[at].label.name.start < line.end
    return is_label or DIRECTIONS.fullmatch(line.of(text)) is not None


def labels_of(text: str, end: int) -> list[Label]:
    """The labels up to an offset: names that recur, and between them others of the same form that may be names."""
    found: dict[int, Label] = {}
    # Each form begins with a line and ends within it: to try it there takes less time than to search the text.
    for start in (0, *(line_end.end() for line_end in LINE_END.finditer(text, 0, end))):
        for form in (APART, BESIDE, DIRECTED, SMALL):
            match = form.match(text, start, end)
            label = label_of(text, match, form) if match is not None else None
            if match is not None and label is not None:
                found.setdefault(match.start("name"), label)
    marks = Counter(label.mark for label in found.values() if label.form is BESIDE).most_common(1)
    labels = [found[at] for at in sorted(found) if found[at].form is not BESIDE or found[at].mark == marks[0][0]]
    counts = Counter(label.name.of(text) for label in labels)
    often = [label for label in labels if counts[label.name.of(text)] >= LEAST_OFTEN]
    if not often:
        return []
    forms, first = {label.form for label in often}, often[0].name.start
    front = text[:first].casefold()
    return [
        label
        for label in labels
        if counts[name := label.name.of(text)] >= LEAST_OFTEN
        or (label.form in forms and label.name.start > first and may_be_rare(text, label, name.casefold() in front))
    ]


def without_persons(text: str, labels: list[Label]) -> list[Label]:
    """The labels without those in the list of persons before the first act or scene, if there are few before it."""
    opening = OPENING.search(text)
    first = opening.start() if opening is not None else 0
    kept = [label for label in labels if label.name.start >= first]
    return kept if len(labels) - len(kept) <= MOST_LISTED * len(labels) else labels


def may_be_rare(text: str, label: Label, is_listed: bool) -> bool:
    """Whether a label that occurs once is one: in the list of persons, or at the head of a paragraph and in capitals
    or with a title.
    """
    is_likely = label.form is not SMALL or TITLED.match(text, label.name.start) is not None
    return is_listed or (is_likely and begins_paragraph(text, label.name.start))


def label_of(text: str, match: re.Match[str], form: re.Pattern[str]) -> Label | None:
    """The label that a line may have; None for a heading, and for a line with nothing below it."""
    name = match["name"].rstrip(".")
    if NO_NAME.fullmatch(name) or not (name[0].isupper() or name[0].isdigit()):
        return None
    start = match.start("name")
    if form is APART and (len(name) < 2 or not is_said(line_below(text, match.end()))):
        return None
    if form is SMALL and not (match["indent"] or begins_paragraph(text, start)):
        return None
    mark = match.groupdict().get("mark") or ""
    return Label(Span(start, start + len(name)), match.end(), form, mark, len(match["indent"].expandtabs()))


def line_below(text: str, end: int) -> str:
    """The line below the one that ends at an offset."""
    after = text.find("\n", end + 1)
    return text[end + 1 : after if after >= 0 else len(text)]


def is_said(line: str) -> bool:
    """Whether a line below a label can be what is said: it is neither blank nor a name, as in a list of persons."""
    name = APART.fullmatch(line)
    return bool(line.strip()) and (name is None or NO_NAME.fullmatch(name["name"]) is not None)


def begins_paragraph(text: str, offset: int) -> bool:
    """Whether nothing, or a blank line, is above the line of an offset."""
    above = text.rfind("\n", 0, offset)
    return above < 0 or not text[text.rfind("\n", 0, above) + 1 : above].strip()


def is_play_like(text: str, labels: Sequence[Label]) -> bool:
    """Whether some labels are those of a play."""
    if len(labels) < LEAST_SPEECHES:
        return False
    names = [label.name.of(text) for label in labels]
    if 2 * sum(label.mark == ":" for label in labels) > len(labels) and not OPENING.search(text):
        return False
    if sum(count >= LEAST_OFTEN for count in Counter(names).values()) < LEAST_SPEAKERS:
        return False
    if sum(before != after for before, after in pairwise(names)) < LEAST_TURNS * (len(names) - 1):
        return False
    paragraphs = len(BLANK.findall(text, labels[0].name.start, labels[-1].end)) + 1
    if len(labels) < LEAST_DENSITY * paragraphs:
        return False
    said = [text[label.end : after.name.start].strip() for label, after in pairwise(labels)]
    spoken = [DIRECTIONS.sub("", words).strip() for words in said]
    ending = sum(words[-1:] in ENDS for words in spoken if words)
    calling = sum("?" in words or "!" in words for words in spoken)
    return ending >= LEAST_ENDING * len(said) and calling >= LEAST_CALLING * len(said)


def speeches_of(text: str, labels: Sequence[Label]) -> Iterator[Speech]:
    """The speeches under some labels, each up to the next label, act or scene."""
    ends = [match.start() for match in OPENING.finditer(text, labels[0].end)]
    is_filmed = SLUG_LINE.search(text) is not None
    names = {name for label in labels if (name := label.name.of(text)).isupper()}
    for label, after in zip(labels, [*labels[1:], None], strict=True):
        end = line_start(text, after.name.start) if after is not None else len(text)
        opening = next((at for at in ends if at >= label.end), end)
        parts = tuple(spoken_parts(text, label, min(end, opening), names, is_short=is_filmed or after is None))
        if parts:
            yield Speech(label, parts)


def line_start(text: str, offset: int) -> int:
    """The offset at which the line of an offset begins."""
    return text.rfind("\n", 0, offset) + 1


def spoken_parts(text: str, label: Label, end: int, names: set[str], *, is_short: bool) -> Iterator[Span]:
    """The words of a speech between directions, in the paragraphs that are its own, or only in the first of them.

    A later paragraph that says what one of those with some `names` does is a direction.
    """
    for number, paragraph in enumerate(paragraphs(text, label.end, end)):
        if number and (is_short or (label.form is APART and label.indent >= INDENTED)):
            return
        if number and (MOVEMENT.match(text, paragraph.start) or tells_of(text, paragraph, names)):
            continue
        at = paragraph.start
        for direction in DIRECTIONS.finditer(text, paragraph.start, paragraph.end):
            yield from trimmed(text, at, direction.start())
            at = direction.end()
        yield from trimmed(text, at, paragraph.end)


def tells_of(text: str, paragraph: Span, names: set[str]) -> bool:
    """Whether a paragraph says what somebody with a label does, or who enters: "ANN takes the clock.", "A bell. Enter
    BO with a tray.".
    """
    acting = ACTING.match(text, paragraph.start, paragraph.end)
    if acting is not None and not names.isdisjoint({acting[0], acting[0].partition(" ")[2]}):
        return True
    return ENTERING.search(text, paragraph.start, paragraph.end) is not None


def paragraphs(text: str, start: int, end: int) -> Iterator[Span]:
    """The paragraphs between two offsets."""
    at = start
    for gap in BLANK.finditer(text, start, end):
        if text[at : gap.start()].strip():
            yield Span(at + len(text[at : gap.start()]) - len(text[at : gap.start()].lstrip()), gap.start())
        at = gap.end()
    if text[at:end].strip():
        yield Span(at + len(text[at:end]) - len(text[at:end].lstrip()), end)


def trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """The span between two offsets without blanks and signs of emphasis at its ends, if it has a letter."""
    words = text[start:end]
    if any(letter.isalnum() for letter in words):
        left = len(words) - len(words.lstrip(" \t\n_"))
        yield Span(start + left, start + len(words.rstrip(" \t\n_")))

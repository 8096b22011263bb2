"""Letters without quotation marks: each is the words of whoever signs it, or of the one whom its heading names.

A letter begins with a date or a salutation and ends with a signature. In a novel in letters, a heading may say who
wrote it ("Mr. Lee to Miss Berg").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document import Span
from reader.named_tuple import NamedTuple
from reader.quotes.drama import shown_name
from reader.quotes.english.story.cast import Cast
from reader.quotes.english.story.characters import Character, split
from reader.quotes.english.story.letters import CLOSING, ENDS, LONGEST_NAME, signature_of
from reader.quotes.english.story.segments import Passage, Segment
from reader.quotes.english.story.usages import Usage
from reader.quotes.english.story.words import ABBREVIATED, Word, listed, words_between

MOST = 150
"""The most paragraphs of a letter."""
LONGEST_DATE, LONGEST_HEADING = 14, 120
"""The most words and signs of the line with the date, and the most code points of the heading."""
DEAR = r"_?(?:(?:my|our)\s+)?(?:(?:very|own|ever|good)\s+)*(?:dear(?:est)?|beloved|honou?red)\b"
ADDRESSED = rf"(?:\s+(?:{ABBREVIATED}|[^\W\d_][\w’'-]*))"
SIR = r"_?(?:dear )?(?:sirs?|madam|gentlemen)"
SALUTATION = re.compile(rf"(?:{DEAR}{ADDRESSED}{{0,6}}?|{SIR})[,:;!]?_?\s*(?:[—–]|--|$)", re.IGNORECASE)
"""Matches the beginning of a letter that stands apart: "My dear Ann,", "Sir,--"."""
RUN_IN = re.compile(rf"(?i:{DEAR}{ADDRESSED}{{1,6}}?)[,:!]_?\s+(?=[A-Z])")
"""Matches the beginning of a letter that could as well be that of a sentence: "My dear Ann, You ask"."""
DATE = re.compile(
    r"\b(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|"
    r"Nov(?:ember|\.)|Dec(?:ember|\.)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Christmas)(?![\w'’])"
)
ENDING = CLOSING | listed("letter-ending")
"""Words between the end of a letter and its signature."""
IN_DATES = listed("in-dates")
HEADING = re.compile(r"(?:letter|chapter|volume|part|book)\.?\s+(?:[IVXLC]+|\d+|the\s+\w+)\b", re.IGNORECASE)
NAME = rf"(?:(?:{ABBREVIATED}|[A-Z][\w’'-]*\.?|of|de|the|OF|THE)[ \t]+){{0,4}}[A-Z][\w’'-]*"
SENDER, RECEIVER = rf"(?:(?i:letter ))?(?:(?i:from ))?(?P<writer>{NAME})", rf"(?:(?i:the)[ \t]+)?{NAME}"
SENT = re.compile(rf"(?:^|[\n,.:—–-][ \t]*){SENDER}[ \t]+(?:to|TO)[ \t]+{RECEIVER}\.?_?\s*$")
"""Matches the heading of a letter that says who wrote it to whom."""


JOURNAL = re.compile(rf"(?:^|\n[ \t]*)(?P<writer>{NAME}?)['’][Ss][ \t]+(?i:journal|diary)\b")
"""Matches the heading of a part of somebody's journal."""


class Letter(NamedTuple):
    """A letter without quotation marks."""

    passages: tuple[Passage, ...]
    """Its paragraphs, from the salutation to the signature."""
    writer: Character
    signature: Span | None
    """The name with which it is signed; None if only its heading says who wrote it."""


def letters_in(text: str, passages: Sequence[Passage], cast: Cast) -> list[Letter]:
    """The letters of a story that stand without quotation marks, in order."""
    found: list[Letter] = []
    at = 0
    while at < len(passages):
        if begins(text, passages[at]):
            letter, at = letter_at(text, passages, at, cast)
            if letter is not None:
                found.append(letter)
        else:
            at += 1
    return found


def journals_in(text: str, passages: Sequence[Passage], cast: Cast) -> dict[int, Character]:
    """Who writes the passages of journals, by their index: those below "Ann Lee's Journal", up to the next heading."""
    found: dict[int, Character] = {}
    writer: Character | None = None
    for passage in passages:
        words = text_of(text, passage)
        heading = JOURNAL.search(words) if len(words) <= LONGEST_HEADING and not passage.speech else None
        if heading is not None:
            writer = named(cast, heading["writer"], may_be_new=True)
        elif is_heading(words):
            writer = None
        if writer is not None:
            found[passage.index] = writer
    return found


def letter_at(text: str, passages: Sequence[Passage], first: int, cast: Cast) -> tuple[Letter | None, int]:
    """The letter that begins at a passage, if it is known who wrote it, and where to look for the next one."""
    heading = text_of(text, passages[first - 1]) if first else ""
    sent = SENT.search(heading) if len(heading) <= LONGEST_HEADING else None
    body = first
    while body - first < 2 and body + 1 < len(passages) and is_date(text, passages[body]):
        body += 1
    is_apart = body > first or sent is not None or SALUTATION.match(text_of(text, passages[body])) is not None
    end = min(len(passages), body + MOST)
    for at in range(body, end):
        passage = passages[at]
        is_next = at > body and (begins(text, passage) or is_heading(text_of(text, passage)))
        if is_next or (passage.speech and not is_apart):
            end = at
            break
        if signature := signed(passages, at):
            writer = named(cast, signature.of(text), may_be_new=True)
            if writer is not None:
                return Letter(tuple(passages[body : at + 1]), writer, signature), at + 1
            end = at + 1
            break
    if is_apart and (signature := last_line(text, passages[body:end])) is not None:
        writer = named(cast, signature.of(text), may_be_new=False)
        if writer is not None:
            return Letter(tuple(passages[body:end]), writer, signature), end
    writer = named(cast, sent["writer"], may_be_new=False) if sent is not None else None
    if writer is None:
        return None, body + 1
    return Letter(tuple(passages[body:end]), writer, None), end


def last_line(text: str, passages: Sequence[Passage]) -> Span | None:
    """The last of some passages, if it is a name or initials alone."""
    segments = passages[-1].segments if len(passages) > 1 else []
    if len(segments) != 1 or segments[0].run is not None or len(segments[0].words) > LONGEST_NAME + 2:
        return None
    words = [word for word in segments[0].words if word.text not in ENDS]
    is_name = 0 < len(words) <= LONGEST_NAME and all(word.text[0].isupper() for word in words)
    return Span(words[0].start, words[-1].end) if is_name else None


def is_heading(words: str) -> bool:
    """Whether a paragraph is the heading of a chapter, a letter or a part of a journal."""
    is_short = len(words) <= LONGEST_HEADING
    return HEADING.match(words) is not None or (is_short and any(form.search(words) for form in (SENT, JOURNAL)))


def text_of(text: str, passage: Passage) -> str:
    """The text of a passage."""
    if not passage.segments:
        return ""
    return text[passage.segments[0].words[0].start : passage.segments[-1].words[-1].end]


def begins(text: str, passage: Passage) -> bool:
    """Whether a letter may begin with a passage: with a date or a salutation."""
    if not passage.segments or passage.segments[0].run is not None:
        return False
    words = text_of(text, passage)
    return is_date(text, passage) or any(form.match(words) is not None for form in (SALUTATION, RUN_IN))


def is_date(text: str, passage: Passage) -> bool:
    """Whether a passage is the line with the place and date of a letter, without a sentence."""
    if len(passage.segments) != 1 or passage.segments[0].run is not None:
        return False
    words = passage.segments[0].words
    if len(words) > LONGEST_DATE or DATE.search(text_of(text, passage)) is None:
        return False
    return all(word.low in IN_DATES or not word.text[0].islower() for word in words)


def signed(passages: Sequence[Passage], at: int) -> Span | None:
    """The signature at the end of a passage, or that is a passage of its own."""
    segments = passages[at].segments
    if not segments or segments[-1].run is not None:
        return None
    name = signature_of(segments[-1].words, None, ENDING)
    before = passages[at - 1].segments[-1:] if at else []
    if not name and len(segments) == 1 and before and before[0].run is None:
        name = own_line(signature_of(before[0].words, segments[0].words, ENDING), segments[0])
    return Span(name[0].start, name[-1].end) if name else None


def own_line(name: list[Word], line: Segment) -> list[Word]:
    """The words of a signature if all of them are on a line of their own."""
    return name if name and name[0].start >= line.words[0].start else []


def named(cast: Cast, name: str, *, may_be_new: bool) -> Character | None:
    """Whom a signature or heading means; None for initials that nobody or more than one has, and for unknown names,
    unless they may be new.
    """
    words = [word for word in words_between(name, 0, len(name), opens=True) if word.text[0].isalpha()]
    key = tuple(word.low.rstrip(".") for word in words)
    if not key:
        return None
    titles, rest = split(key)
    found = cast.by_key.get(key)
    if found is None and all(len(part) == 1 for part in rest):
        fitting = [c for c in cast.characters if (c.first[:1], c.last[:1]) == (rest[0], rest[-1])]
        return fitting[0] if len(fitting) == 1 else None
    if found is None:
        found = cast.full(titles, rest) if len(rest) > 1 else cast.single((rest[0],))
    if found is None and may_be_new:
        cast.usages[key] = Usage(shown_name(" ".join(word.text for word in words)), 1)
        cast.put(key, None, (titles, rest))
        found = cast.by_key[key]
    if found is not None:
        found.is_person = True
    return found

"""Reports: what is said without quotation marks, proposed by rules and weighed by a linear model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.quotes.english.appositions import Phrase
from reader.quotes.english.contents import Stretch, content_left, content_start, is_inserted, trimmed
from reader.quotes.english.cues import BE, Cue, Form, cue_at
from reader.quotes.english.nominal import is_manner, is_nominal
from reader.quotes.english.phrases import STANDING, phrase_after, phrase_before
from reader.quotes.english.subjects import main_subject, subject_before
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

Feature = tuple[str, str]

CLASSES = (
    (Tag.QUOTE, "quote"),
    (Tag.MARK, "mark"),
    (Tag.AUXILIARY, "aux"),
    (Tag.PERSON_PRONOUN, "pron"),
    (Tag.OBJECT, "obj"),
    (Tag.POSSESSIVE, "poss"),
    (Tag.DETERMINER, "det"),
    (Tag.CLAUSE, "clause"),
    (Tag.PREPOSITION, "prep"),
    (Tag.CONJUNCTION, "conj"),
    (Tag.TIME, "time"),
    (Tag.ADVERB, "adv"),
    (Tag.NUMBER, "num"),
    (Tag.CLITIC, "clitic"),
    (Tag.CAPITAL, "name"),
    (Tag.SPEECH, "speech"),
    (Tag.WRITING, "writing"),
    (Tag.NAMING, "naming"),
    (Tag.OPINION, "opinion"),
    (Tag.VERB, "verb"),
    (Tag.CUE_NOUN, "cuenoun"),
    (Tag.SOURCE_NOUN, "person"),
    (Tag.VERBAL, "verbal"),
)


def class_of(tag: int) -> str:
    for bits, name in CLASSES:
        if tag & bits:
            return name
    return "word" if tag == 0 else "other"


CLOSED_WORD = Tag.FUNCTION | Tag.MARK | Tag.AUXILIARY


def token(s: Sentence, at: int) -> str:
    """A function word as itself, another word by its class."""
    if at < 0 or at >= len(s.words):
        return "<edge>"
    tag = s.tags[at]
    if tag & CLOSED_WORD and not (tag & Tag.TIME):
        return s.words[at].lower()
    return class_of(tag)


STEM = re.compile(r"(?:ies|ied|ying|es|ed|ing|s|e|y)$")


def stem(word: str) -> str:
    word = word.lower()
    return STEM.sub("", word) if len(word) > 4 else word


@dataclass(slots=True)
class Proposal:
    cue: tuple[int, int]
    at: int
    source: Phrase
    content: Stretch
    features: list[Feature]
    score: float = 0.0
    form: str = ""


def source_type(s: Sentence, p: Phrase) -> str:
    if p.is_pronoun or (p.first == p.last and s.tags[p.first] & Tag.PRONOUN):
        return s.lower(p.first)
    if s.tags[p.last] & Tag.POSSESSIVE and p.first == p.last:
        return "poss"
    if p.name is not None:
        return "name"
    if s.lower(p.last) in {"who", "which", "that"}:
        return "rel"
    tag = 0
    for i in range(p.first, p.last + 1):
        if s.tags[i] & Tag.PREPOSITION:
            break
        tag = s.tags[i]
    if tag & Tag.ONE:
        return "one"
    if tag & Tag.MANY:
        return "many"
    if tag & Tag.BODY:
        return "body"
    return "noun" if s.lower(p.last) not in STANDING else "standing"


GROUPS = (
    (Tag.NOT_SPEECH, "notspeech"),
    (Tag.SPEECH, "speech"),
    (Tag.WRITING, "writing"),
    (Tag.NAMING, "naming"),
    (Tag.OPINION, "opinion"),
    (Tag.CUE_NOUN, "noun"),
)


def group(tag: int) -> str:
    return next((name for bits, name in GROUPS if tag & bits), "other")


@dataclass(slots=True)
class Wide:
    """A cue in the wide sense."""

    first: int
    at: int
    last: int
    form: str
    source: Phrase
    is_relative: bool
    is_inverted: bool
    cue: Cue | None


def wide_cues(s: Sentence, at: int) -> Iterator[Wide]:
    """The readings of a word as a cue."""
    tag = s.tags[at]
    word = s.lower(at)
    if word == ":":
        if 0 < at < 9 and at + 2 < len(s):
            phrase = phrase_before(s, at - 1)
            if phrase is not None and phrase.first == 0:
                yield Wide(at, at, at, "colon", phrase, False, False, None)
        return
    if s.tag(at - 1) & (Tag.DETERMINER | Tag.POSSESSIVE | Tag.CLITIC) or (tag & Tag.CUE_NOUN and not tag & Tag.CUE):
        yield from noun_cues(s, at)
    cue = cue_at(s, at)
    found = []
    if cue is not None:
        if cue.before is not None:
            found.append(cue.before)
            yield Wide(cue.first, at, cue.last, str(cue.form), cue.before, cue.is_relative, False, cue)
        if cue.after is not None:
            found.append(cue.after)
            yield Wide(cue.first, at, cue.last, str(cue.form), cue.after, False, True, cue)
        if cue.form is Form.ACCORDING:
            return
    if tag & Tag.CAPITAL:
        return
    first = at
    while first > 0 and (
        s.tags[first - 1] & (Tag.AUXILIARY | Tag.ADVERB)
        or is_manner(s.lower(first - 1))
        or s.lower(first - 1) in {"not", "n't"}
    ):
        first -= 1
    if cue is None and any(s.lower(i) in BE for i in range(first, at)):
        before, relative = subject_before(s, first, False)
        if before is not None:
            found.append(before)
            yield Wide(first, at, at, "stative", before, relative, False, None)
    if found:
        return
    previous = s.tag(first - 1)
    form = (
        "to"
        if s.lower(first - 1) == "to"
        else "prep"
        if previous & Tag.PREPOSITION
        else "and"
        if previous & Tag.CONJUNCTION
        else "other"
    )
    if cue is None and form == "other" and not (tag & (Tag.VERBAL | Tag.CUE)):
        return
    subject = main_subject(s, first)
    if subject is not None and all(subject.first != f.first for f in found):
        found.append(subject)
        yield Wide(first, at, at, f"main {form}" if cue is None else "main", subject, False, False, None)
    if s.tags[0] & (Tag.PREPOSITION | Tag.CLAUSE | Tag.VERBAL | Tag.PARTICIPLE | Tag.TIME):
        comma = next((i for i in range(at + 1, min(at + 25, len(s))) if s.words[i] == ","), None)
        if comma is not None and "," not in s.words[:at]:
            subject = phrase_after(s, comma + 1)
            if subject is not None and all(subject.first != f.first for f in found):
                yield Wide(first, at, at, f"late {form}", subject, False, False, None)


def noun_cues(s: Sentence, at: int) -> Iterator[Wide]:
    """A noun: «his claim that», «Lee's claim that», «criticism from Lee», «he has a view of»."""
    owner = None
    for i in range(at - 1, max(-1, at - 5), -1):
        if s.tags[i] & Tag.CLITIC and s.words[i][-1] in "sS'’":
            owner = phrase_before(s, i - 1)
            break
        if s.tags[i] & Tag.POSSESSIVE:
            owner = Phrase(i, i, is_pronoun=True)
            break
        if not is_nominal(s, i):
            break
    if owner is not None:
        yield Wide(at, at, at, "noun_of", owner, False, False, None)
        return
    if s.lower(at + 1) in {"from", "by"}:
        phrase = phrase_after(s, at + 2)
        if phrase is not None:
            yield Wide(at, at, at + 1, "noun_from", phrase, False, True, None)
            return
    subject = main_subject(s, at)
    if subject is not None:
        yield Wide(at, at, at, "noun_light", subject, False, False, None)


def proposals_at(s: Sentence, at: int, weights: dict[Feature, float] | None = None) -> Iterator[Proposal]:
    for wide in wide_cues(s, at):
        base = cue_features(s, wide)
        for content, features in contents(s, wide):
            yield Proposal((wide.first, wide.last), at, wide.source, content, base + features, form=wide.form)


def cue_features(s: Sentence, w: Wide) -> list[Feature]:
    at, tag = w.at, s.tags[w.at]
    word = s.lower(at)
    st = source_type(s, w.source)
    g = group(tag)
    gap = (w.first - w.source.last) if not w.is_inverted else (w.source.first - w.last)
    f: list[Feature] = [
        ("bias", ""),
        ("word", word),
        ("stem", stem(word)),
        ("word form", f"{word} {w.form}"),
        ("form", w.form + (" rel" if w.is_relative else "") + (" inv" if w.is_inverted else "")),
        ("group form", f"{g} {w.form}"),
        ("source", st),
        ("source group", f"{st} {g}"),
        ("source form", f"{st} {w.form}"),
        ("next", token(s, w.last + 1)),
        ("word next", f"{word} {token(s, w.last + 1)}"),
        ("group next", f"{g} {token(s, w.last + 1)}"),
        ("previous", token(s, w.first - 1)),
        ("gap", str(min(gap, 6))),
        ("end", s.words[-1] if s.tags[-1] & Tag.MARK else "none"),
    ]
    for i in range(w.first, at):
        f.append(("auxiliary", s.lower(i)))
    head = next(
        (i for i in range(w.source.first, w.source.last + 1) if s.tag(i + 1) & (Tag.PREPOSITION | Tag.CLAUSE)),
        w.source.last,
    )
    if not s.tags[head] & Tag.CAPITAL:
        f.append(("head", s.lower(head)))
    f.append(("next two", f"{token(s, w.last + 1)} {token(s, w.last + 2)}"))
    f.append(("before two", f"{token(s, w.first - 2)} {token(s, w.first - 1)}"))
    that = next((i for i in range(w.last + 1, min(w.last + 7, len(s))) if s.lower(i) == "that"), None)
    f.append(("that near", f"{g} {that is not None and that - w.last}"))
    f.append(("length", str(min(len(s) // 8, 6))))
    f.append(("place", str(min(s.place, 3))))
    if w.source.first == 0:
        f.append(("first", g))
    if w.last + 2 >= len(s):
        f.append(("closing", g))
    others = sum(1 for i, t in enumerate(s.tags) if t & Tag.SPEECH and not t & Tag.NOT_SPEECH and i != at)
    f.append(("others", f"{min(others, 3)} {g}"))
    if s.tags[at] & Tag.CAPITAL:
        f.append(("capital", "1" if at else "0"))
    if s.runs:
        f.append(("runs", "1"))
    first = min(w.source.first, w.first)
    if any(s.tags[i] & (Tag.SPEECH) and not s.tags[i] & Tag.NOT_SPEECH for i in range(0, first)):
        f.append(("within", "1"))
    if s.paragraph == 0:
        f.append(("headline", "1"))
    if w.source.apposition is not None:
        f.append(("apposition", "1"))
    return f


def contents(s: Sentence, w: Wide) -> Iterator[tuple[Stretch, list[Feature]]]:
    word = s.lower(w.at)
    g = group(s.tags[w.at])
    end = len(s) - 1
    # left
    left = None
    lead = min(w.first, w.source.first) if not (w.is_relative) else w.source.first
    if w.cue is not None and is_inserted(s, w.cue):
        left = trimmed(s, 0, end)
        if left is not None and not holds(s, left):
            yield left, shape(s, left, "inserted", g, word)
        return
    if w.form == "according" or lead > 3:
        left = content_left(s, lead)
        if left is not None and not holds(s, left):
            yield left, shape(s, left, "left", g, word)
            for i in range(left[1] - 3, left[0] + 1, -1):
                if s.words[i] in {",", ";", "—"} or s.lower(i) in {"but"}:
                    part = trimmed(s, i + 1, left[1])
                    if part is not None and part[1] - part[0] > 2:
                        yield (
                            part,
                            [
                                *shape(s, part, "left part", g, word),
                                ("left start", token(s, part[0])),
                                ("left before", token(s, i)),
                            ],
                        )
                    break
    if w.form == "according" and w.first <= 2:
        stop = w.source.apposition[1] if w.source.apposition else w.source.last
        comma = next((i for i in range(stop, len(s)) if s.words[i] == ","), None)
        start = comma + 1 if comma is not None else None
    elif w.is_inverted and w.form == "passive":
        start = None
    elif w.is_inverted and w.form != "noun_from":
        stop = w.source.apposition[1] if w.source.apposition else w.source.last
        start = stop + 1 if s.lower(stop + 1) in {":", "that"} else None
        if start is not None and s.words[start] == ":":
            start += 1
    elif w.form == "colon":
        start = w.at + 1
    elif w.form == "according":
        start = None
    elif w.form.startswith("noun"):
        start = w.last + 1 if w.form != "noun_from" else w.source.last + 1
        if start < len(s) and s.words[start] == ",":
            start = None
    else:
        start = content_start(s, w.cue) if w.cue is not None else w.last + 1
    if start is None or start > end:
        return
    st = token(s, start)
    base: list[Feature] = [
        ("start", st),
        ("start group", f"{st} {g}"),
        ("word start", f"{word} {st}"),
        ("start gap", str(min(4, start - w.last))),
    ]
    skipped: list[Feature] = []
    found = 0
    for i, kind in boundaries(s, start, end):
        stretch = trimmed(s, start, i)
        if stretch is None:
            continue
        if holds(s, stretch):
            return
        if stretch[1] - stretch[0] < 0:
            continue
        more = ahead(s, i + 1, end)
        has_verb = any(s.tags[k] & (Tag.AUXILIARY | Tag.VERB) for k in range(stretch[0], stretch[1] + 1))
        rest = end - i
        left = "0" if rest < 2 else "1-3" if rest < 4 else "4-8" if rest < 9 else "9-16" if rest < 17 else "17+"
        yield (
            stretch,
            [
                *base,
                *skipped,
                ("stop", kind),
                ("stop group", f"{kind} {g}"),
                ("stop start", f"{kind} {st}"),
                ("stop ahead", f"{kind} {more}"),
                ("stop verb", f"{kind} {has_verb} {st == 'that'}"),
                ("rest", f"{left} {g}"),
                ("stop rest", f"{kind} {left}"),
                ("nth", f"{found} {g}"),
                ("word stop", f"{word} {kind}"),
                ("last", token(s, stretch[1])),
                *shape(s, stretch, "right", g, word),
            ],
        )
        skipped += [
            ("skip", kind),
            ("skip start", f"{kind} {st}"),
            ("skip group", f"{kind} {g}"),
            ("skip ahead", f"{kind} {more}"),
            ("skip verb", f"{kind} {has_verb}"),
            ("skip rest", f"{kind} {left}"),
        ]
        found += 1
        if found > 7:
            break
    else:
        return


def holds(s: Sentence, c: Stretch) -> bool:
    return any(c[0] <= p <= c[1] for p, _ in s.runs)


def shape(s: Sentence, c: Stretch, side: str, g: str, word: str) -> list[Feature]:
    n = c[1] - c[0] + 1
    size = (
        str(n)
        if n < 4
        else "4-6"
        if n < 7
        else "7-12"
        if n < 13
        else "13-20"
        if n < 21
        else "21-35"
        if n < 36
        else "36+"
    )
    verbs = any(s.tags[i] & (Tag.AUXILIARY | Tag.VERB) for i in range(c[0], min(c[1] + 1, c[0] + 30)))
    return [
        ("side", side),
        ("side group", f"{side} {g}"),
        ("word side", f"{word} {side}"),
        ("size", size),
        ("size group", f"{size} {g}"),
        ("verbs", f"{side} {int(verbs)}"),
        ("first", token(s, c[0])),
        ("size verbs", f"{size} {int(verbs)}"),
    ]


def ahead(s: Sentence, at: int, end: int) -> str:
    """What follows a boundary: a clause of its own, a report, a verb, or something else."""
    while at <= end and (s.tags[at] & (Tag.MARK | Tag.CONJUNCTION | Tag.ADVERB) and not s.tags[at] & Tag.QUOTE):
        at += 1
    if at > end:
        return "end"
    tag = s.tags[at]
    if tag & Tag.QUOTE:
        return "quote"
    phrase = phrase_after(s, at)
    if phrase is not None:
        stop = (phrase.apposition[1] if phrase.apposition else phrase.last) + 1
        while stop <= end and (s.tags[stop] & (Tag.ADVERB | Tag.MARK) or is_manner(s.lower(stop))):
            stop += 1
        t = s.tag(stop)
        if t & (Tag.SPEECH | Tag.WRITING) and not t & (Tag.NOT_SPEECH | Tag.PARTICIPLE):
            return "report"
        if t & (Tag.AUXILIARY | Tag.VERB | Tag.CUE) and not t & Tag.PARTICIPLE:
            return "clause"
        return "phrase"
    if tag & (Tag.SPEECH | Tag.WRITING) and not tag & Tag.NOT_SPEECH:
        return "speech"
    if tag & (Tag.CUE | Tag.VERB | Tag.VERBAL | Tag.AUXILIARY):
        return "verb"
    return "other"


SUBORDINATE = {
    "after",
    "when",
    "while",
    "because",
    "as",
    "if",
    "though",
    "although",
    "since",
    "before",
    "until",
    "unless",
    "whereas",
    "where",
}


def boundaries(s: Sentence, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Where a content can end: the last position in it and what comes next."""
    for i in range(start + 1, end + 1):
        word = s.words[i]
        tag = s.tags[i]
        if tag & Tag.MARK:
            if word == ",":
                nxt = s.tags[i + 1] if i + 1 <= end else 0
                low = s.lower(i + 1)
                if low in {"and", "but", "or"}:
                    k = (
                        ", "
                        + low
                        + (
                            " verb"
                            if s.tag(i + 2) & (Tag.CUE | Tag.VERB | Tag.AUXILIARY | Tag.VERBAL)
                            and not is_nominal(s, i + 2)
                            else ""
                        )
                    )
                elif nxt & Tag.PARTICIPLE or (nxt & Tag.VERBAL and low.endswith("ing")):
                    k = ", cue ing" if nxt & Tag.CUE else ", ing"
                else:
                    k = ", " + token(s, i + 1)
                yield i - 1, k
            elif word in {";", "—", "–", "--", ":", "(", "-"}:
                yield i - 1, word
        elif tag & Tag.CLAUSE and s.lower(i) in SUBORDINATE and i > start + 1:
            yield i - 1, s.lower(i)
        elif (
            tag & Tag.CONJUNCTION
            and s.tag(i + 1) & (Tag.CUE | Tag.VERB | Tag.AUXILIARY | Tag.VERBAL)
            and not s.tag(i + 1) & Tag.CAPITAL
        ):
            yield i - 1, s.lower(i) + " verb"
        elif tag & Tag.PREPOSITION and s.tag(i + 1) & (Tag.TIME):
            yield i - 1, "prep time"
        elif (
            tag & Tag.PREPOSITION
            and s.lower(i) in {"in", "during", "at", "on"}
            and (s.tag(i + 1) & Tag.CUE_NOUN or s.tag(i + 2) & Tag.CUE_NOUN)
        ):
            yield i - 1, "prep setting"
        elif tag & Tag.PREPOSITION and s.lower(i) not in {"of"} and i > start + 1:
            yield i - 1, "prep"
        elif tag & Tag.TIME and not s.tags[i - 1] & (Tag.PREPOSITION | Tag.DETERMINER | Tag.TIME | Tag.CLITIC):
            yield i - 1, "time"
        elif s.lower(i) in {"who", "which", "that"} and i > start + 1:
            yield i - 1, s.lower(i)
    yield end, "end"

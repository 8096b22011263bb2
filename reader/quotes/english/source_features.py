"""What the choice of a source goes by: features of the run, of the verdict of the rules, and of each option."""

from __future__ import annotations

from typing import Final

from reader.quotes.english.candidate import Candidate, Verdict
from reader.quotes.english.cue_model import head_position, source_kind
from reader.quotes.english.cues import Cue, CueForm, cues_of
from reader.quotes.english.phrases import can_speak
from reader.quotes.english.profile import CLASSES, GROUP, GROUPS, class_of
from reader.quotes.english.rules.table import RULES
from reader.quotes.english.source_options import Option
from reader.quotes.english.subjects import main_subject
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

OF_RUN = (
    "words",
    "capitals",
    "begins with a capital",
    "stands alone",
    "last mark",
    "class of the word before",
    "class of the word after",
    "place",
    "words of the sentence",
    "sentence",
    "is closed",
    "cues",
    "verbs of saying before",
    "options",
    "rule",
    "confidence",
)
"""The features that are the same for all options of a run."""
OF_OPTION = (
    "is of the rule",
    "is nobody",
    "first rule for it",
    "rules for it",
    "confidence in it",
    "kind",
    "words of the source",
    "place of the source",
    "has an apposition",
    "can speak",
    "is the subject",
    "is in the sentence",
    "distance",
    "commas between",
    "verbs between",
    "clauses between",
    "words after the source",
    "spoke before",
)
"""The features of an option."""
OF_CUE = (
    "distance of the cue",
    "cues between",
    "commas after the cue",
    "group of the cue",
    "form of the cue",
    "takes direct speech",
    "base form",
    "verbs of saying further out",
)
"""The features of the cue of an option."""
FEATURES = (*OF_RUN, *OF_OPTION, *OF_CUE)
"""All features, in the order of their values."""
ABSENT: Final = -9.0
"""The value of what an option does not have."""
FAR: Final = 999.0
"""The distance of what is in another sentence."""
RANKS = {rule.name: float(rank) for rank, rule in enumerate(RULES)}
"""The place of each rule in the table."""
NO_RULE: Final = 99.0
KINDS = ("NAME", "he", "she", "ONE", "they", "MANY", "BODY", "we", "i", "STANDING", "who", "NOUN", "it", "you")
"""The kinds of sources, roughly from those that often speak to those that seldom do."""
CLASS_NAMES = ("", *(name for _, name in CLASSES), "WORD")
GROUP_NAMES = ("other", *(name for _, name in GROUPS))
FORM_NAMES = tuple(CueForm)
MARKS = ",.!?…—"
BREAKS = frozenset({";", ":", "—", "–", "--"})
PREDICATE: Final = Tag.CUE | Tag.VERB | Tag.AUXILIARY


def features_of(at: Candidate, options: list[Option]) -> list[list[float]]:
    """The values of the features of each option of a run."""
    first = at.verdict
    shared = of_run(at, options)
    place = source_place(first)
    before = source_place(at.previous.verdict) if at.previous is not None else None
    subject = main_subject(at.sentence, at.position)
    subject_place = at.sentence.start(subject.first) if subject is not None else None
    rows = []
    for option in options:
        own = source_place(option.verdict)
        ranks = [RANKS[name] for name in option.rules]
        row = [
            *shared,
            own == place,
            own is None,
            min(ranks, default=NO_RULE),
            len(ranks),
            option.verdict.confidence if option.verdict is not None else 0.0,
        ]
        if own is None or option.verdict is None:
            row += [ABSENT] * (len(FEATURES) - len(row))
        else:
            row += of_source(at, option.verdict, own == subject_place, own == before)
        rows.append(row)
    return rows


def source_place(verdict: Verdict | None) -> int | None:
    """The offset of the source of a verdict in the text; None without one."""
    if verdict is None or verdict.source is None or verdict.sentence is None:
        return None
    return verdict.sentence.start(verdict.source.first)


def of_run(at: Candidate, options: list[Option]) -> list[float]:
    """The values of `OF_RUN`."""
    s, place, words = at.sentence, at.position, at.text.split()
    first = at.verdict
    return [
        at.words,
        sum(word[0].isupper() for word in words) / len(words),
        at.text[0].isupper(),
        at.is_alone,
        MARKS.find(at.text[-1]),
        class_at(s, place - 1),
        class_at(s, place + 1),
        place,
        len(s),
        s.index,
        at.run.is_closed,
        len(at.cues),
        sum(cue.is_strong and cue.last < place for cue in at.cues),
        len(options),
        RANKS[first.rule] if first is not None else NO_RULE,
        first.confidence if first is not None else 0.0,
    ]


def class_at(s: Sentence, at: int) -> float:
    """The class of a word, as a number; -1 outside the sentence."""
    return CLASS_NAMES.index(class_of(s.tags[at])) if 0 <= at < len(s) else -1


def of_source(at: Candidate, verdict: Verdict, is_subject: bool, spoke: bool) -> list[float]:
    """The values of the rest of `OF_OPTION`, and of `OF_CUE`."""
    s, source = verdict.sentence, verdict.source
    if s is None or source is None:
        raise ValueError("nobody has no features of a source")
    is_own = s is at.sentence
    kind = source_kind(s, source, head_position(s, source))
    first, last = sorted((source.first, at.position)) if is_own else (0, 0)
    row: list[float] = [
        KINDS.index(kind) if kind in KINDS else len(KINDS),
        source.last - source.first + 1,
        source.first,
        source.apposition is not None,
        can_speak(s, source),
        is_subject,
        is_own,
        source.first - at.position if is_own else FAR,
        s.words[first:last].count(","),
        sum(bool(tag & PREDICATE) for tag in s.tags[first:last]),
        sum(bool(s.tags[i] & Tag.SUBORDINATOR) or s.words[i] in BREAKS for i in range(first, last)),
        len(s) - source.last,
        spoke,
    ]
    cue = verdict.cue or cue_with(s, source.first)
    return row + (of_cue(at, s, source.first, cue) if cue is not None else [ABSENT] * len(OF_CUE))


def cue_with(s: Sentence, first: int) -> Cue | None:
    """The first cue of a sentence whose subject begins at a position."""
    for cue in cues_of(s):
        if any(source is not None and source.first == first for source in (cue.before, cue.after)):
            return cue
    return None


def of_cue(at: Candidate, s: Sentence, source: int, cue: Cue) -> list[float]:
    """The values of `OF_CUE`."""
    is_own = s is at.sentence
    first, last = sorted((cue.last, at.position)) if is_own else (0, 0)
    return [
        cue.at - at.position if is_own else FAR,
        sum(first < other.at < last for other in at.cues),
        s.words[first:last].count(","),
        GROUP_NAMES.index(GROUP[cue.tag]),
        FORM_NAMES.index(cue.form),
        cue.is_strong,
        bool(cue.tag & Tag.BASE_FORM),
        sum(other.is_strong and other.last < source for other in at.cues) if is_own else ABSENT,
    ]

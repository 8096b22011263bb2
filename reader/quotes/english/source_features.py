"""What the choice of a source goes by: features of the run, of the verdict of the rules, and of each option."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from reader.quotes.english.appositions import Phrase
from reader.quotes.english.candidate import Candidate, Verdict
from reader.quotes.english.cue_model import head_position, source_kind
from reader.quotes.english.cues import Cue, CueForm
from reader.quotes.english.phrases import can_speak
from reader.quotes.english.profile import CLASS, CLASSES, GROUP, GROUPS
from reader.quotes.english.rules.table import RULES
from reader.quotes.english.source_options import Option, cue_of
from reader.quotes.english.subjects import main_subject
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

OF_RUN = (
    "words",
    "capitals",
    "last mark",
    "class of the word before",
    "class of the word after",
    "place",
    "words of the sentence",
    "is closed",
    "cues",
    "verbs of saying before",
    "rule",
    "confidence",
)
"""The features that are the same for all options of a run."""
OF_OPTION = (
    "score of the words",
    "is of the rule",
    "is nobody",
    "rules for it",
    "confidence in it",
)
"""The features of an option, which nobody has as well."""
OF_SOURCE = (
    "speaks elsewhere",
    "kind",
    "words of the source",
    "place of the source",
    "can speak",
    "is the subject",
    "sentences away",
    "distance",
    "commas between",
    "verbs between",
    "thats between",
    "words after the source",
    "is after a comma",
    "is within a report",
    "spoke before",
)
"""The features of a source."""
OF_CUE = (
    "distance of the cue",
    "words before the cue",
    "cues between",
    "commas after the cue",
    "group of the cue",
    "form of the cue",
    "takes direct speech",
    "is the first verb of saying",
    "base form",
    "verbs of saying further out",
)
"""The features of the cue of a source."""
FEATURES = (*OF_RUN, *OF_OPTION, *OF_SOURCE, *OF_CUE)
"""All features, in the order of their values."""
ABSENT: Final = -9.0
"""The value of what an option does not have."""
FAR: Final = 999.0
"""The distance of what is in another sentence."""
PARAGRAPH: Final = 10
"""How many sentences away a sentence of the next paragraph counts."""
RANKS = {rule.name: float(rank) for rank, rule in enumerate(RULES)}
"""The place of each rule in the table."""
NO_RULE: Final = 99.0
KINDS = ("NAME", "he", "she", "ONE", "they", "MANY", "BODY", "we", "i", "STANDING", "who", "NOUN", "it", "you")
"""The kinds of sources, roughly from those that often speak to those that seldom do."""
CLASS_NAMES = ("", *(name for _, name in CLASSES), "WORD")
GROUP_NAMES = ("other", *(name for _, name in GROUPS))
FORM_NAMES = tuple(CueForm)
MARKS = ",.!?…—"
PREDICATE: Final = Tag.CUE | Tag.VERB | Tag.AUXILIARY


def features_of(
    at: Candidate, options: Sequence[Option], voices: Mapping[str, int], scores: Sequence[float]
) -> list[list[float]]:
    """The values of the features of each option of a run, given how often each source speaks in the text, and the score
    of the words of each option.
    """
    shared, place = of_run(at), source_place(at.verdict)
    main = main_subject(at.sentence, at.position)
    subject = at.sentence.start(main.first) if main is not None else None
    rows = []
    for option, score in zip(options, scores, strict=True):
        verdict, own = option.verdict, source_place(option.verdict)
        row = [
            *shared,
            score,
            own == place,
            own is None,
            len(option.rules),
            verdict.confidence if verdict is not None else 0.0,
        ]
        if verdict is not None and verdict.source is not None and verdict.sentence is not None:
            s, source = verdict.sentence, verdict.source
            row.append(voices.get(voice_of(s, source), 0) if not source.is_pronoun else ABSENT)
            row += of_source(at, s, source, subject)
            cue = cue_of(verdict)
            if cue is not None:
                row += of_cue(at, s, source, cue)
        rows.append(row + [ABSENT] * (len(FEATURES) - len(row)))
    return rows


def source_place(verdict: Verdict | None) -> int | None:
    """The offset of the source of a verdict in the text; None without one."""
    if verdict is None or verdict.source is None or verdict.sentence is None:
        return None
    return verdict.sentence.start(verdict.source.first)


def voice_of(s: Sentence, source: Phrase) -> str:
    """The word by which a source is known again in a text: the surname or the noun."""
    return s.lowered[source.name[1] if source.name is not None else head_position(s, source)]


def voices_in(candidates: Sequence[Candidate]) -> Counter[str]:
    """How often each source speaks in a text, by the verdicts so far."""
    known = [candidate.verdict for candidate in candidates]
    return Counter(
        voice_of(found.sentence, found.source)
        for found in known
        if found is not None and found.source is not None and found.sentence is not None and not found.source.is_pronoun
    )


def of_run(at: Candidate) -> list[float]:
    """The values of `OF_RUN`."""
    s, place, words, first = at.sentence, at.position, at.text.split(), at.verdict
    return [
        at.words,
        sum(word[0].isupper() for word in words) / len(words),
        MARKS.find(at.text[-1]),
        class_at(s, place - 1),
        class_at(s, place + 1),
        place,
        len(s),
        at.run.is_closed,
        len(at.cues),
        sum(cue.is_strong and cue.last < place for cue in at.cues),
        RANKS[first.rule] if first is not None else NO_RULE,
        first.confidence if first is not None else 0.0,
    ]


def class_at(s: Sentence, at: int) -> float:
    """The class of a word, as a number; -1 outside the sentence."""
    return CLASS_NAMES.index(CLASS[s.tags[at]]) if 0 <= at < len(s) else -1


def of_source(at: Candidate, s: Sentence, source: Phrase, subject: int | None) -> list[float]:
    """The values of `OF_SOURCE` for a source in a sentence, given where the subject of the run's own sentence is."""
    own, before = at.sentence, at.previous.verdict if at.previous is not None else None
    is_own, place = s is own, s.start(source.first)
    kind = source_kind(s, source, head_position(s, source))
    first, last = sorted((source.first, at.position)) if is_own else (0, 0)
    outer = [cue for cue in at.cues if cue.is_strong and cue.before is not None and cue.last < source.first]
    return [
        KINDS.index(kind) if kind in KINDS else len(KINDS),
        source.last - source.first + 1,
        source.first,
        can_speak(s, source),
        place == subject,
        PARAGRAPH * (s.paragraph - own.paragraph) if s.paragraph != own.paragraph else s.index - own.index,
        source.first - at.position if is_own else FAR,
        s.words[first:last].count(","),
        sum(bool(tag & PREDICATE) for tag in s.tags[first:last]),
        s.lowered[first:last].count("that") if is_own else ABSENT,
        len(s) - source.last,
        s.lower(source.first - 1) == ",",
        len(outer) if is_own else ABSENT,
        source_place(before) == place,
    ]


def of_cue(at: Candidate, s: Sentence, source: Phrase, cue: Cue) -> list[float]:
    """The values of `OF_CUE` for the cue of a source in a sentence."""
    is_own = s is at.sentence
    first, last = sorted((cue.last, at.position)) if is_own else (0, 0)
    saying = [other for other in at.cues if other.is_strong] if is_own else []
    return [
        cue.at - at.position if is_own else FAR,
        cue.at - source.last,
        sum(first < other.at < last for other in at.cues),
        s.words[first:last].count(","),
        GROUP_NAMES.index(GROUP[cue.tag]),
        FORM_NAMES.index(cue.form),
        cue.is_strong,
        bool(saying) and saying[0].at == cue.at,
        bool(cue.tag & Tag.BASE_FORM),
        sum(other.last < source.first for other in saying) if is_own else ABSENT,
    ]

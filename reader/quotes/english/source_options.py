"""The sources that a quotation can have: what the rules propose, the subjects of the verbs near by, and nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.quotes.english.appositions import Phrase
from reader.quotes.english.candidate import Candidate, Verdict
from reader.quotes.english.cues import Cue, cues_of
from reader.quotes.english.rules.apart import introduced, sentence_before
from reader.quotes.english.rules.beside import cue_before, subject
from reader.quotes.english.rules.following import cue_after
from reader.quotes.english.rules.table import STAGES
from reader.quotes.english.subjects import main_subject

SURE, LIKELY = 0.9, 0.85
"""The confidence from which on a verdict stands, and from which on it stands unless the verbs of the sentence have
different subjects.
"""
UNASKED = 0.5
"""The confidence of a source that no rule proposes."""


@dataclass(slots=True)
class Option:
    """A source that a quotation can have, or nobody."""

    verdict: Verdict | None
    """The verdict of the first rule that proposes it, or one without such a rule; None for nobody."""
    rules: list[str] = field(default_factory=list)
    """The names of the rules that propose it, in the order of the table."""


def is_contested(at: Candidate) -> bool:
    """Whether something else than the verdict of the first rule may be right about a run."""
    found = at.verdict
    if found is None or found.confidence < LIKELY:
        return True
    if found.confidence >= SURE:
        return False
    return len({source.first for cue in at.cues for source in sources_of(cue)}) > 1


def options_of(at: Candidate) -> list[Option]:
    """The options for a run, nobody last; each source is there once."""
    options: dict[int, Option] = {}
    for found in proposals(at):
        if found.source is not None and found.sentence is not None:
            place = found.sentence.start(found.source.first)
            options.setdefault(place, Option(found)).rules.append(found.rule)
    for found in subjects_near(at):
        if found.source is not None and found.sentence is not None:
            options.setdefault(found.sentence.start(found.source.first), Option(found))
    return [*options.values(), Option(None)]


def proposals(at: Candidate) -> Iterator[Verdict]:
    """The verdicts of all rules on a run, in the order in which they are asked."""
    for rules in STAGES:
        for rule in rules:
            found = rule.judge(at)
            if found is not None:
                yield found._replace(rule=rule.name)


def subjects_near(at: Candidate) -> Iterator[Verdict]:
    """The subjects of all cues in the sentence of a run and in the one before, and the subject of the sentence."""
    for cue in at.cues:
        rule = cue_before if cue.first < at.position else cue_after
        for source in sources_of(cue):
            yield Verdict(UNASKED, at.sentence, source, cue, rule.name)
    before = sentence_before(at)
    if before is not None:
        for cue in cues_of(before):
            for source in sources_of(cue):
                yield Verdict(UNASKED, before, source, cue, introduced.name)
    main = main_subject(at.sentence, at.position)
    if main is not None:
        yield Verdict(UNASKED, at.sentence, main, None, subject.name)


def sources_of(cue: Cue) -> list[Phrase]:
    """The subjects of a cue, before it and after it."""
    return [source for source in (cue.before, cue.after) if source is not None]

"""The sources that a quotation can have: what the rules propose, whose verbs and nouns are near by, and nobody."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import Final, TypeAlias

from reader.quotes.english.appositions import Phrase
from reader.quotes.english.candidate import Candidate, Verdict
from reader.quotes.english.cue_readings import possessor_of
from reader.quotes.english.cues import Cue, cues_of
from reader.quotes.english.lexicon import listed
from reader.quotes.english.phrases import phrase_after, phrase_before
from reader.quotes.english.rules import apart, beside, following, newsletters, unspoken
from reader.quotes.english.rules.table import STAGES
from reader.quotes.english.subjects import FINITE, main_subject
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag
from reader.structs import Struct, fresh

SURE: Final = 0.9
"""The confidence from which on a verdict stands where no other verb of its sentence can report."""
UNASKED = 0.5
"""The confidence of a source that no rule proposes."""
UNCONTESTED = frozenset(
    rule.name
    for rule in (
        unspoken.nickname,
        unspoken.stage_direction,
        following.signature,
        following.in_brackets,
        apart.goes_on,
        apart.over_paragraphs,
        newsletters.credited,
    )
)
"""The rules whose verdicts stand: those on runs that go on with another one, are signed, or cannot be speech."""
AFTER = {rule.name: rules[i + 1 :] for rules in [tuple(chain.from_iterable(STAGES))] for i, rule in enumerate(rules)}
"""The rules that are asked after each one."""
NO_SUBJECT: Final = Tag.CAPITAL | Tag.PARTICIPLE
"""The bits of a word that is no finite verb with a subject right before it."""
Near: TypeAlias = tuple[Sentence, Phrase, Cue | None, str]
"""A source near by: its sentence, its words, the cue, and the rule that looks there."""
REACH: Final = 9
"""How many words after "'s" the noun can be."""
BEFORE_HOLDER = listed("prepositions", "before-holder")


class Option(Struct, frozen=False):
    """A source that a quotation can have, or nobody."""

    verdict: Verdict | None
    """The verdict of the first rule that proposes it, or one without such a rule; None for nobody."""
    rules: list[str] = fresh(list)
    """The names of the rules that propose it, in the order of the table."""


def is_contested(at: Candidate) -> bool:
    """Whether something else than the verdict of the first rule may be right about a run."""
    found = at.verdict
    if found is None:
        return True
    if found.rule == beside.agent.name:
        return found.confidence < SURE
    return found.rule not in UNCONTESTED and (found.confidence < SURE or len(at.cues) > 1)


def options_of(at: Candidate) -> list[Option]:
    """The options for a run, nobody last; each source is there once."""
    options: dict[int, Option] = {}
    for found in proposals(at):
        if found.source is not None and found.sentence is not None:
            place = found.sentence.start(found.source.first)
            if place not in options:
                options[place] = Option(found)
            options[place].rules.append(found.rule)
    for s, source, cue, rule in sources_near(at):
        place = s.starts[s.first + source.first]
        if place not in options:
            options[place] = Option(Verdict(UNASKED, s, source, cue, rule))
    return [*options.values(), Option(None)]


def proposals(at: Candidate) -> Iterator[Verdict]:
    """The verdicts of all rules on a run, in the order in which they are asked: the one it has, and those of the rules
    after that one.
    """
    if at.verdict is None:
        return
    yield at.verdict
    for rule in AFTER[at.verdict.rule]:
        found = rule.judge(at)
        if found is not None:
            yield found.by(rule.name)


def sources_near(at: Candidate) -> Iterator[Near]:
    """Who speaks in the sentence of a run and in those beside it, the subjects of its verbs and the holders of its
    nouns.
    """
    s, before = at.sentence, apart.sentence_before(at)
    for cue in at.cues:
        rule = beside.cue_before if cue.first < at.position else following.cue_after
        for source in sources_of(cue):
            yield s, source, cue, rule.name
    if before is not None:
        yield from speakers_in(before, apart.introduced.name)
    main = main_subject(s, at.position)
    if main is not None:
        yield s, main, None, beside.subject.name
    for source in subjects_in(s):
        yield s, source, None, beside.subject.name
    for source in holders_in(s):
        yield s, source, None, beside.cue_noun.name
    after = sentence_after(at) if at.is_alone else None
    if after is not None:
        yield from speakers_in(after, apart.leads_on.name)


def speakers_in(s: Sentence, rule: str) -> Iterator[Near]:
    """The subjects of all cues of a sentence, for a rule that looks there."""
    for cue in cues_of(s):
        for source in sources_of(cue):
            yield s, source, cue, rule


def sources_of(cue: Cue) -> list[Phrase]:
    """The subjects of a cue, before it and after it."""
    return [source for source in (cue.before, cue.after) if source is not None]


def cue_of(verdict: Verdict | None) -> Cue | None:
    """The cue of a verdict, or the first one in the sentence whose subject is its source."""
    if verdict is None or verdict.source is None or verdict.sentence is None:
        return None
    if verdict.cue is not None:
        return verdict.cue
    first, cues = verdict.source.first, cues_of(verdict.sentence)
    return next((cue for cue in cues if any(source.first == first for source in sources_of(cue))), None)


@lru_cache(maxsize=1)
def subjects_in(s: Sentence) -> list[Phrase]:
    """The phrases right before the finite verbs of a sentence."""
    found = []
    for at in range(1, len(s)):
        if s.tags[at] & FINITE and not s.tags[at] & NO_SUBJECT and not s.tags[at - 1] & Tag.AUXILIARY:
            phrase = phrase_before(s, at - 1)
            if phrase is None or (s.tags[at] & Tag.CLITIC and owns_no_claim(s, phrase, at)):
                continue
            if not (phrase.first and s.tags[phrase.first - 1] & Tag.PREPOSITION):
                found.append(phrase)
    return found


def owns_no_claim(s: Sentence, phrase: Phrase, clitic: int) -> bool:
    """Whether what belongs to somebody is no noun of saying: "*Lee*'s first callers", not "Lee's latest claim"."""
    return not phrase.is_pronoun and not any(tag & Tag.CUE_NOUN for tag in s.tags[clitic + 1 : clitic + REACH])


@lru_cache(maxsize=1)
def holders_in(s: Sentence) -> list[Phrase]:
    """Whose claims, views and the like a sentence mentions: "*Lee's* claim", "the claim of *Lee*"."""
    found = []
    for at, tag in enumerate(s.tags):
        if tag & Tag.CUE_NOUN:
            after = phrase_after(s, at + 2) if s.lower(at + 1) in BEFORE_HOLDER else None
            found += [phrase for phrase in (possessor_of(s, at), after) if phrase is not None]
    return found


def sentence_after(at: Candidate) -> Sentence | None:
    """The sentence after that of a run, in the same paragraph or at the beginning of the next one."""
    index = at.sentence.index + 1
    if index < len(at.paragraph.sentences):
        return at.paragraph.sentences[index]
    return at.after.sentences[0] if at.after is not None and at.after.sentences else None


def release() -> None:
    """Forget the sentences that were asked about."""
    for known in (subjects_in, holders_in):
        known.cache_clear()

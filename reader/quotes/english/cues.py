"""Cues: the words that present something as said, each with the phrase that names its source."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Final

from reader.named_tuple import NamedTuple
from reader.quotes.english.agreement import agrees
from reader.quotes.english.appositions import Phrase
from reader.quotes.english.lexicon import listed
from reader.quotes.english.nominal import is_manner, is_nominal, nominal_end
from reader.quotes.english.others_words import is_talk, quoted_before_colon, reports_nothing, verb_of_quoting
from reader.quotes.english.phrases import STANDALONE, phrase_after, phrase_before
from reader.quotes.english.shares import share_before
from reader.quotes.english.subjects import main_subject, subject_before
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

BE = listed("verbs", "be")
BEFORE_GERUND = listed("prepositions", "before-gerund")
"""Prepositions before a participle that has the subject of the sentence: "began *by* saying"."""
BEFORE_INVERTED: Final = Tag.QUOTE | Tag.PUNCTUATION | Tag.ADVERB
"""The bits of what can precede a verb whose subject follows it."""
FOLLOWING: Final = Tag.AUXILIARY | Tag.VERB | Tag.CUE
"""The bits of words that show that the phrase before them is the subject of another verb."""
NEAR = 8
"""How many words before a participle the reporting verb that it continues is searched for."""
AGENT = 13
"""How many words after a passive its "by" is searched for."""
INDEFINITE = listed("pronouns", "indefinite-article")
NAMING = listed("verbs", "naming-participle")
"""Verbs that can follow what they name without "that is"."""
CUE: Final = Tag.CUE
SAYING: Final = Tag.SPEECH | Tag.WRITING
PARTING: Final = Tag.QUOTE | Tag.PUNCTUATION
OF_CHAIN: Final = Tag.CUE | Tag.VERB | Tag.VERBAL | Tag.AUXILIARY
"""The bits of a verb that goes with the infinitive of another: "*went* on to say"."""
DETERMINING: Final = Tag.DETERMINER | Tag.POSSESSIVE
BETWEEN: Final = Tag.AUXILIARY | Tag.ADVERB
BETWEEN_INFINITIVE = listed("verbs", "between-infinitive")
"""Words between a verb and its infinitive: "went *on* to say"."""
BEFORE_INFINITIVE = listed("verbs", "before-infinitive")
NEVER_PASSIVE = listed("verbs", "never-passive")
QUANTITIES = listed("pronouns", "quantity")
AFTER_DOCUMENT = listed("prepositions", "after-document")
NEGATIONS = listed("verbs", "negation")
PERCEIVED = listed("verbs", "perceived")
"""Participles of whoever somebody hears or sees: "Lee can be *heard* saying"."""
INSERTED = listed("verbs", "inserted")


class CueForm(StrEnum):
    """The grammatical form of a cue."""

    FINITE = "finite"
    PARTICIPLE = "participle"
    PASSIVE = "passive"
    ACCORDING = "according"


class Cue(NamedTuple):
    """A reporting word in its sentence, as positions."""

    first: int
    """The first word, including auxiliaries."""
    at: int
    """The reporting word itself."""
    last: int
    """The last word: "according *to*"."""
    tag: int
    """The bits of the reporting word."""
    form: CueForm
    """The form."""
    before: Phrase | None
    """The subject before it: "Lee said"."""
    after: Phrase | None
    """The subject after it: "said Lee", "according to Lee"."""
    is_relative: bool = False
    """Whether the subject is the antecedent of a relative clause: "Lee, who called it …"."""

    @property
    def is_strong(self) -> bool:
        """Whether the word takes direct speech by itself."""
        return bool(self.tag & (Tag.SPEECH | Tag.WRITING)) and not self.tag & Tag.NOT_SPEECH


@cache  # rules, options and reports ask about the same ones; `pack.release` forgets them
def cues_of(s: Sentence) -> list[Cue]:
    """The cues of a sentence, in order."""
    places = [at for at, tag in enumerate(s.tags) if tag & CUE]
    if "according" in s.lowered:
        places = sorted({*places, *(at for at, word in enumerate(s.words) if word in {"according", "According"})})
    return [cue for at in places if (cue := cue_at(s, at)) is not None]


def known_cue(s: Sentence, at: int) -> Cue | None:
    """The same as `cue_at`; in a sentence with runs, all of whose cues are known, without another look."""
    if s.runs and s.tags[at] & CUE:
        return next((cue for cue in cues_of(s) if cue.at == at), None)
    return cue_at(s, at)


def cue_at(s: Sentence, at: int) -> Cue | None:
    """The cue at a position; None if the word is no verb there or nobody can be its subject."""
    tags, lowered = s.tags, s.lowered
    tag, before_tag = tags[at], tags[at - 1] if at else 0
    if lowered[at] == "according":
        after = phrase_after(s, at + 2) if s.lower(at + 1) == "to" else None
        return Cue(at, at, at + 1, tag, CueForm.ACCORDING, None, after) if after else None
    if tag & Tag.CAPITAL and at > 0 and not before_tag & PARTING:
        return None
    if (before_tag & DETERMINING and is_determined(s, at)) or is_talk(s, at) or reports_nothing(s, at):
        return None
    first, chain = verb_start(s, at) if at else (0, False)
    form = CueForm.FINITE if first == at and not tag & Tag.PARTICIPLE else form_of(s, at, first)
    if form is CueForm.PASSIVE:
        return passive(s, first, at, tag)
    after = inverted(s, at) if first == at and tag & SAYING and not tag & Tag.BASE_FORM else None
    if form is CueForm.PARTICIPLE:
        if s.tag(first - 1) & Tag.PREPOSITION and s.lower(first - 1) not in BEFORE_GERUND:
            return None
        own = phrase_before(s, first - 1) if is_own_subject(s, first - 1) else quoted_person(s, first)
        if own is not None and s.tags[own.last] & Tag.DOCUMENT and own.name is None:
            own = sender(s, own) or own
        return Cue(first, at, at, tag, form, own or reporter(s, first) or main_subject(s, first), None)
    special = quoted_before_colon(s, at) or share_before(s, first - 1)
    before, is_relative = (special, False) if special is not None else subject_before(s, first, chain)
    if not is_relative and first == at and (before is None or not agrees(s, before, at)):
        before = main_subject(s, first) if before is not None and tag & Tag.BASE_FORM else None
        if before is not None and not agrees(s, before, at):
            before = None
    if before is not None and not is_relative and first == at and lowered[at] in NAMING and is_thing(s, before, at):
        before = None
    if before is not None and after is not None and is_inserted_inverted(s, at, after):
        before, is_relative = None, False
    if before is None and after is None:
        return None
    return Cue(first, at, at, tag, form, before, after, is_relative)


def is_thing(s: Sentence, thing: Phrase, at: int) -> bool:
    """Whether a phrase before a verb of naming gets the name and is no subject: "oppose *a formula* called …", '*A
    column* called "Sure?"'.
    """
    is_object = thing.first < thing.last and bool(s.tags[thing.first] & Tag.DETERMINER)
    if not thing.first:
        return s.lowered[0] in INDEFINITE and is_object and is_name_of_subject(s, thing, at)
    noun = s.tags[thing.last]
    return is_object and thing.name is None and (not noun & Tag.SOURCE_NOUN or bool(noun & Tag.DOCUMENT))


def is_name_of_subject(s: Sentence, subject: Phrase, at: int) -> bool:
    """Whether the subject of a sentence gets a name from a participle: '*a column* called "Sure?"', "*a man* called Bo
    Berg left".
    """
    if s.tag(at + 1) & Tag.QUOTE:
        return not s.tags[subject.last] & Tag.SOURCE_NOUN or bool(s.tags[subject.last] & Tag.DOCUMENT)
    end = nominal_end(s, at)
    return bool(s.tag(at + 1) & Tag.CAPITAL and s.tag(end + 1) & (Tag.VERB | Tag.AUXILIARY | Tag.SPEECH))


def is_determined(s: Sentence, at: int) -> bool:
    """Whether a word after a determiner is a noun: "her claims", but not "some claim" or "another said"."""
    determiner = s.lowered[at - 1]
    if determiner == "that":
        return False
    if s.tags[at - 1] & Tag.POSSESSIVE:
        return True
    is_noun = bool(s.tags[at] & (Tag.CUE_NOUN | Tag.SOURCE_NOUN)) or s.lowered[at].endswith("ing")
    return determiner not in STANDALONE or (is_noun and determiner not in QUANTITIES)


def is_own_subject(s: Sentence, at: int) -> bool:
    """Whether the word before a participle is its subject: "with Lee saying", "footage of Lee saying"."""
    return is_nominal(s, at) and bool(s.tag(at) & (Tag.SOURCE_NOUN | Tag.DOCUMENT | Tag.CAPITAL))


def quoted_person(s: Sentence, first: int) -> Phrase | None:
    """Who is said to have said something: "quoted *Lee* as saying", "*Lee* was quoted as saying"."""
    verb = first - 1 if s.lower(first - 1) in PERCEIVED else verb_of_quoting(s, first)
    if verb is None:
        return None
    start, _ = verb_start(s, verb)
    if start < verb and not BE.isdisjoint(s.lowered[start:verb]):
        return subject_before(s, start, chain=False)[0]
    named = None if verb == first - 1 else phrase_after(s, verb + 1)
    return named if named is not None and named.last < first - 1 else None


def sender(s: Sentence, document: Phrase) -> Phrase | None:
    """The sender of a document that is the object of a verb: "*Lee* released a statement saying"."""
    before = s.tag(document.first - 1)
    if before & (Tag.PREPOSITION | Tag.SUBORDINATOR) and s.lower(document.first - 1) not in AFTER_DOCUMENT:
        return None
    if any(s.tags[i] & Tag.CLITIC for i in range(document.first, document.last)):
        return None
    subject = main_subject(s, document.first)
    return subject if subject is not None and subject.last < document.first - 1 else None


def reporter(s: Sentence, first: int) -> Phrase | None:
    """The subject of the reporting verb right before a participle: "…, *Lee* said on Monday, adding"."""
    if s.lower(first - 1) != ",":
        return None
    for at in range(first - 2, max(-1, first - 2 - NEAR), -1):
        if s.tags[at] & Tag.SPEECH and not s.tags[at] & (Tag.NOT_SPEECH | Tag.PARTICIPLE | Tag.BASE_FORM):
            cue = cue_at(s, at)
            return (cue.before or cue.after) if cue is not None else None
        if s.tags[at] & (Tag.QUOTE | Tag.AUXILIARY | Tag.SUBORDINATOR):
            return None
    return None


def verb_start(s: Sentence, at: int) -> tuple[int, bool]:
    """The first word of the verb phrase that ends at `at`, and whether it is a chain such as "went on to say"."""
    first, chain, tags, lowered = at, False, s.tags, s.lowered
    while first > 0:
        tag, word = tags[first - 1], lowered[first - 1]
        if tag & Tag.CLITIC and tags[first] & Tag.BASE_FORM:
            break
        if (tag & BETWEEN and not tag & Tag.CAPITAL) or is_manner(word) or word in NEGATIONS:
            first -= 1
        elif word == "to" and tags[first] & (Tag.BASE_FORM | Tag.ADVERB) | (first == at):
            back = first - 2
            while back >= 0 and s.lower(back) in BETWEEN_INFINITIVE:
                back -= 1
            if back < 0 or not (tags[back] & OF_CHAIN or (tags[at] & SAYING and lowered[back] in BEFORE_INFINITIVE)):
                return first, chain
            first, chain = back, True
        else:
            break
    while first < at and tags[first] & Tag.ADVERB and s.words[first][0].isupper():
        first += 1
    return first, chain


def form_of(s: Sentence, at: int, first: int) -> CueForm:
    """Finite, participle or passive."""
    has_be = first < at and not BE.isdisjoint(s.lowered[first:at])
    if s.tags[at] & Tag.PARTICIPLE:
        return CueForm.FINITE if has_be else CueForm.PARTICIPLE
    if has_be and not s.tags[at] & Tag.BASE_FORM and s.lowered[at] not in NEVER_PASSIVE:
        return CueForm.PASSIVE
    return CueForm.FINITE


def passive(s: Sentence, first: int, at: int, tag: int) -> Cue | None:
    """The cue of a passive with its agent: 'was called "a mess" by *Lee*'; None without an agent."""
    between = s.lowered[at + 1 : at + 1 + AGENT]
    agent = at + 1 + between.index("by") if "by" in between else None
    after = phrase_after(s, agent + 1) if agent else None
    return Cue(first, at, at, tag, CueForm.PASSIVE, None, after) if after else None


def is_inserted_inverted(s: Sentence, at: int, after: Phrase) -> bool:
    """Whether a verb and its subject are inserted between commas: "the wall, *says Lee*, is old"."""
    if s.lowered[at] not in INSERTED or s.lower(at - 1) != "," or after.is_pronoun:
        return False
    return s.lower((after.apposition[1] if after.apposition else after.last) + 1) == ","


def inverted(s: Sentence, at: int) -> Phrase | None:
    """The subject after a reporting verb: "said *Ann Lee*, a writer"; None before a clause: "said he would"."""
    tags, end = s.tags, len(s.tags)
    if at > 0 and not tags[at - 1] & BEFORE_INVERTED:
        return None
    start = at + 1
    while start < end and (is_manner(s.lowered[start]) or (tags[start] & Tag.ADVERB and not tags[start] & Tag.CAPITAL)):
        start += 1
    phrase = phrase_after(s, start)
    if phrase is None or s.tag(phrase.last + 1) & FOLLOWING:
        return None
    return phrase

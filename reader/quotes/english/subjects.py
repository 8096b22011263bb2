"""Subjects: who does what a verb says."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from reader.quotes.english.appositions import Phrase, is_affiliation
from reader.quotes.english.datelines import dateline_end
from reader.quotes.english.lexicon import listed
from reader.quotes.english.main_clauses import main_clause_start, opens_with_place
from reader.quotes.english.names_in_phrases import name_in
from reader.quotes.english.nominal import is_manner, is_nominal, nominal_start, noun_position
from reader.quotes.english.phrases import phrase_after, phrase_before
from reader.quotes.english.postmodifiers import modified_before
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

NOBODY = frozenset({"nobody", "no-one", "none"})
RELATIVE = listed("pronouns", "relative")
COMMAS = frozenset({",", "—", "–", "--"})
SPECIAL = RELATIVE | COMMAS | listed("connectives", "before-verb")
"""Words before a verb whose subject is further left."""
ADDRESSED = listed("verbs", "addressed")
BEFORE_TIME = listed("prepositions", "before-time")
BEFORE_PERIOD = listed("prepositions", "before-period")
HEADING: Final = Tag.PERSON_PRONOUN | Tag.DETERMINER
DATE: Final = Tag.NUMBER | Tag.TIME
NO_APPOSITION: Final = Tag.AUXILIARY | Tag.SPEECH | Tag.PRONOUN | Tag.QUOTE
"""The bits of words that are in no apposition."""
GIVEN: Final = Tag.FEMALE_NAME | Tag.MALE_NAME
AGED = "aged"
BETWEEN_AGES = frozenset({"between", "to", "and", "-", "–", "over", "under"})
OF_PREPOSITION: Final = Tag.PREPOSITION | Tag.SUBORDINATOR
FINITE: Final = Tag.AUXILIARY | Tag.VERB | Tag.CUE


def subject_before(s: Sentence, first: int, chain: bool) -> tuple[Phrase | None, bool]:
    """The subject before a verb phrase, and whether it is the antecedent of a relative pronoun."""
    at, tags, word = first - 1, s.tags, ""
    if at > 1 and s.lowered[at - 1] == "no" and s.lowered[at] == "longer":
        at -= 2
    if at > 1 and tags[at] & DATE:
        at = before_ages(s, before_time(s, at))
    if at < 0:
        return None, False
    word = s.lowered[at]
    if word in SPECIAL:
        if word in RELATIVE:
            return before_relative(s, at)
        return (subject_before_comma(s, at) if word in COMMAS else main_subject(s, at)), False
    if tags[at] & Tag.VERBAL and word.endswith("ed") and is_nominal(s, at - 1):
        return subject_before(s, at, chain)
    phrase = phrase_before(s, at)
    modified = modified_before(s, at if phrase is None else phrase.first - 1) if at > 1 else None
    if modified is not None:
        return modified, False
    if phrase is None and chain:
        return main_subject(s, at), False
    if phrase is not None and is_adjunct(s, phrase):
        return subject_before(s, before_auxiliaries(s, phrase.first - 2) + 1, chain)
    return opening_name(s, first) or phrase, False


def before_relative(s: Sentence, pronoun: int) -> tuple[Phrase | None, bool]:
    """The antecedent of a relative pronoun, or the pronoun itself where none is found."""
    word, comma = s.lower(pronoun), s.lower(pronoun - 1) == ","
    antecedent = phrase_before(s, pronoun - 2 if comma else pronoun - 1)
    if antecedent is not None:
        return relative(s, antecedent, pronoun), True
    return (Phrase(pronoun, pronoun), True) if word == "who" else (None, False)


def is_adjunct(s: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase follows a preposition and so is no subject: "Lee *at the time* said"."""
    first = phrase.first
    return first > 1 and s.tags[first - 1] & OF_PREPOSITION == Tag.PREPOSITION


def before_auxiliaries(s: Sentence, at: int) -> int:
    """The position before the auxiliaries and adverbs that end at a position: "who *has* in the past said"."""
    while at > 0 and s.tags[at] & (Tag.AUXILIARY | Tag.ADVERB) and not s.tags[at] & Tag.CAPITAL:
        at -= 1
    return at


def before_time(s: Sentence, at: int) -> int:
    """The position before a time between subject and verb: "who *in 2010* said", "Lee *on Monday* said"."""
    while at > 1 and s.tags[at] & DATE and not s.tags[at] & Tag.PERSON_NOUN:
        if s.lower(at - 1) in BEFORE_TIME:
            at -= 2
        elif s.tags[at] & Tag.TIME:
            at -= 2 if s.lower(at - 1) in BEFORE_PERIOD else 1
        else:
            break
    return at


def before_ages(s: Sentence, at: int) -> int:
    """The position before an age between subject and verb: "women *aged between 16 and 24* said"."""
    if not s.tags[at] & Tag.NUMBER:
        return at
    before = at
    while before > 0 and (s.tags[before] & Tag.NUMBER or s.lowered[before] in BETWEEN_AGES):
        before -= 1
    return before - 1 if before > 0 and s.lowered[before] == AGED else at


def opening_name(s: Sentence, verb: int) -> Phrase | None:
    """The full name that opens a sentence, where its apposition goes on to the verb: "Ann Lee, mayor of Lund said"."""
    if not s.tags[0] & Tag.CAPITAL or "," not in s.words[:verb]:
        return None
    phrase = phrase_after(s, 0)
    if phrase is None or phrase.name is None or phrase.name[0] == phrase.name[1] or s.lower(phrase.last + 1) != ",":
        return None
    between = s.tags[phrase.last + 2 : verb]
    has_role = any(tag & Tag.PERSON for tag in between)
    if not has_role or s.tags[phrase.name[0]] & Tag.PLACE:
        return None
    if any(tag & NO_APPOSITION or (tag & GIVEN and tag & Tag.CAPITAL) for tag in between):
        return None
    return with_remark(phrase, phrase.last + 2, verb - 1)


def relative(s: Sentence, antecedent: Phrase, pronoun: int) -> Phrase:
    """The antecedent with its pronoun; that of "the fall of Lee, who …" is Lee, and that of "a wall of the Harbour
    Board, which …" the board.
    """
    inner = name_in(s, antecedent.first, antecedent.last) if antecedent.name is None else None
    if inner is not None:
        head = s.tags[antecedent.first : inner[0]]
        is_somebodys = any(tag & (Tag.SOURCE_NOUN | Tag.BODY | Tag.DOCUMENT) for tag in head)
        if s.lower(pronoun) == "who" or (inner[0] < inner[1] == antecedent.last and not is_somebodys):
            return Phrase(inner[0], pronoun, inner)
    person = person_within(s, antecedent) if s.lower(pronoun) == "who" else None
    if person is not None:
        return Phrase(person, pronoun)
    return Phrase(antecedent.first, pronoun, antecedent.name, antecedent.is_pronoun)


def person_within(s: Sentence, antecedent: Phrase) -> int | None:
    """Where the person begins who ends a phrase about a document: "the memoirs of *a former spy* who …"."""
    if antecedent.name is not None or not s.tags[antecedent.last] & Tag.PERSON:
        return None
    first = nominal_start(s, antecedent.last)
    while first > antecedent.first and s.tags[first - 1] & Tag.DETERMINER:
        first -= 1
    is_about = first > antecedent.first and s.tags[first - 1] & Tag.PREPOSITION
    head = noun_position(s, antecedent.first, antecedent.last)
    return first if is_about and not s.tags[head] & (Tag.PERSON | Tag.PEOPLE | Tag.TITLE) else None


def subject_before_comma(s: Sentence, comma: int) -> Phrase | None:
    """The subject before an apposition, a relative clause or an aside that ends at a comma."""
    found: Phrase | None = None
    opener, dateline = s.words[comma], dateline_end(s)
    for i in range(comma - 2, max(-1, comma - 45), -1):
        if s.words[i] != opener:
            if s.words[i] in {";", ":"}:
                break
            continue
        phrase = phrase_before(s, i - 1)
        if phrase is None or phrase.first < dateline or not opens_apposition(s, i + 1):
            continue
        if phrase.first == phrase.last and s.lowered[phrase.first] == "who":  # "the nurses, who, on Friday, said"
            return before_relative(s, phrase.first)[0]
        if is_adjunct(s, phrase) or is_affiliation(s, phrase.first) or is_in_relative(s, phrase.first):
            continue
        if not phrase.first and opens_with_place(s):
            continue
        found = with_remark(phrase, i + 1, comma - 1)
        if phrase.is_pronoun or (phrase.name is not None and not is_title_alone(s, phrase)):
            return found
    if found is None:
        phrase = phrase_before(s, comma - 1)
        if phrase is not None and not s.tag(phrase.first - 1) & Tag.PREPOSITION:
            subject = main_subject(s, phrase.first)
            return subject if subject is not None and subject.last < phrase.first else phrase
    return found


def is_in_relative(s: Sentence, at: int) -> bool:
    """Whether a word is in a relative clause after a comma: "Lee, who heads the *union*, where he began, said"."""
    comma = next((i for i in range(at - 1, 0, -1) if s.words[i] == ","), 0)
    return comma > 0 and s.lowered[comma + 1] == "who"


def is_title_alone(s: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase is a title within an apposition and no name: "Ann Lee, *CEO*, Lund Lines, said"."""
    return phrase.first == phrase.last and bool(s.tags[phrase.last] & Tag.TITLE)


def with_remark(phrase: Phrase, first: int, last: int) -> Phrase:
    """The phrase with what follows it between commas as its apposition."""
    return Phrase(phrase.first, phrase.last, phrase.name, phrase.is_pronoun, (first, last))


def opens_apposition(s: Sentence, at: int) -> bool:
    """Whether a word can begin what is between commas after a subject."""
    tag = s.tag(at)
    return s.lower(at) in ADDRESSED or bool(
        tag & (Tag.DETERMINER | Tag.NUMBER | Tag.VERBAL | Tag.ADVERB | Tag.TITLE | Tag.SOURCE_NOUN | Tag.PARTICIPLE)
        or tag & (Tag.PREPOSITION | Tag.SUBORDINATOR)
        or is_nominal(s, at)
    )


@lru_cache(maxsize=64)  # the rules and options of a run ask about the same ones; `pack.release` forgets them
def main_subject(s: Sentence, upto: int) -> Phrase | None:
    """The subject of the main clause before a position; that of a subordinate clause only if there is no other."""
    at, within, tags = main_clause_start(s, upto), None, s.tags
    while at < upto:
        if s.lowered[at] in NOBODY and at + 1 < upto and tags[at + 1] & Tag.ATTACHING:
            return Phrase(at, at)
        if tags[at] & HEADING:
            is_that = s.lowered[at] == "that" and bool(s.tag(at + 1) & Tag.CAPITAL)
            is_heading = not is_that or is_nominal(s, at)
        else:
            is_heading = is_nominal(s, at)
        if is_heading:
            phrase = phrase_after(s, at)
            if phrase is not None:
                end = phrase.apposition[1] if phrase.apposition else phrase.last
                acts = phrase.is_pronoun and end + 1 < upto and s.lowered[end + 1].endswith("s")
                if acts or is_verb_near(s, end + 1, upto) or is_verb_near(s, after_remark(s, end + 1, upto), upto):
                    if not (s.tag(at - 1) & Tag.SUBORDINATOR and s.lower(at - 1) not in {"that", "how"}):
                        return phrase
                    within = within or phrase
                at = phrase.last
        at += 1
    return within


def after_remark(s: Sentence, comma: int, upto: int) -> int:
    """The position after an aside between commas: "Lee, *also speaking in Lund*, said"."""
    if s.lower(comma) != ",":
        return upto + 1
    return next((i + 1 for i in range(comma + 1, upto) if s.words[i] == ","), upto + 1)


def is_verb_near(s: Sentence, at: int, upto: int) -> bool:
    """Whether a finite verb is at a position, or after adverbs or one comma there."""
    low = s.lower(at)
    if low == "(":
        at = next((i + 1 for i in range(at, upto) if s.words[i] == ")"), at)
        low = s.lower(at)
    if low in BEFORE_TIME and s.tag(at + 1) & Tag.TIME:
        at += 2
    for i in range(at, min(at + 4, upto + 1)):
        tag = s.tag(i)
        low = s.lower(i)
        if tag & FINITE or (tag & Tag.VERBAL and low.endswith("ed")):
            return True
        if not (tag & Tag.ADVERB or low in {",", "who"} or is_manner(low)):
            return False
    return False

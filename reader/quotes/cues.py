"""Cues: the words that say that something is said, each with the phrase that names who says it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.quotes.english import Tag
from reader.quotes.phrases import Phrase, is_nominal, name_in, phrase_after, phrase_before
from reader.quotes.sentences import Sentence

BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "’s", "'re", "’re"})
BETWEEN = Tag.AUXILIARY | Tag.ADVERB
LIGHT = frozenset({"on", "out", "not", "quick", "able", "likely", "expected", "set", "ready"})
"""Words that can stand between a verb and its infinitive: «went *on* to say»."""


class Form(StrEnum):
    """The form of a cue."""

    FINITE = "finite"
    PARTICIPLE = "participle"
    PASSIVE = "passive"
    ACCORDING = "according"


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word in its sentence, as positions."""

    first: int
    """Its first word, auxiliaries included."""
    at: int
    """The reporting word itself."""
    last: int
    """Its last word: «according *to*»."""
    tag: int
    """The bits of the reporting word."""
    form: Form
    """Its form."""
    before: Phrase | None
    """The subject on its left: «Lee said»."""
    after: Phrase | None
    """The subject on its right: «said Lee», «according to Lee»."""
    is_relative: bool = False
    """Whether the subject is the antecedent of a relative clause: «Lee, who called it …»."""

    @property
    def is_strong(self) -> bool:
        """Whether it takes words within quotation marks by itself."""
        return bool(self.tag & (Tag.SPEECH | Tag.WRITING)) and not self.tag & Tag.NOT_SPEECH


def cues_of(s: Sentence) -> list[Cue]:
    """The cues of a sentence, in order."""
    cues = []
    for at, tag in enumerate(s.tags):
        if tag & Tag.CUE or s.words[at] in {"according", "According"}:
            cue = cue_at(s, at)
            if cue is not None:
                cues.append(cue)
    return cues


def cue_at(s: Sentence, at: int) -> Cue | None:
    """The cue at a position; None if the word is no verb there or nobody can be its subject."""
    tag = s.tags[at]
    if s.lower(at) == "according":
        after = phrase_after(s, at + 2) if s.lower(at + 1) == "to" else None
        return Cue(at, at, at + 1, tag, Form.ACCORDING, None, after) if after else None
    if tag & Tag.CAPITAL and at > 0 and not s.tag(at - 1) & (Tag.QUOTE | Tag.MARK):
        return None
    if s.tag(at - 1) & (Tag.DETERMINER | Tag.POSSESSIVE) and s.lower(at - 1) not in {"that", "all", "both", "some", "many"}:
        return None
    first, chain = verb_start(s, at)
    form = form_of(s, at, first)
    if form is Form.PASSIVE:
        return passive(s, first, at, tag)
    after = inverted(s, at) if first == at else None
    if form is Form.PARTICIPLE:
        own = phrase_before(s, first - 1) if is_own_subject(s, first - 1) else None
        return Cue(first, at, at, tag, form, own or main_subject(s, first), None)
    before, is_relative = subject_before(s, first, chain)
    if before is not None and first == at and not is_relative and not agrees(s, before, at):
        before = None
    if before is None and after is None:
        return None
    return Cue(first, at, at, tag, form, before, after, is_relative)


def is_own_subject(s: Sentence, at: int) -> bool:
    """Whether the word before a participle is its subject: «with Lee saying», «footage of Lee saying»."""
    return is_nominal(s, at) and bool(s.tag(at) & (Tag.SOURCE_NOUN | Tag.CAPITAL))


def agrees(s: Sentence, subject: Phrase, at: int) -> bool:
    """Whether a subject fits the form of its verb in number: «they say», «Lee says»; not «a sharp reply»."""
    word, last = s.lower(at), s.lower(subject.last)
    is_plural = last in PLURAL or bool(s.tags[subject.last] & Tag.MANY) or last.endswith("s") or subject.first != subject.last
    if s.tags[at] & Tag.PLAIN and word not in {"read", "put"}:
        return is_plural and not s.lower(subject.first) in {"a", "an"} and not is_singular(s, subject)
    if word.endswith("s"):
        bare = subject.name is None and not subject.is_pronoun and not s.tags[subject.first] & Tag.DETERMINER
        return last not in PLURAL and not (bare and subject.first > 0 and not s.tags[subject.last] & Tag.SOURCE_NOUN)
    return True


PLURAL = frozenset({"i", "we", "you", "they", "who", "many", "some", "most", "others", "both", "all", "few"})
"""Words that take the plain form of a verb."""


def is_singular(s: Sentence, subject: Phrase) -> bool:
    """Whether the subject is surely one: a person's name without «and»."""
    if subject.name is None:
        return bool(s.tags[subject.last] & Tag.ONE) and subject.first == subject.last
    return all(s.lower(i) not in {"and", "&"} for i in range(subject.first, subject.last + 1)) and not s.lower(
        subject.last
    ).endswith("s")


def verb_start(s: Sentence, at: int) -> tuple[int, bool]:
    """The first word of the verb phrase that ends at `at`, and whether it is a chain: «went on to say»."""
    first, chain = at, False
    while first > 0:
        tag, word = s.tags[first - 1], s.lower(first - 1)
        if tag & BETWEEN and not tag & Tag.CAPITAL or is_manner(word) or word in {"not", "n't"}:
            first -= 1
        elif word == "to" and s.tag(first) & (Tag.PLAIN | Tag.ADVERB) | (first == at):
            back = first - 2
            while back >= 0 and s.lower(back) in LIGHT:
                back -= 1
            if back < 0 or not s.tags[back] & (Tag.CUE | Tag.VERB | Tag.VERBAL | Tag.AUXILIARY):
                return first, chain
            first, chain = back, True
        else:
            break
    while first < at and s.tags[first] & Tag.ADVERB and s.words[first][0].isupper():
        first += 1
    return first, chain


def is_manner(word: str) -> bool:
    """Whether a word is an adverb of manner: «angrily»."""
    return len(word) > 4 and word.endswith("ly") and word not in {"family", "early", "rally", "reply", "daily", "ally"}


def form_of(s: Sentence, at: int, first: int) -> Form:
    """Finite, participle or passive."""
    words = {s.lower(i) for i in range(first, at)}
    if s.tags[at] & Tag.PARTICIPLE:
        return Form.FINITE if words & BE else Form.PARTICIPLE
    if words & BE and not s.tags[at] & Tag.PLAIN and s.lower(at) not in {"said", "says"}:
        return Form.PASSIVE
    return Form.FINITE


def passive(s: Sentence, first: int, at: int, tag: int) -> Cue | None:
    """«was called "a mess" by Lee»: the agent is the source, if one is named."""
    agent = next((i for i in range(at + 1, min(at + 14, len(s))) if s.lower(i) == "by"), None)
    after = phrase_after(s, agent + 1) if agent else None
    return Cue(first, at, at, tag, Form.PASSIVE, None, after) if after else None


def inverted(s: Sentence, at: int) -> Phrase | None:
    """The subject behind its verb: «said Ann Lee, a professor»; none where a clause follows: «said he would»."""
    tag = s.tags[at]
    if not tag & (Tag.SPEECH | Tag.WRITING) or tag & Tag.PLAIN:
        return None
    if at > 0 and not s.tags[at - 1] & (Tag.QUOTE | Tag.MARK | Tag.ADVERB):
        return None
    start = at + 1
    while is_manner(s.lower(start)) or s.tag(start) & Tag.ADVERB and not s.tag(start) & Tag.CAPITAL:
        start += 1
    phrase = phrase_after(s, start)
    if phrase is None or s.tag(phrase.last + 1) & (Tag.AUXILIARY | Tag.VERB | Tag.CUE):
        return None
    return phrase


def subject_before(s: Sentence, first: int, chain: bool) -> tuple[Phrase | None, bool]:
    """The subject on the left of a verb phrase, and whether it is reached through a relative pronoun."""
    at = before_time(s, first - 1)
    if at < 0:
        return None, False
    word = s.lower(at)
    if word in {"who", "that", "which"}:
        comma = s.lower(at - 1) == ","
        antecedent = phrase_before(s, at - 2 if comma else at - 1)
        if antecedent is not None:
            return relative(s, antecedent, at), True
        return (Phrase(at, at), True) if word == "who" else (None, False)
    if word in {",", "—", "–", "--"}:
        return behind_comma(s, at), False
    if word in {"and", "but", "then", "or"}:
        return main_subject(s, at), False
    phrase = phrase_before(s, at)
    if phrase is None and chain:
        return main_subject(s, at), False
    return phrase, False


def before_time(s: Sentence, at: int) -> int:
    """The place before a time that stands between subject and verb: «who *in 2010* said», «Lee *on Monday* said»."""
    while at > 1 and s.tags[at] & (Tag.NUMBER | Tag.TIME) and not s.tags[at] & Tag.PERSON_NOUN:
        if s.lower(at - 1) in {"in", "on", "since", "by", "at"}:
            at -= 2
        elif s.tags[at] & Tag.TIME:
            at -= 1
        else:
            break
    return at


def relative(s: Sentence, antecedent: Phrase, pronoun: int) -> Phrase:
    """The antecedent with its pronoun; of «the fall of Lee, who …» it is Lee."""
    inner = name_in(s, antecedent.first, antecedent.last)
    if antecedent.name is None and inner is not None and s.lower(pronoun) == "who":
        return Phrase(inner[0], pronoun, inner)
    return Phrase(antecedent.first, pronoun, antecedent.name, antecedent.is_pronoun)


def behind_comma(s: Sentence, comma: int) -> Phrase | None:
    """The subject that stands before an apposition, a relative clause or a remark that the comma at `comma` ends."""
    found: Phrase | None = None
    opener = s.words[comma]
    for i in range(comma - 2, max(-1, comma - 45), -1):
        if s.words[i] != opener:
            if s.words[i] in {";", ":"}:
                break
            continue
        phrase = phrase_before(s, i - 1)
        if phrase is None or not opens_apposition(s, i + 1):
            continue
        found = with_span(phrase, i + 1, comma - 1)
        if phrase.name is not None or phrase.is_pronoun:
            return found
    if found is None:
        phrase = phrase_before(s, comma - 1)
        if phrase is not None and not s.tag(phrase.first - 1) & Tag.PREPOSITION:
            return phrase
    return found


def with_span(phrase: Phrase, first: int, last: int) -> Phrase:
    """The phrase with what stands behind it between commas."""
    return Phrase(phrase.first, phrase.last, phrase.name, phrase.is_pronoun, (first, last))


def opens_apposition(s: Sentence, at: int) -> bool:
    """Whether the word can begin what stands between commas behind a subject."""
    tag = s.tag(at)
    return bool(
        tag & (Tag.DETERMINER | Tag.NUMBER | Tag.VERBAL | Tag.ADVERB | Tag.TITLE | Tag.SOURCE_NOUN | Tag.PARTICIPLE)
        or tag & (Tag.PREPOSITION | Tag.CLAUSE)
        or is_nominal(s, at)
    )


def main_subject(s: Sentence, upto: int) -> Phrase | None:
    """The subject of the main clause that stands before a position."""
    at, found = opening(s, upto), None
    while at < upto:
        tag = s.tags[at]
        if tag & Tag.PERSON_PRONOUN or tag & Tag.DETERMINER or is_nominal(s, at):
            phrase = phrase_after(s, at)
            if phrase is not None:
                end = phrase.apposition[1] if phrase.apposition else phrase.last
                if is_verb_near(s, end + 1, upto) or is_verb_near(s, behind_remark(s, end + 1, upto), upto):
                    return phrase
                at = phrase.last
        at += 1
    return found


def behind_remark(s: Sentence, comma: int, upto: int) -> int:
    """The place behind what stands between a comma and the next one: «Lee, *also speaking in Lund*, said»."""
    if s.lower(comma) != ",":
        return upto + 1
    return next((i + 1 for i in range(comma + 1, upto) if s.words[i] == ","), upto + 1)


def opening(s: Sentence, upto: int) -> int:
    """Where the main clause begins: behind a subordinate clause that opens the sentence and ends with a comma."""
    if s.tag(0) & Tag.CLAUSE or s.tag(0) & Tag.PREPOSITION or s.tag(0) & (Tag.VERBAL | Tag.PARTICIPLE):
        comma = next((i for i in range(upto) if s.words[i] == ","), None)
        if comma is not None and comma + 1 < upto:
            return comma + 1
    return 0


def is_verb_near(s: Sentence, at: int, upto: int) -> bool:
    """Whether a finite verb stands at a position, behind adverbs or one comma."""
    if s.lower(at) == "(":
        at = next((i + 1 for i in range(at, upto) if s.words[i] == ")"), at)
    for i in range(at, min(at + 4, upto + 1)):
        tag = s.tag(i)
        if tag & (Tag.AUXILIARY | Tag.VERB | Tag.CUE) or (tag & Tag.VERBAL and s.lower(i).endswith("ed")):
            return True
        if not (tag & Tag.ADVERB or s.lower(i) in {",", "who"} or is_manner(s.lower(i))):
            return False
    return False

"""Screening: which attribution relations are no speech after all, by the kind of the text and by what is reported."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from reader.document import QuoteKind
from reader.quotes.english.contents import OPENS_CLAUSE
from reader.quotes.english.lexicon import VOCABULARY, listed
from reader.quotes.english.name_forms import NAME_FORMS
from reader.quotes.english.pronouns import GENDERED
from reader.quotes.english.relation import Relation
from reader.quotes.english.reports import VIEW
from reader.quotes.sentences import Paragraph, Sentence
from reader.quotes.vocabulary import Tag

SILENCE = listed("verbs", "of-silence")
SAYING_NOTHING = listed("verbs", "saying-nothing")
DIRECTED = listed("verbs", "directed")
DIRECTIONS = listed("prepositions", "direction")
NUMBERED = listed("nouns", "numbered")
TEXT_ITSELF = listed("nouns", "text-itself")
SHOWING = listed("verbs", "showing")
WORKS = listed("nouns", "work")
DEVICES = listed("nouns", "device")
LONGEST_SIGN = 15
"""The most code points of what a display shows."""
TURNING_AWAY = listed("verbs", "turning-away")
PHONING = listed("verbs", "phoning")
HELP = listed("nouns", "help")
PAINTING = listed("verbs", "painting")
READING: Final = frozenset({"read", "reads", "reading"})
PAINTED: Final = frozenset({"as", "picture", "portrait"})
REACH = 12
"""Among how many words after "painted" there is an "as" if it says what somebody thinks."""
WELCOMING = listed("verbs", "welcoming")
OWN = listed("pronouns", "of-author-or-reader")
REST_ASSURED: Final = ("rest", "assured")
STANDING_FOR_WORDS = listed("pronouns", "standing-for-words")
STANDING_FOR_MORE: Final = frozenset({("the", "same"), ("as", "much"), ("something", "similar")})
AFTER_PRONOUN: Final = Tag.PREPOSITION | Tag.PUNCTUATION | Tag.TIME | Tag.SUBORDINATOR
OBJECTS = listed("pronouns", "bare-object")
AFTER_OBJECT = 2
"""The most words of a content that is a pronoun and an adverb: "remembers *it otherwise*"."""
SAYING: Final = Tag.SPEECH | Tag.WRITING
LONGEST_HEADLINE = 25
"""The most words of a headline."""
TAIL = 8
SENTENCE_END = re.compile(r"[.!?…:;,。！？][\W\d]*$|[\"”’'»)\]]$")
"""Matches the end of a sentence or clause, perhaps with marks, brackets and the number of a note after it."""
SILENT = 4
"""How many words the verb of keeping silent and those up to the cue are: "declined to say"."""
NOT_NOMINAL: Final = (
    Tag.PREPOSITION | Tag.PUNCTUATION | Tag.AUXILIARY | Tag.SUBORDINATOR | Tag.CONJUNCTION | Tag.PRONOUN
)
"""The bits of words that end a noun phrase."""
CLOSING: Final = frozenset({",", ".", ";"})
SIGNATURES: Final = frozenset({"signature", "signed_below", "signed_above"})
"""The rules for names that sign a quotation."""
BESIDE: Final = frozenset({"cue_after", "verb_after"})
"""The rules for a verb of saying right after a quotation."""


def is_headline(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph is a line that does not end as a sentence does, such as a headline or an item of a list, or
    nothing but a question, as in headings: "Why does the site say that I am late?".
    """
    words = sum([len(sentence.words) for sentence in paragraph.sentences])
    end = paragraph.span.end
    if words > LONGEST_HEADLINE:
        return False
    is_question = text[end - 1] == "?" and len(paragraph.sentences) == 1 and not paragraph.runs
    return is_question or SENTENCE_END.search(text, max(paragraph.span.start, end - TAIL), end) is None


def speech_among(relations: list[Relation], *, is_reference: bool) -> list[Relation]:
    """The relations that are quotations; those of a source that speaks go on in a text to look things up in."""
    found: list[Relation] = []
    speaking: set[int] = set()
    for relation in relations:
        place = relation.sentence.start(relation.source.first)
        goes_on = relation.kind is QuoteKind.DIRECT and place in speaking
        if goes_on or is_speech(relation, is_reference=is_reference):
            found.append(relation)
            speaking.add(place)
    return found


def is_speech(relation: Relation, *, is_reference: bool) -> bool:
    """Whether a relation is a quotation, in a text to look things up in (`is_reference`) or in another one."""
    if is_reference and not (is_saying_of_person(relation) or is_signed_in_full(relation)):
        return False
    if is_sign(relation):
        return False
    if relation.kind is not QuoteKind.INDIRECT:
        return True
    return not (is_act(relation) or is_text_itself(relation) or is_own(relation))


def is_saying_of_person(relation: Relation) -> bool:
    """Whether the source is a person, by the name or as "he" or "she", and the cue a verb of saying.

    The subject of a verb of saying right after a sentence in quotation marks can also be somebody else.
    """
    if relation.rule.startswith(VIEW) or not has_verb_of_saying(relation):
        return False
    if relation.rule in BESIDE and relation.kind is QuoteKind.DIRECT:
        return True
    return is_person(relation.sentence, relation) and (relation.kind is not QuoteKind.INDIRECT or is_clause(relation))


def is_signed_in_full(relation: Relation) -> bool:
    """Whether a full name signs a quotation: '"We use it daily." — Ann Lee, Lund Labs'."""
    name = relation.source.name
    return relation.rule in SIGNATURES and name is not None and name[1] > name[0]


def has_verb_of_saying(relation: Relation) -> bool:
    """Whether the cue has a verb that reports speech and nothing else."""
    for tag in cue_tags(relation):  # noqa: SIM110  # a generator takes twice the time
        if tag & SAYING and not tag & Tag.NOT_SPEECH:
            return True
    return False


def is_clause(relation: Relation) -> bool:
    """Whether a content is a clause rather than a thing: it opens with "that" or the like, or has an auxiliary verb."""
    s = relation.sentence
    first = bisect_left(s.starts, relation.span.start, s.first, s.first + len(s)) - s.first
    end = bisect_left(s.starts, relation.span.end, s.first, s.first + len(s)) - s.first
    return s.lower(first) in OPENS_CLAUSE or any(tag & Tag.AUXILIARY for tag in s.tags[first:end])


def is_person(s: Sentence, relation: Relation) -> bool:
    """Whether the source is "he", "she" or the name of a person, with a title or a known first name."""
    source = relation.source
    if source.is_pronoun:
        return s.lower(source.first) in GENDERED
    if source.name is None:
        return False
    form = NAME_FORMS.at(s, source.first, source.name[1])
    is_known = bool(form.words) and bool(VOCABULARY.tag_of(form.words[0]) & (Tag.FEMALE_NAME | Tag.MALE_NAME))
    return not form.is_body and (is_known or bool(form.title_tags & Tag.TITLE))


def cue_range(relation: Relation) -> tuple[int, int]:
    """The positions of the cue in its sentence, the last not included; an empty range without a cue."""
    if relation.cue is None:
        return 0, 0
    s = relation.sentence
    first = bisect_left(s.starts, relation.cue.start, s.first, s.first + len(s))
    return first - s.first, bisect_left(s.starts, relation.cue.end, first, s.first + len(s)) - s.first


def cue_tags(relation: Relation) -> list[int]:
    """The bits of the words of the cue."""
    first, end = cue_range(relation)
    return relation.sentence.tags[first:end]


def is_sign(relation: Relation) -> bool:
    """Whether a thing that nobody wrote shows some letters: 'the display shows "E4"'."""
    s, source = relation.sentence, relation.source
    if source.name is None and s.lower(source.last) in DEVICES:
        return relation.kind is QuoteKind.INDIRECT or relation.runs[0].length <= LONGEST_SIGN
    if relation.kind is QuoteKind.INDIRECT:
        return False
    first, end = cue_range(relation)
    if end - first != 1:
        return False
    if s.lower(source.last) == "it" and s.tag(source.first - 1) & Tag.SUBORDINATOR:  # 'wait until it says "Ready"'
        return relation.runs[0].length <= LONGEST_SIGN
    is_condition = bool(s.tag(source.first - 1) & Tag.SUBORDINATOR)  # 'if the machine says "ERR"'
    if s.lowered[first] not in SHOWING and not is_condition:
        return False
    is_somebody = source.is_pronoun or source.name is not None or s.tags[source.last] & Tag.SOURCE_NOUN
    return not is_somebody and relation.runs[0].length <= LONGEST_SIGN


def is_text_itself(relation: Relation) -> bool:
    """Whether the source is the text that one reads: "this document describes", "figure 2 shows"."""
    s, source = relation.sentence, relation.source
    if s.tags[source.last] & Tag.NUMBER:
        return source.last > 0 and s.lower(source.last - 1).rstrip(".") in NUMBERED
    return s.lower(source.first) == "this" and s.lower(source.last) in TEXT_ITSELF


def is_own(relation: Relation) -> bool:
    """Whether the source belongs to the author or the reader, or is no source at all: "according to your plan",
    "rest assured".
    """
    s, source = relation.sentence, relation.source
    opening = s.lower(source.first), s.lower(source.first + 1)
    is_somebody = source.name is not None or s.tags[source.last] & Tag.PERSON_NOUN
    return opening == REST_ASSURED or opening[1] == "own" or (opening[0] in OWN and not is_somebody)


def is_act(relation: Relation) -> bool:
    """Whether an indirect quotation reports that somebody did something, or said nothing: "declined to comment",
    "wrote to his sister", "welcomed the vote", "came to see it", "called the police", "stopped short of saying"; or
    said what is elsewhere: "said so".
    """
    s, (start, end) = relation.sentence, cue_range(relation)
    content = bisect_left(s.starts, relation.span.start, s.first, s.first + len(s)) - s.first
    if not end or content < end:
        return False
    verb, first = s.lower(end - 1), s.lower(content)
    is_turned_away = first != "to" and not TURNING_AWAY.isdisjoint(s.lowered[max(start, end - 2) : end])
    is_withheld = "short" in {first, s.lower(start - 2)} and "of" in {s.lower(content + 1), s.lower(start - 1)}
    if is_turned_away or is_withheld or stands_for_words(relation, content):
        return True
    if not SILENCE.isdisjoint(s.lowered[max(0, end - SILENT) : end]):
        return not SAYING_NOTHING.isdisjoint({verb, *s.lowered[content : content + 2]})
    is_painted = verb in PAINTING and PAINTED.isdisjoint(s.lowered[content : content + REACH])
    is_call = verb in PHONING and is_help(s, content)
    if is_painted or is_call or verb in WELCOMING or (verb in DIRECTED and first in DIRECTIONS):
        return True
    if (s.tags[end - 1] & Tag.WRITING or verb in READING) and s.tags[content] & (Tag.DETERMINER | Tag.POSSESSIVE):
        return verb in READING or is_thing_written(relation, content)
    if not s.tags[end - 1] & Tag.OPINION or s.tags[end - 1] & Tag.NAMING:
        return False
    return first in OBJECTS and (s.lower(content + 1) in CLOSING or is_short(relation, content))


def stands_for_words(relation: Relation, content: int) -> bool:
    """Whether a content that begins at a word says no more than that something was said: "said *so*", "the same"."""
    s = relation.sentence
    first = s.lower(content)
    stands_alone = s.end(content) == relation.span.end or is_pronoun_alone(s, content)
    if first in STANDING_FOR_WORDS and stands_alone:
        return True
    if (first, s.lower(content + 1)) in STANDING_FOR_MORE and s.tag(content + 2) & AFTER_PRONOUN:
        return True
    return first == "that" and points_to_thing(relation, content)


def is_help(s: Sentence, at: int) -> bool:
    """Whether somebody who helps is called: "called *the police* twice"; not "called *the police report* a lie"."""
    noun = at + bool(s.tags[at] & Tag.DETERMINER)
    after = s.tag(noun + 1)
    is_end = noun + 1 == len(s) or bool(after & (NOT_NOMINAL | Tag.TIME | Tag.ADVERB | Tag.NUMBER))
    return s.lower(noun) in HELP and is_end


def is_pronoun_alone(s: Sentence, at: int) -> bool:
    """Whether a pronoun stands for what was said, and no clause begins: "told me *this* in the kitchen"."""
    is_pronoun = s.lower(at) != "that" or s.tag(at - 1) & Tag.PREPOSITION  # "thought about *that* on the way"
    return bool(is_pronoun and s.tag(at + 1) & AFTER_PRONOUN)


def points_to_thing(relation: Relation, content: int) -> bool:
    """Whether a "that" points to a thing: "found *that sentence* in a notebook"; no verb follows in its clause."""
    s = relation.sentence
    end = bisect_left(s.starts, relation.span.end, s.first, s.first + len(s)) - s.first
    end = next((at for at in range(content + 2, end) if s.tags[at] & Tag.SUBORDINATOR), end)
    has_verb = any(tag & (Tag.AUXILIARY | Tag.VERB | Tag.VERBAL | Tag.CUE) for tag in s.tags[content + 1 : end])
    return not has_verb and bool(s.tag(content + 2) & Tag.PREPOSITION)


def is_thing_written(relation: Relation, content: int) -> bool:
    """Whether a content is a document, and not what is in it: "wrote *a new report on it*"."""
    s = relation.sentence
    end = bisect_left(s.starts, relation.span.end, s.first, s.first + len(s)) - s.first
    noun = next((at for at in range(content + 1, end) if s.tags[at] & NOT_NOMINAL), end) - 1
    word = s.lower(noun)
    return bool(s.tags[noun] & Tag.DOCUMENT) or word in WORKS or (word.endswith("s") and word[:-1] in WORKS)


def is_short(relation: Relation, content: int) -> bool:
    """Whether a content that begins at a position has at most two words."""
    s = relation.sentence
    return bisect_left(s.starts, relation.span.end, s.first, s.first + len(s)) - s.first - content <= AFTER_OBJECT

"""Noun phrases beside a verb: the words that name a source, read leftwards or rightwards from a given place."""

from __future__ import annotations

from dataclasses import dataclass

from reader.quotes.english import Tag
from reader.quotes.sentences import Sentence

CLOSED = (
    Tag.AUXILIARY
    | Tag.CLAUSE
    | Tag.VERB
    | Tag.QUOTE
    | Tag.MARK
    | Tag.PREPOSITION
    | Tag.CONJUNCTION
    | Tag.TIME
    | Tag.PRONOUN
    | Tag.OBJECT
    | Tag.DETERMINER
    | Tag.ADVERB
)
"""What no noun phrase goes on over."""
NOUN = Tag.SOURCE_NOUN | Tag.CUE_NOUN | Tag.TITLE
STANDING = frozenset({"others", "someone", "somebody", "everyone", "one", "many", "some", "most", "both", "all", "another",
                      "few", "none", "nobody"})  # fmt: skip
"""Pronouns that are a description by themselves."""
BRACKETS = {")": "(", "]": "["}
LONGEST = 40
"""The greatest number of words of an apposition or a relative clause between commas."""
MANNERS = frozenset({"in", "on", "at", "during", "by", "after", "before", "from", "to", "about", "near", "inside"})
"""Prepositions that, behind a name, tell where and when it was said rather than who the person is."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase, as positions in a sentence; all ends included."""

    first: int
    """Its first word: determiner, title or modifier."""
    last: int
    """Its last word, with what prepositions attach to it, without apposition."""
    name: tuple[int, int] | None = None
    """The name at its head, without title; None for descriptions and pronouns."""
    is_pronoun: bool = False
    """Whether it is a personal pronoun."""
    apposition: tuple[int, int] | None = None
    """What stands between commas behind it and says who they are: «Ann Lee, *a professor at Lund*, …»."""


def is_name_word(s: Sentence, at: int) -> bool:
    """Whether a word can be part of a name: a capital, and not one that merely begins the sentence."""
    tag = s.tag(at)
    if not tag & Tag.CAPITAL or tag & Tag.TIME:
        return False
    if tag & Tag.FUNCTION:
        return len(s.words[at]) > 2 and s.words[at].isupper()
    if not begins(s, at) or tag & Tag.TITLE:
        return True
    if tag & (Tag.SPEECH | Tag.VERBAL):
        return False
    if tag & (Tag.SOURCE_NOUN | Tag.CUE_NOUN | Tag.CUE):
        return is_name_word(s, at + 1)
    return True


def begins(s: Sentence, at: int) -> bool:
    """Whether a capital at this place says nothing: the sentence, or a clause behind a dash or colon, begins here."""
    return at == 0 or bool(s.tags[at - 1] & Tag.MARK and s.words[at - 1] in {"—", "–", ":", "--", "•", "("})


def is_nominal(s: Sentence, at: int) -> bool:
    """Whether a noun phrase can go on over a word: names, nouns, adjectives, numbers, the possessive «'s»."""
    tag = s.tag(at)
    if at < 0 or at >= len(s.words):
        return False
    if tag & Tag.CLITIC:
        return s.words[at][-1] in "sS" and at > 0
    if tag & Tag.CAPITAL and is_name_word(s, at):
        return True
    if tag & Tag.NUMBER:
        return True
    if tag & CLOSED:
        return bool(tag & Tag.PARTICLE) and is_name_word(s, at - 1) and is_name_word(s, at + 1)
    if tag & Tag.CUE:
        return bool(tag & NOUN)
    return not tag & Tag.VERBAL or bool(s.tag(at - 1) & (Tag.DETERMINER | Tag.CLITIC)) or s.lower(at - 1).endswith("ly")


def phrase_before(s: Sentence, end: int) -> Phrase | None:
    """The noun phrase whose last word stands at `end`."""
    last = end
    while s.words[last : last + 1] and s.words[last] in BRACKETS:
        opening = next((i for i in range(last - 1, -1, -1) if s.words[i] == BRACKETS[s.words[last]]), 0)
        last = opening - 1
    if last < 0:
        return None
    tag = s.tags[last]
    if tag & Tag.PERSON_PRONOUN:
        return Phrase(last, last, is_pronoun=s.lower(last) != "who")
    if s.lower(last) in STANDING:
        return Phrase(last, last)
    if not is_nominal(s, last) or tag & Tag.CLITIC:
        return None
    first, head = walk_left(s, last)
    name = name_in(s, first, head)
    return Phrase(first, last, name)


def walk_left(s: Sentence, last: int) -> tuple[int, int]:
    """The first word of the phrase that ends at `last`, and the last word of its head."""
    first, head = last, last
    while True:
        while is_nominal(s, first - 1) or is_nickname(s, first - 1):
            first -= 1
        while is_determiner(s, first - 1):
            first -= 1
        before = first - 2
        link = s.tag(first - 1)
        if link & Tag.ATTACHING and is_nominal(s, before) and attaches(s, before, first - 1):
            head = before if not joins_name(s, before, first - 1, first) else head
            first = before
        elif s.lower(first - 1) in {"and", "&"} and is_nominal(s, before) and s.tag(before) & (NOUN | Tag.CAPITAL):
            first = before
        elif s.tag(first - 1) & Tag.ATTACHING and s.lower(before) in STANDING:
            return before, before
        else:
            return first, head


def is_determiner(s: Sentence, at: int) -> bool:
    """Whether the word belongs to the phrase behind it: «the», «her», not the «that» of «said that people …»."""
    tag = s.tag(at)
    if not tag & Tag.DETERMINER or (tag & Tag.CLAUSE and at > 0):
        return False
    return not tag & Tag.CAPITAL or begins(s, at)


def attaches(s: Sentence, noun: int, preposition: int) -> bool:
    """Whether a preposition ties what follows to the noun before it."""
    if s.lower(preposition) in {"of", "for"}:
        return True
    return bool(s.tags[noun] & Tag.SOURCE_NOUN) or s.lower(noun).endswith("s") and not s.tags[noun] & Tag.CAPITAL


def joins_name(s: Sentence, before: int, preposition: int, after: int) -> bool:
    """Whether «of» or «for» stands within one name: «Department of Justice», «Secretary of State Ann Lee»."""
    if s.lower(preposition) not in {"of", "for"} or not is_name_word(s, before):
        return False
    first = after + 1 if s.lower(after) == "the" else after
    return is_name_word(s, first)


def is_nickname(s: Sentence, at: int) -> bool:
    """Whether a run in quotation marks stands within a name: «Marcia "Cia" Price»."""
    return at in s.nicknames and is_name_word(s, at - 1) and is_name_word(s, at + 1)


def name_in(s: Sentence, first: int, head: int) -> tuple[int, int] | None:
    """The name that ends a phrase at `head`, without the titles before it."""
    if not is_name_word(s, head):
        return None
    start = head
    while start > first and is_part_of_name(s, start - 1, start):
        start -= 1
    if s.tags[head] & Tag.ORGANISATION:
        return start, head
    for i in range(head - 1, start - 1, -1):
        if s.tags[i] & (Tag.TITLE | Tag.ORGANISATION) and not (i + 1 == head and s.tags[head] & Tag.SUFFIX):
            if s.tags[i] & Tag.ORGANISATION and not s.tags[i] & Tag.TITLE and i + 1 == head:
                continue
            start = i + 1
            break
    while start < head and not is_name_word(s, start):
        start += 1
    return start, head


def is_part_of_name(s: Sentence, at: int, after: int) -> bool:
    """Whether the name that begins at `after` goes on to the left over the word at `at`."""
    if is_name_word(s, at) or is_nickname(s, at):
        return True
    if s.tags[at] & Tag.PARTICLE and not s.tags[at] & Tag.CAPITAL:
        return is_name_word(s, at - 1)
    word = s.lower(at)
    if word in {"of", "for", "the", "and", "&"} and is_name_word(s, after):
        left = at - 1 if word != "the" else at - 2
        return is_name_word(s, left) and bool(s.tag(left) & Tag.ORGANISATION)
    return False


def phrase_after(s: Sentence, start: int) -> Phrase | None:
    """The noun phrase whose first word stands at `start`."""
    tag = s.tag(start)
    if tag & Tag.PERSON_PRONOUN:
        return Phrase(start, start, is_pronoun=True)
    last = start
    if tag & Tag.DETERMINER:
        while s.tag(last + 1) & Tag.DETERMINER:
            last += 1
        if not is_nominal(s, last + 1):
            return Phrase(start, start) if s.lower(start) in STANDING else attached(s, start, start)
        last += 1
    elif not is_nominal(s, start):
        return None
    while is_nominal(s, last + 1) or is_nickname(s, last + 1):
        last += 1
    while s.tags[last] & Tag.CLITIC and last > start:
        last -= 1
    phrase = attached(s, start, last)
    return phrase and with_apposition(s, phrase)


def attached(s: Sentence, first: int, head: int) -> Phrase | None:
    """The phrase with what prepositions and «and» attach to its head on the right."""
    name = name_in(s, first, head)
    last = head
    while True:
        link, after = s.lower(last + 1), last + 2
        while s.tag(after) & Tag.DETERMINER and after < last + 4:
            after += 1
        if not is_nominal(s, after):
            break
        if s.tag(last + 1) & Tag.ATTACHING:
            if (name is not None and link in MANNERS) or is_occasion(s, last + 2, after):
                break
            if name is not None and joins_name(s, last, last + 1, last + 2) and s.tags[last] & Tag.ORGANISATION:
                name = (name[0], after)
        elif link not in {"and", "&"} or not s.tag(after) & (Tag.CAPITAL | NOUN):
            break
        elif s.tag(after + 1) & (Tag.AUXILIARY | Tag.VERB | Tag.CUE | Tag.VERBAL):
            break
        while is_nominal(s, after + 1):
            after += 1
        if name is not None and name[1] > last and is_name_word(s, after):
            name = (name[0], after)
        if name is not None and link in {"and", "&"} and s.tags[head] & Tag.TITLE and is_name_word(s, after):
            name = name_in(s, first, after)
        last = after
    if last == first and s.tag(first) & Tag.DETERMINER:
        return None
    return Phrase(first, last, name)


def is_occasion(s: Sentence, first: int, noun: int) -> bool:
    """Whether the words behind a preposition tell the occasion: «in a statement», «on Monday», «at a rally»."""
    if s.tag(first) & Tag.TIME:
        return True
    return s.lower(first) in {"a", "an"} and s.lower(first - 1) in MANNERS and bool(noun)


def with_apposition(s: Sentence, phrase: Phrase) -> Phrase:
    """The phrase with the apposition between commas, or behind a comma, that follows it."""
    comma = phrase.last + 1
    if s.lower(comma) == "(":
        comma = next((i + 1 for i in range(comma, min(comma + 8, len(s))) if s.words[i] == ")"), comma)
    if s.lower(comma) != ",":
        return phrase
    end = apposition_end(s, comma + 1)
    if end is None:
        return phrase
    return Phrase(phrase.first, phrase.last, phrase.name, phrase.is_pronoun, (comma + 1, end))


def apposition_end(s: Sentence, start: int) -> int | None:
    """The last word of the apposition that begins at `start`; None if none does."""
    inner = phrase_core_after(s, start)
    if inner is None:
        return None
    end = inner
    for i in range(inner + 1, min(start + LONGEST, len(s))):
        tag = s.tags[i]
        if s.words[i] == "," and not (s.lower(i + 1) == "and" or is_listed(s, i)):
            break
        if (tag & Tag.MARK and s.words[i] not in {",", "'", "’", "&", "/", "(", ")"}) or tag & Tag.QUOTE:
            break
        if s.lower(i) in {"who", "which", "whose", "said", "told"}:
            break
        end = i
    if "(" in s.words[start : end + 1]:
        end = s.words.index("(", start) - 1
    while end > start and (s.tags[end] & Tag.MARK or s.lower(end) in {"and", "in", "on"}):
        end -= 1
    return end


def is_listed(s: Sentence, comma: int) -> bool:
    """Whether a comma parts the members of a list: «a writer, teacher and farmer»."""
    ahead = [s.lower(i) for i in range(comma + 1, comma + 5)]
    return "and" in ahead and "," not in ahead[: ahead.index("and")] and not s.tag(comma + 1) & Tag.QUOTE


def phrase_core_after(s: Sentence, start: int) -> int | None:
    """The last word of a description that begins at `start`: «a former minister», «54», «chief of the port»."""
    at = start
    while s.tag(at) & Tag.DETERMINER:
        at += 1
    if not is_nominal(s, at) and not (s.tag(at) & Tag.VERBAL and at > start):
        return None
    if at == start and s.tag(at) & Tag.CAPITAL and not s.tag(at) & (NOUN | Tag.ORGANISATION):
        if not any(s.tag(i) & NOUN for i in range(at, min(at + 5, len(s)))):
            return None
    while is_nominal(s, at + 1):
        at += 1
    return at

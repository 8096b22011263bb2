"""Names within phrases: which words of a phrase are the name, and which a title, a place or a body before it."""

from __future__ import annotations

from typing import Final

from reader.quotes.english.lexicon import listed
from reader.quotes.english.nominal import (
    before_particles,
    is_name_word,
    is_nickname,
    is_particle,
    is_plural_possessive,
)
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

HEADING: Final = Tag.TITLE | Tag.ORGANISATION
"""The bits of words after which a name without its title can begin."""
INNER: Final = Tag.QUOTE | Tag.PARTICLE
"""The bits of nicknames and particles, which occur within a name."""
LINKS = listed("names", "name-link")
"""Words within the name of an organisation."""
AFTER_ORGANISATION = listed("prepositions", "after-organisation-word")
AND = listed("connectives", "and")
AMPERSAND: Final = "&"
OF_PLACE = listed("prepositions", "of-place")
OF_FOR = listed("prepositions", "of-for")
OFFICE_NOUNS = listed("names", "office-noun")
SECOND_RANKS = listed("names", "second-rank")
PLACE_OPENERS = listed("names", "place-opener")
PEOPLE_ADJECTIVES = listed("names", "people-adjective")
TITLE_OPENERS = listed("names", "title-opener") | PEOPLE_ADJECTIVES
GIVEN: Final = Tag.FEMALE_NAME | Tag.MALE_NAME
PEOPLE: Final = Tag.PERSON | Tag.PEOPLE | Tag.TITLE | Tag.FEMALE | Tag.MALE
"""The bits of the people whose a body can be."""


def name_in(s: Sentence, first: int, head: int) -> tuple[int, int] | None:
    """The name that ends a phrase at `head`, without the titles before it."""
    tags = s.tags
    if not tags[head] & Tag.CAPITAL or not is_name_word(s, head):
        return None
    start = capitals_start(s, first, head)
    if start == head and is_post(s, head):
        return None
    if tags[head] & Tag.ORGANISATION and not is_surname(s, head):
        return possessor_of_body(s, start, first), head
    if start == head:
        return start, head
    for i in range(head - 1, start - 1, -1):
        if not (tags[i] & HEADING or is_second_rank(s, i) or is_occupation_of(s, start, i, head)) or is_particle(s, i):
            continue
        if opens_thing(s, start, i, head):
            break
        if tags[i] & Tag.ORGANISATION and s.lowered[i + 1] in AFTER_ORGANISATION:
            break
        if not (i + 1 == head and tags[head] & Tag.SUFFIX):
            if tags[i] & Tag.ORGANISATION and not tags[i] & Tag.TITLE and i + 1 == head:
                continue
            start = i + 1
            break
    while start < head and not is_name_word(s, start):
        start += 1
    return start, head


def capitals_start(s: Sentence, first: int, head: int) -> int:
    """Where the name words begin that end at `head`, with what joins them."""
    start, tags, lowered = head, s.tags, s.lowered
    while start > first:
        tag = tags[start - 1]
        if (tag & Tag.CAPITAL and is_name_word(s, start - 1)) or (
            (tag & INNER or lowered[start - 1] in LINKS) and is_inner_word(s, start - 1, start)
        ):
            start -= 1
        elif tags[start] & Tag.ORGANISATION and start - 1 > first and is_plural_possessive(s, start - 1):
            start -= 2  # "the *Dockers'* Union of Lund"
        else:
            break
    return start


def is_post(s: Sentence, at: int) -> bool:
    """Whether a word in capitals is a post and no name: "the firm's *CEO*", "the town's *MP*"."""
    return bool(s.tags[at] & Tag.TITLE) and s.words[at].isupper()


def is_second_rank(s: Sentence, at: int) -> bool:
    """Whether a word is a rank after another one: "Det *Con* Ann Lee"."""
    return bool(s.tag(at - 1) & Tag.TITLE) and s.lowered[at].rstrip(".") in SECOND_RANKS


def is_occupation_of(s: Sentence, start: int, at: int, head: int) -> bool:
    """Whether a word is what the person after it does: "*Goalkeeper* Ann Lee", but not "Porter Lee", "Ann Cook Lee"."""
    tags = s.tags
    if not tags[at] & Tag.PERSON or tags[at] & GIVEN or at + 2 > head:
        return False
    return not any(tags[i] & GIVEN for i in range(start, at))


def opens_thing(s: Sentence, start: int, at: int, head: int) -> bool:
    """Whether the words up to `at` open the name of a body rather than being a title: "*American* Express"."""
    if at + 1 < head or s.tags[head] & GIVEN:
        return False
    return all(s.lowered[i] in TITLE_OPENERS for i in range(start, at + 1))


def possessor_of_body(s: Sentence, start: int, first: int) -> int:
    """Where the name of a body begins, with the people whose it is: "the *Lund Coroner's* Office"."""
    at = start - 2
    if at < first or not s.tags[at] & Tag.CAPITAL:
        return start
    if not is_plural_possessive(s, start - 1) and not (s.tags[start - 1] & Tag.CLITIC and s.tags[at] & PEOPLE):
        return start
    while at > first and is_name_word(s, at - 1):
        at -= 1
    return at


def is_surname(s: Sentence, at: int) -> bool:
    """Whether a word such as "Post" or "Street" is a surname: after "Mr", or after a title and a first name."""
    before = s.tag(at - 1)
    is_after_title = before & (Tag.FEMALE_TITLE | Tag.MALE_TITLE)
    return bool(is_after_title or (before & (Tag.FEMALE_NAME | Tag.MALE_NAME) and s.tag(at - 2) & Tag.TITLE))


def name_after_place(s: Sentence, core: tuple[int, int] | None) -> tuple[int, int] | None:
    """A name without the place or body before it that belongs to the title: "Mayor of Salem *Karin Dahl*"."""
    if core is None or core[1] - core[0] < 2 or not follows_office(s, core[0]):
        return core
    small = core[0]
    while small < core[1] and not s.tags[small] & (Tag.CAPITAL | Tag.DETERMINER):
        small += 1
    if core[0] < small < core[1] and s.tags[small] & Tag.CAPITAL:  # "Chair of governors *Ann Lee*"
        return small, core[1]
    given = (
        i
        for i in range(core[0] + 1, core[1])
        if s.tags[i] & (Tag.FEMALE_NAME | Tag.MALE_NAME) and s.lowered[i - 1] not in PLACE_OPENERS
    )
    return next(given, core[0]), core[1]


def follows_office(s: Sentence, at: int) -> bool:
    """Whether an office precedes a name over "of", "to" or "for": "consul to Peru", "Secretary of the Interior"."""
    return office_before(s, at) is not None


def office_before(s: Sentence, at: int) -> int | None:
    """The position of the office that precedes a name over "of", "to" or "for", also over two of them: "Secretary of
    State for Health".
    """
    while s.lower(at - 1) in AND and s.tag(at - 2) & Tag.CAPITAL:
        at -= 2
    before = at - 2 if s.lower(at - 1) == "the" else at - 1
    if s.lower(before) not in OF_PLACE:
        return None
    if is_office(s, before - 1):
        return before - 1
    return office_before(s, before - 1) if s.tag(before - 1) & Tag.CAPITAL else None


def is_office_of(s: Sentence, office: int, person: int) -> bool:
    """Whether an office and its place precede a person: "*Mayor* of London *Adiq Khan*"."""
    if not is_office(s, office) or s.lower(office + 1) not in OF_PLACE or person < office + 3:
        return False
    return all(
        s.tags[i] & Tag.CAPITAL or s.lowered[i] in AND or s.lowered[i] == "the" for i in range(office + 2, person)
    )


def is_office(s: Sentence, at: int) -> bool:
    """Whether a word is a noun for who holds an office: "*mayor* of Salem", "*head* of Coastal Rescue"."""
    return bool(s.tag(at) & (Tag.TITLE | Tag.PERSON)) or s.lower(at) in OFFICE_NOUNS


def is_inner_word(s: Sentence, at: int, after: int) -> bool:
    """Whether the name that begins at `after` extends to the left over the word at `at`, which is no name word."""
    if not s.tags[at] & INNER and s.lowered[at] not in LINKS:
        return False
    if is_nickname(s, at):
        return True
    if is_particle(s, at):
        return is_name_word(s, before_particles(s, at))
    word = s.lowered[at]
    if word == AMPERSAND:
        return joins_partners(s, at)
    if word not in LINKS or not is_name_word(s, after + (s.lowered[after] == "the" and word in OF_FOR)):
        return False
    left = at - 1 if word != "the" else at - 2
    if not is_name_word(s, left) or (word == "the" and s.lower(at - 1) not in OF_FOR):
        return False
    return bool(s.tag(left) & Tag.ORGANISATION) or (word in AND and adds_to_body(s, left, after))


def joins_partners(s: Sentence, at: int) -> bool:
    """Whether an ampersand joins the names of a body: "Holm *&* Sons", but not two people, "Ann *&* Tom", "Ann Lee *&*
    Bo Berg".
    """
    if at < 1 or not (is_name_word(s, at - 1) and is_name_word(s, at + 1)):
        return False
    is_couple = bool(s.tag(at - 1) & s.tag(at + 1) & GIVEN) or (bool(s.tag(at - 2) & GIVEN) and is_name_word(s, at + 2))
    return not is_couple or s.words[at - 1] == s.words[at + 1]


def adds_to_body(s: Sentence, before: int, after: int) -> bool:
    """Whether "and" joins two matters of one body: "Office of *Management* and *Budget*"."""
    if s.tag(after) & (HEADING | GIVEN) or s.words[after].isupper():
        return False
    while is_name_word(s, before):
        before -= 1
    return s.lower(before) in OF_FOR and is_name_word(s, before - 1) and bool(s.tag(before - 1) & Tag.ORGANISATION)


def joins_name(s: Sentence, before: int, preposition: int, after: int) -> bool:
    """Whether "of" or "for" is within one name: "Department of Justice", "Secretary of State Ann Lee"."""
    if s.lower(preposition) not in OF_FOR or not is_name_word(s, before):
        return False
    first = after + 1 if s.lower(after) == "the" else after
    return is_name_word(s, first)

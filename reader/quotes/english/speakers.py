"""Speakers: the people and bodies behind the claims, each with name, aliases, role and mentions."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import islice
from typing import NamedTuple

from reader.document import Attribution, Gender, Mention, MentionForm, Quote, Span, Speaker
from reader.quotes.english.appositions import Phrase
from reader.quotes.english.claim import Claim
from reader.quotes.english.figures import Unnamed, Who
from reader.quotes.english.names import Name
from reader.quotes.english.resolution import Resolution
from reader.quotes.english.roles import roles_at, summed_up
from reader.quotes.frozen import frozen
from reader.quotes.progress import Heard, told
from reader.quotes.sentences import Paragraph

Place = tuple[int, int]
"""Where words stand in the text: start and end."""
Sources = dict[Place, MentionForm]
"""Where a speaker is named as a source, and by what kind of words."""


def attribution_of(
    text: str, paragraphs: list[Paragraph], claims: list[Claim], byline: str, heard: Heard
) -> Attribution:
    """The quotations of a document with their speakers; `byline` is who says «I», `heard` is told how far it is."""
    resolution = Resolution(text, paragraphs, byline)
    claims = [claim for claim in claims if not resolution.is_mere_word(claim)]
    sources: defaultdict[Who, Sources] = defaultdict(dict)
    owners: list[Who | None] = []
    for claim in told(claims, heard):
        who = resolution.who(claim)
        owners.append(who)
        if who is not None:
            sources[who][place_of(claim)] = mention_form(claim.source)
    speakers = speakers_of(text, sources, byline)
    quotes = quotes_of(claims, [None if owner is None else speakers[owner] for owner in owners])
    resolution.cast.forget()
    return Attribution(tuple(quotes), tuple(speakers.values()))


def place_of(claim: Claim) -> Place:
    """Where the words stand that name the source of a claim; of a name without what stands behind it."""
    s, source = claim.sentence, claim.source
    return s.offsets(source.first, source.name[1] if source.name else source.last)


def mention_form(source: Phrase) -> MentionForm:
    """What kind of words a source is."""
    if source.is_pronoun:
        return MentionForm.PRONOUN
    return MentionForm.NAME if source.name else MentionForm.DESCRIPTION


def quotes_of(claims: list[Claim], speakers: list[Speaker | None]) -> list[Quote]:
    """Claims as quotations of the document, each with its speaker."""
    places = [claim.sentence.offsets(claim.source.first, claim.source.last) for claim in claims]
    return frozen(
        Quote,
        [claim.span for claim in claims],
        [claim.kind for claim in claims],
        [claim.rule for claim in claims],
        [claim.confidence for claim in claims],
        speakers,
        spans_of(places),
        [claim.cue for claim in claims],
        [claim.runs for claim in claims],
    )


def spans_of(places: list[Place]) -> list[Span]:
    """Places as spans."""
    return frozen(Span, [place[0] for place in places], [place[1] for place in places])


class Portrait(NamedTuple):
    """What the article says of a speaker; the last three have an entry for each mention."""

    name: str
    aliases: tuple[str, ...]
    role: str
    gender: Gender
    places: list[Place]
    forms: list[MentionForm]
    roles: list[str]


def speakers_of(text: str, sources: dict[Who, Sources], byline: str) -> dict[Who, Speaker]:
    """The speakers, in the order of their first quotation; the mentions of all are made at once."""
    portraits = [portrait(text, who, forms, byline) for who, forms in sources.items()]
    spans = spans_of([place for p in portraits for place in p.places])
    forms = [form for p in portraits for form in p.forms]
    roles = [role for p in portraits for role in p.roles]
    mentions = iter(frozen(Mention, spans, forms, roles))
    return {
        who: Speaker(i, p.name, p.aliases, p.role, p.gender, tuple(islice(mentions, len(p.places))))
        for i, (who, p) in enumerate(zip(sources, portraits, strict=True))
    }


def portrait(text: str, who: Who, forms: Sources, byline: str) -> Portrait:
    """A speaker with all that the article says of them; the author has the name that the byline gives."""
    if isinstance(who, Unnamed):
        places = sorted(forms)
        return Portrait(
            who.description, (), "", Gender.UNKNOWN, places, [*map(forms.__getitem__, places)], [""] * len(places)
        )
    name = who.name
    if name.casefold() == byline.casefold():
        name = byline
    sources = sorted(forms)
    places = [source_at(sources, occurrence) for occurrence in who.occurrences]
    roles: list[str] = []
    held: dict[Place, str] = {}
    for place, occurrence in zip(places, who.occurrences, strict=True):
        here = roles_at(text, occurrence)
        if here or held:
            held[place] = "; ".join(here)
            roles += here
    forms = {**dict.fromkeys(places, MentionForm.NAME), **forms}
    places = sorted(forms)
    written = dict.fromkeys([text[place[0] : place[1]] for place in places if forms[place] is not MentionForm.PRONOUN])
    aliases = dict.fromkeys([" ".join(words.split()) for words in written])
    aliases.pop(name, None)
    return Portrait(
        name,
        tuple(aliases),
        summed_up(roles),
        Gender.UNKNOWN if who.is_body else who.gender,
        places,
        [forms[place] for place in places],
        [held.get(place, "") for place in places] if held else [""] * len(places),
    )


def source_at(sources: list[Place], name: Name) -> Place:
    """The first of the sources, which stand in order, that shares a word with a name; where the name stands, if none
    does.
    """
    place = name.sentence.offsets(name.first, name.core[1])
    at = bisect_left(sources, place)
    if at and place[0] < sources[at - 1][1]:
        return sources[at - 1]
    return sources[at] if at < len(sources) and sources[at][0] < place[1] else place

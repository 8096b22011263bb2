"""Speakers: the people and bodies behind the claims, each with name, aliases, role and mentions."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import islice
from typing import NamedTuple

from reader.document import Attribution, Gender, Mention, MentionForm, Quote, Span, Speaker
from reader.quotes.bulk import from_columns
from reader.quotes.english.appositions import Phrase
from reader.quotes.english.entities import Name, Referent, UnnamedSpeaker
from reader.quotes.english.relation import Relation
from reader.quotes.english.resolver import Resolver
from reader.quotes.english.roles import roles_at, summed_up
from reader.quotes.progress import Progress, tracked
from reader.quotes.sentences import Paragraph

Offsets = tuple[int, int]
"""Where words stand in the text: start and end."""
Sources = dict[Offsets, MentionForm]
"""Where a speaker is named as a source, and by what kind of words."""


def attribution_of(
    text: str, paragraphs: list[Paragraph], relations: list[Relation], byline: str, progress: Progress
) -> Attribution:
    """The quotations of a document with their speakers; `byline` is who says «I», `heard` is told how far it is."""
    resolver = Resolver(text, paragraphs, byline)
    relations = [relation for relation in relations if not resolver.is_mere_word(relation)]
    sources: defaultdict[Referent, Sources] = defaultdict(dict)
    owners: list[Referent | None] = []
    for relation in tracked(relations, progress):
        who = resolver.who(relation)
        owners.append(who)
        if who is not None:
            sources[who][place_of(relation)] = mention_form(relation.source)
    speakers = speakers_of(text, sources, byline)
    quotes = quotes_of(relations, [None if owner is None else speakers[owner] for owner in owners])
    resolver.entity_index.forget()
    return Attribution(tuple(quotes), tuple(speakers.values()))


def place_of(relation: Relation) -> Offsets:
    """Where the words stand that name the source of a claim; of a name without what stands behind it."""
    s, source = relation.sentence, relation.source
    return s.offsets(source.first, source.name[1] if source.name else source.last)


def mention_form(source: Phrase) -> MentionForm:
    """What kind of words a source is."""
    if source.is_pronoun:
        return MentionForm.PRONOUN
    return MentionForm.NAME if source.name else MentionForm.DESCRIPTION


def quotes_of(relations: list[Relation], speakers: list[Speaker | None]) -> list[Quote]:
    """Claims as quotations of the document, each with its speaker."""
    places = [relation.sentence.offsets(relation.source.first, relation.source.last) for relation in relations]
    return from_columns(
        Quote,
        [relation.span for relation in relations],
        [relation.kind for relation in relations],
        [relation.rule for relation in relations],
        [relation.confidence for relation in relations],
        speakers,
        spans_of(places),
        [relation.cue for relation in relations],
        [relation.runs for relation in relations],
    )


def spans_of(places: list[Offsets]) -> list[Span]:
    """Places as spans."""
    return from_columns(Span, [place[0] for place in places], [place[1] for place in places])


class SpeakerFields(NamedTuple):
    """What the article says of a speaker; the last three have an entry for each mention."""

    name: str
    aliases: tuple[str, ...]
    role: str
    gender: Gender
    places: list[Offsets]
    forms: list[MentionForm]
    roles: list[str]


def speakers_of(text: str, sources: dict[Referent, Sources], byline: str) -> dict[Referent, Speaker]:
    """The speakers, in the order of their first quotation; the mentions of all are made at once."""
    portraits = [portrait(text, who, forms, byline) for who, forms in sources.items()]
    spans = spans_of([place for p in portraits for place in p.places])
    forms = [form for p in portraits for form in p.forms]
    roles = [role for p in portraits for role in p.roles]
    mentions = iter(from_columns(Mention, spans, forms, roles))
    return {
        who: Speaker(i, p.name, p.aliases, p.role, p.gender, tuple(islice(mentions, len(p.places))))
        for i, (who, p) in enumerate(zip(sources, portraits, strict=True))
    }


def portrait(text: str, who: Referent, forms: Sources, byline: str) -> SpeakerFields:
    """A speaker with all that the article says of them; the author has the name that the byline gives."""
    if isinstance(who, UnnamedSpeaker):
        places = sorted(forms)
        return SpeakerFields(
            who.description, (), "", Gender.UNKNOWN, places, [*map(forms.__getitem__, places)], [""] * len(places)
        )
    name = who.name
    if name.casefold() == byline.casefold():
        name = byline
    sources = sorted(forms)
    places = [source_at(sources, occurrence) for occurrence in who.occurrences]
    roles: list[str] = []
    held: dict[Offsets, str] = {}
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
    return SpeakerFields(
        name,
        tuple(aliases),
        summed_up(roles),
        Gender.UNKNOWN if who.is_body else who.gender,
        places,
        [forms[place] for place in places],
        [held.get(place, "") for place in places] if held else [""] * len(places),
    )


def source_at(sources: list[Offsets], name: Name) -> Offsets:
    """The first of the sources, which stand in order, that shares a word with a name; where the name stands, if none
    does.
    """
    place = name.sentence.offsets(name.first, name.core[1])
    at = bisect_left(sources, place)
    if at and place[0] < sources[at - 1][1]:
        return sources[at - 1]
    return sources[at] if at < len(sources) and sources[at][0] < place[1] else place

"""Speakers: the people and bodies behind the attribution relations, each with name, aliases, role and mentions."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import islice

from reader.document import Attribution, Gender, Mention, MentionForm, Quote, Span, Speaker
from reader.named_tuple import NamedTuple
from reader.quotes.bulk import from_columns
from reader.quotes.drama import titled
from reader.quotes.english.appositions import Phrase
from reader.quotes.english.entities import Entity, Name, Referent, UnnamedSpeaker
from reader.quotes.english.relation import Relation
from reader.quotes.english.resolver import Resolver
from reader.quotes.english.roles import joined_roles, roles_at
from reader.quotes.progress import Progress, tracked
from reader.quotes.sentences import Paragraph

Offsets = tuple[int, int]
"""The start and end of some words in the text."""
Sources = dict[Offsets, MentionForm]
"""The mentions of a speaker as a source, with the form of each."""


def attribution_of(
    text: str, paragraphs: list[Paragraph], relations: list[Relation], byline: str, progress: Progress
) -> Attribution:
    """The quotations of a document with their speakers; `byline` names the author, who says "I"."""
    resolver = Resolver(text, paragraphs, byline)
    relations = [relation for relation in relations if not resolver.is_no_name(relation)]
    sources: defaultdict[Referent, Sources] = defaultdict(dict)
    referents: list[Referent | None] = []
    for relation in tracked(relations, progress):
        referent = resolver.resolve(relation)
        referents.append(referent)
        if referent is not None:
            sources[referent][source_offsets(relation)] = mention_form(relation.source)
    speakers = speakers_of(text, sources, byline)
    quotes = quotes_of(relations, [None if referent is None else speakers[referent] for referent in referents])
    resolver.release()
    return Attribution(tuple(quotes), tuple(speakers.values()))


def source_offsets(relation: Relation) -> Offsets:
    """The offsets of the words that name the source; of a name, without what follows it."""
    s, source = relation.sentence, relation.source
    return s.offsets(source.first, source.name[1] if source.name else source.last)


def mention_form(source: Phrase) -> MentionForm:
    if source.is_pronoun:
        return MentionForm.PRONOUN
    return MentionForm.NAME if source.name else MentionForm.DESCRIPTION


def quotes_of(relations: list[Relation], speakers: list[Speaker | None]) -> list[Quote]:
    """The quotations of the document, from their relations and speakers in the same order."""
    sources = [relation.sentence.offsets(relation.source.first, relation.source.last) for relation in relations]
    return from_columns(
        Quote,
        [relation.span for relation in relations],
        [relation.kind for relation in relations],
        [relation.rule for relation in relations],
        [relation.confidence for relation in relations],
        speakers,
        spans_of(sources),
        [relation.cue for relation in relations],
        [relation.runs for relation in relations],
    )


def spans_of(offsets: list[Offsets]) -> list[Span]:
    return from_columns(Span, [start for start, _ in offsets], [end for _, end in offsets])


class SpeakerFields(NamedTuple):
    """The fields of a speaker; the last three lists have an item for each mention."""

    name: str
    aliases: tuple[str, ...]
    role: str
    gender: Gender
    mentions: list[Offsets]
    forms: list[MentionForm]
    roles: list[str]


def speakers_of(text: str, sources: dict[Referent, Sources], byline: str) -> dict[Referent, Speaker]:
    """The speakers, in the order of their first quotation; the mentions of all are built at once."""
    speakers = [fields_of(text, referent, forms, byline) for referent, forms in sources.items()]
    spans = spans_of([offsets for fields in speakers for offsets in fields.mentions])
    forms = [form for fields in speakers for form in fields.forms]
    roles = [role for fields in speakers for role in fields.roles]
    mentions = iter(from_columns(Mention, spans, forms, roles))
    return {
        referent: Speaker(i, f.name, f.aliases, f.role, f.gender, tuple(islice(mentions, len(f.mentions))))
        for i, (referent, f) in enumerate(zip(sources, speakers, strict=True))
    }


def fields_of(text: str, referent: Referent, forms: Sources, byline: str) -> SpeakerFields:
    """The fields of a speaker; the author is called what the byline says."""
    if isinstance(referent, UnnamedSpeaker):
        mentions = sorted(forms)
        no_roles = [""] * len(mentions)
        return SpeakerFields(
            referent.description, (), "", Gender.UNKNOWN, mentions, [*map(forms.__getitem__, mentions)], no_roles
        )
    name = referent.name
    name = titled(name) if is_shouted(referent, name) else name
    if name.casefold() == byline.casefold():
        name = byline
    sources = sorted(forms)
    named = [overlapping_source(sources, occurrence) for occurrence in referent.occurrences]
    roles: list[str] = []
    role_at: dict[Offsets, str] = {}
    for offsets, occurrence in zip(named, referent.occurrences, strict=True):
        here = roles_at(text, occurrence)
        if here or role_at:
            role_at[offsets] = "; ".join(here)
            roles += here
    forms = {**dict.fromkeys(named, MentionForm.NAME), **forms}
    mentions = sorted(forms)
    written = dict.fromkeys([text[m[0] : m[1]] for m in mentions if forms[m] is not MentionForm.PRONOUN])
    aliases = dict.fromkeys([" ".join(words.split()) for words in written])
    aliases.pop(name, None)
    return SpeakerFields(
        name,
        tuple(aliases),
        joined_roles(roles),
        Gender.UNKNOWN if referent.is_body else referent.gender,
        mentions,
        [forms[offsets] for offsets in mentions],
        [role_at.get(offsets, "") for offsets in mentions] if role_at else [""] * len(mentions),
    )


def is_shouted(entity: Entity, name: str) -> bool:
    """Whether a person's full name is in capitals, as in the labels of a transcript."""
    return not entity.is_body and name.isupper() and " " in name


def overlapping_source(sources: list[Offsets], name: Name) -> Offsets:
    """The first of the sorted sources that overlaps a name; the offsets of the name if none does."""
    offsets = name.sentence.offsets(name.first, name.core[1])
    at = bisect_left(sources, offsets)
    if at and offsets[0] < sources[at - 1][1]:
        return sources[at - 1]
    return sources[at] if at < len(sources) and sources[at][0] < offsets[1] else offsets

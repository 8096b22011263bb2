"""Speakers: the people and bodies behind the claims, each with name, aliases, role and mentions."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from reader.document import Attribution, Gender, Mention, MentionForm, Quote, Span, Speaker
from reader.quotes.english.appositions import Phrase
from reader.quotes.english.claim import Claim
from reader.quotes.english.names import Name
from reader.quotes.english.resolution import Resolution, Unnamed, Who
from reader.quotes.english.roles import roles_at, summed_up
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
    speakers = {who: speaker(text, i, who, forms, byline) for i, (who, forms) in enumerate(sources.items())}
    quotes = [quote(claim, speakers[owner] if owner else None) for claim, owner in zip(claims, owners, strict=True)]
    return Attribution(tuple(quotes), tuple(speakers.values()))


def place_of(claim: Claim) -> Place:
    """Where the words stand that name the source of a claim; of a name without what stands behind it."""
    s, source = claim.sentence, claim.source
    return s.start(source.first), s.end(source.name[1] if source.name else source.last)


def mention_form(source: Phrase) -> MentionForm:
    """What kind of words a source is."""
    if source.is_pronoun:
        return MentionForm.PRONOUN
    return MentionForm.NAME if source.name else MentionForm.DESCRIPTION


def quote(claim: Claim, speaker: Speaker | None) -> Quote:
    """A claim as a quotation of the document."""
    source = claim.sentence.span(claim.source.first, claim.source.last)
    return Quote(claim.span, claim.kind, claim.rule, claim.confidence, speaker, source, claim.cue, claim.runs)


def speaker(text: str, id: int, who: Who, forms: Sources, byline: str) -> Speaker:
    """A speaker with all that the article says of them; the author has the name that the byline gives."""
    if isinstance(who, Unnamed):
        mentions = [Mention(Span(*place), forms[place]) for place in sorted(forms)]
        return Speaker(id, who.description, mentions=tuple(mentions))
    name = who.name
    if name.casefold() == byline.casefold():
        name = byline
    sources = sorted(forms)
    roles: list[str] = []
    held: dict[Place, str] = {}
    for occurrence in who.occurrences:
        place = source_at(sources, occurrence)
        here = roles_at(text, occurrence)
        forms.setdefault(place, MentionForm.NAME)
        held[place] = "; ".join(here)
        roles += here
    places = sorted(forms)
    written = dict.fromkeys(text[start:end] for start, end in places if forms[start, end] is not MentionForm.PRONOUN)
    aliases = dict.fromkeys(" ".join(words.split()) for words in written)
    aliases.pop(name, None)
    mentions = [Mention(Span(*place), forms[place], held.get(place, "")) for place in places]
    gender = Gender.UNKNOWN if who.is_body else who.gender
    return Speaker(id, name, tuple(aliases), summed_up(roles), gender, tuple(mentions))


def source_at(sources: list[Place], name: Name) -> Place:
    """The first of the sources, which stand in order, that shares a word with a name; where the name stands, if none
    does.
    """
    s = name.sentence
    start, end = s.start(name.first), s.end(name.core[1])
    at = bisect_left(sources, (start, end))
    for source in sources[max(0, at - 1) : at + 1]:
        if source[0] < end and start < source[1]:
            return source
    return start, end

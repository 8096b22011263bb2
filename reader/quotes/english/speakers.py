"""Speakers: the people and bodies behind the claims, each with name, aliases, role and mentions."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field, replace

from reader.document import Attribution, Gender, Mention, MentionForm, Quote, Speaker
from reader.quotes.english.claim import Claim
from reader.quotes.english.resolution import Resolution, Unnamed, Who, mention
from reader.quotes.english.roles import roles_at, summed_up
from reader.quotes.progress import Heard, told
from reader.quotes.sentences import Paragraph


@dataclass(slots=True)
class Part:
    """A speaker in the making."""

    who: Who
    """Person, body, or somebody unnamed."""
    claims: list[int] = field(default_factory=list)
    """The indexes of their claims."""
    mentions: list[Mention] = field(default_factory=list)
    """The words that name them as a source."""


def attribution_of(
    text: str, paragraphs: list[Paragraph], claims: list[Claim], byline: str, heard: Heard
) -> Attribution:
    """The quotations of a document with their speakers; `byline` is who says «I», `heard` is told how far it is."""
    resolution = Resolution(text, paragraphs, byline)
    claims = [claim for claim in claims if not resolution.is_mere_word(claim)]
    parts: dict[Who, Part] = {}
    owners: list[Who | None] = []
    for i, claim in enumerate(told(claims, heard)):
        who = resolution.who(claim)
        owners.append(who)
        if who is not None:
            part = parts.setdefault(who, Part(who))
            part.claims.append(i)
            part.mentions.append(mention(claim.sentence, claim.source))
    speakers = {who: speaker(text, i, part, byline) for i, (who, part) in enumerate(parts.items())}
    quotes = [quote(claim, speakers[owner] if owner else None) for claim, owner in zip(claims, owners, strict=True)]
    return Attribution(tuple(quotes), tuple(speakers.values()))


def quote(claim: Claim, speaker: Speaker | None) -> Quote:
    """A claim as a quotation of the document."""
    source = claim.sentence.span(claim.source.first, claim.source.last)
    return Quote(claim.span, claim.kind, claim.rule, claim.confidence, speaker, source, claim.cue, claim.runs)


def speaker(text: str, id: int, part: Part, byline: str) -> Speaker:
    """A speaker with all that the article says of them; the author has the name that the byline gives."""
    who = part.who
    mentions = {m.span: m for m in part.mentions}
    if isinstance(who, Unnamed):
        return Speaker(id, who.description, mentions=tuple(mentions[span] for span in sorted(mentions)))
    name = byline if who.name.casefold() == byline.casefold() else who.name
    sources = sorted(mentions)
    roles: list[str] = []
    for occurrence in who.occurrences:
        span = occurrence.sentence.span(occurrence.first, occurrence.core[1])
        at = bisect_left(sources, span)
        source = next(filter(span.overlaps, sources[max(0, at - 1) : at + 1]), span)
        here = roles_at(text, occurrence)
        mentions[source] = replace(mentions.get(source, Mention(span, MentionForm.NAME)), role="; ".join(here))
        roles += here
    ordered = tuple(mentions[span] for span in sorted(mentions))
    forms = dict.fromkeys(" ".join(m.span.of(text).split()) for m in ordered if m.form is not MentionForm.PRONOUN)
    aliases = tuple(form for form in forms if form != name)
    gender = Gender.UNKNOWN if who.is_body else who.gender
    return Speaker(id, name, aliases, summed_up(roles), gender, ordered)

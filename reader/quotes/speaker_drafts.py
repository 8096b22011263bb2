"""Speaker drafts: the speakers of an attribution while it is corrected, and the speakers that come of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from reader.document import Gender, Mention, MentionForm, Quote, Span, Speaker
from reader.structs import Struct, fresh, replace


class SpeakerDraft(Struct, frozen=False, eq=False):
    """A speaker while corrections are applied: one that the rules found, several merged, or a new one."""

    name: str
    """The present name."""
    merged: list[Speaker] = fresh(list)
    """The speakers of the rules that this one consists of; the role and gender of the first take precedence."""
    former_names: list[str] = fresh(list)
    """Names given by hand and changed again."""

    @property
    def other_names(self) -> set[str]:
        """The names and aliases besides the present name, folded."""
        names = {folded(known) for part in self.merged for known in (part.name, *part.aliases)}
        return names | {folded(name) for name in self.former_names}

    def holds(self, speaker: Speaker) -> bool:
        """Whether a speaker of the rules is part of this one."""
        return any(part.id == speaker.id for part in self.merged)

    def absorb(self, other: SpeakerDraft) -> None:
        """Merge another speaker into this one."""
        self.merged += other.merged
        self.former_names += [other.name, *other.former_names]

    def rename(self, name: str) -> None:
        """Change the name."""
        name = " ".join(name.split())
        if name != self.name:
            self.former_names.append(self.name)
            self.name = name


def folded(name: str) -> str:
    """A name for comparison: on one line, regardless of case."""
    return " ".join(name.casefold().split())


def speakers_of(
    text: str, quotes: Sequence[Quote], owners: Sequence[SpeakerDraft | None]
) -> dict[SpeakerDraft, Speaker]:
    """The speaker of each draft that has quotations, in the order of their first quotation."""
    drafts = list(dict.fromkeys(owner for owner in owners if owner is not None))
    gained, lost = reassigned_sources(text, quotes, owners)
    mentions = {draft: mentions_of(draft, gained.get(draft, []), lost) for draft in drafts}
    taken = sorted(mention.span for found in mentions.values() for mention in found)
    for draft in drafts:
        if not draft.merged:
            mentions[draft] = in_text_order([*mentions[draft], *mentions_by_name(text, draft.name, taken)])
    return {draft: speaker(text, i, draft, mentions[draft]) for i, draft in enumerate(drafts)}


def reassigned_sources(
    text: str, quotes: Sequence[Quote], owners: Sequence[SpeakerDraft | None]
) -> tuple[dict[SpeakerDraft, list[Mention]], set[Mention]]:
    """The sources of quotations that were given to another speaker: the mentions that each draft gains, and those that
    are lost.

    A name stays with whoever it names, and a source stays as long as another quotation of its speaker rests on it.
    """
    is_kept = [
        quote.speaker is None if owner is None else quote.speaker is not None and owner.holds(quote.speaker)
        for quote, owner in zip(quotes, owners, strict=True)
    ]
    resting = {quote.source for quote, kept in zip(quotes, is_kept, strict=True) if kept and quote.speaker is not None}
    gained: dict[SpeakerDraft, list[Mention]] = {}
    lost: set[Mention] = set()
    for quote, owner, kept in zip(quotes, owners, is_kept, strict=True):
        if kept or quote.source is None or quote.source in resting:
            continue
        mention = mention_at(text, quote.source, quote.speaker)
        is_theirs = owner is not None and last_word(mention.span.of(text)) == last_word(owner.name)
        if mention.form is MentionForm.NAME and not is_theirs:
            continue
        lost.add(mention)
        if owner is not None:
            gained.setdefault(owner, []).append(mention)
    return gained, lost


def mention_at(text: str, source: Span, speaker: Speaker | None) -> Mention:
    """The mention at the source of a quotation; of an unknown speaker, a pronoun if it is one word in lower case."""
    for mention in speaker.mentions if speaker is not None else ():
        if mention.span.start == source.start:
            return mention
    is_pronoun = source.of(text).islower() and source.of(text).isalpha()
    return Mention(source, MentionForm.PRONOUN if is_pronoun else MentionForm.NAME)


def last_word(name: str) -> str:
    """The last word of a name, usually the surname, folded."""
    return folded(name).rpartition(" ")[2]


def mentions_of(draft: SpeakerDraft, gained: Iterable[Mention], lost: set[Mention]) -> tuple[Mention, ...]:
    """The mentions of a draft."""
    own = [mention for part in draft.merged for mention in part.mentions if mention not in lost]
    return in_text_order([*own, *gained])


def in_text_order(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Mentions in the order of the text, without duplicates of a span."""
    by_span = {mention.span: mention for mention in mentions}
    return tuple(by_span[span] for span in sorted(by_span))


def mentions_by_name(text: str, name: str, taken: Sequence[Span]) -> Iterable[Mention]:
    """The occurrences in the text of a name that the rules did not find, outside other mentions."""
    words = r"\s+".join(re.escape(word) for word in name.split())
    for match in re.finditer(rf"(?<!\w){words}(?!\w)", text):
        span = Span(match.start(), match.end())
        at = bisect_left(taken, span)
        if not any(span.overlaps(other) for other in taken[max(0, at - 1) : at + 1]):
            yield Mention(span, MentionForm.NAME)


def speaker(text: str, id: int, draft: SpeakerDraft, mentions: tuple[Mention, ...]) -> Speaker:
    """The speaker of a draft; one that was not changed stays as the rules found it."""
    if len(draft.merged) == 1 and draft.name == draft.merged[0].name and mentions == draft.merged[0].mentions:
        return replace(draft.merged[0], id=id)
    return Speaker(id, draft.name, aliases(text, draft, mentions), role(draft), gender(draft), mentions)


def aliases(text: str, draft: SpeakerDraft, mentions: Iterable[Mention]) -> tuple[str, ...]:
    """The names besides the present one: in the order of the text, then those that are not in it."""
    words = {mention: " ".join(mention.span.of(text).split()) for mention in mentions}
    first = set(draft.merged[0].mentions) if draft.merged else set[Mention]()
    known = {alias for part in draft.merged for alias in part.aliases}
    in_text = [
        form
        for mention, form in words.items()
        if mention.form is not MentionForm.PRONOUN and (form in known or mention not in first)
    ]
    lost = {" ".join(m.span.of(text).split()) for part in draft.merged for m in part.mentions} - {*words.values()}
    by_hand = [*(part.name for part in draft.merged), *draft.former_names]
    left = [alias for part in draft.merged for alias in part.aliases if alias not in lost]
    return tuple(alias for alias in dict.fromkeys([*in_text, *left, *by_hand]) if alias != draft.name)


def role(draft: SpeakerDraft) -> str:
    """The different roles of all merged speakers, separated by semicolons."""
    return "; ".join(dict.fromkeys(role for part in draft.merged for role in part.role.split("; ") if role))


def gender(draft: SpeakerDraft) -> Gender:
    """The first known gender among the merged speakers."""
    return next((part.gender for part in draft.merged if part.gender is not Gender.UNKNOWN), Gender.UNKNOWN)

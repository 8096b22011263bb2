"""Corrections laid over an attribution: what is set by hand wins, and all that rests on it follows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reader.document import Attribution, Correction, Document, Merge, Reattribution, Span, find_anchor
from reader.quotes.speaker_drafts import SpeakerDraft, folded, speakers_of

BY_HAND = "by_hand"
"""The rule of a quotation whose speaker was set by hand; its confidence is 1."""
SHARED = 0.5
"""How much of the words of a correction a quotation must hold to be the one that is meant."""


@dataclass(frozen=True, slots=True)
class UnappliedCorrection:
    """A correction that has nothing to correct."""

    correction: Correction
    """What was wanted."""
    reason: str
    """Why it is left out, as a part of a sentence: "its words are not in the text"."""


def corrected(document: Document, attribution: Attribution, corrections: Iterable[Correction]) -> Attribution:
    """The attribution with the corrections laid over it in their order: the later wins.

    A correction that has nothing to correct changes nothing; `left_out` names it. The spans of quotations stay as they
    are; a speaker without quotations is left out, and speakers are numbered anew.
    """
    wanted = tuple(corrections)
    if not wanted:
        return attribution
    return applied(document, attribution, wanted).attribution()


def unapplied(
    document: Document, attribution: Attribution, corrections: Iterable[Correction]
) -> tuple[UnappliedCorrection, ...]:
    """The corrections that have nothing to correct, in their order, each with the reason."""
    return tuple(applied(document, attribution, corrections).unapplied)


def applied(document: Document, attribution: Attribution, corrections: Iterable[Correction]) -> Corrections:
    """An attribution after all corrections, taken one after the other."""
    state = Corrections(document, attribution)
    for correction in corrections:
        reason = state.merge(correction) if isinstance(correction, Merge) else state.reattribute(correction)
        if reason:
            state.unapplied.append(UnappliedCorrection(correction, reason))
    return state


class Corrections:
    """An attribution while it is corrected: whose each quotation is, and which speakers are one."""

    def __init__(self, document: Document, attribution: Attribution) -> None:
        self.document, self.found, self.quotes = document, attribution, attribution.quotes
        by_id = {speaker.id: SpeakerDraft(speaker.name, [speaker]) for speaker in attribution.speakers}
        self.drafts = [*by_id.values()]
        self.owners = [by_id[quote.speaker.id] if quote.speaker is not None else None for quote in self.quotes]
        self.by_hand: set[int] = set()
        self.unapplied: list[UnappliedCorrection] = []

    def reattribute(self, wanted: Reattribution) -> str:
        """Set the speaker of a quotation; why not, if there is none."""
        span = find_anchor(self.document.text, wanted.quote)
        if span is None:
            return "its words are not in the text"
        at = self.quote_at(span)
        if at is None:
            return "no quotation stands at its words"
        self.by_hand.add(at)
        self.owners[at] = None if wanted.speaker is None else self.draft_for(wanted.speaker, self.owners[at])
        return ""

    def quote_at(self, span: Span) -> int | None:
        """The number of the quotation at a span: the one that shares the most with it."""
        best, most = None, 0.0
        for i, quote in enumerate(self.quotes):
            shared = min(span.end, quote.span.end) - max(span.start, quote.span.start)
            if shared < max(1, SHARED * span.length):
                continue
            likeness = shared / (span.length + quote.span.length - shared)
            if likeness > most:
                best, most = i, likeness
        return best

    def draft_for(self, name: str, owner: SpeakerDraft | None) -> SpeakerDraft:
        """The speaker of a name: the owner if it is theirs, else another who has it, else a new one."""
        if owner is not None and folded(owner.name) == folded(name):
            return owner
        found = self.known(name)
        if found is None:
            found = SpeakerDraft(" ".join(name.split()))
            self.drafts.append(found)
        return found

    def known(self, name: str) -> SpeakerDraft | None:
        """Who has a name, capitals or not; if nobody, who alone has it as an alias."""
        wanted = folded(name)
        for draft in self.drafts:
            if folded(draft.name) == wanted:
                return draft
        aliased = [draft for draft in self.drafts if wanted in draft.other_names]
        return aliased[0] if len(aliased) == 1 else None

    def merge(self, wanted: Merge) -> str:
        """Make two speakers one; why not, if there is nobody of the first name."""
        sources = [draft for draft in self.drafts if folded(draft.name) == folded(wanted.name)]
        if not sources:
            alone = self.known(wanted.name)
            sources = [alone] if alone is not None else []
        if not sources:
            return f"nobody is called {wanted.name}"
        known = self.known(wanted.into)
        target = known or sources[0]
        for source in sources:
            if source is not target:
                target.absorb(source)
                self.drafts.remove(source)
        self.owners = [target if owner in sources else owner for owner in self.owners]
        if known is None or sources == [target]:
            target.rename(wanted.into)
        return ""

    def attribution(self) -> Attribution:
        """What has come of it."""
        speakers = speakers_of(self.document.text, self.quotes, self.owners)
        quotes = []
        for i, (quote, owner) in enumerate(zip(self.quotes, self.owners, strict=True)):
            now = replace(quote, speaker=speakers[owner] if owner is not None else None)
            quotes.append(replace(now, rule=BY_HAND, confidence=1.0) if i in self.by_hand else now)
        return replace(self.found, quotes=tuple(quotes), speakers=tuple(speakers.values()))

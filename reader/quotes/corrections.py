"""Corrections applied to an attribution: what is set by hand wins, and everything that depends on it follows."""

from __future__ import annotations

from collections.abc import Iterable

from reader.document import Attribution, Correction, Document, Merge, Reattribution, Span, Split, find_anchor
from reader.quotes.speaker_drafts import SpeakerDraft, folded, speakers_of
from reader.quotes.splitting import split_off
from reader.structs import Struct, replace

BY_HAND = "by_hand"
"""The rule of a quotation whose speaker was set by hand; its confidence is 1."""
SHARED = 0.5
"""The least share of a correction's quoted words that a quotation must cover to be the one that is meant."""


class UnappliedCorrection(Struct):
    """A correction that has nothing to correct."""

    correction: Correction
    """The correction."""
    reason: str
    """Why it was not applied, as a clause: "its words are not in the text"."""


def corrected(document: Document, attribution: Attribution, corrections: Iterable[Correction]) -> Attribution:
    """The attribution with some corrections applied in order, so that later ones win.

    A correction that has nothing to correct is skipped; see `unapplied`. The spans of quotations do not change.
    Speakers without quotations are removed, and speakers are renumbered.
    """
    wanted = tuple(corrections)
    if not wanted:
        return attribution
    return applied(document, attribution, wanted).attribution()


def unapplied(
    document: Document, attribution: Attribution, corrections: Iterable[Correction]
) -> tuple[UnappliedCorrection, ...]:
    """The corrections that have nothing to correct, in order, each with the reason."""
    return tuple(applied(document, attribution, corrections).unapplied)


def applied(document: Document, attribution: Attribution, corrections: Iterable[Correction]) -> Corrections:
    """The state of an attribution after all corrections."""
    state = Corrections(document, attribution)
    for correction in corrections:
        reason = state.apply(correction)
        if reason:
            state.unapplied.append(UnappliedCorrection(correction, reason))
    return state


class Corrections:
    """An attribution while it is corrected: who said each quotation, and which speakers are the same."""

    def __init__(self, document: Document, attribution: Attribution) -> None:
        self.document, self.found, self.quotes = document, attribution, attribution.quotes
        by_id = {speaker.id: SpeakerDraft(speaker.name, [speaker]) for speaker in attribution.speakers}
        self.drafts = [*by_id.values()]
        self.owners = [by_id[quote.speaker.id] if quote.speaker is not None else None for quote in self.quotes]
        self.by_hand: set[int] = set()
        self.unapplied: list[UnappliedCorrection] = []

    def apply(self, correction: Correction) -> str:
        """Apply a correction; returns why that failed, or an empty string."""
        match correction:
            case Merge():
                return self.merge(correction)
            case Split():
                return self.split(correction)
            case Reattribution():
                return self.reattribute(correction)

    def reattribute(self, wanted: Reattribution) -> str:
        """Set the speaker of a quotation; returns why that failed, or an empty string."""
        span = find_anchor(self.document.text, wanted.quote)
        if span is None:
            return "its words are not in the text"
        at = self.quote_at(span)
        if at is None:
            return "there is no quotation at its words"
        self.by_hand.add(at)
        self.owners[at] = None if wanted.speaker is None else self.draft_for(wanted.speaker, self.owners[at])
        return ""

    def quote_at(self, span: Span) -> int | None:
        """The index of the quotation that shares most with a span, measured as intersection over union."""
        best, most = None, 0.0
        for i, quote in enumerate(self.quotes):
            shared = min(span.end, quote.span.end) - max(span.start, quote.span.start)
            if shared < SHARED * span.length:
                continue
            likeness = shared / (span.length + quote.span.length - shared)
            if likeness > most:
                best, most = i, likeness
        return best

    def draft_for(self, name: str, owner: SpeakerDraft | None) -> SpeakerDraft:
        """The speaker with a name: the present one if it fits, else another with the name, else a new one."""
        if owner is not None and folded(owner.name) == folded(name):
            return owner
        found = self.known(name)
        if found is None:
            found = SpeakerDraft(" ".join(name.split()))
            self.drafts.append(found)
        return found

    def known(self, name: str) -> SpeakerDraft | None:
        """The speaker with a name, regardless of case; if there is none, the only one with it as an alias."""
        wanted = folded(name)
        for draft in self.drafts:
            if folded(draft.name) == wanted:
                return draft
        aliased = [draft for draft in self.drafts if wanted in draft.other_names]
        return aliased[0] if len(aliased) == 1 else None

    def merge(self, wanted: Merge) -> str:
        """Merge two speakers; returns why that failed, or an empty string."""
        sources = [draft for draft in self.drafts if folded(draft.name) == folded(wanted.name)]
        if not sources:
            alone = self.known(wanted.name)
            sources = [alone] if alone is not None else []
        if not sources:
            return f"no speaker is called {wanted.name}"
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

    def split(self, wanted: Split) -> str:
        """Split a speaker; returns why that failed, or an empty string."""
        draft = self.known(wanted.name)
        if draft is None:
            return f"no speaker is called {wanted.name}"
        is_other = folded(wanted.off) != folded(draft.name)
        found = split_off(self.document, self.quotes, self.owners, draft, wanted.off) if is_other else None
        if found is None:
            return f"{draft.name} has no other name {wanted.off}"
        leaving, self.owners = found
        self.drafts.append(leaving)
        return ""

    def attribution(self) -> Attribution:
        """The corrected attribution."""
        speakers = speakers_of(self.document.text, self.quotes, self.owners)
        quotes = []
        for i, (quote, owner) in enumerate(zip(self.quotes, self.owners, strict=True)):
            now = replace(quote, speaker=speakers[owner] if owner is not None else None)
            quotes.append(replace(now, rule=BY_HAND, confidence=1.0) if i in self.by_hand else now)
        return replace(self.found, quotes=tuple(quotes), speakers=tuple(speakers.values()))

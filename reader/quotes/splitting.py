"""Splitting a speaker: what is said under one of the names becomes that of a speaker of its own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reader.document import Document, Mention, MentionForm, Quote, Speaker
from reader.quotes.speaker_drafts import SpeakerDraft, folded
from reader.structs import replace


def split_off(
    document: Document, quotes: Sequence[Quote], owners: Sequence[SpeakerDraft | None], draft: SpeakerDraft, name: str
) -> tuple[SpeakerDraft, list[SpeakerDraft | None]] | None:
    """A draft for the speaker with one of the names of `draft`, and who owns each quotation then.

    A speaker who was merged with others and has that name alone leaves them as a whole. Of one whom the text calls by
    several names, the mentions with that name leave, the pronouns after them, and the quotations that rest on either.
    None if nothing has the name.
    """
    whole = [part for part in draft.merged if folded(part.name) == folded(name)]
    if whole and len(draft.merged) > len(whole):
        ids = {part.id for part in whole}
        draft.merged = [part for part in draft.merged if part.id not in ids]
        leaving = SpeakerDraft(whole[0].name, whole)
        is_leaving = [quote.speaker is not None and quote.speaker.id in ids for quote in quotes]
    else:
        calls = Calls(document, draft, name)
        if not calls.leaving:
            return None
        is_leaving = [calls.is_leaving(quote) for quote in quotes]
        leaving = SpeakerDraft(calls.written, [calls.part(part, is_leaving=True) for part in draft.merged])
        draft.merged = [calls.part(part, is_leaving=False) for part in draft.merged]
    draft.former_names = [former for former in draft.former_names if folded(former) != folded(name)]
    now = zip(owners, is_leaving, strict=True)
    return leaving, [leaving if owner is draft and leaves else owner for owner, leaves in now]


class Calls:
    """Where the text calls a speaker by a name, and where by other names."""

    def __init__(self, document: Document, draft: SpeakerDraft, name: str) -> None:
        mentions = sorted((m for part in draft.merged for m in part.mentions), key=lambda mention: mention.span)
        calls = [mention for mention in mentions if mention.form is not MentionForm.PRONOUN]
        self.name = name
        self.starts = [mention.span.start for mention in calls]
        names = sorted({folded(draft.name), *draft.other_names, folded(name)}, key=len, reverse=True)
        called = (name_within(folded(document.words(mention.span)), names) for mention in calls)
        self.are_leaving = [each == folded(name) for each in called]
        found = zip(calls, self.are_leaving, strict=True)
        self.leaving = [mention for mention, leaves in found if leaves]

    @property
    def written(self) -> str:
        """The name on one line."""
        return " ".join(self.name.split())

    def leaves_at(self, offset: int) -> bool:
        """Whether the last call up to an offset is by the name; before the first, whether the first is."""
        return self.are_leaving[max(0, bisect_right(self.starts, offset) - 1)]

    def is_leaving(self, quote: Quote) -> bool:
        """Whether a quotation rests on the name: on its source, or on the last call before it."""
        return self.leaves_at((quote.source or quote.span).start)

    def part(self, part: Speaker, *, is_leaving: bool) -> Speaker:
        """The part of a speaker that leaves, or the one that stays."""
        mentions = tuple(mention for mention in part.mentions if self.leaves(mention) is is_leaving)
        if is_leaving:
            return replace(part, name=self.written, aliases=(), role="", mentions=mentions)
        aliases = tuple(alias for alias in part.aliases if folded(alias) != folded(self.name))
        return replace(part, aliases=aliases, mentions=mentions)

    def leaves(self, mention: Mention) -> bool:
        """Whether a mention goes with the name."""
        return self.leaves_at(mention.span.start)


def name_within(words: str, names: Sequence[str]) -> str:
    """The first of some names that is among the words of a mention: "lee" in "mr. lee's"; empty if none is."""
    bare = words.removesuffix("'s").removesuffix("\u2019s")
    padded = f" {bare} "
    return next((name for name in names if f" {name} " in padded), "")
